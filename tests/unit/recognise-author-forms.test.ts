import { describe, expect, test } from 'vitest'
import { readsAsRole } from '../../src/core/documents/recognise/affiliation'
import { describedAuthor } from '../../src/core/documents/recognise/byline'
import { opening, page, second, third, title } from '../support/recognised-page'

const body = [opening, second, third]
const day = '12 مايو 2020'

describe('authors by the form of their line', () => {
  test.each([
    ['نص: سامي نصر تابِع', 'سامي نصر'],
    ['بقلم: ليلى حداد تابعي', 'ليلى حداد'],
    ['Yazan: Ayşe Demir takip et', 'Ayşe Demir'],
    ['مصنف, شاہین گوہر', 'شاہین گوہر'],
    ['نویسنده، ژینا کاوه‌پور', 'ژینا کاوه‌پور'],
    ['Auteure, Maëlle Quern', 'Maëlle Quern'],
    ['زهدي المرجان (الليث) zuhdi_m@', 'زهدي المرجان'],
    ['شهلة العوفي (ينبع النخل) @shahla', 'شهلة العوفي'],
    ['Nurhan Kaya YILDIZ / MUŞ, (DHA)', 'Nurhan Kaya YILDIZ'],
    ['Bedri KAYA - Sevda TAŞ/VAN (IHA)', 'Bedri KAYA; Sevda TAŞ'],
    ['ORB / Par Odile MARCHAIS-ROY, le 12 mai 2020 à 10h00', 'Odile MARCHAIS-ROY'],
    ['من ليلى حداد (مع صور)', 'ليلى حداد'],
    ['من سامي نصر (فيديو)', 'سامي نصر'],
    ['زهدية المرجان - صحافية يمنيّة', 'زهدية المرجان'],
    ['شهلة العوفي - كاتبة يابانية', 'شهلة العوفي'],
    ['وحدة الدراسات الاقتصادية', 'وحدة الدراسات الاقتصادية'],
    ['فريق التحرير', 'فريق التحرير'],
    ['Water Policy Unit', 'Water Policy Unit'],
    ['صورة سامي نصر سامي نصر11/11/2024', 'سامي نصر'],
    ['By Jane Carter, a fellow at the Quarry Institute and the author of Two Rivers.', 'Jane Carter']
  ])('%s', (line, author) => {
    expect(page(title, line, ...body).citation.author).toBe(author)
  })

  test.each([
    ['زهدية المرجان، سامي نصر', 'زهدية المرجان; سامي نصر'],
    ['شهلة العوفي، ليلى حداد، وائل نصر', 'شهلة العوفي; ليلى حداد; وائل نصر'],
    ['وائل نصر، هيلغا أورستروم', 'وائل نصر; هيلغا أورستروم']
  ])('names above the date: %s', (line, author) => {
    expect(page(title, line, day, ...body).citation.author).toBe(author)
  })

  test.each([
    [['المصدر: "النهار"', 'زهدية المرجان'], 'زهدية المرجان'],
    [['المصدر: رويترز', 'شهلة العوفي'], 'شهلة العوفي'],
    [['هيلغا أورستروم*', 'ترجمة: سامي نصر'], 'هيلغا أورستروم'],
    [['زينوبيا قسطنطين', 'تعريب وترجمة: ليلى حداد'], ''],
    [['Ottoline Tennant-Bell in Lochmore', '@ottolinetb'], 'Ottoline Tennant-Bell'],
    [['Updated 06 March 2020', 'Zubayda Al-Mashani', 'March 05, 2020 22:41'], 'Zubayda Al-Mashani']
  ])('by the lines beside it: %j', (lines, author) => {
    expect(page(title, ...lines, ...body).citation.author).toBe(author)
  })

  test.each([['Get Ottoline Quern’s stories in your inbox'], ['© 2025 Ottoline Quern'], ['More from Ottoline Quern']])(
    'a name that the page gives again: %s',
    line => {
      const lines = ['Ottoline Quern', 'Follow', 'Jul 11, 2019', 'I bought the mill from a man who cried at the gate.']
      const draft = page(
        'How the Mill Was Lost',
        ...lines,
        'It had four wheels, of which only two still turned then.',
        line
      )
      expect(draft.citation.author).toBe('Ottoline Quern')
    }
  )

  test('who sent a text to a forum is not who wrote it', () => {
    const lines = ['سامي نصر', 'عضو ذهبي', title, 'بقلم / ليلى حداد', ...body]
    expect(page(...lines).citation.author).toBe('ليلى حداد')
  })

  test.each([
    ['صحيفة يومية إلكترونية تصدر من لندن'],
    ['مجلة أسبوعية من بيروت'],
    ['جريدة مستقلة من تونس'],
    ['تفاح، كرز'],
    ['وحدة المياه']
  ])('no author: %s', line => {
    expect(page(title, line, day, ...body).citation.author).toBe('')
  })
})

describe('the author before a sentence', () => {
  test.each([
    ['Par Odile Marchais, une géographe à Lyon.', 'Odile Marchais'],
    ['Von Greta Holm, eine Forscherin in Kiel.', 'Greta Holm'],
    ['بقلم سامي نصر، الباحث في معهد الضفاف.', 'سامي نصر'],
    ['By Black Friday, the shops had sold half of it.', ''],
    ['By Lake Adran, a third of the authors met.', ''],
    ['By cutting, the mill saved 12 jobs.', ''],
    ['By March, a third of the wells had dried up.', '']
  ])('%s', (line, name) => {
    expect(describedAuthor(line)).toBe(name)
  })
})

test.each([
  ['صحافية يمنية', true],
  ['كاتب ياباني', true],
  ['باحثة يونانية', true],
  ['باحث يكشف السر', false]
])('a role: %s', (text, expected) => {
  expect(readsAsRole(text)).toBe(expected)
})

describe('dates', () => {
  test.each([
    ['سامي نصر|الثلاثاء22/11/2022', '2022-11-22'],
    ['ليلى حداد11/11/2024', '2024-11-11'],
    ['GMT 9:20 2014 الثلاثاء 18 نوفمبر', '2014-11-18'],
    ['GMT 17:05 2016 الأحد 3 أبريل', '2016-04-03']
  ])('%s', (line, date) => {
    expect(page(title, line, ...body).citation.publishedOn).toBe(date)
  })

  test.each([
    ['آخر تعديل لهذه الصفحة كان يوم 17 سبتمبر 2022، الساعة 21:40.', '2022-09-17'],
    ['This page was last edited on 3 May 2021, at 10:12 (UTC).', '2021-05-03'],
    ['La dernière modification de cette page a été faite le 4 juin 2020 à 09:11.', '2020-06-04']
  ])('the latest edit: %s', (line, date) => {
    expect(page(title, ...body, line).citation.publishedOn).toBe(date)
  })
})
