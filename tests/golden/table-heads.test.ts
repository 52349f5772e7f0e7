import { expect, test } from 'vitest'
import type { OutlineBlock } from '#core/briefing/outline'
import { poppler, withoutMarks } from './extraction'
import { outlineWith, pdfOf } from './render'

const rows = [0, 1].map(at => `Row${at}`)
const tables: Record<string, OutlineBlock> = {
  matrix: {
    kind: 'matrix',
    corner: 'Corner',
    columns: ['First', 'Second'].map(title => ({ title, detail: '2024' })),
    rows: rows.map(title => ({
      title,
      cells: [0, 1].map(() => ({
        statements: [{ stance: 'asserts', stanceLabel: 'Asserts', text: 'Said so. '.repeat(8) }]
      }))
    }))
  },
  table: {
    kind: 'table',
    caption: 'Caption',
    columns: ['Corner', 'Quote'].map(title => ({ title, align: 'start' as const, share: 1 })),
    rows: rows.map(text => [{ text }, { text: 'words '.repeat(33) }]),
    remark: 'Remark',
    conflict: true
  },
  chart: {
    kind: 'chart',
    form: 'bars',
    caption: 'Caption',
    corner: 'Corner',
    columns: [{ label: 'Claims' }],
    rows: rows.map(label => ({ label: `${label} ${'long '.repeat(12)}`, values: [1] }))
  }
}
const heading: OutlineBlock = { kind: 'heading', level: 1, text: 'Heading' }
const lines = (count: number) =>
  Array.from({ length: count }, (_, at): OutlineBlock => {
    return { kind: 'paragraph', text: at % 3 === 0 ? 'Line of words '.repeat(12) : 'Line' }
  })

// Counts of lines after which the table begins or ends at the foot of a page.
const cases = Object.keys(tables).flatMap(name => [15, 16, 17, 18, 37, 38, 39].map(count => [name, count] as const))

test.for(cases)('the head of a %s stands over a row of it, %i paragraphs down', async ([name, count]) => {
  for (const lead of [[], [heading]]) {
    const blocks = [...lines(count), ...lead, ...(tables[name] ? [tables[name]] : []), ...lines(1)]
    const pages = withoutMarks(poppler('pdftotext', await pdfOf(outlineWith(blocks, 'en')))).split('\f')
    for (const page of pages) {
      if (page.includes('Corner')) expect(page).toMatch(/Row\d/)
      expect(page).not.toMatch(/(Heading|Caption)\s+\d+ \/ \d+\s*$/)
    }
  }
})

const stance = { stance: 'asserts' as const, stanceLabel: 'Asserts' }
/** Tables of titles that have hardly, or not at all, room on a page with a row beneath them. */
const longHeads: [name: string, words: number, columns: number, table: (titles: string[]) => OutlineBlock][] = [
  ['matrix', 100, 6, titles => matrixUnder(titles, 'Said so. '.repeat(8))],
  ['matrix', 180, 6, titles => matrixUnder(titles, 'Said so. '.repeat(8))],
  ['digest', 35, 12, titles => ({ ...matrixUnder(titles, ''), digest: true })],
  [
    'chart',
    120,
    6,
    titles => ({
      kind: 'chart',
      form: 'grid',
      caption: 'Caption',
      corner: 'Corner',
      columns: titles.map(label => ({ label })),
      rows: rows.map(label => ({ label, values: titles.map(() => 1) }))
    })
  ]
]
function matrixUnder(titles: string[], text: string): Extract<OutlineBlock, { kind: 'matrix' }> {
  return {
    kind: 'matrix',
    corner: 'Corner',
    columns: titles.map(title => ({ title, detail: '' })),
    rows: rows.map(title => ({ title, cells: titles.map(() => ({ statements: [{ ...stance, text }] })) }))
  }
}

test.for(longHeads)('a %s with titles of %i words in %i columns loses nothing', async ([, count, columns, table]) => {
  const titles = Array.from({ length: columns }, (_, at) => `At${at} ${'word '.repeat(count)}`)
  const blocks = [heading, table(titles), ...lines(1)]
  const text = withoutMarks(poppler('pdftotext', await pdfOf(outlineWith(blocks, 'en'))))
  expect(text.match(/\bword\b/g)).toHaveLength(count * columns)
  for (const part of ['Corner', ...titles.map((_, at) => `At${at}`), ...rows, 'Line of words']) {
    expect(text).toContain(part)
  }
})
