import { describe, expect, test } from 'vitest'
import { opening, page, second, third, title } from '../support/recognised-page'

const body = [opening, second, third]
const english = [
  'The minister said that work on the new dam would begin before the end of next spring, if the money is found.',
  'The villages of the valley have waited four years for somebody to clear and repair the canals of the old estate.',
  'Nobody has asked the millers, who lost a third of their water when the first sluice was closed.'
]
const authorOf = (...lines: readonly string[]) => page(...lines).citation.author

describe('names below the text', () => {
  test.each([
    [['ك. بن يوسف'], 'ك. بن يوسف'],
    [['س. م. الحداد'], 'س. م. الحداد'],
    [['R. M. van der Meulen'], 'R. M. van der Meulen'],
    [['A. Belkacem'], 'A. Belkacem'],
    [['نازنین کوهستانی', 'پژوهشگر آب'], 'نازنین کوهستانی'],
    [['Odette Brandt', 'Water correspondent'], 'Odette Brandt'],
    [['A. Conclusions', english[0] ?? ''], ''],
    [['ب. النتائج', opening], ''],
    [['م. ع'], '']
  ])('%j', (lines, author) => {
    const text = /\p{Script=Latin}/u.test(lines[0] ?? '') ? english : body
    expect(authorOf(title, ...text, ...lines)).toBe(author)
  })
})

describe('names above the text', () => {
  test.each([
    [
      ['Nerys Calloway, transport editor, and Odile Farrant in Stranmoor', 'Sat 3 Aug 2013 06.00 BST'],
      'Nerys Calloway; Odile Farrant'
    ],
    [['Nerys Calloway, water correspondent', '3 Aug 2013'], 'Nerys Calloway'],
    [['تيزيري أوسعيد (و م ع)', '29 ماي 2012'], 'تيزيري أوسعيد'],
    [['تيزيري أوسعيد (و.م.ع)', '29 ماي 2012'], 'تيزيري أوسعيد'],
    [['15-08-2023', 'هيوا برزنجي'], 'هيوا برزنجي'],
    [['قضايا الأمن الغذائي', '12 ديسمبر 2022'], ''],
    [['أسواق الطاقة العالمي', '12 ديسمبر 2022'], ''],
    [['شؤون الإقليم العربي', '12 ديسمبر 2022'], ''],
    [['صباح الخير،', '12 ديسمبر 2022'], ''],
    [['مساء النور', '12 ديسمبر 2022'], ''],
    [['Good Morning', '12 May 2022'], '']
  ])('beside a date: %j', (lines, author) => {
    const text = /\p{Script=Latin}/u.test(lines[0] ?? '') ? english : body
    expect(authorOf(title, ...lines, ...text)).toBe(author)
  })

  test.each([
    [['Odile Farrant and Nerys Calloway', 'FARRANT AND CALLOWAY'], 'Odile Farrant; Nerys Calloway'],
    [['Odile Farrant, Nerys Calloway', 'Farrant & Calloway'], 'Odile Farrant; Nerys Calloway'],
    [['Rising Waters and Falling Bridges', 'After the Flood'], '']
  ])('a running head repeats the family names: %j', ([names = '', head = ''], author) => {
    const lines = [
      'Who pays for the canals of the valley',
      names,
      'ISSN 2999-0141',
      english[0] ?? '',
      '1',
      head,
      english[1] ?? '',
      '2',
      head,
      english[2] ?? ''
    ]
    expect(authorOf(...lines)).toBe(author)
  })

  test.each([
    ['كلمة معالي السفير تيسير الرافعي في افتتاح المؤتمر الثاني', 'تيسير الرافعي'],
    ['خطاب السيدة ليلى حداد أمام المجلس', 'ليلى حداد'],
    ['Speech by Ambassador Odile Farrant at the opening of the conference', 'Odile Farrant'],
    ['Discours de Mme Odile Farrant devant le conseil', 'Odile Farrant'],
    ['خطاب اليمين المتطرف في المدن الكبرى', ''],
    ['كلمة حق في زمن صعب', ''],
    ['Speech by the river at noon', '']
  ])('a title names the speaker: %s', (line, author) => {
    expect(authorOf(line, ...(/\p{Script=Latin}/u.test(line) ? english : body))).toBe(author)
  })
})

describe('a name at the foot of the page', () => {
  const names = [
    'محمد عبد الرحمن بن سالم الكتبي',
    'ليلى حسن محمود عبد الله',
    'سامي نصر',
    'محمد العلي للاستشارات القانونية والمالية',
    'Maria Elena Santos de Oliveira',
    'Jane Carter',
    'James Miller Grain Trading Partners'
  ]
  const persons = names.filter(name => !/للاستشارات|Partners/.test(name))
  const isLatin = (name: string) => /\p{Script=Latin}/u.test(name)
  const textOf = (name: string) => (isLatin(name) ? ['New dams for the great river', ...english] : [title, ...body])

  test.each(names)('between pieces of furniture is no author: %s', name => {
    for (const [above, below] of isLatin(name)
      ? [
          [
            ['Share', 'Print'],
            ['Privacy Policy', 'About us']
          ],
          [['Advertisement'], ['Advertisement']],
          [['Editor'], ['Managing editor', 'Contact us']],
          [
            ['Most read', 'An old dam waits for repair'],
            ['Staff writer', 'Contact us']
          ]
        ]
      : [
          [
            ['شارك', 'طباعة'],
            ['سياسة الخصوصية', 'من نحن']
          ],
          [['إعلان'], ['إعلان']],
          [['رئيس التحرير'], ['مدير التحرير', 'اتصل بنا']],
          [
            ['الأكثر قراءة', 'سد قديم ينتظر من يرممه'],
            ['كاتب صحفي', 'اتصل بنا']
          ]
        ])
      expect(authorOf(...textOf(name), '', ...(above ?? []), '', name, '', ...(below ?? []))).toBe('')
  })

  test.each(persons)('right below the text signs it: %s', name => {
    const furniture = isLatin(name) ? ['Share', 'Print', 'About us'] : ['شارك', 'طباعة', 'من نحن']
    for (const sign of [[], ['* * *']])
      expect(authorOf(...textOf(name), '', ...sign, name, '', ...furniture)).toBe(name)
  })

  test.each([
    ['ليلى حسن محمود', ['شارك', 'طباعة'], ['كاتبة وباحثة']],
    ['Jane Carter', ['Share', 'Print'], ['Water correspondent']],
    ['ليلى حسن محمود', ['الأكثر قراءة', 'سد قديم ينتظر من يرممه', 'عن الكاتبة'], ['اتصل بنا']],
    ['Jane Carter', ['Most read', 'An old dam waits', 'About the author'], ['Contact us']]
  ])('in a box on the author signs the text: %s %j', (name, above, below) => {
    expect(authorOf(...textOf(name), '', ...above, name, ...below)).toBe(name)
  })

  test('an agency signs right below the text, and is a link among the furniture', () => {
    const publisherOf = (...lines: readonly string[]) => page(...lines).citation.publisher
    expect(publisherOf(title, ...body, '', 'وكالة الأناضول', '', 'شارك')).toBe('وكالة الأناضول')
    expect(publisherOf(title, ...body, '', 'شارك', 'من نحن', 'وكالة الأناضول', 'اتصل بنا')).toBe('')
  })
})
