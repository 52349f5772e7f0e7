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
