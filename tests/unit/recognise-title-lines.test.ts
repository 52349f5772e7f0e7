import { describe, expect, test } from 'vitest'
import { kept, opening, page, second, third, title } from '../support/recognised-page'

const date = '27 أبريل 2023'

/** Lines that have the length of a title and stand above one. */
const neverTitles = [
  // Editions and series.
  'العدد 58 - شتاء 2022',
  'أوراق سياسات - رقم (27)',
  'السنة الحادية والخمسون، العدد 4471',
  'Report 301 / Africa 23 November 2021 20 minutes',
  'THE QUARRY REVIEW, Vol. 9, No. 2',
  'Working Paper 14',
  'Policy Brief No. 112',
  // Heads of letters and statements.
  'PRESS RELEASE',
  'FOR IMMEDIATE RELEASE',
  'بيان صحفي',
  'للنشر الفوري',
  'Communiqué de presse',
  'Republic of Selovia',
  'Ministry of Health and Social Care',
  // Labels with their values.
  'Feed: Delta Water Watch',
  'Link: http://deltawaterwatch.example/?p=2207',
  'عدد الصفحات: 312 صفحة من القطع المتوسط',
  'الناشر: دار المرسى، بيروت',
  'الكلمات الدالة سدود أنهار مياه',
  'كلمات مفتاحية: سدود، أنهار',
  'تكتبها لكم صباح كل ثلاثاء: لمى أبو هنطش',
  // Days, addresses, copies of pages.
  'الجمعة، ٢ أيلول',
  'Tuesday, 8 November',
  '[Forwarded from أخبار الأغوار]',
  'www.almarfa.example/local.asp?c=2',
  'مونت كارلو الدولية / MCD',
  'المحتوى متاح للعامة',
  'عمان 23°',
  'Doha 41 °C',
  'Open in app',
  'ملف رقم (٧) - العمل غير المنظّم',
  'رفتن به صفحه اصلی جستجو',
  'تبديل عرض القسم الفرعي التاريخ',
  'صباح الخير،',
  'Dear colleagues,',
  'رجال ألمع: يحيى الكناني',
  'Retour à la page d’accueil du Monde',
  'سرویس : همدان',
  "This is Google's cache of https://example.org/dams. It is a snapshot of the page as it appeared on 5 Aug 2013.",
  'الأخبار الأكثر تداولا'
] as const

describe('a line above the title is not the title', () => {
  test.each(neverTitles)('with the title right below it: %s', line => {
    expect(page(line, title, '27 أبريل 2023', opening, second).citation.title).toBe(title)
  })

  test.each(neverTitles)('with a menu between them: %s', line => {
    expect(page(line, 'الرئيسية', 'سياسة', 'اقتصاد', title, opening, second, third).citation.title).toBe(title)
  })
})

describe('the caption of a picture above the title is not the title', () => {
  test.each([
    'Pedestrians cross beneath a canopy in the valley. Pawan Iyer / The National',
    'A bell ringer at the dam, photographed at dusk. Wikimedia Commons, CC BY-SA',
    'The dam at dawn, seen from the north. Nadia Ferro/Flickr'
  ])('%s', caption => {
    expect(page('Menu', 'Opinion', caption, title, date, opening, second, third).citation.title).toBe(title)
  })
})

describe('a line says of itself that it is the title', () => {
  test.each([
    ['Feed: Delta Water Watch', `Title: ${title}`],
    ['العدد: 12', `العنوان: ${title}`],
    ['SECTION: NEWS', `HEADLINE: ${title}`],
    ['Rubrique : Monde', `Titre : ${title}`]
  ])('%s / %s', (above, line) => {
    expect(page(above, line, 'Author: Karim Haddad', '', opening, second).citation.title).toBe(title)
  })

  test.each([
    ['From: a@example.org', 'Date: Tue, 14 Feb 2023 06:02:11 +0300', `Subject: Fwd: ${title}`],
    ['من: a@example.org', 'تاريخ الإرسال: 14/2/2023', `الموضوع: ${title}`],
    ['De : a@example.org', 'Envoyé : 14/2/2023', `Objet : RE: ${title}`]
  ])('the subject of a message: %s, %s, %s', (...head) => {
    expect(page(...head, '', opening, second, third).citation.title).toBe(title)
  })
})

describe('a title over several lines', () => {
  test.each([
    ['طلاب يرهنون مقاعدهم: سوق سرية', 'لبيع منح الدراسة في ثلاث عواصم'],
    ['قرار وزاري رقم 88 لسنة 2014', 'بتنظيم استيراد فسائل النخيل'],
    ['الحكومة تقر خطة جديدة', 'لمواجهة الجفاف في الجنوب'],
    ['GRAIN SILOS STAND IDLE', 'AS PORT DISPUTE DRAGS ON'],
    ['ماء بلا عدادات:', 'كلفة الفاقد في شبكات المدن']
  ])('%s / %s', (...lines) => {
    expect(page(...lines, '27 أبريل 2023', '', opening, '', second).citation.title).toBe(lines.join(' '))
  })

  test('three lines', () => {
    const lines = ['After the Quarry Closes:', 'Reuse of Limestone Pits', 'in Three River Valleys']
    expect(page(...lines, 'March 2021', '', opening, '', second).citation.title).toBe(lines.join(' '))
  })

  test.each([
    ['سدود جديدة على النهر الكبير', 'لماذا تأخر البناء عاماً كاملاً؟'],
    ['سدود جديدة على النهر الكبير', 'منتدى المياه يعلن نتائج العام'],
    ['سدود جديدة على النهر الكبير', 'معركة طويلة مع الجفاف'],
    ['سدود جديدة على النهر الكبير', 'لبنان والعراق يطلبان المزيد'],
    ['لبنان: غبار المقالع يهدد صحة القرى', 'على الحكومة إغلاق المواقع المخالفة وفحص السكان'],
    ['Goats are the new fire crew of the valley', 'headshot'],
    ['مصر تراهن على المخازن المبردة', 'time reading iconدقائق القراءة - 3']
  ])('a second sentence is not joined: %s / %s', (first, next) => {
    expect(page(first, next, '27 أبريل 2023', '', opening, '', second).citation.title).toBe(first)
  })
})

