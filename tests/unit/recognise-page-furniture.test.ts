import { describe, expect, test } from 'vitest'
import { english, kept, opening, page, second, shown, third, title } from '../support/recognised-page'

const body = [opening, '', second, '', third]
const persianTitle = 'راه‌اندازی ۱۲ ایستگاه تازه در دره شمالی'
const persian = [
  'به گزارش خبرنگار ما، مهندس راستگو در آیین راه‌اندازی ایستگاه‌های تازه دره شمالی گفت کار از بهار آغاز شده است.',
  'وی افزود در این طرح ۱۱۷ کیلومتر خط تازه کشیده شد و روستاهای دره پس از چهار سال به شبکه آب پیوستند.'
]

describe('words of a form name no author', () => {
  test.each([
    ['متن نظر'],
    ['متن دیدگاه شما'],
    ['متن پیام:'],
    ['نویسنده: نام شما'],
    ['تحریر: تبصرہ'],
    ['نوشته خود را ارسال کنید']
  ])('%s', line => {
    const lines = ['سیاسی', persianTitle, '۱۴ آبان ۱۴۰۲ - ۱۱:۲۶', ...persian]
    expect(page(...lines, 'ارسال نظر', 'نام', line, 'ایمیل').citation.author).toBe('')
    expect(page(...lines.slice(0, 3), line, ...lines.slice(3)).citation.author).toBe('')
  })
})

describe('titles', () => {
  test.each([
    ['by DAILY SABAH WITH AA'],
    ['By Gulf Times with agencies'],
    ['Par Le Monde avec AFP'],
    ['By The Guardian']
  ])('above the byline of a desk: %s', byline => {
    const headline = 'New dam to link both banks'
    const lines = ['BUSINESS', headline, byline, 'Oct 04, 2022 - 2:18 pm', 'Listen to Article', '', ...english]
    expect(page(...lines).citation.title).toBe(headline)
  })

  test.each([
    ['كلفتها 90 مليون ريال وتعمل بكامل طاقتها على النهر الكبير', 'وزارة المياه تشغل سدين في أربعة أعوام'],
    ['أكدوا أن المصارف والوزارات تلتهم نصف المبلغ', 'أهالي المجرى الأعلى يطالبون بسدود جديدة']
  ])('below the line that sums it up: %s', (standfirst, headline) => {
    const draft = page(
      'الرئيسية',
      'محليات',
      '',
      standfirst,
      headline,
      '',
      'كتب: سامر العلي',
      '3 مايو 2025',
      '',
      ...body
    )
    expect(draft.citation.title).toBe(headline)
  })

  test.each(['بنوا سدين على المجرى الأعلى للنهر', 'مصارفهم تعهدت بنصف المبلغ في العاصمة'])(
    'above a subtitle: %s',
    headline => {
      const draft = page('الرئيسية', 'سياسة', headline, 'حكاية من أربعة أعوام', 'سامر العلي', '3 مايو 2025', ...body)
      expect(draft.citation.title).toBe(headline)
    }
  )

  test('above a line that sums it up', () => {
    const draft = page('الرئيسية', 'محليات', title, 'كلفتها 90 مليون ريال وتعمل منذ أعوام', '3 مايو 2025', ...body)
    expect(draft.citation.title).toBe(title)
  })

  test.each([
    ['اخبار استان‌ها', 'اخبار دره شمالی'],
    ['استان‌ها', 'دره شمالی امروز']
  ])('no section of the way to the page: %s, %s', (first, section) => {
    const draft = page('سیاسی', 'عکس', first, section, '', persianTitle, '۱۴ آبان ۱۴۰۲', first, section, '', ...persian)
    expect(draft.citation.title).toBe(persianTitle)
  })

  test.each(['أخبار الشرقية', 'أخبار المجرى الأعلى'])('no section of a province: %s', section => {
    const draft = page('الرئيسية', section, '', title, '3 مايو 2025', section, '', ...body)
    expect(draft.citation.title).toBe(title)
  })

  test.each(['انضم/ي إلى ناس الضفة', 'كوني جزءا من مجتمعنا', 'انضموا إلى أصدقاء الضفة', 'ادعم/ي صحافة الضفة'])(
    'no call for members: %s',
    call => {
      const draft = page('الضفة', call, 'سياسة', 'ثقافة', '', title, 'سلمى نصر', '3 مايو 2025', '', ...body)
      expect(draft.citation.title).toBe(title)
      expect(shown(draft)).toContain(`share: ${call}`)
    }
  )

  test.each(['Become a member', 'Join our community', 'Devenez membre', 'Üye olun'])(
    'no call for members: %s',
    call => {
      const draft = page('Home', 'World', call, '', 'New dam for the valley', 'By Odile Marchais', '', ...english)
      expect(draft.citation.title).toBe('New dam for the valley')
      expect(kept(draft)).not.toContain(call)
    }
  )

  test('whole above buttons and again above a subtitle, in a file of a fixed width', () => {
    const headline = 'أهالي "المجرى الأعلى" يطالبون بسدود جديدة على النهر'
    const draft = page(
      ...[
        'صحيفة الضفة',
        '3 مايو 2025',
        'محليات',
        headline,
        'طباعة',
        '',
        headline,
        'أكدوا أن المصارف تلتهم نصف المبلغ',
        ''
      ],
      ...['قال وزير المياه إن بلاده بدأت بناء سدين على المجرى', 'الأعلى للنهر، وإن العمل سيستغرق أربعة أعوام، وإن ما'],
      ...['تغير من كميات المطر في الأعوام الأخيرة لم يعد يكفي', 'المدن ولا الحقول المحيطة بها، وإن مصارف الإقليم قد'],
      ...['تعهدت بنصف المبلغ، أما النصف الآخر فما زال موضع خلاف', 'بين وزارات العاصمة كلها منذ أربعة أعوام.']
    )
    expect(draft.citation.title).toBe(headline)
    expect(kept(draft).slice(0, 2)).toEqual([headline, 'أكدوا أن المصارف تلتهم نصف المبلغ'])
  })
})

