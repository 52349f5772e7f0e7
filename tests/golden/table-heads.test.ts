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
