import { describe, expect, test } from 'vitest'
import { opening, page, second, shown, third, title } from '../support/recognised-page'

const body = [opening, second, third]

describe('authors', () => {
  test.each([
    ['كتب – سامي نصر', 'سامي نصر'],
    ['كتب- سامي نصر:', 'سامي نصر'],
    ['كتبت: ليلى حداد', 'ليلى حداد'],
    ['كتب سامي نصر', 'سامي نصر'],
    ['د. سامي نصر', 'د. سامي نصر'],
    ['أ.د. ليلى حداد', 'أ.د. ليلى حداد'],
    ['دمشق: سامي نصر', 'سامي نصر'],
    ['عمّان - ليلى حداد', 'ليلى حداد'],
    ['القاهرة: ليلى حداد وسامي نصر', 'ليلى حداد; سامي نصر'],
    ['سامي نصر (جدة)', 'سامي نصر'],
    ['ليلى حداد (أبوظبي)', 'ليلى حداد'],
    ['سامي نصر من جنيف', 'سامي نصر'],
    ['ليلى حداد، باريس', 'ليلى حداد'],
    ['الأخبار - سامي نصر:', 'سامي نصر'],
    ['بقلم: وليد نصر ووفاء حداد', 'وليد نصر; وفاء حداد'],
    ['تقرير: ليلى حداد، سامي نصر', 'ليلى حداد; سامي نصر'],
    ['By Jane Carter and Tom Miller', 'Jane Carter; Tom Miller'],
    ['By Jane Carter, Diplomatic correspondent', 'Jane Carter'],
    ['By Jane Carter, Tom Miller and Ann Smith, CNN', 'Jane Carter; Tom Miller; Ann Smith'],
    ['Author Jane Carter', 'Jane Carter'],
    ['Author, Jane Carter', 'Jane Carter'],
    ['Par Hélène Martin', 'Hélène Martin'],
    ['By JANE CARTERMarch 17, 2019', 'JANE CARTER'],
    ['الجمعة 20-11-2020 18:03 | كتب: ليلى حداد', 'ليلى حداد'],
    ['حوار: ليلى حداد - تصوير: سامي نصر', 'ليلى حداد'],
    ['كتب: ليلى حداد وتصوير سامي نصر', 'ليلى حداد'],
    ['إعداد وتصوير: ليلى حداد', 'ليلى حداد'],
    ['بقلم ليلى حداد ترجمة سامي نصر', 'ليلى حداد'],
    ['الكاتب : ليلى حداد المصدر : النهار التاريخ : 12 مايو 2020', 'ليلى حداد'],
    ['أجرت الحوار في أربيل: ليلى حداد', 'ليلى حداد'],
    ['كتبتها اليوم ليلى حداد، وشارك في إعدادها سامي نصر', 'ليلى حداد'],
    ['BYLINE: Jane Carter and Tom Miller, Harbour Staff', 'Jane Carter; Tom Miller'],
    ['كتبها ريان في 30 يونيو 2020', 'ريان'],
    ['ليلى حداد صحافية مقيمة في رام الله @leila_hd', 'ليلى حداد'],
    ['بقلم: الكاتب سامي نصر', 'سامي نصر'],
    ['محمد علي الشاعر', 'محمد علي الشاعر'],
    ['بيروت - مراسلنا سامي نصر', 'سامي نصر'],
    ['غزة - مراسل الأناضول - سامي نصر', 'سامي نصر'],
    ['كتب: ليلى حداد، المنيا', 'ليلى حداد'],
    ['من ليلى حداد', 'ليلى حداد']
  ])('%s', (line, author) => {
    const draft = page(title, line, ...body)
    expect(draft.citation.author).toBe(author)
    expect(shown(draft)[1]).toBe(`byline: ${line}`)
  })

  test.each([
    [['سامي نصر', 'كاتب وباحث في شؤون المياه'], 'سامي نصر'],
    [['Odette Brandt', 'Middle East correspondent'], 'Odette Brandt'],
    [['بقلم', 'ليلى حداد'], 'ليلى حداد'],
    [['Author', 'Jane Carter'], 'Jane Carter']
  ])('a name with its neighbour: %j', (lines, author) => {
    const draft = page(title, ...lines, ...body)
    expect(draft.citation.author).toBe(author)
    expect(shown(draft).slice(1, 3)).toEqual(lines.map(line => `byline: ${line}`))
  })

  test.each([
    'ترجمة: ليلى حداد',
    'ترجمة وتحرير: ليلى حداد',
    'ساهم في التغطية: سامي نصر',
    'Traduit du persan par Hélène Martin',
    'تصوير: سامي نصر',
    'Photographs by Jane Carter',
    'Posted by: Jane'
  ])('others who worked on it are no authors: %s', line => {
    expect(page(title, line, ...body).citation.author).toBe('')
  })

  test('the name below the text signs it', () => {
    const draft = page(title, ...body, 'سامي نصر')
    expect(draft.citation.author).toBe('سامي نصر')
    expect(shown(draft).at(-1)).toBe('byline: سامي نصر')
  })

  test.each([
    ['رشيد – أيمن عبد الرازق – تصوير حسام عاطف', 'أيمن عبد الرازق'],
    ['شانلي أورفا / هيفين كارا / الأناضول', 'هيفين كارا'],
    ['هسبريس - ليلى حداد من تزنيت', 'ليلى حداد'],
    ['كتب: ليلى حداد، المنيا - سيد شحاتة', 'ليلى حداد; سيد شحاتة'],
    ['إعداد: وحدة الأحواض الجوفية', 'وحدة الأحواض الجوفية'],
    ['د. عبد الرحمن بن يوسف آل ثابت', 'د. عبد الرحمن بن يوسف آل ثابت']
  ])('a name beside a place that no list holds, or in a form of its own: %s', (line, author) => {
    expect(page(title, line, ...body).citation.author).toBe(author)
  })

  test.each([
    ['Nerys Calloway in Aberwenog', 'Nerys Calloway'],
    ['Jane Carter, Nerys Calloway', 'Jane Carter; Nerys Calloway'],
    ['بن عيسى أمزيان - تنغير', 'بن عيسى أمزيان'],
    ['Rising Waters in Aberwenog', ''],
    ['Climate Change, Human Rights', ''],
    ['شباب في الريف', '']
  ])('beside a date line: %s', (line, author) => {
    const text =
      'The rising waters of the river have reached the old harbour, and the council has closed two of its roads.'
    expect(page('Two roads closed at the harbour', line, '12 May 2020', text, text).citation.author).toBe(author)
  })

  test('below a standfirst of whole sentences', () => {
    const standfirst = 'A town on the coast has switched off its lights so that a shrinking flock can roost in peace.'
    const text =
      'At half past four the arcade goes quiet, the ticket seller pulls down her shutter, and nobody grumbles.'
    const draft = page(
      'The pier that closes at dusk',
      standfirst,
      'Nerys Calloway in Aberwenog',
      '5 Nov 2022',
      text,
      text
    )
    expect(draft.citation.author).toBe('Nerys Calloway')
  })

  test('sections of a menu are no names, though one of them is a word for an author', () => {
    const draft = page('دراسات', 'كتب', 'فعاليات', 'قضايا', title, 'ليلى حداد', '26 فبراير 2019', ...body)
    expect(draft.citation.author).toBe('ليلى حداد')
  })

  test.each([
    ['عجلون 14 أيار (بترا) - ليث عبد الهادي القضاة -', 'ليث عبد الهادي القضاة'],
    ['من سالمة الشامسي .. أبوظبي في 6 مارس / وام /', 'سالمة الشامسي'],
    ['القاهرة في 12 مايو/ أ ش أ / كتبت ليلى حداد ..', 'ليلى حداد'],
    ['بيروت (رويترز) - من ليلى حداد -', 'ليلى حداد'],
    ['وقال سامي نصر (رويترز) -', '']
  ])('a dateline that names its author: %s', (dateline, author) => {
    expect(page(title, `${dateline} ${opening}`, second, third).citation.author).toBe(author)
  })

  test('a name behind an agency below the text is not the author', () => {
    expect(page(title, ...body, 'وام/ليلى حداد').citation.author).toBe('')
  })

  test('a name around the title or in the dateline comes before one below the text', () => {
    const draft = page(title, `دمشق - سامي نصر: ${opening}`, second, third, 'تقرير: ليلى حداد')
    expect(draft.citation.author).toBe('سامي نصر')
  })

  test('a title that says who writes names the author and stays whole', () => {
    expect(page('سامي نصر يكتب: سدود بلا ماء', ...body).citation).toMatchObject({
      title: 'سامي نصر يكتب: سدود بلا ماء',
      author: 'سامي نصر'
    })
  })

  test.each(['By Daily River Staff', 'كتب: المحرر السياسي', 'By Our Correspondent'])('a role is no name: %s', line => {
    expect(page(title, line, ...body).citation.author).toBe('')
  })

  test.each([
    'واشنطن: العقوبات باقية حتى نهاية العام',
    'مقتل ثلاثة مسلحين في اشتباكات',
    'محمد السادس يستقبل وزير المياه',
    'Middle East'
  ])('a headline names no author: %s', line => {
    expect(page(line, ...body).citation.author).toBe('')
  })
})