describe('marks of direction at the ends of lines', () => {
  const lines = [
    'قال وزير المياه إن بلاده بدأت بناء سدين على المجرى الأعلى للنهر.',
    'تغيرت كميات المطر في الأعوام الأخيرة، فلم تعد الخزانات تكفي المدن.',
    'تعهدت مصارف الإقليم بنصف المبلغ، أما النصف الآخر فموضع خلاف.',
    'ويقول الأهالي إنهم ينتظرون منذ أربعة أعوام، ولم يسألهم أحد.',
    'وتقول الوزارة إن العمل سيبدأ قبل نهاية الربيع المقبل إن وجد المال.',
    'وقال مهندس أجنبي: “We will finish both dams in four years”.',
    'ولم يسأل أحد أصحاب المطاحن، وقد خسروا ثلث مياههم.'
  ]

  test.each([['\u200F'], ['\u200E'], ['\u061C'], ['\u200F\u200F']])('join no paragraphs: %j', mark => {
    const marked = [title, '3 مايو 2025', ...lines].map(line => `${line}${mark}`)
    const draft = page(...marked)
    expect(draft.citation.title).toBe(title)
    expect(kept(draft)).toEqual([title, ...lines])
  })

  test('within a closing quotation', () => {
    const quoted = lines.map(line => line.replace(/”\.$/, '”\u200F.\u200F'))
    expect(kept(page(title, ...quoted))).toEqual([title, ...lines])
  })
})

describe('publishers', () => {
  test.each(['قال سامر العلي لـ الراية: إن السدود جديدة.', 'أصحاب مشاريع لـ عكاظ: التكلفة تبدأ من الألف'])(
    'the paper to which somebody spoke: %s',
    line => {
      const [, name = ''] = /لـ (\S+?):/.exec(line) ?? []
      expect(page('المحليات', title, '3 مايو 2025', ...body.slice(0, 2), line, third).citation.publisher).toBe(name)
    }
  )

  test.each([
    'قال الوزير لـ سامر: إن السدود جديدة.',
    'وقدم الرئيس التحية لـ العرب، ثم غادر القاعة.',
    'وسلم الأمر لـ اليوم التالي في اجتماع طويل.'
  ])('no other name behind the particle: %s', line => {
    expect(page(title, '3 مايو 2025', opening, line, third).citation.publisher).toBe('')
  })

  test.each([
    ['طوني مخايل - خاص الغيمة', ''],
    ['طوني مخايل', 'وتشير مصادر عبر "الغيمة" إلى أن الكلفة لا تتجاوز 600 ألف دولار، يؤمنها المغتربون.']
  ])('the name before the address of the site: %s', (line, said) => {
    const draft = page(
      ...['الغيمة', 'عاجل', 'الرئيسية', 'أخبار', '', title, line, '3 مايو 2025', '', ...body, said],
      'Copyright ©2024 Elghaima.com, all rights reserved'
    )
    expect(draft.citation.publisher).toBe('الغيمة')
  })

  test('an agency behind a town above the text', () => {
    const draft = page('الرئيسية', 'محافظات', title, '2023-02-28', 'الزبرجد-سانا', '', ...body)
    expect(draft.citation.publisher).toBe('سانا')
    expect(shown(draft)).toContain('byline: الزبرجد-سانا')
  })
})

