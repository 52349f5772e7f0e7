import type { Texts } from './texts'

/** Verifying and repairing a library. Files are named by their paths. */
export const verification: Texts = {
  ar: {
    'problem.library.olderLayout':
      'كُتبت المكتبة «\u2068{{folder}}\u2069» بإصدار أقدم من البرنامج، وليس في ملفاتها ما يُتحقق به منها. افتحها مرة واحدة ليحدّثها البرنامج (ويحفظ نسخة منها أولًا)، ثم أعد المحاولة.',
    'problem.verify.found': 'ليست المكتبة سليمة. عدد ما وُجد: {{count}}؛ وكل منه مذكور. أصلح المكتبة.',
    'problem.verify.changing':
      'كانت المكتبة «\u2068{{folder}}\u2069» تُعدَّل أثناء التحقق منها. توقف عن التعديل وأعد التحقق.',
    'problem.verify.cancelled': 'أُلغي التحقق من المكتبة.',
    'problem.verify.missing':
      'الملف «\u2068{{file}}\u2069» مفقود، وليس في أي نسخة احتياطية. أصلح المكتبة؛ يُعاد ما في السجلين منه.',
    'problem.verify.missingHeld':
      'الملف «\u2068{{file}}\u2069» مفقود. في نسخة {{at, moment}} الاحتياطية نسخة سليمة منه: أصلح المكتبة ليعود.',
    'problem.verify.damaged':
      'الملف «\u2068{{file}}\u2069» تالف ($t(damage.{{damage}}))، وليست في أي نسخة احتياطية نسخة سليمة منه. أصلح المكتبة؛ يُعاد ما في السجلين منه.',
    'problem.verify.damagedHeld':
      'الملف «\u2068{{file}}\u2069» تالف ($t(damage.{{damage}})). في نسخة {{at, moment}} الاحتياطية نسخة سليمة منه: أصلح المكتبة ليعود.',
    'problem.verify.lines':
      'في «\u2068{{file}}\u2069» أسطر لا تُقرأ (عددها {{lines}}، وأولها السطر {{first}}). إن كان آخر سطر وحده فقد انقطع البرنامج وهو يكتب تعديلًا لم يُؤكَّد حفظه. أصلح المكتبة؛ تبقى الأسطر الأخرى.',
    'problem.verify.unnamed':
      'في «\u2068{{file}}\u2069» سجلات (عددها {{records}}) لا تُقرأ عند فتح المكتبة، لأن library.json لا يذكر هذا الملف. أصلح المكتبة ليُذكر فيه.',
    'problem.verify.misplaced':
      'السجل «{{id}}» ليس في ملفه، بل في «\u2068{{file}}\u2069». عُدِّل الملف باليد؛ أعده من نسخة احتياطية.',
    'problem.verify.reference':
      'يشير السجل «{{id}}» ({{table}}، {{field}}) إلى «{{missing}}» ({{target}})، وهو غير موجود. احذف السجل أو اختر له غيره، أو أعد ما يشير إليه من نسخة احتياطية.',
    'problem.verify.passage':
      'لا يطابق شاهد السجل «{{id}}» ({{table}}) نصَّ مصدره في «\u2068{{file}}\u2069» ({{part}}): «{{quote}}». احذف الشاهد وحدّده من جديد.',
    'problem.repair.setAside': 'وُضع «\u2068{{file}}\u2069» كما وُجد جانبًا؛ لا حاجة للمكتبة إليه.',
    'problem.repair.lines': 'تُركت من «\u2068{{file}}\u2069» أسطر لا تُقرأ (عددها {{lines}}). الأسطر الأخرى باقية.',
    'problem.repair.header': 'أُعيد «\u2068{{file}}\u2069» من نسخة {{at, moment}} الاحتياطية ومن الملفات الموجودة.',
    'problem.repair.headerLost':
      'كُتب «\u2068{{file}}\u2069» من جديد من الملفات الموجودة، إذ ليس في أي نسخة احتياطية. صار اسم المكتبة اسم مجلدها، ولا تُنسب إليها الإحاطات المصدّرة من قبل.',
    'problem.repair.named': 'ذُكر «\u2068{{file}}\u2069» في library.json، فتُقرأ سجلاته من جديد.',
    'problem.repair.restored':
      'أُعيد «\u2068{{file}}\u2069» من نسخة {{at, moment}} الاحتياطية، مع التعديلات التي جرت بعدها (عددها {{edits}}).',
    'problem.repair.rebuilt': 'كُتب «\u2068{{file}}\u2069» من جديد من السجلين (تعديلات: {{edits}}). لم يُفقد منه شيء.',
    'problem.repair.lost':
      'فُقد ما في «\u2068{{file}}\u2069»، إذ ليس في أي نسخة احتياطية. كُتب من جديد بما في السجلين (تعديلات: {{edits}}). راجع ما كان فيه.',
    'problem.repair.mayLack':
      'قد ينقص «\u2068{{file}}\u2069» تعديلات جرت بعد نسخة {{at, moment}} الاحتياطية ولم تعد في السجلين. راجعه.',
    'problem.repair.fileRestored': 'أُعيد «\u2068{{file}}\u2069» من نسخة {{at, moment}} الاحتياطية.',
    'problem.repair.fileLost':
      'فُقد «\u2068{{file}}\u2069»، إذ ليست في أي نسخة احتياطية نسخة سليمة منه. إن كان عندك الملف في مكان آخر فاستورده.',
    'verification.title': 'التحقق من المكتبة',
    'verification.offer': 'تحقق وإصلاح…',
    'verification.reading': 'تُقرأ ملفات المكتبة كلها…',
    'verification.found_zero': 'لم يوجد شيء.',
    'verification.found_one': 'وُجد خلل واحد.',
    'verification.found_two': 'وُجد خللان.',
    'verification.found_few': 'وُجدت {{shown}} مواضع خلل.',
    'verification.found_many': 'وُجد {{shown}} موضع خلل.',
    'verification.found_other': 'وُجد {{shown}} موضع خلل.',
    'verification.findings': 'ما وُجد',
    'verification.repair': 'إصلاح المكتبة',
    'verification.repairHelp':
      'يعيد الإصلاح ما في النسخ الاحتياطية والسجلين من الملفات المفقودة والتالفة. كل ملف يُستبدل يُحفظ أولًا كما وُجد في مجلد المكتبة، ولا يُحذف شيء. تُغلق المكتبة أثناء ذلك ثم تُفتح.',
    'verification.repairing': 'تُصلح المكتبة…',
    'verification.repaired': 'المكتبة سليمة الآن.',
    'verification.notAllRepaired': 'أُصلح ما أمكن، وبقي ما هو مذكور أدناه.',
    'verification.done': 'ما جرى',
    'verification.left': 'ما بقي',
    'verify.sound': 'المكتبة سليمة. الملفات: {{files}}، السجلات: {{records}}.',
    'repair.nothing': 'المكتبة سليمة؛ لم يُغيَّر شيء.',
    'repair.keptIn': 'الملفات كما وُجدت باقية في «⁨{{folder}}⁩».'
  },
  en: {
    'problem.library.olderLayout':
      'The library “{{folder}}” was written by an older version of the program, and its files have nothing to verify them by. Open it once, so that the program brings it up to date (it keeps a copy first), then try again.',
    'problem.verify.found':
      'The library is not sound. Number of findings: {{count}}; each of them is listed. Repair the library.',
    'problem.verify.changing':
      'The library “{{folder}}” was being edited while it was verified. Stop editing and verify it again.',
    'problem.verify.cancelled': 'Verifying the library was cancelled.',
    'problem.verify.missing':
      '“{{file}}” is missing, and no backup holds it. Repair the library: what the journal and the history hold of it is brought back.',
    'problem.verify.missingHeld':
      '“{{file}}” is missing. The backup of {{at, moment}} holds a good version: repair the library to bring it back.',
    'problem.verify.damaged':
      '“{{file}}” is damaged ($t(damage.{{damage}})), and no backup holds a good version. Repair the library: what the journal and the history hold of it is brought back.',
    'problem.verify.damagedHeld':
      '“{{file}}” is damaged ($t(damage.{{damage}})). The backup of {{at, moment}} holds a good version: repair the library to bring it back.',
    'problem.verify.lines':
      '“{{file}}” has lines that cannot be read (number: {{lines}}; the first is line {{first}}). If it is the last line alone, the program was cut off while writing an edit that was never shown as saved. Repair the library; the other lines stay.',
    'problem.verify.unnamed':
      '“{{file}}” has records (number: {{records}}) that are not read when the library is opened, because library.json does not name this file. Repair the library to have it named.',
    'problem.verify.misplaced':
      'The record “{{id}}” is not in its own file but in “{{file}}”. The file was changed by hand; put it back from a backup.',
    'problem.verify.reference':
      'The record “{{id}}” ({{table}}, {{field}}) refers to “{{missing}}” ({{target}}), which is not there. Delete the record, choose another one for it, or bring back from a backup what it refers to.',
    'problem.verify.passage':
      'A passage of the record “{{id}}” ({{table}}) does not read like the text of its source in “{{file}}” ({{part}}): “{{quote}}”. Remove the passage and select it again.',
    'problem.repair.setAside': '“{{file}}” was set aside as it was found; the library does not need it.',
    'problem.repair.lines':
      'Lines of “{{file}}” that cannot be read were left out (number: {{lines}}). The others stay.',
    'problem.repair.header':
      '“{{file}}” was made again from the backup of {{at, moment}} and the files that are there.',
    'problem.repair.headerLost':
      '“{{file}}” was made again from the files that are there, because no backup holds it. The library is now named after its folder, and briefings that were exported before are not recognised as its own.',
    'problem.repair.named': '“{{file}}” was named in library.json, so that its records are read again.',
    'problem.repair.restored':
      '“{{file}}” was restored from the backup of {{at, moment}}, with the edits made since (number: {{edits}}).',
    'problem.repair.rebuilt':
      '“{{file}}” was made again from the journal and the history (edits: {{edits}}). Nothing of it was lost.',
    'problem.repair.lost':
      'What was in “{{file}}” is lost, because no backup holds it. The file was made again with what the journal and the history hold (edits: {{edits}}). Look through what was in it.',
    'problem.repair.mayLack':
      '“{{file}}” may lack edits that were made after the backup of {{at, moment}} and are no longer in the journal or the history. Look through it.',
    'problem.repair.fileRestored': '“{{file}}” was restored from the backup of {{at, moment}}.',
    'problem.repair.fileLost':
      '“{{file}}” is lost, because no backup holds a good version. If you have the file elsewhere, import it.',
    'verification.title': 'Verify the library',
    'verification.offer': 'Verify and repair…',
    'verification.reading': 'Reading all files of the library…',
    'verification.found_one': '{{shown}} thing is wrong.',
    'verification.found_other': '{{shown}} things are wrong.',
    'verification.findings': 'Findings',
    'verification.repair': 'Repair the library',
    'verification.repairHelp':
      'Repair brings back what backups, journal and history hold of missing and damaged files. Each file that is replaced is first kept as it was found, in the folder of the library, and nothing is deleted. The library is closed meanwhile and then opened.',
    'verification.repairing': 'Repairing the library…',
    'verification.repaired': 'The library is sound now.',
    'verification.notAllRepaired': 'All that could be repaired was; what is left is listed below.',
    'verification.done': 'What was done',
    'verification.left': 'What is left',
    'verify.sound': 'The library is sound. Files: {{files}}, records: {{records}}.',
    'repair.nothing': 'The library is sound; nothing was changed.',
    'repair.keptIn': 'The files as they were found are kept in “{{folder}}”.'
  }
}
