import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Draft } from '../../src/core/documents/draft'
import { holderOf } from '../../src/core/documents/recognise/metadata'
import { recognise } from '../../src/core/documents/recognise/recognise'

const read = (text: string, fileName = 'page.txt') => recognise(text, { fileName })
const page = (...lines: string[]) => read(lines.join('\n'))
/** Every block as `reason or kind and level: text`. */
const shown = (draft: Draft) => draft.blocks.map(block => `${block.clutter ?? block.kind + (block.level ?? '')}: ${block.text}`)
const kept = (draft: Draft) => draft.blocks.filter(block => block.clutter === null).map(block => block.text)

const title = 'سدود جديدة على النهر الكبير'
const opening = 'قال وزير المياه إن بلاده بدأت بناء سدين على المجرى الأعلى للنهر، وإن العمل سيستغرق أربعة أعوام.'
const second = 'تغيرت كميات المطر في الأعوام الأخيرة، فلم تعد الخزانات القديمة تكفي المدن ولا الحقول المحيطة بها.'
const third = 'تعهدت مصارف الإقليم بنصف المبلغ، أما النصف الآخر فما زال موضع خلاف بين وزارات العاصمة.'

describe('title', () => {
  test('the first line, when nothing speaks against it', () => {
    expect(shown(page(title, '', opening))).toEqual([`heading1: ${title}`, `paragraph: ${opening}`])
  })

  test('the line printed again, once with the name of the site behind it', () => {
    const draft = page(`${title} | موقع المرصد`, 'الرئيسية', title, opening)
    expect(draft.citation).toMatchObject({ title, publisher: 'موقع المرصد' })
    expect(shown(draft)).toEqual([
      `repeated-title: ${title} | موقع المرصد`,
      'navigation: الرئيسية',
      `heading1: ${title}`,
      `paragraph: ${opening}`
    ])
  })

  test('not the headline of another article above the logo', () => {
    const draft = page('فريق المدينة يفوز بالكأس للمرة الثالثة', 'logo', 'العالم', title, opening)
    expect(draft.citation.title).toBe(title)
    expect(shown(draft).slice(0, 3)).toEqual([
      'navigation: فريق المدينة يفوز بالكأس للمرة الثالثة',
      'decoration: logo',
      'navigation: العالم'
    ])
  })

  test('not the first question of an interview', () => {
    const draft = page('حوار مع مهندسة السدود', 'حاورها: سامي نصر', 'متى بدأ المشروع؟', opening, 'ومن دفع كلفته؟', third)
    expect(draft.citation).toMatchObject({ title: 'حوار مع مهندسة السدود', author: 'سامي نصر' })
    expect(shown(draft)).toContain('heading2: ومن دفع كلفته؟')
    expect(kept(draft)).toContain('متى بدأ المشروع؟')
  })

  test('the file names an article that has none', () => {
    expect(read(`${opening}\n${second}`, '/in/river_dams 7.txt').citation.title).toBe('river dams 7')
    expect(read('', 'empty.txt')).toMatchObject({ citation: { title: 'empty' }, blocks: [] })
  })

  test('a line that sums the article up is a paragraph, not a heading', () => {
    expect(shown(page(title, 'صحيفة تكشف كواليس اللقاء المغلق بين الوزراء', '', opening))).toContain(
      'paragraph: صحيفة تكشف كواليس اللقاء المغلق بين الوزراء'
    )
  })
})

