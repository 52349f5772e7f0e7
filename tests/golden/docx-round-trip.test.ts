import { expect, test } from 'vitest'
import type { Outline, OutlineBlock } from '#core/briefing/outline'
import { cleanOutline } from '../../src/main/exporters/clean-outline'
import { toDocx } from '../../src/main/exporters/docx'
import { poppler, words } from './extraction'
import { arabicOutline, englishOutline } from './outlines'
import { hasWriter, throughWriter } from './writer'

/** Words in their order, each told by its letters: LibreOffice's PDF reverses those of a ligature. */
function inOrder(text: string): string {
  return ` ${words(text)
    .map(word => [...word].sort().join(''))
    .join(' ')} `
}

const notes = {
  ar: { text: 'تلتقي المصادر عند هذا.', note: 'نهر مشترك الفقرة الثانية' },
  en: { text: 'The sources meet in this.', note: 'A shared river paragraph two' }
}
/** More than a page holds, in one row. */
const longCell = { ar: 'كلمة '.repeat(2500), en: 'word '.repeat(2500) }

/** The outline without its contents, which say the headings twice, and with what the format could lose. */
function trying(outline: Outline): Outline {
  const { language } = outline
  const { text, note } = notes[language]
  const added: OutlineBlock[] = [
    {
      kind: 'paragraph',
      text: `${text}1`,
      pieces: [{ text }, { text: '1', raised: true }],
      notes: [{ mark: '1', text: note }]
    },
    {
      kind: 'table',
      caption: '',
      columns: [
        { title: '1', align: 'start', share: 1 },
        { title: '2', align: 'start', share: 1 }
      ],
      rows: [[{ text: longCell[language] }, { text: '' }]],
      remark: '',
      conflict: false
    }
  ]
  return { ...outline, blocks: [...added, ...outline.blocks.filter(block => block.kind !== 'contents')] }
}

function told(block: OutlineBlock): string[] {
  if (block.kind === 'heading') return [block.text]
  if (block.kind === 'claim') return [block.statement]
  return []
}

test.skipIf(!hasWriter).for([
  ['Arabic', trying(arabicOutline)],
  ['English', trying(englishOutline)]
] as const)('LibreOffice opens the %s briefing and keeps its order and its notes', async ([, outline]) => {
  const pdf = throughWriter(await toDocx(cleanOutline(outline)))
  const found = inOrder(poppler('pdftotext', pdf))
  let at = 0
  for (const text of [notes[outline.language].text, ...outline.blocks.flatMap(told)]) {
    const next = found.indexOf(inOrder(text), at)
    expect(next, text).toBeGreaterThanOrEqual(at)
    at = next + 1
  }
  expect(found).toContain(inOrder(notes[outline.language].note))
  const long = inOrder(longCell[outline.language]).trim().split(' ')
  expect(found.split(' ').filter(word => word === long[0])).toHaveLength(long.length)
})

test.skipIf(hasWriter)('LibreOffice is not on this machine: briefings for Word were not opened with it', () => {
  expect(hasWriter).toBe(false)
})
