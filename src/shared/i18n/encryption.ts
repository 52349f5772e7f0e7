import type { Texts } from './texts'

/** The encryption of a library: the dialog that sets, changes and removes it, the one that asks for a passphrase, and its problems. */
export const encryption: Texts = {
  ar: {
    'problem.encryption.passphraseNeeded': 'المكتبة «\u2068{{folder}}\u2069» مشفّرة. أدخل عبارة مرورها لفتحها.',
    'problem.encryption.wrongPassphrase':
      'لم تُفتح المكتبة بعبارة المرور هذه. تحقق من لغة لوحة المفاتيح ومن الأحرف الكبيرة ثم أعد المحاولة. وإن كنت واثقًا من العبارة فقد يكون ملف المفتاح «library.key» تالفًا: أعده من نسخة احتياطية.',
    'problem.encryption.tooShort': 'عبارة المرور قصيرة: اكتب {{least}} حرفًا على الأقل. كلمات عدة خير من كلمة معقدة.',
    'problem.encryption.present':
      'المكتبة «\u2068{{folder}}\u2069» مشفّرة من قبل. غيّر عبارة مرورها، أو أزل التشفير أولًا.',
    'problem.encryption.absent': 'المكتبة «\u2068{{folder}}\u2069» غير مشفّرة، فليس لها عبارة مرور.',
    'problem.encryption.cancelled': 'أُلغي العمل، والمكتبة كما كانت.',
    'problem.encryption.damaged':
      'لم يُزل التشفير: تعذّر فك تشفير «\u2068{{file}}\u2069». لم يُغيَّر شيء. أصلح المكتبة أولًا.',
    'problem.encryption.unfinished':
      'انقطع تشفير المكتبة «\u2068{{folder}}\u2069» أو إزالة تشفيرها قبل أن يتم. افتحها بعبارة مرورها ليُستكمل، ثم افحصها.',
    'problem.encryption.left':
      'بقيت ملفات كما هي ({{count}})، أولها «\u2068{{file}}\u2069»: لا تُفتح بمفتاح هذه المكتبة أو ليست ملفات.',
    'problem.encryption.elsewhereStaysPlain':
      'الموضع الثاني للنسخ «\u2068{{folder}}\u2069» غير متاح، فالنسخ التي فيه ما زالت غير مشفّرة. تُشفَّر حين تُعمل نسخة وهو متاح.',
    'problem.encryption.elsewhereStaysEncrypted':
      'الموضع الثاني للنسخ «\u2068{{folder}}\u2069» غير متاح، فالنسخ التي فيه ما زالت مشفّرة وتُفتح بعبارة المرور التي كانت.',
    'problem.encryption.elsewhereKeepsPassphrase':
      'الموضع الثاني للنسخ «\u2068{{folder}}\u2069» غير متاح، فالنسخ التي فيه ما زالت تُفتح بعبارة المرور السابقة.',
    'problem.encryption.noTerminal':
      'تلزم عبارة مرور، ولا طرفية تُكتب فيها. أعطها عبر واصف ملف بالخيار --{{option}} N، مثل --{{option}} 0 لسطر من الدخل القياسي.',
    'damage.noKey': 'هو مشفّر وملف المفتاح «library.key» مفقود',
    'damage.notEncrypted': 'ليس مشفّرًا، وكل ما في هذه المكتبة مشفّر',
    'damage.notDecrypted': 'تعذّر فك تشفيره: تغيّر بعد كتابته أو ليس في مكانه'
  },
  en: {
    'problem.encryption.passphraseNeeded': 'The library “{{folder}}” is encrypted. Enter its passphrase to open it.',
    'problem.encryption.wrongPassphrase':
      'The library was not opened with this passphrase. Check the language of the keyboard and Caps Lock, and try again. If you are sure of the passphrase, the key file “library.key” may be damaged: put it back from a backup.',
    'problem.encryption.tooShort':
      'The passphrase is too short: write at least {{least}} letters. Several words are better than one complicated one.',
    'problem.encryption.present':
      'The library “{{folder}}” is encrypted already. Change its passphrase, or take the encryption off first.',
    'problem.encryption.absent': 'The library “{{folder}}” is not encrypted, so it has no passphrase.',
    'problem.encryption.cancelled': 'The work was cancelled, and the library is as it was.',
    'problem.encryption.damaged':
      'The encryption was not taken off: “{{file}}” cannot be decrypted. Nothing was changed. Repair the library first.',
    'problem.encryption.unfinished':
      'Encrypting the library “{{folder}}”, or taking its encryption off, was cut off. Open it with its passphrase, which finishes the work, and check it then.',
    'problem.encryption.left':
      'Files stayed as they were ({{count}}), the first is “{{file}}”: the key of this library does not open them, or they are no files.',
    'problem.encryption.elsewhereStaysPlain':
      'The second place for backups, “{{folder}}”, cannot be reached. The copies there are still not encrypted. They will be when a backup is made while it is there.',
    'problem.encryption.elsewhereStaysEncrypted':
      'The second place for backups, “{{folder}}”, cannot be reached. The copies there are still encrypted and open with the passphrase that the library had.',
    'problem.encryption.elsewhereKeepsPassphrase':
      'The second place for backups, “{{folder}}”, cannot be reached. The copies there still open with the earlier passphrase.',
    'problem.encryption.noTerminal':
      'A passphrase is needed, and there is no terminal to type it in. Give it through a file descriptor with --{{option}} N, for example --{{option}} 0 for a line of stdin.',
    'damage.noKey': 'it is encrypted, and the key file “library.key” is missing',
    'damage.notEncrypted': 'it is not encrypted, and everything in this library is',
    'damage.notDecrypted': 'it cannot be decrypted: it was changed after it was written, or is not in its place'
  }
}
