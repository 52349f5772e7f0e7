import { describe, expect, test } from 'vitest'
import { kept, opening, page, second, third, title } from '../support/recognised-page'

const date = '27 أبريل 2023'

describe('furniture between a standfirst and the text', () => {
  const standfirst = 'سدان جديدان على المجرى الأعلى للنهر، والفلاحون في السهل يخشون صيفاً بلا ماء.'

  test.each([
    'Temps de lecture : 4 min.',
    'Lecture : 4 minutes.',
    '3 دقائق للقراءة',
    'Download PDF',
    'حفظ المقال',
    'Also available in Français'
  ])('%s', line => {
    expect(kept(page(title, standfirst, date, line, opening, second))).not.toContain(line)
    expect(kept(page(title, standfirst, line, date, opening, second))).toContain(standfirst)
  })

  test.each(['مزيد من الضغوط على النهر', 'تابعنا الرجل إلى بيته.', 'Home is far.', 'الموقع'])(
    'a heading or sentence below the first paragraph stays: %s',
    line => {
      expect(kept(page(title, date, opening, line, second, third))).toContain(line)
    }
  )
})

describe('what readers wrote below the article', () => {
  const comment = 'والدتي تسقي هذا الحقل منذ أربعين سنة، ولم تر مهندساً واحداً من الوزارة في كل هذه السنين الطويلة.'
  const article = [
    title,
    date,
    opening,
    second,
    third,
    opening.replace('وزير', 'مدير'),
    second.replace('المطر', 'الثلج'),
    third.replace('الإقليم', 'الجوار')
  ]

  test.each([
    [['تعليقات الزوار (2)', 'قارئ من الشمال', 'الأحد 12 مارس 2023 - 09:17', comment]],
    [['2 تعليقات', '1 - قارئ من الشمال', comment, '2 - قارئة', comment]],
    [['Comments (2)', 'A reader', '3 hours ago', comment, 'Another', '2 hours ago', comment]],
    [['لن يتم نشر عنوان بريدك الإلكتروني. الحقول الإلزامية مشار إليها بـ *', 'قارئ', 'مايو 10, 2023 3:12 م', comment]]
  ])('%j', foot => {
    const texts = kept(page(...article, ...foot))
    expect(texts).not.toContain(comment)
    expect(texts).toContain(article.at(-1))
  })

  test('a count of comments below the title opens no foot', () => {
    expect(kept(page(title, '3 تعليقات', '12/05/2023 10:20', opening, second, third))).toEqual([
      title,
      opening,
      second,
      third
    ])
  })
})

describe('papers', () => {
  const broken = [
    'وقد بلغ المخزون في الخريف الماضي نصف ما كان عليه في العام الذي سبقه، وهو ما لم',
    'تعرفه السدود منذ بنيت.'
  ]

  test('page numbers and the running heads beside them', () => {
    const texts = kept(
      page(
        title,
        date,
        opening,
        broken[0] ?? '',
        '1',
        'مجلة السدود',
        broken[1] ?? '',
        second,
        '2',
        'مجلة السدود',
        third
      )
    )
    expect(texts).not.toContain('1')
    expect(texts).not.toContain('2')
    expect(texts).not.toContain('مجلة السدود')
    expect(texts).toContain(broken[1])
  })

  test('numbers of sections stay', () => {
    const texts = kept(page(title, date, opening, '1', second, '2', third, '3', opening))
    expect(texts).toEqual(expect.arrayContaining(['1', '2', '3']))
  })

  test.each(['ISSN 2999-0141', 'Continued on page 9, column 3', 'التتمة في الصفحة 7', 'Silos: from page 7'])(
    '%s',
    line => {
      expect(kept(page(title, date, opening, line, second, third))).not.toContain(line)
    }
  )

  test.each(['The pages from page 7 on are wet', 'تتمة الحكاية عند الفلاحين'])('a sentence stays: %s', line => {
    expect(kept(page(title, date, opening, line, second, third))).toContain(line)
  })
})

