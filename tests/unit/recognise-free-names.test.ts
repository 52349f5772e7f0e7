import { describe, expect, test } from 'vitest'
import { english, kept, opening, page, second, third, title } from '../support/recognised-page'

const body = [opening, second, third]
const englishTitle = 'Villages of the valley wait for a new dam'
const french = [
  'Le ministre a promis que les travaux du nouveau barrage commenceraient avant la fin du printemps prochain.',
  'Les villages de la vallée attendent depuis quatre ans que quelqu’un répare les canaux du vieux domaine.'
]
const frenchTitle = 'Dans la vallée, le barrage se fait attendre'
const turkish = [
  'Bakan, yeni barajın inşaatına gelecek baharın sonundan önce başlanacağını ve paranın bulunacağını söyledi.',
  'Vadideki köyler dört yıldır eski kanalların temizlenmesini ve onarılmasını bekliyor, ama kimse gelmedi.'
]
const turkishTitle = 'Vadideki köyler yeni barajı bekliyor'
const persian = [
  'وزیر نیرو گفت که ساخت دو سد تازه بر روی رودخانه پیش از پایان بهار آینده آغاز خواهد شد.',
  'روستاهای دره چهار سال است که چشم به راه لایروبی و بازسازی کانال‌های کهنه هستند و هنوز خبری نیست.'
]
const persianTitle = 'سدهای تازه در راه رودخانه بزرگ'
const standfirst = 'دراسة جديدة تقترح خطاً للشحن من المرفأ إلى الوادي، والبلديات تخشى تكرار التجارب السابقة.'

describe('a name that no list holds, without a word of a byline', () => {
  test.each([
    [['عاكف الزملوط', '22 اغسطس 2024'], 'عاكف الزملوط'],
    [['مجتمع', 'غزة', 'عاكف الزملوط', '22 اغسطس 2024', '| آخر تحديث: 09:16 (توقيت القدس)'], 'عاكف الزملوط'],
    [['قارب عند الشاطئ (عاكف الزملوط)', 'عاكف الزملوط', 'نشر في: 3 مايو 2025 - 6:52 م'], 'عاكف الزملوط'],
    [['شامسين أبي صقر', 'المصدر: النهار'], 'شامسين أبي صقر'],
    [[standfirst, 'شامسين أبي صقر', 'المصدر: النهار', 'A+', 'A-'], 'شامسين أبي صقر'],
    [[standfirst, 'شامسين أبي صقر', '3 مايو 2025'], 'شامسين أبي صقر'],
    [['عاكف الزملوط', 'القاهرة', '3 مايو 2025'], 'عاكف الزملوط']
  ])('%j', (lines, author) => {
    const draft = page('الرئيسية', 'سياسة', 'اقتصاد', title, ...lines, ...body)
    expect(draft.citation).toMatchObject({ title, author })
    expect(kept(draft)).not.toContain(author)
  })

  test.each([
    ['Tuppence Galbraith', 'March 17, 2024'],
    ['TUPPENCE GALBRAITH', 'November 13, 2023 21:40'],
    ['Tuppence van Galbraith', 'Published 3 April 2023']
  ])('in English: %s', (author, day) => {
    expect(page(englishTitle, author, day, 'Listen In English', ...english).citation.author).toBe(author)
  })

  test.each([
    [frenchTitle, ['Solveig Marchadier', 'Publié le 22 mai 2023'], french, 'Solveig Marchadier'],
    [turkishTitle, ['Gökbörü Yalınkaya', '22 Ağustos 2023'], turkish, 'Gökbörü Yalınkaya'],
    [persianTitle, ['هونیا کاوه‌زاده', '۲۲ مرداد ۱۴۰۲'], persian, 'هونیا کاوه‌زاده']
  ])('%s %j', (line, lines, text, author) => {
    expect(page(line, ...lines, ...text).citation.author).toBe(author)
  })

  test.each([
    [['| كتب ضاري القلاف |'], 'ضاري القلاف'],
    [['كتب عاكف الزملوط'], 'عاكف الزملوط'],
    [['شامسين أبي صقر', 'جريدة الجمهورية', '3 مايو 2025'], 'شامسين أبي صقر'],
    [['عاكف الزملوط', 'عربي21'], 'عاكف الزملوط'],
    [['إيلاف - متابعة', '3 مايو 2025'], '']
  ])('behind the verb or above an outlet: %j', (lines, author) => {
    expect(page('الرئيسية', 'سياسة', title, ...lines, ...body).citation.author).toBe(author)
  })

  test.each([
    ['كلمة الافتتاح'],
    ['ملخص تنفيذي'],
    ['حلقة جديدة'],
    ['خارج النص'],
    ['قضايا ساخنة'],
    ['حقوق وحريات'],
    ['دير البلح'],
    ['صحافة استقصائية'],
    ['شاهد الآن'],
    ['حفظ المقال'],
    ['أخبار البلديات'],
    ['المجرى الأعلى'],
    ['بناء سدين'],
    ['وادي الغزلان']
  ])('a section, a place, a button or a subject is none: %s', line => {
    expect(page('الرئيسية', 'سياسة', title, line, '3 مايو 2025', ...body).citation.author).toBe('')
  })

  test.each([
    'Long Read',
    'Photo Essay',
    'Regional Water Board',
    'Special Report',
    'Fact Check',
    'Human Rights',
    'Old Estate',
    'New Dam',
    'Abu Dhabi'
  ])('in English: %s', line => {
    expect(page(englishTitle, line, '3 May 2025', ...english).citation.author).toBe('')
  })

  test.each([
    [turkishTitle, 'Haber Merkezi', turkish],
    [turkishTitle, 'BASIN AÇIKLAMASI', turkish],
    [persianTitle, 'پرونده ویژه', persian],
    [persianTitle, 'بازار مالی', persian]
  ])('%s %s', (line, kicker, text) => {
    expect(page(line, kicker, '12.05.2020', ...text).citation.author).toBe('')
  })

  test('an entry of the menu above comes again below the title', () => {
    expect(page('الرئيسية', 'ضفاف أخرى', 'سياسة', title, 'ضفاف أخرى', '3 مايو 2025', ...body).citation.author).toBe('')
  })

  test('an outlet above its own source line is none', () => {
    const { author, publisher } = page(title, 'مرصد الغيم', 'المصدر: مرصد الغيم', ...body).citation
    expect({ author, publisher }).toEqual({ author: '', publisher: 'مرصد الغيم' })
  })
})

