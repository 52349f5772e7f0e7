import type { Texts } from './texts'

/** The encryption of a library: the dialog that sets, changes and removes it, the one that asks for a passphrase, and its problems. */
export const encryption: Texts = {
  ar: {
    'encryption.title': 'تشفير المكتبة',
    'encryption.state': 'مشفّرة',
    'encryption.whyTitle': 'ما الذي يُشفَّر؟',
    'encryption.why':
      'نصوص المصادر وادعاءاتك وإحاطاتك والملفات المستوردة وسجل التعديلات وكل النسخ الاحتياطية. من يجد القرص أو نسخة من المجلد لا يقرأ منها شيئًا.',
    'encryption.lossTitle': 'إن ضاعت عبارة المرور ضاعت المكتبة',
    'encryption.loss':
      'لا يفتحها أحد بلا عبارة المرور، ولا نحن: لا استعادة ولا باب آخر. احفظها في مكان آمن غير هذا الجهاز، أو في برنامج لكلمات المرور.',
    'encryption.notTitle': 'ما الذي لا يُشفَّر؟',
    'encryption.not':
      'ما تصدّره، والملفات التي استوردت منها، وما نسخته بيدك. تبقى أسماء الملفات (وهي رموز لا تدل على شيء) وأعدادها وأحجامها وأوقاتها ظاهرة. وقد يُبقي القرص البايتات القديمة زمنًا بعد الكتابة فوقها، وأقراص SSD تُبقيها غالبًا.',
    'encryption.is': 'المكتبة مشفّرة، ونسخها الاحتياطية كذلك.',
    'encryption.passphrase': 'عبارة المرور',
    'encryption.current': 'عبارة المرور الحالية',
    'encryption.new': 'عبارة مرور جديدة',
    'encryption.newHelp': '{{least}} حرفًا على الأقل. كلمات عدة لا رابط بينها أيسر حفظًا وأصعب تخمينًا.',
    'encryption.again': 'العبارة نفسها مرة أخرى',
    'encryption.differ': 'العبارتان مختلفتان.',
    'encryption.short': 'العبارة قصيرة: {{least}} حرفًا على الأقل.',
    'encryption.show': 'إظهار ما يُكتب',
    'encryption.understood': 'أعلم أن ضياع العبارة ضياع المكتبة، وقد حفظتها',
    'encryption.set': 'تشفير المكتبة',
    'encryption.change': 'تغيير عبارة المرور',
    'encryption.changeHelp':
      'تفتح العبارة الجديدة المكتبة ونسخها الاحتياطية معًا. أما من لديه نسخة سابقة من المجلد ويعرف عبارتها فيظل قادرًا على قراءة ما يُكتب بعد ذلك: أزل التشفير ثم شفّر من جديد ليتغير المفتاح.',
    'encryption.remove': 'إزالة التشفير',
    'encryption.removeHelp': 'تُكتب المكتبة ونسخها الاحتياطية من جديد بلا تشفير، ويقرؤها كل من يصل إلى مجلدها.',
    'encryption.working': 'تُغلق المكتبة حتى يتم العمل. إن انقطع استُكمل عند فتحها، ولا يضيع شيء.',
    'encryption.setting': 'تُشفَّر المكتبة…',
    'encryption.changing': 'تُغيَّر عبارة المرور…',
    'encryption.removing': 'يُزال التشفير…',
    'encryption.cancelling': 'تعود المكتبة كما كانت…',
    'encryption.wasSet': 'شُفّرت المكتبة ونسخها الاحتياطية.',
    'encryption.wasChanged': 'تغيّرت عبارة المرور.',
    'encryption.wasRemoved': 'أُزيل التشفير.',
    'encryption.readOnly': 'المكتبة مفتوحة للقراءة فقط، فلا يتغير تشفيرها.',
    'encryption.unlockTitle': 'المكتبة مشفّرة',
    'encryption.unlockHelp': 'أدخل عبارة مرور المكتبة «\u2068{{folder}}\u2069».',
    'encryption.unlock': 'فتح المكتبة',
    'encryption.unlocking': 'تُفتح المكتبة…',
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
      'الموضع الثاني للنسخ «\u2068{{folder}}\u2069» غير متاح أو لا يقبل الكتابة، فالنسخ التي فيه ما زالت غير مشفّرة. تُشفَّر حين تُعمل نسخة وهو متاح.',
    'problem.encryption.elsewhereStaysEncrypted':
      'الموضع الثاني للنسخ «\u2068{{folder}}\u2069» غير متاح أو لا يقبل الكتابة، فالنسخ التي فيه ما زالت مشفّرة وتُفتح بعبارة المرور التي كانت.',
    'problem.encryption.elsewhereKeepsPassphrase':
      'الموضع الثاني للنسخ «\u2068{{folder}}\u2069» غير متاح أو لا يقبل الكتابة، فالنسخ التي فيه ما زالت تُفتح بعبارة المرور السابقة.',
    'problem.encryption.gone':
      'كانت المكتبة «\u2068{{folder}}\u2069» مشفّرة حين فتحتها آخر مرة، وليست كذلك الآن. إن لم ترفع التشفير بنفسك فقد تكون مكتبة أخرى وُضعت مكانها: راجع مصادرها قبل أن تعتمد عليها.',
    'problem.encryption.noTerminal':
      'تلزم عبارة مرور، ولا طرفية تُكتب فيها. أعطها عبر واصف ملف بالخيار --{{option}} N، مثل --{{option}} 0 لسطر من الدخل القياسي.',
    'damage.noKey': 'هو مشفّر وملف المفتاح «library.key» مفقود',
    'damage.notEncrypted': 'ليس مشفّرًا، وكل ما في هذه المكتبة مشفّر',
    'damage.notDecrypted': 'تعذّر فك تشفيره: تغيّر بعد كتابته أو ليس في مكانه'
  },
  en: {
    'encryption.title': 'Encryption',
    'encryption.state': 'Encrypted',
    'encryption.whyTitle': 'What is encrypted?',
    'encryption.why':
      'The texts of your sources, your claims and briefings, the imported files, the log of edits, and all backups. Somebody who finds the disk or a copy of the folder cannot read any of it.',
    'encryption.lossTitle': 'If you lose the passphrase, you lose the library',
    'encryption.loss':
      'Nobody can open it without the passphrase, and neither can we: there is no recovery and no other way in. Keep it in a safe place that is not this machine, or in a password manager.',
    'encryption.notTitle': 'What is not encrypted?',
    'encryption.not':
      'What you export, the files that you imported from, and copies that you made by hand. The names of the files (codes that mean nothing), their number, sizes and times can still be seen. A disk may keep the old bytes for some time after they are written over, and an SSD mostly does.',
    'encryption.is': 'The library is encrypted, and so are its backups.',
    'encryption.passphrase': 'Passphrase',
    'encryption.current': 'Present passphrase',
    'encryption.new': 'New passphrase',
    'encryption.newHelp':
      'At least {{least}} letters. Several words without a link between them are easier to keep and harder to guess.',
    'encryption.again': 'The same passphrase again',
    'encryption.differ': 'The two passphrases differ.',
    'encryption.short': 'The passphrase is too short: at least {{least}} letters.',
    'encryption.show': 'Show what is typed',
    'encryption.understood': 'I know that losing the passphrase is losing the library, and have kept it',
    'encryption.set': 'Encrypt the library',
    'encryption.change': 'Change the passphrase',
    'encryption.changeHelp':
      'The new passphrase opens the library and its backups alike. Somebody who has an earlier copy of the folder and knows its passphrase can still read what is written later: take the encryption off and set it again to change the key.',
    'encryption.remove': 'Take the encryption off',
    'encryption.removeHelp':
      'The library and its backups are written again without encryption, and everybody who gets at the folder can read them.',
    'encryption.working':
      'The library is closed until this is done. If it is cut off, it is finished when the library is opened, and nothing is lost.',
    'encryption.setting': 'The library is being encrypted…',
    'encryption.changing': 'The passphrase is being changed…',
    'encryption.removing': 'The encryption is being taken off…',
    'encryption.cancelling': 'The library is being put back as it was…',
    'encryption.wasSet': 'The library and its backups are encrypted.',
    'encryption.wasChanged': 'The passphrase was changed.',
    'encryption.wasRemoved': 'The encryption was taken off.',
    'encryption.readOnly': 'The library is open for reading only, so its encryption cannot be changed.',
    'encryption.unlockTitle': 'The library is encrypted',
    'encryption.unlockHelp': 'Enter the passphrase of the library “{{folder}}”.',
    'encryption.unlock': 'Open the library',
    'encryption.unlocking': 'The library is being opened…',
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
      'The second place for backups, “{{folder}}”, cannot be reached or written. The copies there are still not encrypted. They will be when a backup is made while it is there.',
    'problem.encryption.elsewhereStaysEncrypted':
      'The second place for backups, “{{folder}}”, cannot be reached or written. The copies there are still encrypted and open with the passphrase that the library had.',
    'problem.encryption.elsewhereKeepsPassphrase':
      'The second place for backups, “{{folder}}”, cannot be reached or written. The copies there still open with the earlier passphrase.',
    'problem.encryption.gone':
      'The library “{{folder}}” was encrypted when you opened it last, and is not any more. If you did not take its encryption off yourself, somebody may have put another library in its place: look at its sources before you rely on it.',
    'problem.encryption.noTerminal':
      'A passphrase is needed, and there is no terminal to type it in. Give it through a file descriptor with --{{option}} N, for example --{{option}} 0 for a line of stdin.',
    'damage.noKey': 'it is encrypted, and the key file “library.key” is missing',
    'damage.notEncrypted': 'it is not encrypted, and everything in this library is',
    'damage.notDecrypted': 'it cannot be decrypted: it was changed after it was written, or is not in its place'
  }
}