describe('author, publisher and date', () => {
  test.each([
    ['بقلم: ليلى حداد', 'ليلى حداد'],
    ['كتب: د. سامي نصر', 'د. سامي نصر'],
    ['إعداد ليلى حداد', 'ليلى حداد'],
    ['إعداد: ليلى حداد وسامي نصر', 'ليلى حداد وسامي نصر'],
    ['الكاتبة: ليلى حداد | 3 مايو 2025', 'ليلى حداد'],
    ['By Jane Carter', 'Jane Carter'],
    ['Posted by: admin', ''],
    ['نُشر بواسطة المحرر', '']
  ])('%s', (line, author) => {
    const draft = page(title, line, opening)
    expect(draft.citation.author).toBe(author)
    expect(shown(draft)[1]).toBe(`byline: ${line}`)
  })

  test.each([
    'إعداد خطة جديدة لإنقاذ النهر من الجفاف',
    'By cutting the flow they hoped to win',
    'مركز الأبحاث يحذر من موجة جفاف',
    'صحيفة تكشف كواليس اللقاء'
  ])('a sentence is no byline: %s', line => {
    expect(kept(page(title, line, opening))).toContain(line)
  })

  test('name, department and date on one line', () => {
    const draft = page(title, 'إعداد سامي نصر: قسم الدراسات المائية 10-11-2025', opening)
    expect(draft.citation).toMatchObject({
      author: 'سامي نصر',
      publisher: 'قسم الدراسات المائية',
      publishedOn: '2025-11-10'
    })
  })

  test('the role under the name and the department beside the title go with the byline', () => {
    expect(shown(page(title, 'فرع الساحل', 'بقلم: ليلى حداد', 'باحثة في شؤون المياه', opening)).slice(1, 4)).toEqual([
      'byline: فرع الساحل',
      'byline: بقلم: ليلى حداد',
      'byline: باحثة في شؤون المياه'
    ])
  })

  test('a date with a section and a time is read; the date of a revision gives way', () => {
    const draft = page(title, 'آخر تحديث: 9 مايو 2025', 'العالم ٠٨-٠٥-٢٠٢٥ | ١٢:١٨', opening)
    expect(draft.citation.publishedOn).toBe('2025-05-08')
    expect(draft.blocks.filter(block => block.clutter === 'byline')).toHaveLength(2)
  })

  test('dates of the article and of its references say nothing of its own', () => {
    expect(page(title, opening, `${second} (3 مايو 2024).`, third, 'المراجع', 'ب. ن، 4/5/2024، النهر').citation.publishedOn).toBeNull()
  })

  test('breadcrumb: the site, unless it is called home', () => {
    expect(page(`مرصد الأنهار > تقارير > ${title}`, title, opening).citation.publisher).toBe('مرصد الأنهار')
    expect(page(`الرئيسية > تقارير > ${title}`, title, opening).citation.publisher).toBe('')
  })

  test.each([
    ['جميع الحقوق محفوظة © 2025 شركة المرصد - Almarsad FZ LLC', 'المرصد'],
    ['© 2019-2025 Valley Review Ltd. All rights reserved.', 'Valley Review'],
    ['حقوق النشر © مرصد الأنهار ٢٠٢٥', 'مرصد الأنهار'],
    ['جميع الحقوق محفوظة', '']
  ])('who holds the rights: %s', (line, holder) => {
    expect(holderOf(line)).toBe(holder)
    expect(page(title, opening, second, line).citation.publisher).toBe(holder)
  })

  test('a credit at the foot names the publisher when nothing else does', () => {
    const draft = page(title, opening, second, 'المصدر: وكالة الأنهار')
    expect(draft.citation.publisher).toBe('وكالة الأنهار')
    expect(shown(draft).at(-1)).toBe('byline: المصدر: وكالة الأنهار')
  })
})

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
    const draft = page(title, opening, 'مقالات ذات صلة', 'ميناء ينتظر سفنه', '- سد أول.', '- سد ثان.', second, 'اقرأ أيضا', 'ولم ينته العمل.', third)
    expect(kept(draft)).toEqual([title, opening, 'سد أول.', 'سد ثان.', second, 'ولم ينته العمل.', third])
  })

  test('most read: every time stamp takes the line below it along, however long', () => {
    const draft = page(title, opening, second, 'الأكثر قراءة', 'رياضة 10/8/2025 3:44:00 AM', third, 'ثقافة ١١/٨/٢٠٢٥ ٣:٤٤', 'سوق السمك يفتح أبوابه')
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
    expect(shown(page(title, opening, 'الأهداف', second, '"الكلفة"', third)).filter(line => line.startsWith('heading2'))).toEqual([
      'heading2: الأهداف',
      'heading2: "الكلفة"'
    ])
  })

  test('a bullet belongs to the line after it, an ordinal stays', () => {
    const draft = page(title, opening, 'ومن ذلك في رأي الخبراء:', '-', 'سد أول', '•', 'سد ثان', '- سد ثالث', '1.', 'تمويل جديد', '٢. مهلة أطول')
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
    expect(shown(page(title, opening, '1. التمويل', second, `2. الجدول: ${third}`, 'أولاً: مرحلة التصميم.')).slice(2)).toEqual([
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
    const draft = page(title, opening, second, third, 'المصادر:', '[1] Water Office, 2024.', '-', 'مرصد الأنهار، 2023', 'المقالات الأخيرة', 'ميناء ينتظر سفنه')
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
      ...['single meeting, and found that the map on the table was not the one they', 'had left there. It took them a week to agree on it.', ''],
      ...['Nobody expected much of the second round. The host had booked the rooms', 'for three days only, and the interpreters had been told to pack on the'],
      ...['second. Yet on the third day a paper went around, with four signatures', 'below it.']
    )
    expect(kept(draft)).toHaveLength(3)
    expect(kept(draft)[2]).toMatch(/^Nobody expected .* signatures below it\.$/)
  })
})

