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
    'proof.notReadToEnd':
      'Remark: the source “{{title}}” ({{document}}) had not been read to its end when the briefing was made.',
    'proof.agrees':
      'The briefing “{{title}}” agrees with the library: statements {{statements}}, quotes {{passages}}, sources {{sources}}.'
  }
}
