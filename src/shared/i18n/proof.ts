import type { Texts } from './texts'

/** How a printed briefing and a library disagree, and what to do about it. */
export const proof: Texts = {
  ar: {
    'proof.sourceGone': 'لم يعد المصدر «{{what}}» في المكتبة. استورده من جديد أو أعد إصدار الإحاطة من دونه.',
    'proof.sourceOther':
      'نص المصدر «{{what}}» ليس النص الذي استندت إليه الإحاطة. أعد ملفه من نسخة احتياطية، أو راجع شواهده وأعد إصدار الإحاطة.',
    'proof.restsOnSource': 'يستند إليه الادعاء «{{what}}» ({{claim}}).',
    'proof.quoteOther':
      'لا يرد الشاهد «{{what}}» في موضعه من نص المصدر (الادعاء {{claim}}). قارنه بالمصدر ثم أعد إصدار الإحاطة.',
    'proof.claimGone': 'حُذف الادعاء «{{what}}» ({{claim}}) من المكتبة. أعد إصدار الإحاطة من دونه.',
    'proof.claimOther': 'الادعاء «{{what}}» ({{claim}}) لم يعد كما طُبع: تغيّرت عبارته أو شواهده. أعد إصدار الإحاطة.',
    'proof.textOther':
      'يذكر البرهان «{{what}}»، والمكتبة لا تعطيه. قارنه بالإحاطة في المكتبة: تغيّرت بعد إصدارها أو زُوّر البرهان.',
    'proof.textLeftOut':
      'تعطي المكتبة «{{what}}»، والبرهان لا يذكره. قارنه بالإحاطة في المكتبة: تغيّرت بعد إصدارها أو حُذف منها.',
    'proof.outlineOther': 'ترتيب الإحاطة «{{what}}» أو شكلها ليس كما تعطيه المكتبة. أعد إصدار الإحاطة.',
    'proof.unproved': 'القول «{{what}}» ({{claim}}) لم يثبت، والبرهان لا يذكر أن أحدًا قبله. أعد إصدار الإحاطة.',
    'proof.dateOther':
      'لم تكن المكتبة في {{what}}، وهو تاريخ البرهان، كما يصفها. لا تعتمد على تاريخ هذه الإحاطة وأعد إصدارها.',
    'proof.textMissing': 'الصفحة {{page}}: يذكر البرهان «{{what}}» ولا تعرضه الصفحات.',
    'proof.textMoved': 'الصفحة {{page}}: النصوص في غير مواضعها.',
    'proof.notLaidOut': 'تعذرت قراءة الصفحات أو إعدادها من البرهان.',
    'proof.textExtra': 'الصفحة {{page}}: نص لا يعرفه البرهان: «{{what}}».',
    'proof.drawingOther': 'الصفحة {{page}}: صورة أو خط أو لون أو موضع لا يرسمه البرنامج هكذا.',
    'proof.annotationOther': 'الصفحة {{page}}: رابط أو ملاحظة أو حقل ليس مما يكتبه البرنامج.',
    'proof.readAloudOther': 'الصفحة {{page}}: تقرأ برامج القراءة الجهرية غير ما كتبه البرنامج.',
    'proof.lookOther':
      'الصفحة {{page}}: تبدو على غير ما يعدّه هذا البرنامج من البرهان. ربما أعدّها إصدار آخر، أو غُيّرت حروفها.',
    'proof.attachmentOther': 'الملفات المرفقة ليست البرهان وحده: «{{what}}».',
    'proof.scriptOther': 'في الملف برنامج أو نموذج يُملأ: «{{what}}».',
    'proof.factsOther': 'ما يقوله الملف عن نفسه (عنوانه أو مؤلفه أو علاماته) ليس كما في البرهان: «{{what}}».',
    'proof.markupOther': 'عنصر لا يكتبه البرنامج هكذا: «{{what}}».',
    'proof.wholeFile': '–',
    'proof.check.library.agrees': '1. البرهان والمكتبة: يتفقان.',
    'proof.check.library.differs': '1. البرهان والمكتبة: يختلفان. عدد المواضع: {{count}}.',
    'proof.check.library.notCompared': '1. البرهان والمكتبة: لم يُقارنا، إذ لم تُذكر مكتبة.',
    'proof.issuer.valid': 'وُقّع البرهان بالمفتاح ذي البصمة \u2068{{fingerprint}}\u2069، ولم يتغير بعد توقيعه.',
    'proof.issuer.invalid': 'توقيع البرهان لا يطابقه (بصمة المفتاح \u2068{{fingerprint}}\u2069).',
    'proof.check.pages.agrees': '2. الصفحات والبرهان: تعرض الصفحات كل ما يذكره البرهان.',
    'proof.check.pages.differs': '2. الصفحات والبرهان: يختلفان. عدد المواضع: {{count}}.',
    'proof.check.pages.notCompared': '2. الصفحات والبرهان: لم يُقارنا، فالبرهان من إصدار سابق لا يحفظ ما تعرضه الصفحات.',
    'proof.check.rest.agrees': '3. ما سوى ذلك على الصفحات: لا شيء؛ كل نص وصورة من البرهان أو من القالب.',
    'proof.check.rest.differs':
      '3. ما سوى ذلك على الصفحات: فيها ما ليس من البرهان ولا من القالب. عدد المواضع: {{count}}.',
    'proof.check.rest.notCompared': '3. ما سوى ذلك على الصفحات: لم يُقارن، فالبرهان من إصدار سابق.',
    'proof.more': 'ومواضع أخرى عددها {{count}}؛ تُذكر كلها مع --json.',
    'proof.notReadToEnd': 'ملاحظة: لم تكن قراءة المصدر «{{title}}» ({{document}}) قد اكتملت حين أُعدّت الإحاطة.',
    'proof.agrees':
      'تتفق الإحاطة «{{title}}» مع المكتبة: الأقوال {{statements}}، الشواهد {{passages}}، المصادر {{sources}}.'
  },
  en: {
    'proof.sourceGone':
      'The source “{{what}}” is no longer in the library. Import it again, or issue the briefing without it.',
    'proof.sourceOther':
      'The text of the source “{{what}}” is not the one that the briefing rests on. Put its file back from a backup, or check its quotes and issue the briefing again.',
    'proof.restsOnSource': 'The claim “{{what}}” ({{claim}}) rests on it.',
    'proof.quoteOther':
      'The quote “{{what}}” does not stand in its place in the source (claim {{claim}}). Compare it with the source and issue the briefing again.',
    'proof.claimGone':
      'The claim “{{what}}” ({{claim}}) has been deleted from the library. Issue the briefing without it.',
    'proof.claimOther':
      'The claim “{{what}}” ({{claim}}) is no longer as it was printed: its statement or its quotes have changed. Issue the briefing again.',
    'proof.textOther':
      'The proof has “{{what}}”, which the library does not yield. Compare it with the briefing in the library: that has changed since, or the proof is forged.',
    'proof.textLeftOut':
      'The library yields “{{what}}”, which the proof lacks. Compare it with the briefing in the library: that has changed since, or something was left out.',
    'proof.outlineOther':
      'The order or the form of the briefing “{{what}}” is not what the library yields. Issue the briefing again.',
    'proof.unproved':
      'The statement “{{what}}” ({{claim}}) is not proved, and the proof does not say that anybody let it pass. Issue the briefing again.',
    'proof.dateOther':
      'On {{what}}, the day that the proof names, the library was not as it says. Do not rely on the date of this briefing and issue it again.',
    'proof.textMissing': 'Page {{page}}: the proof has “{{what}}”, which the pages do not show.',
    'proof.textMoved': 'Page {{page}}: its texts stand in other places.',
    'proof.notLaidOut': 'The pages could not be read, or not be laid out from the proof.',
    'proof.textExtra': 'Page {{page}}: a text that the proof does not know: “{{what}}”.',
    'proof.drawingOther': 'Page {{page}}: a picture, line, colour or place that the program does not draw so.',
    'proof.annotationOther': 'Page {{page}}: a link, note or field that the program does not write so.',
    'proof.readAloudOther': 'Page {{page}}: programs that read aloud are given other words or another order.',
    'proof.lookOther':
      'Page {{page}}: it looks otherwise than this program lays the proof out. Another version may have made it, or its letters were changed.',
    'proof.attachmentOther': 'The proof is not the only file attached: “{{what}}”.',
    'proof.scriptOther': 'The file has a script or a form: “{{what}}”.',
    'proof.factsOther': 'The file says other things of itself (title, author, bookmarks) than its proof: “{{what}}”.',
    'proof.markupOther': 'An element that the program does not write so: “{{what}}”.',
    'proof.wholeFile': '–',
    'proof.check.library.agrees': '1. Proof and library: they agree.',
    'proof.check.library.differs': '1. Proof and library: they differ. Number of places: {{count}}.',
    'proof.check.library.notCompared': '1. Proof and library: not compared; no library was named.',
    'proof.issuer.valid': 'The proof is signed with the key {{fingerprint}} and has not changed since.',
    'proof.issuer.invalid': 'The signature of the proof does not fit it (key {{fingerprint}}).',
    'proof.check.pages.agrees': '2. Pages and proof: the pages show all that the proof has.',
    'proof.check.pages.differs': '2. Pages and proof: they differ. Number of places: {{count}}.',
    'proof.check.pages.notCompared':
      '2. Pages and proof: not compared; the proof is of an earlier version, which does not hold what the pages show.',
    'proof.check.rest.agrees':
      '3. Anything else on the pages: nothing; all text and pictures are from the proof or the template.',
    'proof.check.rest.differs':
      '3. Anything else on the pages: there is something that is neither from the proof nor from the template. Number of places: {{count}}.',
    'proof.check.rest.notCompared': '3. Anything else on the pages: not compared; the proof is of an earlier version.',
    'proof.more': 'Further places: {{count}}; --json lists all of them.',
    'proof.notReadToEnd':
      'Remark: the source “{{title}}” ({{document}}) had not been read to its end when the briefing was made.',
    'proof.agrees':
      'The briefing “{{title}}” agrees with the library: statements {{statements}}, quotes {{passages}}, sources {{sources}}.'
  }
}
