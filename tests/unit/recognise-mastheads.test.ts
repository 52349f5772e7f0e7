import { describe, expect, test } from 'vitest'
import { opening, page, second, third, title } from '../support/recognised-page'

const body = [opening, second, third]
const english = [
  'The minister said that work on the new dam would begin before the end of next spring, if the money is found.',
  'The villages of the valley have waited four years for somebody to clear and repair the canals of the old estate.'
]
const publisherOf = (...lines: readonly string[]) => page(...lines).citation.publisher

describe('the first lines of a page', () => {
  test.each([
    [['Dicle Ajansı', 'GÜNDEM', 'EKONOMİ'], 'Dicle Ajansı'],
    [['روزنامه کویر', 'اقتصاد'], 'روزنامه کویر'],
    [['خبرگزاری دشت', 'ورزشی'], 'خبرگزاری دشت'],
    [['روزنامہ سحر', 'پاکستان'], 'روزنامہ سحر'],
    [['La Gazette du plateau', 'Accueil > Société'], 'La Gazette du plateau'],
    [['The Ardwick Chronicle', 'Local news'], 'The Ardwick Chronicle'],
    [['إذاعة الواحة الدولية / OWI', 'تغطية مباشرة'], 'إذاعة الواحة الدولية'],
    [['مركز الرافد', 'لدراسات المياه', 'أوراق بحثية'], 'مركز الرافد لدراسات المياه'],
    [['جريدة يومية', 'الرئيسية', 'تونس'], ''],
    [['موقع إخباري مستقل', 'الرئيسية', 'تونس'], ''],
    [['A weekly newspaper', 'Home', 'Local news'], ''],
    [['English', 'الإصدارات', 'الفعاليات', 'الإصدارات > أوراق تحليلية > وحدة المياه'], '']
  ])('%j', (lines, publisher) => {
    const foot = publisher.startsWith('مركز الرافد') ? ['© مركز الرافد لدراسات المياه، 2019'] : []
    expect(publisherOf(...lines, title, '12 مايو 2020', ...body, ...foot)).toBe(publisher)
  })

  test.each([
    [['REPUBLIC OF SELOVIA', 'Ministry of Inland Waters', 'PRESS RELEASE', 'No. 07/2020'], 'Ministry of Inland Waters'],
    [['Société nationale des barrages', 'COMMUNIQUÉ DE PRESSE'], 'Société nationale des barrages'],
    [['وزارة الموارد المائية', 'بيان صحفي'], 'وزارة الموارد المائية'],
    [['هيئة السدود', 'بيان صادر عن الهيئة'], 'هيئة السدود'],
    [['Su İşleri Bakanlığı', 'BASIN AÇIKLAMASI'], 'Su İşleri Bakanlığı']
  ])('who issues a release: %j', (lines, publisher) => {
    expect(publisherOf(...lines, 'Nine villages get water again, officials report', ...english)).toBe(publisher)
  })

  test.each([
    ['THE HARBOUR POST, TUESDAY, NOVEMBER 8, 1994                          7', 'THE HARBOUR POST'],
    ['روزنامه کویر | شماره ۳۸۷۴ | یکشنبه ۱۷ اسفند ۱۳۹۹', 'روزنامه کویر'],
    ['LE COURRIER DU LAC, MARDI 3 MARS 2015                    12', 'LE COURRIER DU LAC'],
    ['صدى الوادي - السنة 12 - العدد 3001 - الأحد 4 مايو 2014', 'صدى الوادي']
  ])('above a printed page: %s', (line, publisher) => {
    expect(publisherOf(line, title, 'بقلم: ليلى حداد', ...body)).toBe(publisher)
  })

  test('the paper above the line that numbers its issue', () => {
    expect(publisherOf('الجريدة الرسمية', 'السنة الحادية والخمسون      العدد 4471     صفحة 19', title, ...body)).toBe(
      'الجريدة الرسمية'
    )
  })
})

