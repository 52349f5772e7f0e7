import { describe, expect, test } from 'vitest'
import { kept, opening, page, second, shown, third, title } from '../support/recognised-page'

describe('clutter', () => {
  test.each([
    ['navigation', 'القائمة'],
    ['navigation', 'Category: تقارير'],
    ['navigation', 'الوسوم: مياه، سدود'],
    ['share', 'شارك المقال'],
    ['share', 'Smaller Bigger'],
    ['share', 'فيسبوك تويتر واتساب'],
    ['comments', 'لا توجد تعليقات'],
    ['comments', '٣ تعليقات'],
    ['decoration', 'logo'],
    ['decoration', '* * *'],
    ['caption', 'المجرى الأعلى للنهر (أ ف ب)'],
    ['caption', 'صورة: ضفة النهر'],
    ['related', 'اقرأ أيضًا: ميناء ينتظر سفنه']
  ])('%s: %s', (reason, line) => {
    expect(shown(page(title, opening, line, second))[2]).toBe(`${reason}: ${line}`)
  })

  test.each([
    'وقال المتحدث إن جميع الحقوق محفوظة لأصحابها في الضفتين.',
    'نقلت وكالة الأنباء الخبر (رويترز).',
    'شارك الوزير في الجلسة الأولى.',
    'تويتر'
  ])('words of the article stay: %s', line => {
    expect(kept(page(title, opening, line, second))).toContain(line)
  })

  test('teasers under a label inside the article, not the heading after them', () => {
    const draft = page(
      ...[title, opening, 'أخبار ذات علاقة', 'سفينة في ميناء قديم', 'ميناء ينتظر سفنه منذ عام.. فمتى تصل؟', second],
      ...['أخبار ذات علاقة', 'جسر فوق واد', 'الجسر الذي لم يكتمل بعد', 'كلفة المشروع', third]
    )
    expect(kept(draft)).toEqual([title, opening, second, 'كلفة المشروع', third])
    expect(shown(draft)).toContain('heading2: كلفة المشروع')
  })

  test('points and short sentences of the article end the teasers', () => {
    const draft = page(
      title,
      opening,
      'مقالات ذات صلة',
      'ميناء ينتظر سفنه',
      '- سد أول.',
      '- سد ثان.',
      second,
      'اقرأ أيضا',
      'ولم ينته العمل.',
      third
    )
    expect(kept(draft)).toEqual([title, opening, 'سد أول.', 'سد ثان.', second, 'ولم ينته العمل.', third])
  })

  test('most read: every time stamp takes the line below it along, however long', () => {
    const draft = page(
      title,
      opening,
      second,
      'الأكثر قراءة',
      'رياضة 10/8/2025 3:44:00 AM',
      third,
      'ثقافة ١١/٨/٢٠٢٥ ٣:٤٤',
      'سوق السمك يفتح أبوابه'
    )
    expect(kept(draft)).toEqual([title, opening, second])
    expect(draft.blocks.filter(block => block.clutter === 'most-read')).toHaveLength(5)
  })

  test('the same line twice: the second is the caption of a picture', () => {
    expect(shown(page(title, opening, 'ضفة النهر عند الفجر', 'ضفة النهر عند الفجر', second)).slice(2, 4)).toContain(
      'caption: ضفة النهر عند الفجر'
    )
  })
})

describe('structure', () => {
  test('lines with a colon are sections, bare ones below them subsections', () => {
    expect(shown(page(title, opening, 'أهداف المشروع:', second, 'الجانب المالي', third)).slice(2)).toEqual([
      'heading2: أهداف المشروع:',
      `paragraph: ${second}`,
      'heading3: الجانب المالي',
      `paragraph: ${third}`
    ])
  })

  test('where all are bare, all are sections', () => {
    expect(
      shown(page(title, opening, 'الأهداف', second, '"الكلفة"', third)).filter(line => line.startsWith('heading2'))
    ).toEqual(['heading2: الأهداف', 'heading2: "الكلفة"'])
  })

  test('a bullet belongs to the line after it, an ordinal stays', () => {
    const draft = page(
      title,
      opening,
      'ومن ذلك في رأي الخبراء:',
      '-',
      'سد أول',
      '•',
      'سد ثان',
      '- سد ثالث',
      '1.',
      'تمويل جديد',
      '٢. مهلة أطول'
    )
    expect(shown(draft).slice(2)).toEqual([
      'paragraph: ومن ذلك في رأي الخبراء:',
      'list-item: سد أول',
      'list-item: سد ثان',
      'list-item: سد ثالث',
      'list-item: 1. تمويل جديد',
      'list-item: ٢. مهلة أطول'
    ])
  })

  test('a numbered line is a heading over running text and a point otherwise', () => {
    expect(
      shown(page(title, opening, '1. التمويل', second, `2. الجدول: ${third}`, 'أولاً: مرحلة التصميم.')).slice(2)
    ).toEqual([
      'heading2: 1. التمويل',
      `paragraph: ${second}`,
      `list-item: 2. الجدول: ${third}`,
      'list-item: أولاً: مرحلة التصميم.'
    ])
  })

  test('figures that open a sentence are no ordinals', () => {
    expect(shown(page(title, opening, '3.5 مليار دولار كلفة السد الأول.', '30 مايو موعد التوقيع.')).slice(2)).toEqual([
      'paragraph: 3.5 مليار دولار كلفة السد الأول.',
      'paragraph: 30 مايو موعد التوقيع.'
    ])
  })

  test('references are notes, and what the site prints below them is not', () => {
    const draft = page(
      title,
      opening,
      second,
      third,
      'المصادر:',
      '[1] Water Office, 2024.',
      '-',
      'مرصد الأنهار، 2023',
      'المقالات الأخيرة',
      'ميناء ينتظر سفنه'
    )
    expect(shown(draft).slice(4)).toEqual([
      'heading2: المصادر:',
      'note: [1] Water Office, 2024.',
      'note: مرصد الأنهار، 2023',
      'related: المقالات الأخيرة',
      'related: ميناء ينتظر سفنه'
    ])
  })

  test('lines wrapped at a fixed width are joined', () => {
    const draft = page(
      ...['The long road to the treaty', '', 'The delegations came together in the spring, after two years without a'],
      ...[
        'single meeting, and found that the map on the table was not the one they',
        'had left there. It took them a week to agree on it.',
        ''
      ],
      ...[
        'Nobody expected much of the second round. The host had booked the rooms',
        'for three days only, and the interpreters had been told to pack on the'
      ],
      ...['second. Yet on the third day a paper went around, with four signatures', 'below it.']
    )
    expect(kept(draft)).toHaveLength(3)
    expect(kept(draft)[2]).toMatch(/^Nobody expected .* signatures below it\.$/)
  })
})
