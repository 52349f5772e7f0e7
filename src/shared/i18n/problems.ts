import type { Texts } from './texts'

/** What went wrong and what to do next, one text per problem code of core. */
export const problems: Texts = {
  ar: {
    'problem.library.missing':
      'لا توجد مكتبة في «\u2068{{folder}}\u2069». تأكد من أن المجلد في مكانه، أو افتح مكتبة أخرى.',
    'problem.library.exists': 'في «\u2068{{folder}}\u2069» مكتبة من قبل. افتحها، أو اختر اسمًا آخر.',
    'problem.library.damaged':
      'تعذرت قراءة «\u2068{{file}}\u2069» من المكتبة ($t(damage.{{damage}})). لم يُغيَّر شيء. أعد الملف من نسخة احتياطية ثم افتح المكتبة من جديد.',
    'problem.library.notAFile':
      'في مكان الملف «\u2068{{file}}\u2069» من المكتبة $t(fileKind.{{kind}}). لم يُغيَّر شيء. أزله أو أعد الملف إلى مكانه، ثم افتح المكتبة من جديد.',
    'fileKind.folder': 'مجلد',
    'fileKind.link': 'رابط لا يؤدي إلى ملف',
    'fileKind.pipe': 'أنبوب (FIFO)',
    'fileKind.socket': 'مقبس',
    'fileKind.device': 'جهاز',
    'problem.library.inaccessible':
      'تعذرت قراءة ملفات المكتبة «\u2068{{folder}}\u2069» أو كتابتها (\u2068{{reason}}\u2069). لم يُغيَّر شيء. تحقق من أذونات مجلدها ومن أن قرصها يقبل الكتابة، ثم أعد المحاولة.',
    'problem.library.partMissing':
      'لم يُحفظ التعديل: يمس ما في «\u2068{{file}}\u2069»، وهذا الملف مفقود أو تالف. أصلح المكتبة أولًا؛ وما عداه قابل للتعديل.',
    'problem.library.newer':
      'كُتبت هذه المكتبة بإصدار أحدث من البرنامج (الصيغة {{version}}، والمعروف هنا حتى {{known}})، وتعذرت قراءة «\u2068{{file}}\u2069» هنا ($t(damage.{{damage}})). لم يُغيَّر شيء. حدّث البرنامج لفتحها.',
    'problem.library.newerFormat':
      'كُتبت المكتبة «\u2068{{folder}}\u2069» بإصدار أحدث من البرنامج (الصيغة {{version}}، والمعروف هنا حتى {{known}})، فهي مفتوحة للقراءة فقط: أي تعديل هنا يُضيع ما لا يعرفه هذا الإصدار. لم يُغيَّر فيها شيء. حدّث البرنامج لتعديلها.',
    'problem.library.unknownPart':
      'في «\u2068{{file}}\u2069» جزء لا يعرفه هذا الإصدار من البرنامج (\u2068{{part}}\u2069)، فالمكتبة «\u2068{{folder}}\u2069» مفتوحة للقراءة فقط: أي تعديل يُضيع ذلك الجزء. لم يُغيَّر فيها شيء. حدّث البرنامج؛ وإن كان الملف عُدِّل باليد فاحذف ذلك الجزء منه وافتح المكتبة من جديد.',
    'problem.library.isBackup':
      '«\u2068{{folder}}\u2069» نسخة احتياطية، فهي مفتوحة للقراءة فقط لتبقى كما هي. لتستعيد منها ارجع إلى المكتبة وافتح «النسخ الاحتياطية»، ولتعدّلها احفظ نسخة منها.',
    'problem.library.notOpen': 'لا توجد مكتبة مفتوحة. افتح مكتبة أولًا.',
    'problem.library.folderNotEmpty':
      'المجلد «\u2068{{folder}}\u2069» ليس فارغًا. اختر مجلدًا فارغًا أو اسمًا جديدًا للمكتبة.',
    'problem.library.folderFixed':
      'المجلد الفارغ «\u2068{{folder}}\u2069» لا يصير مكتبة: تُصنع المكتبة بجانبه ثم تحل محله، والنظام لا يسمح بذلك (\u2068{{reason}}\u2069). اختر مجلدًا جديدًا في داخله.',
    'problem.journal.damaged':
      'انقطع البرنامج في المرة السابقة وهو يكتب تعديلًا لم يُؤكَّد حفظه. كل ما ظهر محفوظًا باقٍ، وبقية السطر المقطوع في «\u2068{{folder}}\u2069».',
    'problem.storage.failed':
      'تعذرت الكتابة على القرص (\u2068{{reason}}\u2069). لم يُغيَّر شيء. أفسح مكانًا أو تحقق من أذونات المجلد ثم أعد المحاولة.',
    'problem.storage.checkpointFailed':
      'تعديلاتك محفوظة في السجل، لكن تعذرت كتابة ملفات المكتبة (\u2068{{reason}}\u2069). أفسح مكانًا أو تحقق من أذونات المجلد؛ تُعاد المحاولة مع التعديل التالي.',
    'problem.storage.cacheFailed':
      'المكتبة سليمة، لكن تعذر حفظ ما يعجّل فتحها في المرة القادمة (\u2068{{reason}}\u2069). أفسح مكانًا أو تحقق من أذونات المجلد.',
    'problem.backup.damaged':
      'لم تُصنع نسخة احتياطية: الملف «\u2068{{file}}\u2069» ليس كما كُتب ($t(damage.{{damage}})). النسخ السابقة باقية. أصلح المكتبة ثم اصنع نسخة.',
    'problem.backup.failed':
      'تعذر صنع نسخة احتياطية (\u2068{{reason}}\u2069). النسخ السابقة باقية. أفسح مكانًا أو تحقق من أذونات المجلد؛ تُعاد المحاولة لاحقًا.',
    'problem.backup.elsewhereFailed':
      'صُنعت نسخة احتياطية داخل المكتبة، وتعذر صنع الثانية في «\u2068{{folder}}\u2069» (\u2068{{reason}}\u2069). صِل القرص أو اختر مكانًا آخر.',
    'problem.backup.missing': 'لا توجد نسخة احتياطية باسم «\u2068{{name}}\u2069». اختر نسخة من القائمة.',
    'problem.backup.nothingToRestore': 'لا شيء يُستعاد: المكتبة كما هي في تلك النسخة.',
    'problem.backup.textMissing':
      'لم يُستعد شيء: نص المصدر «\u2068{{title}}\u2069» ليس في تلك النسخة الاحتياطية ولا في المكتبة. جرّب نسخة أقدم.',
    'problem.backup.thinned':
      'حُذفت أقدم النسخ الاحتياطية (عددها {{count}}) لأنها جميعًا تجاوزت الحد {{limit}} م.ب. ارفع الحد إن أردت الإبقاء على أكثر.',
    'problem.backup.overLimit':
      'تشغل النسخة الاحتياطية وحدها {{used}} م.ب، والحد {{limit}} م.ب، فلا تبقى إلا أحدث نسخة. ارفع الحد.',
    'problem.settings.damaged':
      'تعذرت قراءة الإعدادات فوُضعت جانبًا في «\u2068{{folder}}\u2069»، وبدأ البرنامج بإعدادات أولية. المكتبات لم تُمس.',
    'problem.settings.unsaved':
      'تعذرت الكتابة في مجلد يحتاج إليه البرنامج: «\u2068{{folder}}\u2069» (\u2068{{reason}}\u2069)، فلن تبقى الإعدادات بعد إغلاق البرنامج. أفسح مكانًا أو تحقق من أذونات المجلد. المكتبات لا تتأثر بذلك.',
    'problem.seeds.damaged':
      'مكتبة الأمثلة ناقصة: لم يوجد الاقتباس «{{quote}}» في \u2068{{file}}\u2069. أعد تثبيت البرنامج.',
    'problem.document.missing': 'لا يوجد مصدر معرّفه «{{id}}» في هذه المكتبة.',
    'problem.document.duplicate':
      'نص «\u2068{{file}}\u2069» موجود في المكتبة من قبل بعنوان «{{title}}» ({{id}})، فلم يُستورد.',
    'problem.document.sameBytes':
      'الملف «\u2068{{file}}\u2069» نفسه في المكتبة من قبل بعنوان «{{title}}» ({{id}})، فلم يُستورد. لقراءته بترميز آخر اقرأ ذلك المصدر من جديد.',
    'problem.document.originalMissing':
      'لا يوجد الملف الأصلي «\u2068{{file}}\u2069» للمصدر «{{title}}» في مجلد المكتبة. أعده من نسخة احتياطية، أو استورد الملف من مكانه.',
    'problem.document.inUse':
      'لا يُحذف «{{title}}» لأن ادعاءات في مصادر أخرى تستشهد به (عددها {{claims}}). احذف شواهده منها أولًا.',
    'problem.document.empty': 'لم يبق نص في «\u2068{{file}}\u2069». أبقِ فقرة واحدة على الأقل.',
    'problem.import.notText': '«\u2068{{file}}\u2069» ليس نصًّا. استورد ملف نص بسيط (.txt).',
    'problem.import.sameFile': 'نص «\u2068{{file}}\u2069» هو نص «{{other}}» من الملفات نفسها، فاستُورد مرة واحدة.',
    'problem.import.references':
      'في «\u2068{{file}}\u2069» مراجع بصيغة {{format}}، لا نص مقال. استورد نصوص المقالات نفسها، واكتب بياناتها عند المراجعة.',
    'problem.import.shortcut':
      '«\u2068{{file}}\u2069» اختصار إلى العنوان \u2068{{address}}\u2069، لا نص مقال. افتح العنوان في المتصفح، وحدّد النص وانسخه، ثم الصقه هنا.',
    'problem.import.address':
      'ليس في «\u2068{{file}}\u2069» إلا عنوان: \u2068{{address}}\u2069. افتحه في المتصفح، وحدّد نص المقال وانسخه، ثم الصقه هنا.',
    'problem.import.webPage':
      'في «\u2068{{file}}\u2069» رموز صفحة ويب (HTML أو XML). افتح الصفحة في المتصفح، وحدّد نص المقال وانسخه، ثم الصقه هنا.',
    'problem.import.json':
      'في «\u2068{{file}}\u2069» بيانات بصيغة JSON، لا نص مقال. احفظ نص المقال في ملف نص بسيط (.txt) واستورده.',
    'problem.import.table':
      'في «\u2068{{file}}\u2069» جدول بيانات (CSV)، لا نص مقال. احفظ نص المقال في ملف نص بسيط (.txt) واستورده.',
    'problem.import.empty': '«\u2068{{file}}\u2069» فارغ.',
    'problem.import.notFile':
      '«\u2068{{file}}\u2069» ليس ملفًّا عاديًّا، بل مجلد أو أنبوب أو جهاز، فلم يُقرأ. اختر ملفًّا آخر.',
    'problem.import.linkLoop': '«\u2068{{file}}\u2069» رابط يعود إلى نفسه، فلا ملف وراءه. اختر الملف نفسه.',
    'problem.import.unreadable':
      'تعذرت قراءة «\u2068{{file}}\u2069» (\u2068{{reason}}\u2069). تأكد من وجود الملف ومن إذن قراءته.',
    'problem.import.tooLarge': '«\u2068{{file}}\u2069» أكبر من أن يُستورد. الحد 20 ميغابايت.',
    'problem.import.draftMissing': 'انتهت هذه المسودة. استورد الملف من جديد.',
    'problem.import.invalidDate': 'اكتب التاريخ على هيئة 2025-04-09 أو 2025-04 أو 2025، بين عامي 1500 و2200 للميلاد.',
    'problem.text.tookTooLong':
      'استغرقت قراءة «\u2068{{name}}\u2069» أكثر من {{seconds}} ثانية فأوقفت؛ لم يُغيَّر شيء. في النص ما يبطئ قراءته، كتكرار طويل لعلامة واحدة أو أسطر لا تحصى: احذفه أو قسّم النص على ملفات أصغر، ثم أعد المحاولة.',
    'problem.text.cancelled': 'أُلغيت قراءة «\u2068{{name}}\u2069». لم يُغيَّر شيء.',
    'problem.text.broke':
      'انقطعت قراءة «\u2068{{name}}\u2069» لأن النص أكبر مما تسعه الذاكرة أو لخلل في البرنامج؛ لم يُغيَّر شيء. أعد المحاولة، أو قسّم النص على ملفات أصغر.',
    'problem.claim.missing': 'لا يوجد ادعاء معرّفه «{{id}}»؛ ربما حُذف.',
    'problem.claim.otherCode': 'الادعاء «{{id}}» ليس من ادعاءات هذا الرمز. اختر من ادعاءاته هو.',
    'problem.claim.emptyPassage': 'لا نص في هذا المقطع. حدّد كلمة واحدة على الأقل.',
    'problem.claim.rangeOutside': 'المقطع {{start}}–{{end}} خارج النص أو يقطع حرفًا (طول النص {{length}}).',
    'problem.claim.quoteMissing': 'لا يرد «{{quote}}» في نص المصدر. انسخ الاقتباس كما هو، بتشكيله وعلاماته.',
    'problem.claim.occurrenceMissing': 'لا يرد «{{quote}}» في النص {{occurrence}} مرات، بل {{found}}.',
    'problem.code.unknown': 'لا يوجد رمز اسمه «{{code}}» في دليل الرموز.',
    'problem.code.root': 'الرموز الثلاثة الأساسية باقية دائمًا: لا تُنقل ولا تُدمج في غيرها ولا تُحذف.',
    'problem.code.inUse': 'هذا الرمز مستعمل (ادعاءات: {{claims}}، رموز تحته: {{nested}}). اختر الرمز الذي تنتقل إليه.',
    'problem.code.cycle': 'لا يوضع رمز تحت نفسه ولا تحت ما يتفرع منه.',
    'problem.code.keyTaken': 'المفتاح «{{key}}» للرمز «{{nameAr}}». اختر مفتاحًا آخر.',
    'problem.code.unnamed': 'لا بد للرمز من اسم بلغة واحدة على الأقل.',
    'problem.code.nameTaken': 'الاسم «{{nameAr}}» لرمز آخر. اختر اسمًا غيره، أو ادمج الرمزين.',
    'problem.code.intoItself': 'لا يُدمج الرمز في نفسه. اختر رمزًا آخر.',
    'problem.code.nothingToSplit': 'اختر ادعاءً واحدًا على الأقل للرمز الجديد.',
    'problem.proposition.missing': 'هذه القضية لم تعد موجودة.',
    'problem.proposition.empty': 'اكتب القضية في جملة واحدة.',
    'problem.proposition.exists': 'القضية «{{text}}» موجودة من قبل. اخترها، أو ادمج القضيتين.',
    'problem.proposition.intoItself': 'لا تُدمج القضية في نفسها. اختر قضية أخرى.',
    'problem.quantity.missing': 'لا توجد كمية «{{id}}»؛ ربما حُذفت.',
    'problem.quantity.empty': 'سمِّ الكمية بعبارة تميزها، مثل «تجارة الصين وآسيا الوسطى 2024».',
    'problem.quantity.exists': 'الكمية «{{name}}» موجودة من قبل. اخترها، أو ادمج الكميتين.',
    'problem.quantity.intoItself': 'لا تُدمج الكمية في نفسها. اختر كمية أخرى.',
    'problem.quantity.inUse':
      'للكمية «{{name}}» أرقام في السجل (عددها {{figures}}). احذفها معها، أو انقلها إلى كمية أخرى.',
    'problem.figure.missing': 'لا يوجد رقم معرّفه «{{id}}» في السجل؛ ربما حُذف.',
    'problem.figure.exists': 'هذا الرقم مأخوذ من قبل من «{{quote}}».',
    'problem.figure.outsideRange': 'القيمة خارج مداها. اجعلها بين أدناه وأعلاه.',
    'problem.figure.noneRead': 'لم يُقرأ رقم في «{{quote}}». اكتب القيمة بنفسك.',
    'problem.figure.severalRead': 'في «{{quote}}» أكثر من رقم: {{found}}. اختر منها واحدًا.',
    'problem.relation.missing': 'هذه العلاقة لم تعد موجودة.',
    'problem.relation.self': 'لا يُربط الادعاء بنفسه. اختر ادعاءً آخر.',
    'problem.relation.exists': 'بين هذين الادعاءين علاقة من هذا النوع من قبل.',
    'problem.evidence.missing': 'هذا الشاهد لم يعد موجودًا.',
    'problem.evidence.last': 'لا يبقى ادعاء بلا شاهد. أضف شاهدًا آخر أولًا، أو احذف الادعاء.',
    'problem.evidence.exists': '«{{quote}}» شاهد في هذا الادعاء من قبل.',
    'problem.version.noEarlier': '«{{title}}» ليس نسخة أحدث من مصدر آخر في المكتبة.',
    'problem.reprint.cycle': 'لا يكون «{{title}}» نقلًا عن نفسه أو عن نسخة أحدث منه. اختر مصدرًا آخر أصلًا له.',
    'problem.reprint.ofReprint': '«{{title}}» نفسه منقول عن مصدر آخر. اختر المصدر الأصلي.',
    'problem.reprint.hasReprints': '«{{title}}» أصل لمصادر أخرى تنقل عنه، فلا يُجعل نقلًا. ألحق تلك المصادر بأصلها أولًا.',
    'problem.version.passageGone':
      'الشاهد {{index}} من الادعاء «{{id}}» لم يعد في النسخة السابقة. أعد فتح المراجعة؛ لم يُنقل شيء.',
    'problem.briefing.missing': 'هذه الإحاطة لم تعد موجودة.',
    'problem.briefing.nothingSelected': 'لا مصادر في هذه الإحاطة. اختر مصدرًا واحدًا على الأقل.',
    'problem.briefing.blockMissing': 'لم يعد هذا الجزء في الإحاطة.',
    'problem.briefing.unproved':
      'لم تُصدَّر الإحاطة: {{count}} مما فيها لم يثبت، وأوله: {{statement}}. صحّحه أو اقبله موسومًا في الإحاطة (في سطر الأوامر: --accept-unproved) ثم أعد التصدير.',
    'problem.briefing.renderGone': 'تغيّرت الصفحات. تُعرض من جديد بعد لحظة.',
    'problem.proof.missing':
      'لا برهان مرفقًا في «\u2068{{file}}\u2069». تحقق من أنه ملف PDF أو HTML صدّره هذا البرنامج، ثم صدّر الإحاطة من جديد. ملفات Word وMarkdown لا تحمل برهانًا.',
    'problem.proof.damaged':
      'البرهان المرفق في «\u2068{{file}}\u2069» تالف أو مبدَّل. صدّر الإحاطة من جديد ولا تعتمد على هذه النسخة.',
    'problem.proof.otherLibrary':
      'صدرت الإحاطة «{{briefing}}» عن المكتبة «{{other}}»، لا عن «{{library}}». تحقق منها في مكتبتها.',
    'problem.proof.mismatched': 'لم تعد الإحاطة تتفق مع المكتبة. عدد المواضع: {{count}}، وهي مذكورة واحدًا واحدًا.',
    'problem.proof.empty':
      'البرهان المرفق في «\u2068{{file}}\u2069» لا يذكر قولًا واحدًا، فلا يُثبت شيئًا. صدّر إحاطة فيها ادعاءات أو أرقام، ولا تعتمد على هذه النسخة.',
    'problem.proof.pagesOther':
      'ليست الصفحات كما يقول برهانها. عدد المواضع: {{count}}، وهي مذكورة واحدًا واحدًا. لا تعتمد على هذه النسخة، واطلب الملف ممن أصدره أو صدّر الإحاطة من جديد.',
    'problem.proof.signatureOther':
      'توقيع البرهان لا يطابق ما فيه: غُيّر البرهان بعد توقيعه. لا تعتمد على هذه النسخة واطلب الملف ممن أصدره.',
    'problem.proof.issuerOther':
      'لم يوقّع البرهان صاحب البصمة المطلوبة. اسأل من أصدر الإحاطة عن بصمة مفتاحه وقارنها بما يُذكر هنا.',
    'problem.proof.pagesUnchecked':
      'تعذرت مقارنة الصفحات: البرهان من إصدار سابق لا يحفظ ما تعرضه. صدّر الإحاطة من جديد لتُقارن كلها.',
    'problem.template.missing': 'لم يعد هذا القالب موجودًا.',
    'problem.template.unnamed': 'سمِّ القالب أولًا.',
    'problem.table.empty': 'لا شيء في هذا العرض ليُكتب في جدول. وسّع الاختيار ثم أعد المحاولة.',
    'problem.briefing.cancelled': 'أُلغي إعداد الإحاطة.',
    'problem.briefing.failed': 'تعذر إعداد الإحاطة (\u2068{{message}}\u2069). أعد المحاولة؛ لم يُكتب أي ملف.',
    'problem.history.nothingToUndo': 'لا شيء يُتراجع عنه.',
    'problem.history.nothingToRedo': 'لا شيء يُعاد.',
    'problem.history.skipped': 'خطوة لم تعد توافق ما في المكتبة، فتُركت كما هي وجُرّبت التي قبلها.',
    'problem.history.damaged':
      'تعذرت قراءة بعض خطوات التراجع، فوُضع ملفها جانبًا في «\u2068{{folder}}\u2069» وبقيت الخطوات الأخرى. المكتبة نفسها لم تُمس.',
    'problem.id.ambiguous': 'المعرّفات التي تبدأ بـ«{{id}}» أكثر من واحد ({{found}}). اكتب مزيدًا من أوله.',
    'problem.file.exists': '«\u2068{{path}}\u2069» موجود من قبل. اختر اسمًا آخر.',
    'problem.file.nameTooLong': 'اسم الملف «\u2068{{path}}\u2069» أطول مما يقبله القرص، فلم يُكتب شيء. اختر اسمًا أقصر.',
    'problem.file.notAllowed':
      'لا يُسمح بالكتابة في «\u2068{{path}}\u2069»، فلم يُكتب شيء. اختر مجلدًا آخر، أو غيّر أذونات هذا.',
    'problem.file.busy': '«\u2068{{path}}\u2069» مفتوح في برنامج آخر، فلم يُكتب شيء. أغلقه هناك، أو اختر اسمًا آخر.',
    'problem.file.noSpace': 'لا مكان على القرص لـ«\u2068{{path}}\u2069»، فلم يُكتب شيء. أفسح مكانًا، أو اختر قرصًا آخر.',
    'problem.file.noFolder': 'لا وجود للمجلد الذي يُكتب فيه «\u2068{{path}}\u2069». أنشئه، أو اختر مجلدًا آخر.',
    'problem.file.isFolder': '«\u2068{{path}}\u2069» مجلد لا ملف، فلم يُكتب شيء. اختر اسمًا آخر.',
    'problem.file.isLink':
      '«\u2068{{path}}\u2069» رابط إلى ملف آخر، فلم يُكتب شيء. اختر اسمًا آخر، أو أضف ‎--follow-links في سطر الأوامر ليُكتب الملف الذي يقود إليه.',
    'problem.file.brokenLink': '«\u2068{{path}}\u2069» رابط لا يقود إلى ملف، فلم يُكتب شيء. اختر اسمًا آخر.',
    'problem.file.special': '«\u2068{{path}}\u2069» أنبوب أو جهاز لا ملف، فلم يُكتب شيء. اختر اسمًا آخر.',
    'problem.file.inLibrary':
      '«\u2068{{path}}\u2069» داخل مجلد المكتبة «\u2068{{folder}}\u2069»، ولا يُكتب فيه إلا ما للمكتبة، فلم يُكتب شيء. اختر مجلدًا آخر.',
    'problem.file.badName': 'لا يقبل القرص اسم الملف «\u2068{{path}}\u2069»، فلم يُكتب شيء. اختر اسمًا بلا علامات خاصة.',
    'problem.program.failed':
      'حدث خلل لم نتوقعه (\u2068{{reason}}\u2069). ما ظهر محفوظًا باقٍ. أعد تشغيل البرنامج إن تعطل شيء، وأرسل إلينا سجل الأخطاء «\u2068{{log}}\u2069»، وليس فيه شيء من نصوصك.',
    'problem.program.failedUnlogged':
      'حدث خلل لم نتوقعه (\u2068{{reason}}\u2069)، وتعذرت كتابة سجل الأخطاء. ما ظهر محفوظًا باقٍ. أعد تشغيل البرنامج إن تعطل شيء، وأبلغنا بنص هذه الرسالة.',
    'problem.program.windowLost':
      'تعطلت النافذة (\u2068{{reason}}\u2069) ففُتحت من جديد. ما ظهر محفوظًا باقٍ، وما كُتب ولم يُحفظ قد ضاع. إن تكرر ذلك فأبلغنا.',
    'problem.call.invalid':
      'طلب غير صالح من النافذة ({{call}}: \u2068{{reason}}\u2069). أعد تحميل البرنامج وأبلغنا إن تكرر.'
  },
  en: {
    'problem.library.missing':
      'There is no library in “{{folder}}”. Check that the folder is in its place, or open another library.',
    'problem.library.exists': 'There is a library in “{{folder}}” already. Open it, or choose another name.',
    'problem.library.damaged':
      '“{{file}}” of the library cannot be read ($t(damage.{{damage}})). Nothing was changed. Put the file back from a backup and open the library again.',
    'problem.library.notAFile':
      '“{{file}}” of the library is not a file but $t(fileKind.{{kind}}). Nothing was changed. Remove it or put the file back in its place, then open the library again.',
    'fileKind.folder': 'a folder',
    'fileKind.link': 'a link that leads to no file',
    'fileKind.pipe': 'a pipe (FIFO)',
    'fileKind.socket': 'a socket',
    'fileKind.device': 'a device',
    'problem.library.inaccessible':
      'The files of the library “{{folder}}” cannot be read or written ({{reason}}). Nothing was changed. Check the rights on its folder and whether its disk can be written, then try again.',
    'problem.library.partMissing':
      'The edit was not saved: it touches what is in “{{file}}”, and that file is missing or damaged. Repair the library first; everything else can be edited.',
    'problem.library.newer':
      'This library was written by a newer version of the program (format {{version}}; this version knows {{known}} and earlier), and “{{file}}” cannot be read here ($t(damage.{{damage}})). Nothing was changed. Update the program to open it.',
    'problem.library.newerFormat':
      'The library “{{folder}}” was written by a newer version of the program (format {{version}}; this version knows {{known}} and earlier), so it is open for reading only: an edit here would lose what this version does not know. Nothing in it was changed. Update the program to edit it.',
    'problem.library.unknownPart':
      '“{{file}}” has a part that this version of the program does not know ({{part}}), so the library “{{folder}}” is open for reading only: an edit would lose that part. Nothing in it was changed. Update the program; if the file was changed by hand, take that part out of it and open the library again.',
    'problem.library.isBackup':
      '“{{folder}}” is a backup, so it is open for reading only and stays as it is. To restore from it, go back to the library and open “Backups”; to edit it, save a copy.',
    'problem.library.notOpen': 'No library is open. Open one first.',
    'problem.library.folderNotEmpty':
      'The folder “{{folder}}” is not empty. Choose an empty folder or a new name for the library.',
    'problem.library.folderFixed':
      'The empty folder “{{folder}}” cannot become a library: the library is made beside it and then takes its place, which the system does not allow ({{reason}}). Give a new folder inside it.',
    'problem.journal.damaged':
      'Last time the program was cut off while writing an edit that was never shown as saved. Everything shown as saved is there; the rest of the torn line is kept in “{{folder}}”.',
    'problem.storage.failed':
      'The disk could not be written ({{reason}}). Nothing was changed. Free some space or check the rights on the folder, then try again.',
    'problem.storage.checkpointFailed':
      'Your edits are safe in the journal, but the library’s files could not be written ({{reason}}). Free some space or check the rights on the folder; the next edit tries again.',
    'problem.storage.cacheFailed':
      'The library is well, but what makes it open sooner next time could not be written ({{reason}}). Free some space or check the rights on the folder.',
    'problem.backup.damaged':
      'No backup was made: the file “{{file}}” is not as it was written ($t(damage.{{damage}})). The earlier backups are kept. Repair the library, then make a backup.',
    'problem.backup.failed':
      'A backup could not be made ({{reason}}). The earlier backups are kept. Free some space or check the rights on the folder; it is tried again later.',
    'problem.backup.elsewhereFailed':
      'A backup was made in the library, but the second one in “{{folder}}” could not be ({{reason}}). Connect the drive or choose another place.',
    'problem.backup.missing': 'There is no backup called “{{name}}”. Choose one from the list.',
    'problem.backup.nothingToRestore': 'There is nothing to restore: the library reads as in that backup.',
    'problem.backup.textMissing':
      'Nothing was restored: the text of the source “{{title}}” is neither in that backup nor in the library. Try an older one.',
    'problem.backup.thinned':
      'The oldest backups ({{count}}) were removed, because all of them took more than the limit of {{limit}} MB. Raise the limit to keep more.',
    'problem.backup.overLimit':
      'One backup takes {{used}} MB, and the limit is {{limit}} MB, so that only the newest is kept. Raise the limit.',
    'problem.settings.damaged':
      'The settings could not be read and were set aside in “{{folder}}”; the program starts with fresh ones. Libraries were not touched.',
    'problem.settings.unsaved':
      'The program cannot write to its folder “{{folder}}” ({{reason}}), so the settings will be lost when the program is closed. Free some space or check the rights on the folder. Libraries are not affected.',
    'problem.seeds.damaged':
      'The sample library is incomplete: the quote “{{quote}}” is not in {{file}}. Install the program again.',
    'problem.document.missing': 'There is no source with the id “{{id}}” in this library.',
    'problem.document.duplicate':
      'The text of “{{file}}” is in the library already, as “{{title}}” ({{id}}); it was not imported.',
    'problem.document.sameBytes':
      'The file “{{file}}” itself is in the library already, as “{{title}}” ({{id}}); it was not imported. To read it in another encoding, read that source again.',
    'problem.document.originalMissing':
      'The original file “{{file}}” of “{{title}}” is not in the library folder. Put it back from a backup, or import the file from its own place.',
    'problem.document.inUse':
      '“{{title}}” cannot be deleted: claims of other sources cite it (number of claims: {{claims}}). Remove its passages from them first.',
    'problem.document.empty': 'No text is left in “{{file}}”. Keep at least one paragraph.',
    'problem.import.notText': '“{{file}}” is not text. Import a plain text file (.txt).',
    'problem.import.sameFile':
      'The text of “{{file}}” is the same as that of “{{other}}”, another of these files; it was imported once.',
    'problem.import.references':
      '“{{file}}” holds references ({{format}}), not the text of an article. Import the texts of the articles, and enter their details in the review.',
    'problem.import.shortcut':
      '“{{file}}” is a shortcut to the address {{address}}, not the text of an article. Open the address in a browser, select and copy the text, and paste it here.',
    'problem.import.address':
      '“{{file}}” holds nothing but an address: {{address}}. Open it in a browser, select and copy the text of the article, and paste it here.',
    'problem.import.webPage':
      '“{{file}}” holds the source of a web page (HTML or XML). Open the page in a browser, select and copy the text of the article, and paste it here.',
    'problem.import.json':
      '“{{file}}” holds data (JSON), not the text of an article. Save the text of the article as a plain text file (.txt) and import that.',
    'problem.import.table':
      '“{{file}}” holds a table of data (CSV), not the text of an article. Save the text of the article as a plain text file (.txt) and import that.',
    'problem.import.empty': '“{{file}}” is empty.',
    'problem.import.notFile':
      '“{{file}}” is not a regular file but a folder, a pipe or a device; it was not read. Choose a file.',
    'problem.import.linkLoop': '“{{file}}” is a link that leads back to itself, not to a file. Choose the file itself.',
    'problem.import.unreadable':
      '“{{file}}” cannot be read ({{reason}}). Check that the file exists and that you may read it.',
    'problem.import.tooLarge': '“{{file}}” is too large to import. The limit is 20 MB.',
    'problem.import.draftMissing': 'This draft is gone. Import the file again.',
    'problem.import.invalidDate': 'Write the date as 2025-04-09, 2025-04 or 2025, of the years 1500 to 2200 CE.',
    'problem.text.tookTooLong':
      'Reading “{{name}}” took longer than {{seconds}} s and was stopped; nothing was changed. Something in the text makes it slow to read, such as a long run of one sign or very many lines. Remove it or split the text into smaller files, then try again.',
    'problem.text.cancelled': 'Reading “{{name}}” was cancelled. Nothing was changed.',
    'problem.text.broke':
      'Reading “{{name}}” broke off, because the text needs more memory than there is or because of a fault in the program; nothing was changed. Try again, or split the text into smaller files.',
    'problem.claim.missing': 'There is no claim with the id “{{id}}”; it may have been deleted.',
    'problem.claim.otherCode': 'The claim “{{id}}” is not one of this code. Choose among its own.',
    'problem.claim.emptyPassage': 'There is no text in this passage. Select at least one word.',
    'problem.claim.rangeOutside':
      'The passage {{start}}–{{end}} lies outside the text or cuts a letter (length of the text: {{length}}).',
    'problem.claim.quoteMissing':
      '“{{quote}}” does not occur in the text of the source. Copy the quote as it stands, with its diacritics and signs.',
    'problem.claim.occurrenceMissing':
      '“{{quote}}” does not occur {{occurrence}} times in the text; it occurs {{found}} times.',
    'problem.code.unknown': 'There is no code “{{code}}” in the codebook.',
    'problem.code.root': 'The three root codes always stay: they are not moved, merged away or deleted.',
    'problem.code.inUse':
      'This code is in use (claims: {{claims}}, codes under it: {{nested}}). Choose the code they go to.',
    'problem.code.cycle': 'A code cannot stand under itself or under what nests in it.',
    'problem.code.keyTaken': 'The key “{{key}}” belongs to “{{nameEn}}”. Choose another one.',
    'problem.code.unnamed': 'A code needs a name in at least one language.',
    'problem.code.nameTaken': 'Another code is named “{{nameEn}}”. Choose another name, or merge the two codes.',
    'problem.code.intoItself': 'A code cannot be merged into itself. Choose another one.',
    'problem.code.nothingToSplit': 'Choose at least one claim for the new code.',
    'problem.proposition.missing': 'This proposition no longer exists.',
    'problem.proposition.empty': 'Write the proposition in one sentence.',
    'problem.proposition.exists': 'The proposition “{{text}}” is there already. Choose it, or merge the two.',
    'problem.proposition.intoItself': 'A proposition cannot be merged into itself. Choose another one.',
    'problem.quantity.missing': 'There is no quantity “{{id}}”; it may have been deleted.',
    'problem.quantity.empty':
      'Give the quantity a name that tells it apart, such as “trade China, Central Asia, 2024”.',
    'problem.quantity.exists': 'The quantity “{{name}}” is there already. Choose it, or merge the two.',
    'problem.quantity.intoItself': 'A quantity cannot be merged into itself. Choose another one.',
    'problem.quantity.inUse':
      'The quantity “{{name}}” has figures in the ledger (number of figures: {{figures}}). Delete them with it, or move them to another quantity.',
    'problem.figure.missing': 'There is no figure with the id “{{id}}” in the ledger; it may have been deleted.',
    'problem.figure.exists': 'This figure has been taken from “{{quote}}” already.',
    'problem.figure.outsideRange': 'The value lies outside its range. Put it between the lowest and the highest.',
    'problem.figure.noneRead': 'No figure was read in “{{quote}}”. Give the value yourself.',
    'problem.figure.severalRead': '“{{quote}}” holds several figures: {{found}}. Choose one of them.',
    'problem.relation.missing': 'This relation no longer exists.',
    'problem.relation.self': 'A claim cannot be related to itself. Choose another claim.',
    'problem.relation.exists': 'These two claims have a relation of this kind already.',
    'problem.evidence.missing': 'This passage is no longer there.',
    'problem.evidence.last': 'A claim does not stand without evidence. Add another passage first, or delete the claim.',
    'problem.evidence.exists': '“{{quote}}” is evidence of this claim already.',
    'problem.version.noEarlier': '“{{title}}” is not a newer version of another source in this library.',
    'problem.reprint.cycle':
      '“{{title}}” cannot reprint itself or a newer version of itself. Choose another source as its original.',
    'problem.reprint.ofReprint': '“{{title}}” is a reprint itself. Choose the original source.',
    'problem.reprint.hasReprints':
      '“{{title}}” is the original of other sources, so it cannot be a reprint. Give those sources their original first.',
    'problem.version.passageGone':
      'Passage {{index}} of the claim “{{id}}” is no longer in the earlier version. Open the review again; nothing was moved.',
    'problem.briefing.missing': 'This briefing no longer exists.',
    'problem.briefing.nothingSelected': 'This briefing has no sources. Choose at least one.',
    'problem.briefing.blockMissing': 'This part is no longer in the briefing.',
    'problem.briefing.unproved':
      'The briefing was not exported. Not proved: {{count}}; the first is: {{statement}}. Correct it, or let it pass marked in the briefing (on the command line: --accept-unproved), and export again.',
    'problem.briefing.renderGone': 'The pages have changed. They are shown anew in a moment.',
    'problem.proof.missing':
      'No proof is attached to “{{file}}”. Check that it is a PDF or HTML file that this program exported, and export the briefing again. Word and Markdown files carry none.',
    'problem.proof.damaged':
      'The proof attached to “{{file}}” is damaged or has been replaced. Export the briefing again and do not rely on this copy.',
    'problem.proof.otherLibrary':
      'The briefing “{{briefing}}” was made from the library “{{other}}”, not from “{{library}}”. Verify it there.',
    'problem.proof.mismatched':
      'The briefing no longer agrees with the library. Number of places: {{count}}; each of them is listed.',
    'problem.proof.empty':
      'The proof attached to “{{file}}” has no statements, so it proves nothing. Export a briefing that has claims or figures, and do not rely on this copy.',
    'problem.proof.pagesOther':
      'The pages are not as their proof says. Number of places: {{count}}; they are listed. Do not rely on this copy: ask the issuer for the file, or export the briefing again.',
    'problem.proof.signatureOther':
      'The signature of the proof does not fit what the proof holds: it was changed after it was signed. Do not rely on this copy; ask the issuer for the file.',
    'problem.proof.issuerOther':
      'The proof is not signed with the key whose fingerprint was asked for. Ask the issuer for the fingerprint and compare it with the one given here.',
    'problem.proof.pagesUnchecked':
      'The pages could not be compared: the proof is of an earlier version, which does not hold what they show. Export the briefing again to have all of it compared.',
    'problem.template.missing': 'This template no longer exists.',
    'problem.template.unnamed': 'Give the template a name first.',
    'problem.table.empty': 'There is nothing in this view to write in a table. Widen the choice and try again.',
    'problem.briefing.cancelled': 'The briefing was cancelled.',
    'problem.briefing.failed': 'The briefing could not be made ({{message}}). Try again; no file was written.',
    'problem.history.nothingToUndo': 'There is nothing to undo.',
    'problem.history.nothingToRedo': 'There is nothing to redo.',
    'problem.history.skipped':
      'A step no longer fits what is in the library. It was left alone, and the next one was tried.',
    'problem.history.damaged':
      'Some steps for undoing cannot be read. Their file was set aside in “{{folder}}”, and the other steps are still there. The library itself was not touched.',
    'problem.id.ambiguous': 'Several ids begin with “{{id}}” ({{found}}). Write more of it.',
    'problem.file.exists': '“{{path}}” exists already. Choose another name.',
    'problem.file.nameTooLong':
      'The file name “{{path}}” is longer than the disk takes. Nothing was written. Choose a shorter name.',
    'problem.file.notAllowed':
      'Writing “{{path}}” is not allowed. Nothing was written. Choose another folder, or change the rights on this one.',
    'problem.file.busy':
      '“{{path}}” is open in another program. Nothing was written. Close it there, or choose another name.',
    'problem.file.noSpace':
      'The disk has no room for “{{path}}”. Nothing was written. Free some space, or choose another disk.',
    'problem.file.noFolder':
      'The folder in which “{{path}}” is to be written does not exist. Make it, or choose another folder.',
    'problem.file.isFolder': '“{{path}}” is a folder, not a file. Nothing was written. Choose another name.',
    'problem.file.isLink':
      '“{{path}}” is a link to another file. Nothing was written. Choose another name or, on the command line, add --follow-links to write the file that it leads to.',
    'problem.file.brokenLink': '“{{path}}” is a link that leads to no file. Nothing was written. Choose another name.',
    'problem.file.special': '“{{path}}” is a pipe or a device, not a file. Nothing was written. Choose another name.',
    'problem.file.inLibrary':
      '“{{path}}” lies in the folder of the library “{{folder}}”, which holds the files of the library alone. Nothing was written. Choose another folder.',
    'problem.file.badName':
      'The disk does not take the file name “{{path}}”. Nothing was written. Choose a name without special signs.',
    'problem.program.failed':
      'Something went wrong that we did not foresee ({{reason}}). Everything shown as saved is safe. Start the program again if anything is stuck, and send us the error log “{{log}}”; none of your texts are in it.',
    'problem.program.failedUnlogged':
      'Something went wrong that we did not foresee ({{reason}}), and the error log could not be written. Everything shown as saved is safe. Start the program again if anything is stuck, and send us this message.',
    'problem.program.windowLost':
      'The window broke down ({{reason}}) and was opened again. Everything shown as saved is safe; what was typed and not yet saved may be lost. Tell us if it happens again.',
    'problem.call.invalid':
      'The window made an invalid request ({{call}}: {{reason}}). Reload the program, and tell us if it happens again.'
  }
}
