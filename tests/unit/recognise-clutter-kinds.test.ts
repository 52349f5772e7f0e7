import { describe, expect, test } from 'vitest'
import { kept, opening, page, second, shown, third, title } from '../support/recognised-page'

const body = [opening, second, third]
const menu = ['الرئيسية', 'سياسة', 'اقتصاد']
const english = [
  'The minister said that work on the new dam would begin before the end of next spring, if the money is found.',
  'The villages of the valley have waited four years for somebody to clear and repair the canals of the old estate.',
  'Nobody has asked the millers, who lost a third of their water when the first sluice was closed.'
]
const englishTitle = 'Villages of the valley wait for a new dam'

describe('furniture within an article', () => {
  test.each([
    [['1x']],
    [['02:38 دقيقة']],
    [['share2']],
    [['shareSocial']],
    [['صورة من: Odile Quern/dpa']],
    [['/ الانتقال إلى بنك الصور']],
    [['اقرأ أيضاالوادي: البحر يبتلع الشواطئ القديمة']],
    [['Listen In English', 'Listen In Arabic', 'Powered by automated translation']],
    [['Haberin Devamı']],
    [
      [
        'تخطى البودكاست وواصل القراءة',
        'بودكاست',
        'حكايات السدود',
        'بودكاست أسبوعي عن الأنهار وأهلها.',
        'البودكاست نهاية'
      ]
    ],
    [['از پادکست رد شوید و به خواندن ادامه دهید', 'پادکست', 'رادیو رودخانه', 'پایان پادکست']],
    [['Skip newsletter and continue reading', 'River notes', 'All that flows, each week.', 'End of newsletter']],
    [['مواد پر جائیں', 'دریا اب واٹس ایپ پر', 'سبسکرائب کرنے کے لیے کلک کریں', 'مواد پر جائیں']],
    [['Free newsletter', 'Get a different view of your river with our best stories of the week']],
    [['À lire', 'Le barrage de la vallée se fait attendre']],
    [['اختيار المحرر', '"خلاف على المياه".. ماذا يجري في المجلس؟']]
  ])('%j', lines => {
    expect(kept(page(...menu, title, '3 مايو 2025', opening, second, ...lines, third))).toEqual([title, ...body])
  })

  test('a box that nothing ends keeps its lines', () => {
    const draft = page(title, '3 مايو 2025', opening, 'تخطى البودكاست وواصل القراءة', second, third)
    expect(kept(draft)).toEqual([title, ...body])
  })
})

describe('furniture below an article', () => {
  test.each([
    [['Abone Ol', 'Google News']],
    [['Envoyer par e-mail', 'Plus d’options', 'Réutiliser ce contenu', 'Contribuer']],
    [
      [
        'السدود',
        'الأنهار',
        'لا يمكن إضافة هذا البريد الإلكتروني إلى هذه القائمة.',
        'تمت إضافة البريد الإلكتروني بنجاح إلى القائمة.'
      ]
    ],
    [
      [
        'مواضيع',
        'السدود',
        'اقرأ أيضاً',
        'انفراجة في أزمة المياه',
        'شهدت مصارف العاصمة تراجعاً في طوابير المودعين بعد ضخ كميات من النقد.',
        '2 مايو 2025 - 11:20'
      ]
    ],
    [
      [
        'السدود',
        'اقرأ أيضاً',
        'انفراجة في أزمة المياه',
        '2 مايو 2025',
        'شهدت المدن الليبية يوم الأربعاء تراجعاً في طوابير المودعين بعد ضخ كميات إضافية من النقد...',
        'الأكثر قراءة'
      ]
    ],
    [
      [
        'المصدر : الجزيرة',
        'حول هذه القصة',
        '3 آلاف بئر بلا رقيب',
        'مسؤول محلي يتحدث عن خطة لإغلاق الآبار المخالفة قبل نهاية العام.',
        'Published On 2/5/2025'
      ]
    ],
    [['لا تتّخذ مؤسسة الوادي مواقف مؤسّسية بشأن قضايا السياسة العامة؛ تعبّر وجهات النظر عن آراء كاتبها.']],
    [['تحرير: ع.م.']]
  ])('%j', lines => {
    const draft = page(...menu, title, '3 مايو 2025', ...body, ...lines, '© 2025 صوت الغيم')
    expect(kept(draft)).toEqual([title, ...body])
  })

  test.each([
    [
      'Quern News is an independent news organization dedicated to factual reporting, which more than half of the valley sees every day.'
    ],
    ['Quern does not take institutional positions on public policy; the views are those of the author.']
  ])('in English: %s', line => {
    expect(kept(page(englishTitle, 'May 3, 2025', ...english, line, '© 2025 Quern News'))).toEqual([
      englishTitle,
      ...english
    ])
  })
})