describe('dates', () => {
  test.each([
    ['الأحد - 3 شوال 1436 هـ - 19 يوليو 2015 مـ', '2015-07-19'],
    ['الخميس 2015/08/06 - 1436/10/21 هـ', '2015-08-06'],
    ['نُشر: 13:48-17 أغسطس 2023 م ـ 01 صفَر 1445 هـ', '2023-08-17'],
    ['Mon 20 Jan 2020 06.05 GMT Last modified on Tue 21 Jan 2020 09.40 GMT', '2020-01-20'],
    ['السبت 02/مايو/2020 - 05:12 م', '2020-05-02'],
    ['نشر في: 24 يوليو ,2020: 08:41 ص GST', '2020-07-24'],
    ['22 يوليو (تموز) 2022', '2022-07-22'],
    ['آخر تحديث: 9 مايو 2025 نشر في: 8 مايو 2025', '2025-05-08'],
    ['نشر في الأنهار يوم 12 - 03 - 2020', '2020-03-12'],
    ['Publié le 1er avril 2015 à 06h30, mis à jour le 7 avril 2015 à 18h12', '2015-04-01']
  ])('%s', (line, date) => {
    const draft = page(title, line, ...body)
    expect(draft.citation.publishedOn).toBe(date)
    expect(shown(draft)[1]).toBe(`byline: ${line}`)
  })

  test('a date below the text', () => {
    expect(page(title, ...body, 'الثلاثاء 13 نيسان 2021').citation.publishedOn).toBe('2021-04-13')
  })

  test('the day of the visit stands above the title, the date of the article below it', () => {
    const draft = page('الجمعة 19 أبريل 2024', 'الرئيسية', title, '20 أكتوبر 2007 03:55', ...body)
    expect(draft.citation.publishedOn).toBe('2007-10-20')
  })

  test('a dateline inside the first paragraph, which stays', () => {
    const paragraph = `أبوظبي 27 أبريل 2023 (وكالة) ${opening}`
    const draft = page(title, paragraph, second)
    expect(draft.citation.publishedOn).toBe('2023-04-27')
    expect(shown(draft)[1]).toBe(`paragraph: ${paragraph}`)
  })
})