test.each([
  'الآراء الواردة هنا لصاحبها ولا تلزم الشبكة.',
  'ما جاء في هذه الورقة هو رأي مؤلفيها، ولا يُنسب إلى المركز أو إلى العاملين فيه.',
  'تنويه: المواد المترجمة لا تعبر عن رأي الموقع',
  'The views expressed in this article are the author’s own and do not reflect the paper’s policy.',
  'هذا النص ملخص لما ترسله الوكالة إلى المشتركين في خدمتها الإخبارية.',
  'Bu haberi paylaşın',
  'Günün haberleri',
  'نظرات کاربران',
  'لینک کوتاه',
  'تمامی حقوق این سایت برای روزنامه محفوظ است.',
  'انقر هنا لقراءة الخبر من مصدره',
  'The post Dams on the river appeared first on River Watch.',
  'انتهى النص',
  'Reporting by Dana Whitlock in Lisbon and Tomas Ferreira in Aveiro; additional reporting by Inge Holm; editing by Joan Pryce'
])('a line below the text that is not the article: %s', line => {
  expect(kept(page(title, date, opening, second, third, line))).not.toContain(line)
})

test('a pitch goes with the line that asks to subscribe', () => {
  const pitch = 'Every weekday we pick the stories that matter and put them in one short email for you.'
  const texts = kept(page(title, date, opening, second, 'Receive free river updates', pitch, third))
  expect(texts).toEqual([title, opening, second, third])
})

test.each([
  'facebooktwitterwhatsappcopylink',
  'facebook’ta Paylaş',
  'Linki Kopyala',
  'اضغط للمشاركة على تويتر (فتح في نافذة جديدة)',
  'Click to share on Facebook (Opens in new window)',
  'Ajouter à vos sélections',
  'La suite après cette publicité',
  'رابط دائم: river.example/dams',
  'أولاً: خلفية ................................................ 2',
  'Photo by Nadia Ferro on Unsplash',
  'Ad Feedback',
  'هذا الرأي يخص كاتبه وليس بالضرورة رأي الشبكة.',
  'This entry was posted in Rivers and tagged dams. Bookmark the permalink.',
  '2 Responses to Dams on the river'
])('a button or notice is left out: %s', line => {
  expect(kept(page(title, date, opening, second, third, line))).not.toContain(line)
})

test('links to edit and the addresses of links are left out', () => {
  const addresses = [
    'References',
    'Visible links',
    '1. https://river.example/rss',
    '2. https://river.example/',
    'Hidden links:'
  ]
  const texts = kept(
    page(title, date, opening, '[عدل]', second, '[edit]', third, ...addresses, '29. javascript:void(0)')
  )
  expect(texts).toEqual([title, opening, second, third])
})

test('pages that say how many there are', () => {
  const texts = kept(
    page(title, date, opening, 'صفحة 1 من 3', 'مجلة السدود', second, 'صفحة 2 من 3', 'مجلة السدود', third)
  )
  expect(texts).toEqual([title, opening, second, third])
})

test('a heading below one teaser is kept', () => {
  const link = 'لماذا تنتظر السكك الحديدية في الغرب مستثمريها منذ عشرين عاماً'
  expect(kept(page(title, date, opening, 'اقرأ أيضا', link, 'ثلاث قاطرات', second, third))).toEqual([
    title,
    opening,
    'ثلاث قاطرات',
    second,
    third
  ])
})

test('a question of an interview below a box of links is kept', () => {
  const turns = ['الوادي: من يملك النهر؟', 'سامر: أهله.', 'الوادي: ومن يدفع ثمن السد؟', 'سامر: أهله أيضاً.']
  const last = 'الوادي: ومتى يكتمل البناء؟'
  const draft = page(title, date, opening, second, ...turns, 'اقرأ أيضا', 'قرى تنتظر الماء منذ عشرين عاماً', last, third)
  expect(kept(draft)).toContain(last)
})

test.each(['11-10-2022', '2022-10-11', '11 - 10 - 2022'])(
  'a date in figures below a name is no mark of an agency: %s',
  line => {
    const draft = page('الرئيسية', 'آراء', title, 'سيف الكتبي', line, opening, second, third)
    expect([draft.citation.author, draft.citation.publishedOn]).toEqual(['سيف الكتبي', '2022-10-11'])
    expect(draft.blocks.find(block => block.text === line)?.clutter).toBe('byline')
  }
)