test('an English page', () => {
  const draft = page(
    ...['Skip to content', 'Home > World > Asia', 'Rivers and rivals: who pays for the new dams?', 'By Jane Carter'],
    ...['Published 3 March 2025 | Updated 5 March 2025', '5 min read', 'Facebook Twitter WhatsApp', 'The upper valley (Reuters)'],
    'Three governments met this week to decide who should pay for the dams that engineers have drawn up.',
    ...['Background', 'Talks began in 2019 after a dry summer, and elections have interrupted them twice since then.'],
    ...['Read more: A harbour waits for its ships', 'Leave a comment', '© 2025 Valley Review Ltd. All rights reserved.']
  )
  expect(draft.citation).toEqual({
    title: 'Rivers and rivals: who pays for the new dams?',
    author: 'Jane Carter',
    publisher: 'Valley Review',
    publishedOn: '2025-03-03',
    language: 'en',
    direction: 'ltr',
    citation: ''
  })
  expect(draft.blocks.map(block => block.clutter ?? block.kind)).toEqual([
    ...['navigation', 'navigation', 'heading', 'byline', 'byline', 'byline', 'share', 'caption', 'paragraph', 'heading'],
    ...['paragraph', 'related', 'comments', 'copyright']
  ])
})

test('language and direction follow the majority of letters', () => {
  expect(read('C5+1 summit: قمة آسيا الوسطى في واشنطن تبحث ملف المعادن').citation).toMatchObject({ language: 'ar', direction: 'rtl' })
  expect(read('The word قمة means summit in Arabic').citation).toMatchObject({ language: 'en', direction: 'ltr' })
  expect(read('این گزارش درباره چند پروژه بزرگ و گران است').citation).toMatchObject({ language: 'fa', direction: 'rtl' })
})

test('whatever the lines, the draft is valid and every word of the file is in it, in order', () => {
  const line = fc.oneof(
    fc.constantFrom(title, opening, second, third, '', ' ', '-', '1.', '[2] ملاحظة', 'أخبار ذات علاقة', 'الأكثر قراءة', 'logo'),
    fc.constantFrom('المراجع', 'العالم 08-10-2025 | 12:18', 'By Jane Carter', `أ > ب > ${title}`, 'شارك', '© 2025 المرصد', 'خاتمة:'),
    fc.string({ unit: 'grapheme', maxLength: 40 })
  )
  const words = (text: string) => text.normalize('NFC').match(/[\p{L}\p{N}]+/gu) ?? []
  fc.assert(
    fc.property(fc.array(line, { maxLength: 30 }), lines => {
      const draft = read(lines.join('\n'))
      expect(Draft.parse(draft)).toEqual(draft)
      expect(words(draft.blocks.map(block => block.text).join('\n'))).toEqual(words(lines.join('\n').replace(/\uFEFF/g, '')))
      for (const { text } of draft.blocks) expect(text).toBe(text.trim().replace(/\n/g, ' '))
    })
  )
})

test('a long page is recognised without stalling', () => {
  const long = Array.from({ length: 3000 }, (_, at) => [`القسم ${at}:`, opening, 'شارك', second].join('\n')).join('\n')
  const before = performance.now()
  expect(read(`${title}\n${long}`).blocks).toHaveLength(12001)
  expect(performance.now() - before).toBeLessThan(5000)
})
