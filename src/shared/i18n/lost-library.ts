import type { Texts } from './texts'

/**
 * A library that is no longer the one that was opened, one that is open for reading only, and one whose lock names another
 * machine. Signs of isolation (U+2068, U+2069) keep the slashes of a path in their place in Arabic sentences.
 */
export const lostLibrary: Texts = {
  ar: {
    'problem.library.locked':
      'المكتبة «\u2068{{folder}}\u2069» مفتوحة في برنامج يعمل الآن على هذا الجهاز (العملية {{pid}}، منذ {{since, moment}}). أغلقها هناك ثم أعد المحاولة.',
    'problem.library.lockedElsewhere':
      'قفل المكتبة «\u2068{{folder}}\u2069» باسم جهاز آخر: \u2068{{host}}\u2069 (العملية {{pid}}، منذ {{since, moment}}). لا يُعرف من هنا هل ما زالت مفتوحة هناك.',
    'problem.library.moved':
      'نُقل مجلد المكتبة «\u2068{{folder}}\u2069» أو أُعيدت تسميته وهي مفتوحة. هو الآن «\u2068{{now}}\u2069»، وفيه كل ما حُفظ. لم يُكتب شيء منذ نقله.',
    'problem.library.gone':
      'لم يعد مجلد المكتبة «\u2068{{folder}}\u2069» في مكانه: حُذف أو نُقل أو فُصل القرص الذي هو عليه. لم يُكتب شيء بعد ذلك.',
    'problem.library.replaced':
      'حلّ في «\u2068{{folder}}\u2069» مجلد آخر محل مجلد المكتبة المفتوحة، كنسخة وضعها برنامج مزامنة. لم يُكتب فيه شيء.',
    'problem.library.lockDeleted':
      'حُذف ملف القفل library.lock من «\u2068{{folder}}\u2069» والمكتبة مفتوحة، فقد يفتحها برنامج آخر. لم يُكتب شيء بعد ذلك.',
    'problem.library.lockTaken':
      'أخذ برنامج آخر قفل المكتبة «\u2068{{folder}}\u2069»: \u2068{{host}}\u2069 (العملية {{pid}}، منذ {{since, moment}}). لم يُكتب شيء بعد ذلك.',
    'problem.library.journalDeleted':
      'حُذف سجل المكتبة journal.jsonl من «\u2068{{folder}}\u2069» وهي مفتوحة. لم يُكتب شيء بعد ذلك، وما حُفظ قبله باقٍ في الذاكرة.',
    'problem.library.journalReplaced':
      'بدّل برنامج آخر سجل المكتبة journal.jsonl في «\u2068{{folder}}\u2069» وهي مفتوحة. لم يُكتب شيء بعد ذلك، وما حُفظ قبله باقٍ في الذاكرة.',
    'lost.title': 'توقف الحفظ',
    'lost.refused': 'لم تُحفظ تعديلاتك الأخيرة. ما كتبته باقٍ في خانته.',
    'lost.foundAt': 'المجلد الذي كان مفتوحًا هو الآن «\u2068{{folder}}\u2069».',
    'lost.openThere': 'فتحها في مكانها الآن',
    'lost.openAgain': 'فتح المكتبة من جديد',
    'lost.openReplacement': 'فتح ما حلّ محلها',
    'lost.choose': 'اختيار مجلدها',
    'lost.saveCopy': 'حفظ نسخة',
    'lost.saveCopyOf': 'حفظ نسخة من المكتبة',
    'lost.copyWord': 'نسخة',
    'lost.copied': 'حُفظت نسخة كاملة في «\u2068{{folder}}\u2069».',
    'lost.openCopy': 'فتح النسخة',
    'lost.notSaved': 'غير محفوظ',
    'lost.gaps.title': 'حُفظت النسخة ناقصة',
    'lost.gaps.where':
      'النسخة في «\u2068{{folder}}\u2069». فيها كل الادعاءات والإحاطات والرموز، لكن تعذرت قراءة ما يلي:',
    'lost.gaps.texts': 'مصادر بلا نصها',
    'lost.gaps.originals': 'مصادر بلا الملف الذي استُوردت منه',
    'lost.gaps.signingKey': 'مفتاح توقيع الإحاطات: إحاطات النسخة غير موقّعة.',
    'readOnly.title': 'للقراءة فقط',
    'readOnly.copy': 'تُحفظ منها نسخة تقبل التعديل، لكن ليس فيها ما لا يعرفه هذا الإصدار.',
    'takeOver.title': 'قفل المكتبة باسم جهاز آخر',
    'takeOver.who':
      'فُتحت «\u2068{{folder}}\u2069» على الجهاز \u2068{{host}}\u2069 (العملية {{pid}}) منذ {{since, moment}}، ولم تُغلق هناك.',
    'takeOver.risk':
      'إن كانت نسخة احتياطية، أو تعطل ذلك الجهاز، أو غُيّر اسمه، فافتحها. أما إن كانت لا تزال مفتوحة هناك فإن برنامجين يكتبان معًا يمحو أحدهما عمل الآخر.',
    'takeOver.do': 'فتحها رغم ذلك'
  },
  en: {
    'problem.library.locked':
      'The library “{{folder}}” is open in a program that is running on this machine (process {{pid}}, since {{since, moment}}). Close it there and try again.',
    'problem.library.lockedElsewhere':
      'The lock of the library “{{folder}}” names another machine: {{host}} (process {{pid}}, since {{since, moment}}). Whether it is still open there cannot be seen from here.',
    'problem.library.moved':
      'The folder of the library “{{folder}}” was moved or renamed while it was open. It is now “{{now}}”, with everything that was saved. Nothing has been written since.',
    'problem.library.gone':
      'The folder of the library “{{folder}}” is no longer in its place: it was deleted or moved, or its drive was taken out. Nothing has been written since.',
    'problem.library.replaced':
      'Another folder, such as a copy made by a sync program, is now in “{{folder}}” in place of the open library. Nothing has been written to it.',
    'problem.library.lockDeleted':
      'The lock file library.lock was deleted from “{{folder}}” while the library was open, so another program may open it. Nothing has been written since.',
    'problem.library.lockTaken':
      'Another program has taken the lock of the library “{{folder}}”: {{host}} (process {{pid}}, since {{since, moment}}). Nothing has been written since.',
    'problem.library.journalDeleted':
      'The journal of the library, journal.jsonl, was deleted from “{{folder}}” while it was open. Nothing has been written since; what was saved before is still in memory.',
    'problem.library.journalReplaced':
      'Another program replaced the journal of the library, journal.jsonl, in “{{folder}}” while it was open. Nothing has been written since; what was saved before is still in memory.',
    'lost.title': 'Saving has stopped',
    'lost.refused': 'Your latest edits were not saved. What you typed is still in its field.',
    'lost.foundAt': 'The folder that was open is now “{{folder}}”.',
    'lost.openThere': 'Open it where it is now',
    'lost.openAgain': 'Open the library again',
    'lost.openReplacement': 'Open what is there now',
    'lost.choose': 'Choose its folder',
    'lost.saveCopy': 'Save a copy',
    'lost.saveCopyOf': 'Save a copy of the library',
    'lost.copyWord': 'copy',
    'lost.copied': 'A whole copy was saved in “{{folder}}”.',
    'lost.openCopy': 'Open the copy',
    'lost.notSaved': 'Not saved',
    'lost.gaps.title': 'The copy is not whole',
    'lost.gaps.where':
      'The copy is in “{{folder}}”. It has all claims, briefings and codes, but the following could not be read:',
    'lost.gaps.texts': 'Sources without their text',
    'lost.gaps.originals': 'Sources without the file they were imported from',
    'lost.gaps.signingKey': 'The key for signing briefings: briefings of the copy are not signed.',
    'readOnly.title': 'Read only',
    'readOnly.copy': 'A copy of it can be saved and edited, but lacks what this version does not know.',
    'takeOver.title': 'The lock names another machine',
    'takeOver.who':
      '“{{folder}}” was opened on the machine {{host}} (process {{pid}}) on {{since, moment}}, and not closed there.',
    'takeOver.risk':
      'If it is a backup, or that machine broke down or got another name, open it. If it is still open there, two programs that write at once overwrite each other’s work.',
    'takeOver.do': 'Open anyway'
  }
}