describe('the name of the site before the title', () => {
  test.each([`المرفأ :: ${title}`, `المرفأ | ${title}`])('%s', line => {
    const draft = page(line, '27 أبريل 2023', title, opening, second)
    expect(draft.citation.title).toBe(title)
    expect(kept(draft)).not.toContain(line)
  })

  test('a label of live reports', () => {
    expect(page('مباشر | فيضان النهر: إخلاء الأحياء السفلى', '27 أبريل 2023', opening, second).citation.title).toBe(
      'فيضان النهر: إخلاء الأحياء السفلى'
    )
  })
})

describe('a line that may belong to the title stays', () => {
  test.each([
    ['a kicker of five words above the title', ['موسم المطر يبدأ متأخراً هذا العام', title, '27 أبريل 2023'], 0],
    ['a second line of three words', ['سدود جديدة على النهر الكبير', 'والفلاحون ينتظرون الماء', '27 أبريل 2023'], 1],
    [
      'a headline that begins like a role',
      ['كتب سامر العلي', 'خبير مياه: لا سدود ولا أنهار تكفي الناس في أعوام الجفاف الطويل', '27 أبريل 2023'],
      1
    ]
  ] as const)('%s', (_, head, at) => {
    expect(kept(page('الرئيسية', ...head, opening, second, third)).some(text => text.includes(head[at]))).toBe(true)
  })

  test('the role of an author below the name goes with the byline', () => {
    const role = 'أستاذ العلاقات الدولية في جامعة الوادي ومدير مركز دراسات الأنهار'
    expect(kept(page(title, 'سامر العلي', role, '27 أبريل 2023', opening, second))).not.toContain(role)
  })
})

describe('the title of the window names the title of the page', () => {
  test.each([
    `${title}: من يدفع الثمن؟ – مجلة الوادي`,
    `منتديات الوادي - عرض مشاركة واحدة - ${title}`,
    `${title} | أخبار | موقع الوادي`
  ])('%s', window => {
    const draft = page(window, 'الرئيسية', 'سياسة', title, date, opening, second, third)
    expect(draft.citation.title).toBe(title)
    expect(kept(draft)).not.toContain(window)
  })
})

describe('a sentence of the site among the furniture of the head', () => {
  test.each([
    [
      'An expert’s point of view on a current event.',
      [title, 'سدان جديدان على المجرى الأعلى للنهر يقلقان المزارعين في السهل.', date]
    ],
    [
      'Your effort and contribution in providing this feedback is much appreciated.',
      ['Close', 'Sign in', 'My Account', 'Business', 'Markets', title, date]
    ]
  ])('%s', (notice, below) => {
    expect(page('Subscribe Now', notice, ...below, opening, second, third).citation.title).toBe(title)
  })
})

test('who said it to a Persian agency is no first line of the title', () => {
  expect(
    page('صفحه اصلی', 'رئیس اتحادیه در گفت‌وگو با ایسنا:', 'کوره‌ها با گاز گران سرد می‌شوند', opening, second, third)
      .citation.title
  ).not.toContain('رئیس اتحادیه در گفت‌وگو با ایسنا: کوره‌ها')
})

test('a notice below a menu is no title when the page has none', () => {
  const notice = 'تصفحكم لهذه الصفحة يعني قبولكم بكل شروط استعمالها المنشورة هنا.'
  expect(page('الرئيسية', 'سياسة', notice, opening, second, third).blocks.some(block => block.level === 1)).toBe(false)
})

test('numbered links that a text browser saved are no part of the paragraph', () => {
  const menu = '[1]الصفحة الاولى | [2]محليات | [3]اقتصاد | [4]كتاب المرفأ | [5]الارشيف'
  const wrapped = [
    'قالت ادارة سد الوادي الابيض ان المخزون هبط الى 473 مليون م3، اي ما',
    'نسبته 48,6% من سعة البحيرة البالغة 973 مليون م3، وهو ادنى ما سجل منذ',
    'صيف 1991. وذكر رئيس دائرة التشغيل ان الوارد تراجع في الشهرين الاخيرين',
    'الى نصف ما كان، في حين ظل المنصرف ثابتا، وان الادارة خاطبت الوزارات',
    'المعنية بذلك.'
  ]
  const draft = page(title, menu, 'السبت 9 حزيران 2007 - العدد 8214', ...wrapped)
  expect(draft.citation.title).toBe(title)
  expect(draft.blocks.map(block => block.text)).toContain(menu)
})
