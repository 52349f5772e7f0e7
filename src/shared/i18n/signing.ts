import type { Texts } from './texts'

/** Signing briefings with the key of a library. */
export const signing: Texts = {
  ar: {
    'signing.title': 'توقيع الإحاطات',
    'signing.reading': 'يُقرأ المفتاح…',
    'signing.on': 'توقيع كل إحاطة تُصدَّر ملف PDF أو صفحة HTML',
    'signing.help':
      'بالتوقيع يعرف القارئ أن الإحاطة صدرت عن هذه المكتبة ولم تتغير بعد صدورها، ولو لم تكن المكتبة عنده. لا يظهر شيء منه على الصفحات.',
    'signing.fingerprint': 'بصمة المفتاح',
    'signing.madeAt': 'أُنشئ المفتاح في {{at, moment}}.',
    'signing.fingerprintHelp':
      'أعطها قرّاءك من طريق غير الذي تصلهم به الإحاطة. يتحقق القارئ بالأمر \u2066verify-briefing --issuer\u2069 وبعده البصمة.',
    'signing.keptHelp':
      'يُحفظ المفتاح في مجلد المكتبة ونسخها الاحتياطية. من حصل على المجلد أمكنه أن يوقّع باسمها، ما لم تكن المكتبة مشفّرة.',
    'signing.newKey': 'مفتاح آخر…',
    'signing.newKeyTitle': 'مفتاح آخر',
    'signing.newKeyHelp':
      'يحل المفتاح الجديد محل القديم، وتتغير البصمة: أبلغ بها قرّاءك. الإحاطات التي صدرت من قبل تبقى موقّعة بالمفتاح القديم. لا يمكن التراجع عن هذا.',
    'signing.newKeyDo': 'إنشاء مفتاح جديد'
  },
  en: {
    'signing.title': 'Signing briefings',
    'signing.reading': 'Reading the key…',
    'signing.on': 'Sign every briefing that is exported as PDF or HTML',
    'signing.help':
      'By the signature readers know that a briefing was issued from this library and has not changed since, even without the library. It does not show on the pages.',
    'signing.fingerprint': 'Fingerprint of the key',
    'signing.madeAt': 'The key was made on {{at, moment}}.',
    'signing.fingerprintHelp':
      'Give it to your readers by another way than the briefing itself. They verify with the command verify-briefing --issuer, followed by the fingerprint.',
    'signing.keptHelp':
      'The key is kept in the folder of the library and in its backups. Someone who gets hold of that folder can sign in its name, unless the library is encrypted.',
    'signing.newKey': 'Another key…',
    'signing.newKeyTitle': 'Another key',
    'signing.newKeyHelp':
      'The new key takes the place of the old one, and the fingerprint changes: tell your readers. Briefings that were exported before stay signed with the old key. This cannot be undone.',
    'signing.newKeyDo': 'Make a new key'
  }
}
