import { describe, expect, test } from 'vitest'
import { english, opening, page, second, shown, third, title } from '../support/recognised-page'

const body = [opening, second, third]
const englishTitle = 'Villages of the valley wait for a new dam'
const menu = ['Menu', 'World', 'Politics', 'Sport']
const signed = ['By Odile Marchais', 'May 3, 2025']

describe('the title stands above the gallery', () => {
  test.each([
    [
      [
        '1 of 4 |',
        'The minister looks at the canals of the old estate near the new dam in the valley. (AP Photo/Odile Quern)'
      ],
      [
        'Read More',
        '2 of 4 |',
        'Villages of the valley lost a third of their water, Monday, May 1, 2025. (AP Photo/Odile Quern)'
      ]
    ],
    [
      ['1 / 2', 'The sluice of the old estate was closed in spring. (QT photo by Odile Quern)'],
      ['2 / 2', 'A canal of the valley after the first dam. (Supplied)', 'Short Url', 'https://quern.example/8k2']
    ],
    [
      ['1 of 2', 'The millers of the valley lost a third of their water (Courtesy of the Quern Trust)'],
      ['2 of 2', 'Somebody has to clear and repair the canals (Photo: Odile Quern/Marchais Press)']
    ],
    [
      ['1/2', 'The minister at the new dam [Odile Quern/Marchais]'],
      ['2/2', 'The villages of the valley [Odile Quern/Marchais]']
    ]
  ])('%j', (first, next) => {
    const draft = page(...menu, englishTitle, ...first, ...next, ...signed, ...english)
    expect(draft.citation.title).toBe(englishTitle)
    expect(shown(draft)).toContain(`caption: ${first[1]}`)
    expect(shown(draft)).toContain(`heading1: ${englishTitle}`)
  })

  test('in Arabic', () => {
    const gallery = ['صورة 1 من 2', 'وزير المياه عند المجرى الأعلى للنهر (تصوير: وائل المرجان)', 'صورة 2 من 2']
    expect(page('الرئيسية', 'سياسة', title, ...gallery, 'مشاركة', '3 مايو 2025', ...body).citation.title).toBe(title)
  })

  test('points that sum it up stand below it', () => {
    const points = [
      '• A third of the water of the valley was lost',
      '• The minister said that work would begin in spring'
    ]
    const lines = [englishTitle, '1 / 3', 'The sluice (Supplied)', 'Short Url', 'https://quern.example/8k2', ...signed]
    expect(page(...menu, ...lines, ...points, ...english).citation.title).toBe(englishTitle)
  })
})

describe('buttons that give the title again', () => {
  test.each([
    [
      'on twitter (opens in a new window)',
      'on facebook (opens in a new window)',
      'on linkedin (opens in a new window)'
    ],
    ['on x (opens in new tab)', 'on whatsapp (opens in new tab)'],
    ['sur facebook (nouvelle fenêtre)', 'sur linkedin (nouvelle fenêtre)'],
    ['on facebook', 'via whatsapp']
  ])('%j', (...additions) => {
    const buttons = additions.map(addition => `${englishTitle} ${addition}`)
    const draft = page(...menu, englishTitle, ...buttons, ...signed, ...english)
    expect(draft.citation.title).toBe(englishTitle)
    const kept = draft.blocks.filter(({ clutter }) => clutter === null).map(({ text }) => text)
    expect(kept).toEqual([englishTitle, ...english])
  })

  test('in Arabic', () => {
    const buttons = [`${title} على فيسبوك (يفتح في نافذة جديدة)`, `${title} على واتساب (يفتح في نافذة جديدة)`]
    const draft = page('الرئيسية', 'سياسة', title, ...buttons, '3 مايو 2025', ...body)
    expect(draft.citation.title).toBe(title)
    expect(
      shown(draft)
        .filter(line => line.includes('نافذة'))
        .every(line => line.startsWith('share: '))
    ).toBe(true)
  })
})

describe('an institute above the title', () => {
  const first = 'Borrowed Canals: How the Villages of the Old Valley'
  const rest = 'Learned to Repair Their Dams'

  test.each([
    [['A. B. Quern Marchais Water Policy Center', 'Print Page', 'Article'], []],
    [['The Quern Institute', 'Share', 'Paper'], []],
    [
      ['Publications', 'Marchais Peace Foundation', 'Print'],
      [
        'Odile Marchais is a fellow at the Marchais Peace Foundation in Lochmore, where she works on the water of valleys.'
      ]
    ]
  ])('%j', (above, note) => {
    const draft = page(...above, first, rest, '', ...signed, '', ...english, ...note)
    expect(draft.citation.title).toBe(`${first} ${rest}`)
  })

  test.each([
    [['Odile Marchais', 'May 3, 2025'], 'Ministry Opens Old Valley Water Institute'],
    [['By Odile Marchais'], 'New Dam Closes Valley Research Center']
  ])('a title about one stays: %j %s', (below, line) => {
    expect(page(line, ...below, '', ...english).citation.title).toBe(line)
  })

  test.each([
    ['A Report on the Canals', ''],
    ['Odile Marchais', '']
  ])('a line of its own below the title: %s', line => {
    expect(page(first, line, 'May 3, 2025', '', ...english).citation.title).toBe(first)
  })
})