describe('the name of the site in other lines', () => {
  test.each([
    [['The Quarry Mirror', 'Transport'], ['View on quarrymirror.example']],
    [['The Quarry Mirror', 'Transport'], ['Contact: desk@quarrymirror.example']],
    [['Menu', 'The Quarry Mirror'], ['https://www.quarrymirror.example/local/4471']]
  ])('an address spells it: %j %j', (above, below) => {
    expect(publisherOf(...above, 'Two villages get water again', '12 May 2020', ...english, ...below)).toBe(
      'The Quarry Mirror'
    )
  })

  test.each([
    ['موقع «صدى الوادي» مرخّص تحت رخصة المشاع الإبداعي', 'صدى الوادي'],
    ['جميع المواد ملك لصحيفة «صدى الوادي»', 'صدى الوادي'],
    ['منبع: روزنامه کویر', 'روزنامه کویر'],
    ['Kaynak: Dicle Ajansı', 'Dicle Ajansı'],
    ['Source : La Gazette du plateau', 'La Gazette du plateau'],
    ['ماخذ: روزنامہ سحر', 'روزنامہ سحر'],
    ['تمامی حقوق این سایت برای روزنامه کویر محفوظ است.', 'روزنامه کویر'],
    ['کلیه حقوق مادی و معنوی این پایگاه متعلق به خبرگزاری دشت است.', 'خبرگزاری دشت'],
    ['جملہ حقوق بحق روزنامہ سحر محفوظ ہیں', 'روزنامہ سحر'],
    ['© La Gazette du plateau, reproduction interdite', 'La Gazette du plateau'],
    ['Tous droits réservés © La Gazette du plateau 2019', 'La Gazette du plateau'],
    ['The post Two villages get water again appeared first on Quarry Watch.', 'Quarry Watch'],
    ['About Ardwick Water Institute', 'Ardwick Water Institute'],
    ['All quotes delayed. See the full list of exchanges and delays.', ''],
    ['About Odette Brandt', '']
  ])('%s', (line, publisher) => {
    const text = /^[\p{Script=Latin}©]/u.test(line) ? english : body
    expect(publisherOf('Two villages get water again', ...text, line)).toBe(publisher)
  })

  test('beside a copyright line that names nobody', () => {
    expect(publisherOf(title, ...body, 'مؤسسة الرافد للسلام', '© 2022 جميع الحقوق محفوظة')).toBe('مؤسسة الرافد للسلام')
  })

  test.each([
    ['ORDU (AA) - ', 'AA'],
    ['ZINDER (AFP) — ', 'AFP'],
    ['KARS (DHA) - ', 'DHA']
  ])('the agency of a dateline, whatever the place: %s', (dateline, publisher) => {
    expect(publisherOf('Two villages get water again', dateline + (english[0] ?? ''), english[1] ?? '')).toBe(publisher)
  })
})

test.each([
  [['HD', title, 'BY', 'من ليلى حداد وسامي نصر', 'PD', '19 October 2016', 'ET', '16:44', 'SN', 'خدمة الوادي', 'LP']],
  [[`HD  ${title}`, 'BY  من ليلى حداد وسامي نصر', 'PD  19 October 2016', 'SN  خدمة الوادي', 'LP']],
  [
    [
      `Title: ${title}`,
      'Author: ليلى حداد وسامي نصر',
      'Publication title: خدمة الوادي',
      'Publication date: 19 October 2016'
    ]
  ],
  [
    [
      'Feed: خدمة الوادي',
      `Title: ${title}`,
      'Author: ليلى حداد وسامي نصر',
      'Posted on: Wednesday, 19 October 2016 09:15'
    ]
  ],
  [[`العنوان: ${title}`, 'الكاتب: ليلى حداد وسامي نصر', 'الصحيفة: خدمة الوادي', 'تاريخ النشر: 19/10/2016']]
])('the head of a record in a database: %j', lines => {
  const { citation } = page(...lines, ...body)
  expect(citation).toMatchObject({
    author: 'ليلى حداد; سامي نصر',
    publisher: 'خدمة الوادي',
    publishedOn: '2016-10-19'
  })
})

test.each([
  [
    ['مجلة الدرب الثقافية', 'العدد 58 - شتاء 2022'],
    ['عرض: سامي نصر', 'الكتاب: ملح', 'المؤلف: ماكس أوكون', 'الناشر: دار المرسى', 'عدد الصفحات: 312']
  ],
  [['مجلة الدرب الثقافية'], ['مراجعة: سامي نصر', 'الرواية: ملح', 'تأليف: ماكس أوكون', 'دار النشر: المرسى']]
])('a book under review has an author and a publisher of its own: %j %j', (above, lines) => {
  expect(page(...above, title, ...lines, ...body).citation).toMatchObject({
    author: 'سامي نصر',
    publisher: 'مجلة الدرب الثقافية'
  })
})
