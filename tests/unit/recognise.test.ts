import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Draft } from '../../src/core/documents/draft'
import { holderOf } from '../../src/core/documents/recognise/publisher'
import { recognise } from '../../src/core/documents/recognise/recognise'
import { kept, opening, page, second, shown, third, title } from '../support/recognised-page'

const read = (text: string, fileName = 'page.txt') => recognise(text, { fileName })

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
    const draft = page(
      'حوار مع مهندسة السدود',
      'حاورها: سامي نصر',
      'متى بدأ المشروع؟',
      opening,
      'ومن دفع كلفته؟',
      third
    )
    expect(draft.citation).toMatchObject({ title: 'حوار مع مهندسة السدود', author: 'سامي نصر' })
    expect(shown(draft)).toContain('heading2: ومن دفع كلفته؟')
    expect(kept(draft)).toContain('متى بدأ المشروع؟')
  })

  test('the first line stands in for a title that is nowhere, the file name where there is no line; both are marked', () => {
    expect(read(`${opening}\n${second}`, '/in/river_dams 7.txt')).toMatchObject({
      citation: { title: opening },
      titleGuess: 'first-line'
    })
    expect(read('', '/in/river_dams 7.txt')).toMatchObject({
      citation: { title: 'river dams 7' },
      blocks: [],
      titleGuess: 'file-name'
    })
    expect(page(title, opening)).not.toHaveProperty('titleGuess')
  })

  test('not the line below it, though the article repeats that word for word', () => {
    const standfirst = 'المصارف تتعهد بنصف مبلغ السدود'
    const draft = page(
      title,
      '3 مايو 2025',
      standfirst,
      opening,
      second,
      `${standfirst}، وأما النصف الآخر فلا أحد يعرف من سيدفعه.`
    )
    expect(draft.citation.title).toBe(title)
    expect(kept(draft)).toContain(standfirst)
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
    ['إعداد: ليلى حداد وسامي نصر', 'ليلى حداد; سامي نصر'],
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
    expect(
      page(title, opening, `${second} (3 مايو 2024).`, third, 'المراجع', 'ب. ن، 4/5/2024، النهر').citation.publishedOn
    ).toBeNull()
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

test('an English page', () => {
  const draft = page(
    ...['Skip to content', 'Home > World > Asia', 'Rivers and rivals: who pays for the new dams?', 'By Jane Carter'],
    ...[
      'Published 3 March 2025 | Updated 5 March 2025',
      '5 min read',
      'Facebook Twitter WhatsApp',
      'The upper valley (Reuters)'
    ],
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
    ...[
      'navigation',
      'navigation',
      'heading',
      'byline',
      'byline',
      'byline',
      'share',
      'caption',
      'paragraph',
      'heading'
    ],
    ...['paragraph', 'related', 'comments', 'copyright']
  ])
})

test('language and direction follow the majority of letters', () => {
  expect(read('C5+1 summit: قمة آسيا الوسطى في واشنطن تبحث ملف المعادن').citation).toMatchObject({
    language: 'ar',
    direction: 'rtl'
  })
  expect(read('The word قمة means summit in Arabic').citation).toMatchObject({ language: 'en', direction: 'ltr' })
  expect(read('این گزارش درباره چند پروژه بزرگ و گران است').citation).toMatchObject({
    language: 'fa',
    direction: 'rtl'
  })
})

test('whatever the lines, the draft is valid and every word of the file is in it, in order', () => {
  const line = fc.oneof(
    fc.constantFrom(
      title,
      opening,
      second,
      third,
      '',
      ' ',
      '-',
      '1.',
      '[2] ملاحظة',
      'أخبار ذات علاقة',
      'الأكثر قراءة',
      'logo'
    ),
    fc.constantFrom(
      'المراجع',
      'العالم 08-10-2025 | 12:18',
      'By Jane Carter',
      `أ > ب > ${title}`,
      'شارك',
      '© 2025 المرصد',
      'خاتمة:'
    ),
    fc.string({ unit: 'grapheme', maxLength: 40 })
  )
  const words = (text: string) => text.normalize('NFC').match(/[\p{L}\p{N}]+/gu) ?? []
  fc.assert(
    fc.property(fc.array(line, { maxLength: 30 }), lines => {
      const draft = read(lines.join('\n'))
      expect(Draft.parse(draft)).toEqual(draft)
      expect(words(draft.blocks.map(block => block.text).join('\n'))).toEqual(
        words(lines.join('\n').replace(/\uFEFF/g, ''))
      )
      for (const { text } of draft.blocks) expect(text).toBe(text.trim().replace(/\n/g, ' '))
    })
  )
})

test('a long page is recognised without stalling', () => {
  const long = Array.from({ length: 3000 }, (_, at) => [`القسم ${at}:`, opening, 'شارك', second].join('\n')).join('\n')
  const before = performance.now()
  expect(read(`${title}\n${long}`).blocks).toHaveLength(12001)
  // Quadratic work takes minutes here; the limit leaves room for a busy machine.
  expect(performance.now() - before).toBeLessThan(60_000)
})

test('long runs of one sign are recognised without stalling', () => {
  const before = performance.now()
  for (const sign of [' ', '-', ',', '.', ':', '|', '«', '1', 'A', 'و', 'ـ', '\u202e', '\u064e']) {
    const line = `سدود${sign.repeat(20_000)} جديدة`
    expect(read(`${title}\n${line}\n${opening}\n${second}`).blocks.length).toBeGreaterThanOrEqual(4)
  }
  // Quadratic work takes minutes for one such line; the limit leaves room for a busy machine.
  expect(performance.now() - before).toBeLessThan(60_000)
})

test.each([
  ['an address', 'https://example.org/a'],
  ['a menu', 'الرئيسية\nاتصل بنا'],
  ['a line of rights', '© 2020 دار المثال']
])('a file that holds nothing but %s keeps its lines', (_, text) => {
  expect(read(text).blocks.map(({ clutter }) => clutter)).toEqual(text.split('\n').map(() => null))
})
