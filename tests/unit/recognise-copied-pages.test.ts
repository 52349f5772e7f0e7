import { describe, expect, test } from 'vitest'
import { opening, page, second, third, title } from '../support/recognised-page'

const body = [opening, second, third]
const english = [
  'The minister said that work on the new dam would begin before the end of next spring, if the money is found.',
  'The villages of the valley have waited four years for somebody to clear and repair the canals of the old estate.',
  'Nobody has asked the millers, who lost a third of their water when the first sluice was closed.'
]
const persian = [
  'وزیر نیرو گفت که ساخت دو سد تازه بر روی رودخانه پیش از پایان بهار آینده آغاز خواهد شد.',
  'روستاهای دره چهار سال است که چشم به راه لایروبی و بازسازی کانال‌های کهنه هستند و هنوز خبری نیست.'
]
const englishTitle = 'New dams for the great river'
const citation = (...lines: readonly string[]) => page(...lines).citation

describe('a line above the title is not it', () => {
  test.each([
    [
      'the holder of the rights',
      ['النهر الاقتصادي', 'الرئيسية', 'أسواق'],
      ['صحيفة النهر الاقتصادي، جميع الحقوق محفوظة']
    ],
    ['the name above the number of an issue', ['نشرة غرفة الوادي الكبير', 'العدد 118 - نيسان 2023'], []],
    ['the note of a draft', ['نسخة للمراجعة - لا توزع'], []],
    ['breaking news above the menu', ['عاجل', 'النهر الكبير يغلق سدوده القديمة', 'الرئيسية', 'سياسة', 'اقتصاد'], []],
    [
      'a section of the menu above its breadcrumb',
      ['الرئيسية', 'سدود النهر الكبير', 'رياضة', 'مياه » سدود النهر الكبير'],
      []
    ]
  ])('%s', (_, above, foot) => {
    expect(citation(...above, title, 'بقلم سامي نصر', '3 مايو 2025', ...body, ...foot).title).toBe(title)
  })

  test('the description of a publication below the button that follows it', () => {
    const above = ['Sign in', 'River Notes', 'Follow publication', 'The dams of the valley, told by its villages']
    expect(citation(...above, englishTitle, 'Jane Carter', '3 May 2025', ...english).title).toBe(englishTitle)
  })

  test('the speaker whom a Persian agency names', () => {
    const titleLine = 'سدهای تازه بر رودخانه بزرگ ساخته می‌شود'
    expect(citation('صفحه نخست', 'اقتصاد', 'مدیر سازمان آب:', titleLine, ...persian).title).toBe(titleLine)
  })

  test.each(['عاجل: فيضان النهر الكبير يغلق السد الجديد', 'النهر الكبير: من يملك السد؟'])(
    'a title of a like form is: %s',
    line => {
      expect(citation('الرئيسية', 'سياسة', line, 'بقلم سامي نصر', '3 مايو 2025', ...body).title).toBe(line)
    }
  )

  test('a breadcrumb names the title below it', () => {
    expect(citation(`الرئيسية » مياه » ${title}`, title, '3 مايو 2025', ...body).title).toBe(title)
  })
})

describe('authors', () => {
  test.each([
    ['ع. تاقمونت', 'ع. تاقمونت'],
    ['نائل أبو رقطي · مدونة النهر', 'نائل أبو رقطي'],
    ['هيفاء البقاعي وزكريا أوتاني', 'هيفاء البقاعي; زكريا أوتاني'],
    ['بواسطة إلينور هاسكل, طارق المعيوف', 'إلينور هاسكل; طارق المعيوف'],
    ['بواسطة محرر الموقع', ''],
    ['ب. النتائج والتوصيات', '']
  ])('between title and date: %s', (line, author) => {
    expect(citation(title, line, '18/09/2022', ...body).author).toBe(author)
  })

  test('each with a role below the name', () => {
    const names = ['Jane Carter', 'Senior Fellow', 'Tom Miller', 'Visiting Scholar']
    expect(citation(englishTitle, ...names, ...english).author).toBe('Jane Carter; Tom Miller')
  })

  test('without the department below their names', () => {
    const lines = ['إعداد: سامي نصر، ليلى حداد', 'وحدة الدراسات في الغرفة']
    expect(citation(title, ...lines, ...body).author).toBe('سامي نصر; ليلى حداد')
    expect(citation(title, 'وحدة الدراسات في الغرفة', ...body).author).toBe('وحدة الدراسات في الغرفة')
  })

  test('with another behind `avec`', () => {
    const lines = ['Par Maëlys Kerdraon, avec Soufiane Aït Lahbib (à Port-Salins)', '29 mars 2025']
    expect(citation('De nouveaux barrages sur le grand fleuve', ...lines, ...english).author).toBe(
      'Maëlys Kerdraon; Soufiane Aït Lahbib'
    )
  })

  test.each([
    ['النهر الكبير: ودّ السنوسي', 'ودّ السنوسي'],
    ['النهر الكبير: سدود البلدة', ''],
    ['ملاحظة: سدود البلدة', '']
  ])('below the text behind a place that it speaks of: %s', (line, author) => {
    const text = ['يعرف أهل النهر الكبير أن سدود البلدة القديمة لم تعد تكفي المدن ولا الحقول المحيطة بها.', ...body]
    expect(citation(title, ...text, line, 'شارك').author).toBe(author)
  })

  test('as the byline gives them where a record inverts them', () => {
    const record = [`العنوان: ${title}`, 'المؤلف: بن ترجم، ملكة', 'المصدر: مجلة النهر', 'بقلم ملكة بن ترجم']
    expect(citation(...record, ...body).author).toBe('ملكة بن ترجم')
  })
})

describe('publishers and dates', () => {
  test.each([
    ['without its short name', ['وكالة أنباء النهر (وأن)', 'محليات'], [], 'وكالة أنباء النهر'],
    ['above what kind of paper it is', ['نداء الوادي', 'جريدة يومية مستقلة', 'الأولى'], [], 'نداء الوادي'],
    [
      'not the portal of another holder',
      ['بوابة الحكومة الرقمية', 'الخدمات'],
      ['حقوق النشر © 2024 الهيئة العامة للسدود'],
      'الهيئة العامة للسدود'
    ],
    ['the portal itself', ['بوابة الوادي', 'الخدمات'], [], 'بوابة الوادي']
  ])('%s', (_, above, foot, publisher) => {
    const found = citation(...above, title, '3 مايو 2025', ...body, 'شارك', ...foot)
    expect(found).toMatchObject({ publisher, author: '' })
  })

  test('an edit counted back in two units beside the date', () => {
    const line = 'Published date: 3 May 2022 10:26 BST | Last update: 2 years 8 months ago'
    expect(citation(englishTitle, line, ...english).publishedOn).toBe('2022-05-03')
  })
})