describe('names beside a place', () => {
  test.each([
    [['الضنية (لبنان): ليلى حداد'], 'ليلى حداد'],
    [['المحرق (البحرين): زهدي المرجان', 'نُشر: 15:08-9 أبريل 2025 م ـ 11 شوّال 1446 هـ'], 'زهدي المرجان'],
    [['الضنية، لبنان: زهدي المرجان', '3 مايو 2025'], 'زهدي المرجان']
  ])('%j', (lines, author) => {
    const draft = page(title, ...lines, ...body)
    expect(draft.citation.author).toBe(author)
    expect(kept(draft)).toEqual([title, ...body])
  })

  test.each([
    [['Ségolène Marchadier - à Zinder et Odilon Quern', '5–6 minutes'], 'Ségolène Marchadier; Odilon Quern'],
    [
      ['Ségolène Marchadier (à Zinder) et Odilon Quern (à Agadez)', 'Publié le 22 mai 2023'],
      'Ségolène Marchadier; Odilon Quern'
    ],
    [['Odilon Quern - à Zinder', 'Publié le 22 mai 2023'], 'Odilon Quern']
  ])('in French: %j', (lines, author) => {
    expect(page(frenchTitle, ...lines, ...french).citation.author).toBe(author)
  })

  test.each([
    ['Gökbörü Yalınkaya, Dilhan Kervan   |04.10.2022 - Güncelleme : 05.10.2022'],
    ['Gökbörü Yalınkaya, Dilhan Kervan |04.10.2022'],
    ['Gökbörü Yalınkaya, Dilhan Kervan | 04.10.2022']
  ])('before a bar: %s', line => {
    expect(page(turkishTitle, line, ...turkish).citation.author).toBe('Gökbörü Yalınkaya; Dilhan Kervan')
  })
})

describe('names at the end of a report', () => {
  test.each([
    ['زهدان السويدي/ دانية فتحي', 'زهدان السويدي; دانية فتحي'],
    ['عاكف الزملوط / شامسين أبي صقر / زهدان السويدي', 'عاكف الزملوط; شامسين أبي صقر; زهدان السويدي'],
    ['Tuppence Galbraith / Odilon Quern', 'Tuppence Galbraith; Odilon Quern'],
    ['خ.س/د.ف', ''],
    ['وام/زهدان السويدي', ''],
    ['سياسة/ اقتصاد', ''],
    ['أخبار البلديات / حقوق وحريات', '']
  ])('%s', (line, author) => {
    const draft = page('وكالة أنباء الوادي', 'الرئيسية', title, '3 مايو 2025', ...body, line, 'وسوم', 'سدود')
    expect(draft.citation.author).toBe(author)
    expect(kept(draft)).toEqual([title, ...body])
  })
})

describe('buttons that read as names', () => {
  test.each(['شاهد البث الحي', 'شاهد الفيديو', 'شاهد الآن', 'Watch Grace Live', 'کریم آغا'])('%s', line => {
    const draft = page(
      'تخطي الروابط',
      'play',
      line,
      'القائمة الرئيسية',
      'أخبار',
      'سياسة',
      'رياضة',
      title,
      'ريم نصر',
      '3 مايو 2025',
      ...body
    )
    expect(draft.citation.author).toBe('ريم نصر')
  })

  test('a writer in the menu is not the author', () => {
    expect(page('الرئيسية', 'كتاب', 'سامي نصر', 'سياسة', title, '3 مايو 2025', ...body).citation.author).toBe('')
  })

  test('the author above the title is', () => {
    expect(page('الرئيسية', 'كتاب', 'سامي نصر', title, '3 مايو 2025', ...body).citation.author).toBe('سامي نصر')
  })
})
