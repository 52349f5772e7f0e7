import { expect, test } from 'vitest'
import type { OutlineBlock } from '#core/briefing/outline'
import { poppler, withoutMarks } from './extraction'
import { outlineWith, pdfOf } from './render'

const sentence = 'ترى الوزارة أن خفض الفاقد في الشبكات أقل كلفة من بناء محطة جديدة.'

/** A row of many statements, which must be parted over pages, pushed down by some lines. */
function tallRow(lines: number): OutlineBlock[] {
  const statement = (at: number) => ({
    stance: 'asserts' as const,
    stanceLabel: 'يؤكد',
    text: Array.from({ length: 1 + (at % 3) }, () => sentence).join(' ')
  })
  return [
    ...Array.from({ length: lines }, (): OutlineBlock => ({ kind: 'paragraph', text: 'سطر' })),
    {
      kind: 'matrix',
      corner: 'الرمز',
      columns: [
        { title: 'الأول', detail: '' },
        { title: 'الثاني', detail: '' }
      ],
      rows: [
        {
          title: 'صف',
          cells: [
            { statements: Array.from({ length: 24 }, (_, at) => statement(at)) },
            { state: 'لم يُقرأ بعد', statements: [] }
          ]
        }
      ]
    }
  ]
}

test.for([0, 1, 2, 3, 4, 5, 6, 7])('a stance stands on the page of its statement, %i lines down', async lines => {
  const pages = withoutMarks(poppler('pdftotext', await pdfOf(outlineWith(tallRow(lines)))))
    .split('\f')
    .slice(0, -1)
  expect(pages.length).toBeGreaterThan(1)
  const last = pages.map(page =>
    page
      .split('\n')
      .map(line => line.trim())
      .filter(line => line !== '' && !/^\d|إحاطة/.test(line))
      .at(-1)
  )
  expect(last).not.toContain('يؤكد')
})

/** The lines of each page, head and foot left out. */
async function pagesOf(blocks: OutlineBlock[], language: 'ar' | 'en'): Promise<string[][]> {
  const pdf = await pdfOf(outlineWith(blocks, language))
  return withoutMarks(poppler('pdftotext', pdf))
    .split('\f')
    .slice(0, -1)
    .map(page => page.split('\n').map(line => line.trim()))
}

const long = Array.from({ length: 120 }, () => 'The ministry says that repairing the network costs less.').join(' ')
const partedRows: Record<string, OutlineBlock> = {
  matrix: {
    kind: 'matrix',
    corner: 'Code',
    columns: [{ title: 'First', detail: '' }],
    rows: [
      {
        title: 'Water supply',
        cells: [
          { statements: Array.from({ length: 60 }, () => ({ stance: 'denies', stanceLabel: 'Denies', text: 'No.' })) }
        ]
      }
    ]
  },
  table: {
    kind: 'table',
    caption: '',
    columns: [
      { title: 'Source', align: 'start', share: 1 },
      { title: 'Quote', align: 'start', share: 1 }
    ],
    rows: [[{ text: 'Water supply' }, { text: long }]],
    remark: '',
    conflict: false
  },
  timeline: {
    kind: 'timeline',
    caption: '',
    entries: Array.from({ length: 40 }, (_, at) => ({
      date: 'Water supply',
      kind: 'event' as const,
      kindLabel: 'Event',
      actor: '',
      text: `Text ${at}`,
      source: 1,
      reference: 'River'
    }))
  }
}

test.for(Object.entries(partedRows))(
  'a row of a %s that goes on over pages says its name on each',
  async ([, block]) => {
    const pages = await pagesOf([block], 'en')
    expect(pages.length).toBeGreaterThan(2)
    expect(pages.map(lines => lines.filter(line => line.includes('Water supply')).length)).toEqual(pages.map(() => 1))
    const marks = pages.map(lines => lines.filter(line => line.includes('(continued)')).length)
    expect(marks).toEqual(pages.map((_, at) => (at === 0 ? 0 : 1)))
  }
)

test('the repeated name of a row stands beside it and not over the next one', async () => {
  for (const lines of [0, 4, 8, 12]) {
    const [matrix] = tallRow(0)
    if (matrix?.kind !== 'matrix') throw new Error('no matrix')
    const [row] = matrix.rows
    if (!row) throw new Error('no row')
    const next = { title: 'الصف الثاني', cells: row.cells.map(() => ({ state: 'قُرئ', statements: [] })) }
    const filler = Array.from({ length: lines }, (): OutlineBlock => ({ kind: 'paragraph', text: 'سطر' }))
    const pages = await pagesOf([...filler, { ...matrix, rows: [row, next] }], 'ar')
    for (const page of pages) {
      const mark = page.findIndex(line => line.includes('(تتمة)'))
      const other = page.findIndex(line => line.includes('الصف الثاني'))
      if (mark >= 0 && other >= 0) expect(mark).toBeLessThan(other)
    }
  }
})