describe('notes on the author below the text', () => {
  test.each([
    [
      ['Odile Marchais', 'May 3, 2025'],
      [
        'About the Author',
        'Odile Marchais is a fellow at the Quern Institute, where her work focuses on local government.'
      ]
    ],
    [
      ['By ODILE MARCHAIS', 'May 3, 2025'],
      ['ODILE MARCHAIS', 'Marchais covers rivers and dams for The Quern Gazette. She is based in Lochmore.']
    ],
    [['Par Odile Marchais (Zinder, envoyée spéciale)', '3 May 2025'], ['Odile Marchais (Zinder, envoyée spéciale)']]
  ])('%j', (above, note) => {
    expect(kept(page(englishTitle, ...above, ...english, ...note))).toEqual([englishTitle, ...english])
  })

  test('in Arabic', () => {
    const note = 'سامي نصر صحافيّ متخصّص في شؤون المياه، عمل في عدد من الصحف المحلّيّة.'
    expect(kept(page(title, 'سامي نصر', '3 مايو 2025', ...body, 'عن المؤلف', note))).toEqual([title, ...body])
    expect(kept(page(title, 'سامي نصر', '3 مايو 2025', ...body, note))).toEqual([title, ...body])
  })

  test('a paragraph of the article that begins with the name stays', () => {
    const text = [opening, second, 'سامي نصر يقول إنه لم ير النهر بهذا القدر من الجفاف طوال عمره كله.', third]
    expect(kept(page(title, 'سامي نصر', '3 مايو 2025', ...text))).toEqual([title, ...text])
  })

  test('somebody else stays', () => {
    const last = 'وائل المرجان صحافي متقاعد يعيش قرب السد القديم ويراقب الماء كل صباح.'
    expect(kept(page(title, 'سامي نصر', '3 مايو 2025', ...body, last))).toEqual([title, ...body, last])
  })
})

describe('lines of a byline around furniture', () => {
  test('an outlet below its label', () => {
    const lines = [
      'نشرت في: 11/04/2024 - 16:28',
      '3 دقائق',
      'قوارب في الميناء. © أ ف ب/ أرشيف',
      'بقلم:',
      'فرانس24/ أ ف ب',
      'إعلان'
    ]
    const draft = page(...menu, title, ...lines, ...body)
    expect(kept(draft)).toEqual([title, ...body])
    expect(shown(draft)).toContain('byline: بقلم:')
  })

  test('a standfirst, names and a date', () => {
    const standfirst =
      'Rice no longer grows in the villages of the north. They bet on a new dam and on the money of the ministry instead.'
    const lines = [
      'Odile Marchais and Jane Carter in Zinder',
      'Wed 14 Jun 2023 06.00 BST',
      'Last modified on Wed 14 Jun 2023 11.47 BST'
    ]
    const picture = [
      'A boy looks at the first sluice of the old estate near Zinder.',
      'A boy looks at it. Photograph: Odile Quern/The Gazette',
      'Egypt'
    ]
    const draft = page(...picture, englishTitle, standfirst, ...lines, 'Share', ...english)
    expect(kept(draft)).not.toContain(lines[1])
    expect(draft.citation).toMatchObject({ author: 'Odile Marchais; Jane Carter', publishedOn: '2023-06-14' })
  })
})
