import { expect, test } from 'vitest'
import type { OutlineBlock } from '#core/briefing/outline'
import { sectionsOf } from '../../src/main/briefing/sections'

const heading = (text: string): OutlineBlock => ({ kind: 'heading', level: 1, text })
const paragraph = (length: number): OutlineBlock => ({ kind: 'paragraph', text: 'و'.repeat(length) })
const sources = (count: number): OutlineBlock => ({
  kind: 'sources',
  entries: Array.from({ length: count }, (_, at) => ({ number: at + 1, text: 'نهر', direction: 'rtl' }))
})
const headsOf = (blocks: OutlineBlock[]) =>
  sectionsOf(blocks).map(section => section.blocks.filter(({ block }) => block.kind === 'heading').length)

test('a chapter after a long one begins on a new page, a short list of sources does not', () => {
  expect(headsOf([heading('أول'), paragraph(9_000), heading('ثانٍ'), paragraph(5_000)])).toEqual([1, 1])
  expect(headsOf([heading('أول'), paragraph(9_000), heading('المصادر'), sources(5)])).toEqual([2])
  expect(headsOf([heading('أول'), paragraph(9_000), heading('المصادر'), sources(30)])).toEqual([1, 1])
})