describe('lines that sign an article, though notices that pass for text follow', () => {
  const notice = 'لا تعبر التعليقات إلا عن رأي أصحابها، فنرجو من القراء اختيار كلمات لائقة.'

  test('place and name beside the date', () => {
    const draft = page(title, ...body, second, 'طرابلس ـ مارون الحدشيتي', 'الجمعة 15 كانون الثاني 2021 | 23:10', notice)
    expect(draft.citation).toMatchObject({ author: 'مارون الحدشيتي', publishedOn: '2021-01-15' })
  })

  test.each([
    ['الرباط، في 9 ماي 2018', '2018-05-09'],
    ['Amman/Brussels, 14 December 2021', '2021-12-14']
  ])('place and date: %s', (line, date) => {
    expect(page(title, ...body, second, line, notice).citation.publishedOn).toBe(date)
  })

  test("a wire's credit names those who reported, not those who helped or edited", () => {
    const credit = 'Reporting by Jane Carter and Tom Miller; additional reporting by Ann Smith; editing by Paul Reed'
    expect(page(title, ...body, credit, notice).citation.author).toBe('Jane Carter; Tom Miller')
  })

  test('a date in the middle of the text does not sign it', () => {
    expect(page(title, 'القاهرة، 9 مايو 2018', ...body, ...body).citation.publishedOn).toBe('2018-05-09')
    expect(page(title, ...body, 'القاهرة، 9 مايو 2018', ...body, ...body).citation.publishedOn).toBe(null)
  })
})
