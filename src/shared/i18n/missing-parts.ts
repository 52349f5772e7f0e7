import type { Texts } from './texts'

/** A library that is open without files that could not be read. Signs of isolation (U+2068, U+2069): see `lostLibrary`. */
export const missingParts: Texts = {
  ar: {
    'missingParts.title': 'أجزاء من هذه المكتبة مفقودة',
    'missingParts.editable':
      'الملفات الآتية مفقودة أو تالفة، ولا يظهر ما فيها. كل ما عداها قابل للتعديل. أعدها من نسخة احتياطية ثم افتح المكتبة من جديد.',
    'missingParts.unseen':
      'الملفات الآتية مفقودة أو تالفة، ولا يظهر ما فيها. أعدها من نسخة احتياطية ثم افتح المكتبة من جديد.',
    'missingParts.library.damaged': '\u2068{{file}}\u2069: \u2068{{reason}}\u2069',
    'missingParts.library.notAFile': '\u2068{{file}}\u2069: في مكانه $t(fileKind.{{kind}})',
    'missingParts.more_zero': 'لا ملفات أخرى',
    'missingParts.more_one': 'وملف آخر',
    'missingParts.more_two': 'وملفان آخران',
    'missingParts.more_few': 'و{{shown}} ملفات أخرى',
    'missingParts.more_many': 'و{{shown}} ملفًا آخر',
    'missingParts.more_other': 'و{{shown}} ملف آخر',
    'missingParts.source': 'مصدر مفقود',
    'missingParts.codes': 'الرموز مفقودة',
    'missingParts.codesNext': 'أعد ملفاتها من نسخة احتياطية ثم افتح المكتبة من جديد.',
    'missingParts.copied': 'حُفظت نسخة في «\u2068{{folder}}\u2069» دون ما في الملفات المفقودة.',
    'missingParts.copyWhere':
      'النسخة في «\u2068{{folder}}\u2069». ليس فيها ما في الملفات المفقودة، وتعذرت كذلك قراءة ما يلي:'
  },
  en: {
    'missingParts.title': 'Parts of this library are missing',
    'missingParts.editable':
      'The following files are missing or damaged, and what is in them is not shown. Everything else can be edited. Put them back from a backup and open the library again.',
    'missingParts.unseen':
      'The following files are missing or damaged, and what is in them is not shown. Put them back from a backup and open the library again.',
    'missingParts.library.damaged': '{{file}}: {{reason}}',
    'missingParts.library.notAFile': '{{file}}: $t(fileKind.{{kind}}) is in its place',
    'missingParts.more_one': 'and {{shown}} more file',
    'missingParts.more_other': 'and {{shown}} more files',
    'missingParts.source': 'Missing source',
    'missingParts.codes': 'The codes are missing',
    'missingParts.codesNext': 'Put their files back from a backup and open the library again.',
    'missingParts.copied': 'A copy was saved in “{{folder}}”. It lacks what is in the missing files.',
    'missingParts.copyWhere':
      'The copy is in “{{folder}}”. It lacks what is in the missing files, and the following could not be read either:'
  }
}
