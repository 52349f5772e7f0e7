import type { Texts } from './texts'

/** Why a file of a library cannot be trusted, and a library that is open without files that could not be read. Signs of isolation (U+2068, U+2069): see `lostLibrary`. */
export const missingParts: Texts = {
  ar: {
    'damage.gone': 'الملف مفقود',
    'damage.noChecksum': 'ليس فيه مجموع تحقق',
    'damage.checksum': 'محتواه ليس كما كُتب',
    'damage.json': 'ليس JSON سليمًا: \u2068{{detail}}\u2069',
    'damage.form': 'محتواه ليس بالصيغة المعروفة: \u2068{{detail}}\u2069',
    'damage.newForm': 'له صيغة غير معروفة هنا',
    'damage.line': 'تعذرت قراءة السطر \u2068{{detail}}\u2069',
    'damage.system': 'لم يسمح النظام بقراءته: \u2068{{detail}}\u2069',
    'damage.notAFile': 'ليس ملفًا: \u2068{{detail}}\u2069',
    'damage.notAFolder': 'ليس مجلدًا',
    'damage.copy': 'لم تُكتب نسخته كما يجب',
    'damage.original': 'ليس الملف الذي استُورد',
    'damage.text': 'نصه ليس الذي استُورد',
    'damage.textGone': 'نصه مفقود',
    'damage.block': 'الفقرة \u2068{{detail}}\u2069 لا تتبع أسطر النص',
    'missingParts.title': 'أجزاء من هذه المكتبة مفقودة',
    'missingParts.editable':
      'الملفات الآتية مفقودة أو تالفة، ولا يظهر ما فيها. كل ما عداها قابل للتعديل. أعدها من نسخة احتياطية ثم افتح المكتبة من جديد.',
    'missingParts.unseen':
      'الملفات الآتية مفقودة أو تالفة، ولا يظهر ما فيها. أعدها من نسخة احتياطية ثم افتح المكتبة من جديد.',
    'missingParts.library.damaged': '\u2068{{file}}\u2069: $t(damage.{{damage}})',
    'missingParts.library.notAFile': '\u2068{{file}}\u2069: في مكانه $t(fileKind.{{kind}})',
    'missingParts.more_zero': 'لا ملفات أخرى',
    'missingParts.more_one': 'وملف آخر',
    'missingParts.more_two': 'وملفان آخران',
    'missingParts.more_few': 'و{{shown}} ملفات أخرى',
    'missingParts.more_many': 'و{{shown}} ملفًا آخر',
    'missingParts.more_other': 'و{{shown}} ملف آخر',
    'missingParts.source': 'مصدر مفقود',
    'missingParts.claims': 'ادعاءاته مفقودة',
    'missingParts.codes': 'الرموز مفقودة',
    'missingParts.codesNext': 'أعد ملفاتها من نسخة احتياطية ثم افتح المكتبة من جديد.',
    'missingParts.copied': 'حُفظت نسخة في «\u2068{{folder}}\u2069» دون ما في الملفات المفقودة.',
    'missingParts.copyWhere':
      'النسخة في «\u2068{{folder}}\u2069». ليس فيها ما في الملفات المفقودة، وتعذرت كذلك قراءة ما يلي:'
  },
  en: {
    'damage.gone': 'it is missing',
    'damage.noChecksum': 'it has no checksum',
    'damage.checksum': 'its content is not as it was written',
    'damage.json': 'it is not valid JSON: {{detail}}',
    'damage.form': 'its content does not have the known form: {{detail}}',
    'damage.newForm': 'it has a form that is not known here',
    'damage.line': 'line {{detail}} cannot be read',
    'damage.system': 'the system does not let it be read: {{detail}}',
    'damage.notAFile': 'it is not a file: {{detail}}',
    'damage.notAFolder': 'it is not a folder',
    'damage.copy': 'its copy was not written as it should be',
    'damage.original': 'it is not the file that was imported',
    'damage.text': 'its text is not the one that was imported',
    'damage.textGone': 'its text is missing',
    'damage.block': 'block {{detail}} does not follow the lines of the text',
    'missingParts.title': 'Parts of this library are missing',
    'missingParts.editable':
      'The following files are missing or damaged, and what is in them is not shown. Everything else can be edited. Put them back from a backup and open the library again.',
    'missingParts.unseen':
      'The following files are missing or damaged, and what is in them is not shown. Put them back from a backup and open the library again.',
    'missingParts.library.damaged': '{{file}}: $t(damage.{{damage}})',
    'missingParts.library.notAFile': '{{file}}: $t(fileKind.{{kind}}) is in its place',
    'missingParts.more_one': 'and {{shown}} more file',
    'missingParts.more_other': 'and {{shown}} more files',
    'missingParts.source': 'Missing source',
    'missingParts.claims': 'Claims missing',
    'missingParts.codes': 'The codes are missing',
    'missingParts.codesNext': 'Put their files back from a backup and open the library again.',
    'missingParts.copied': 'A copy was saved in “{{folder}}”. It lacks what is in the missing files.',
    'missingParts.copyWhere':
      'The copy is in “{{folder}}”. It lacks what is in the missing files, and the following could not be read either:'
  }
}