describe('a name above the buttons and teasers of the foot', () => {
  const foot = [
    'مشاركة :',
    'فيسبوك',
    'تويتر',
    'انظر ايضاً',
    'غراس مثمرة للأسر في الوادي',
    'القنيطرة - وزعت المديرية ...'
  ]

  test('signs it', () => {
    const draft = page('الرئيسية', title, '2023-02-28', '', ...body, '', 'رنا الزعتري', '', ...foot)
    expect(draft.citation.author).toBe('رنا الزعتري')
    expect(kept(draft)).toEqual([title, opening, second, third])
  })

  test.each(['محطة الضخ', 'مشروع القرن', 'نادي الصيد', 'أخبار الوادي'])('is none where it is a heading: %s', line => {
    expect(page('الرئيسية', title, '2023-02-28', '', ...body, '', line, '', ...foot).citation.author).toBe('')
  })
})

describe('furniture below the text', () => {
  test.each([
    'انتهای پیام/۲۵۸/',
    'پایان خبر/ ۱۲',
    'R2211/P',
    'واژه های کاربردی مرتبط',
    'ارسال نظر',
    'نام',
    'متن نظر',
    'پربیننده‌ترین اخبار استان‌ها',
    'آخرین خبرهای روز',
    'All content by Valley News Agency is licensed under a Creative Commons Attribution 4.0 International License.'
  ])('of Persian agencies: %s', line => {
    const licence =
      'All Content by Tazeh News Agency is licensed under a Creative Commons Attribution 4.0 International License.'
    const draft = page('سیاسی', persianTitle, '۱۴ آبان ۱۴۰۲', '', ...persian, '', line, licence)
    expect(kept(draft)).toEqual([persianTitle, ...persian])
  })

  test.each([
    'Stay informed with the Mirror’s newsletters',
    'Your Email',
    '61 users have voted.',
    'The content of this field is kept private and will not be shown publicly.',
    'Close Button',
    'Copy to clipboard',
    'twitter sharing button Tweet',
    'Écouter cet article',
    'Yazı Boyutu: A- A+',
    'Benzer haberler',
    'Pour aller plus loin'
  ])('in Latin letters: %s', line => {
    expect(kept(page('Home', 'New dam for the valley', 'May 3, 2025', ...english, line))).not.toContain(line)
  })

  test.each([
    'ت + ت - الحجم الطبيعي',
    'نسخ/لصق رابط فيديو المقال أدناه:',
    'جميع الحقول مطلوبة، ولن يتم نشر بريدك.',
    'لقد تم ارسال تعليقكم للمراجعة، سيتم نشره بعد الموافقة!',
    'اقرأ/ي أيضاً',
    'إنضمّ/ي',
    'المناقشة',
    'قراؤنا من مستخدمي تلغرام يمكنهم الآن متابعة آخر الأخبار مجانا'
  ])('in Arabic: %s', line => {
    expect(kept(page('الرئيسية', title, '3 مايو 2025', ...body, line))).toEqual([title, opening, second, third])
  })

  test.each(['3 min read', 'Your Email', 'Sign up to get the latest alerts, insights and letters'])(
    'within the text: %s',
    line => {
      const [first = '', ...rest] = english
      expect(kept(page('Home', 'New dam for the valley', 'May 3, 2025', first, line, ...rest))).toEqual([
        'New dam for the valley',
        ...english
      ])
    }
  )

  test('the outlet of a dateline on a line of its own', () => {
    const draft = page('Home', 'New dam for the valley', 'May 3, 2025', 'CNN —', ...english)
    expect(draft.citation.publisher).toBe('CNN')
    expect(kept(draft)).toEqual(['New dam for the valley', ...english])
  })

  test('a section of an encyclopedia is no box of links', () => {
    const draft = page(title, ...body, 'انظر أيضا', '[عدل]', 'قائمة السدود الكبيرة')
    expect(kept(draft)).toContain('قائمة السدود الكبيرة')
  })
})

test.each([
  ['Voice of America', english],
  ['ڈان نیوز', persian]
])('%s is the outlet of a page that begins with its name', (outlet, text) => {
  expect(page(outlet, 'Search', 'Previous', title, '', ...text).citation.publisher).toBe(outlet)
})
