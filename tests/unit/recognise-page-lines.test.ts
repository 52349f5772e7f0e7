import { describe, expect, test } from 'vitest'
import { kept, opening, page, second, third, title } from '../support/recognised-page'

describe('a line of the page goes', () => {
  test.each([
    ['Report 241'],
    ['11 minutes'],
    ['4 Min Read'],
    ['5 دقائق قراءة'],
    ['Temps de lecture : 4 min.'],
    ['مدة القراءة: 3 دقائق'],
    ['Article réservé aux abonnés'],
    ['Download PDF (English)'],
    ['ملخص الورقة بصيغة PDF'],
    ['Also available in العربية'],
    ['14 of 50 DOCUMENTS'],
    ['إن لم تظهر الرسالة كاملة فافتحها في المتصفح'],
    ['View this email in your browser'],
    ['majalla.example'],
    ['TX-PAR-QYK41'],
    ['/أ ف ب-0412/'],
    ['بيئة-صيد-بحيرات-تركيا (تقرير) مع صور'],
    ['تركيا, التقارير, ثقافة وفن'],
    ['Slideshow ( 3 images )']
  ])('above the text: %s', line => {
    expect(kept(page(line, title, opening, second, third))).toEqual([title, opening, second, third])
    expect(kept(page(title, line, '2023-04-27', opening, second, third))).toEqual([title, opening, second, third])
  })

  test.each([
    ['Get the morning letter in your inbox. We explain the day in plain words.'],
    ['اشترك في قائمتنا البريدية لتصلك الأوراق فور صدورها.'],
    ['نبحث ونكتب لنفهم المنطقة كما هي. اشترك في قائمتنا البريدية لتصلك الأوراق فور صدورها.'],
    ['«الوادي» تصلكم كل صباح: أهم ما كتبه مراسلونا في رسالة قصيرة إلى بريدكم، من دون مقابل.'],
    ['يصلك كل مساء موجز بأهم ما جرى. ضع بريدك هنا، ولن نرسل لك شيئا غيره.'],
    ['وصلتك هذه الرسالة لأنك سجلت بريدك لدينا. لإلغاء الاشتراك اضغط هنا'],
    ['You receive this email because you signed up. Unsubscribe here.'],
    [
      'You have read several of our articles this autumn. If you can, please help to keep our reporting open to everyone.'
    ],
    ['Support our journalism from £1'],
    ['هل أعجبك الخبر؟ نعم لا'],
    ['Was this article helpful? Yes No'],
    ['الهاتف: 0000000 فاكس: 0000000'],
    ['All quotes delayed. See the full list of exchanges and delays.'],
    ['الآراء الواردة هنا لا تعبر بالضرورة عن موقف المركز أو مجلس أمنائه.'],
    ['التعليقات لا تعبّر إلا عن رأي أصحابها، فنرجو اختيار كلمات لائقة.'],
    ['يسمح بإعادة النشر بشرط ذكر المصدر وعدم تغيير النص أو العنوان.'],
    ['طبع من موقع صوت الوادي بتاريخ 2017/09/02'],
    ['Downloaded from valley.example on 3 January 2019'],
    ['LOAD-DATE: March 3, 2011', 'LANGUAGE: ENGLISH'],
    ['خ أ/م د/ب ق'],
    ['بترا - ل ق/ن س'],
    ['إغلاق النافذة'],
    ['اكتب تعليقك'],
    ['تم الحفظ للقراءة لاحقا'],
    ['Traduit du kurde (kurmandji) par Élodie Vasseur'],
    ['ساهم في التغطية: آزاد شيخموس'],
    [
      'تعليقات الزوار (3)',
      '1 - سوسي حر',
      'الأحد 7 ماي 2017 - 09:02',
      'المرجو من المسؤولين أن يزوروا الدواوير وألا يكتفوا بالمعارض.'
    ],
    ['Related Tags', 'Jordan', 'More for you', 'Q&A / Asia: Why the Lake Ferry Stopped'],
    ['الموضوعات المتعلقة', 'تجديد قلعة الميناء ينتهي قبل الشتاء']
  ])('below the text: %s', (...lines) => {
    expect(kept(page(title, opening, second, third, opening, second, third, ...lines))).toEqual([
      title,
      opening,
      second,
      third,
      opening,
      second,
      third
    ])
  })
})

describe('lines that a program prints around a text', () => {
  test('the head of a mail goes', () => {
    const head = ['From: The Valley Letter <letter@valley.example>', 'To: subscribers', 'Subject: News of the valley']
    expect(kept(page(...head, title, opening, second))).toEqual([title, opening, second])
  })

  test('labels of a database go, and the date below the text is not the date of publication', () => {
    const draft = page(
      ...['3 March 2011', title, 'SECTION: NEWS; Pg. 7', 'LENGTH: 388 words', opening, second, third],
      ...['LOAD-DATE: March 5, 2011', 'LANGUAGE: ARABIC']
    )
    expect(kept(draft)).toEqual([title, opening, second, third])
    expect(draft.citation.publishedOn).toBe('2011-03-03')
  })

  test('a running head goes, and the wrapped paragraph goes on below it', () => {
    const column = (words: string) =>
      Array.from({ length: 5 }, () => `${words} that flows by the old town and its mill`)
    const lines = [
      ...[
        'Slate',
        '',
        ...column('The river, the long river'),
        'The Valley Review                                   41'
      ],
      ...[...column('the dam, or the old dam'), 'and so the story of the valley ends here.']
    ]
    const texts = kept(page(...lines)).join(' ')
    expect(texts).not.toContain('41')
    expect(texts.match(/old dam/g)).toHaveLength(5)
  })

  test('a title of more than twenty words is found above its author', () => {
    const long = `${title} ${title} ${title} ${title} ${title}`
    const draft = page('أخبار', long, 'بقلم سامر العلي', opening, second, third)
    expect(draft.citation.title).toBe(long)
  })

  test('a title over two lines is found where the second begins with a conjunction', () => {
    const draft = page('سدود جديدة على النهر الكبير', 'وأبناء يرحلون عن القرى', '', opening, second)
    expect(draft.citation.title).toBe('سدود جديدة على النهر الكبير وأبناء يرحلون عن القرى')
  })
})
