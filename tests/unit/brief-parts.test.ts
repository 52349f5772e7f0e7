import { expect, test } from 'vitest'
import type { Block } from '#core/briefing/block'
import { Block as BlockSchema } from '#core/briefing/block'
import type { ProofFinding } from '#core/briefing/prove'
import { within } from '#core/briefing/within'
import { blockKinds } from '../../src/renderer/features/brief/block-kinds'
import {
  freshBlocks,
  insertAfter,
  kindOf,
  moveBlock,
  newBlock,
  withoutTexts
} from '../../src/renderer/features/brief/block-list'
import { findingRows, unresolved } from '../../src/renderer/features/brief/findings'
import { logoFrom, logoLimit } from '../../src/renderer/features/brief/logo-file'
import { firstNotes } from '../../src/renderer/features/brief/note-numbers'
import { partsOf, withFields } from '../../src/renderer/ui/claim-filter-options'

const heading = (id: string): Block => ({ id, kind: 'heading', level: 1, text: { ar: id, en: '' } })
const written = (id: string, ar: number, en: number): Block => ({
  id,
  kind: 'text',
  text: {
    ar: [Array.from({ length: ar }, () => ({ claimId: 'c' }))],
    en: [[{ text: 'x' }], Array.from({ length: en }, () => ({ claimId: 'c' }))]
  }
})
const ids = (blocks: readonly Block[]) => blocks.map(({ id }) => id).join('')

test('every kind of part on offer is one that a briefing can keep', () => {
  for (const { kind } of blockKinds) {
    const block = newBlock(kind, 'b1')
    expect(BlockSchema.parse(block)).toEqual(block)
    expect(kindOf(block)).toBe(kind)
  }
})

test('parts are put after the one worked in and moved to any place', () => {
  const blocks = ['a', 'b', 'c'].map(heading)
  expect(ids(insertAfter(blocks, 'a', heading('x')))).toBe('axbc')
  expect(ids(insertAfter(blocks, null, heading('x')))).toBe('abcx')
  expect(ids(moveBlock(blocks, 'a', 2))).toBe('bca')
  expect(ids(moveBlock(blocks, 'c', 0))).toBe('cab')
  expect(ids(moveBlock(blocks, 'a', 3))).toBe('abc')
})

test('a template begins with new ids, follows the library, and leaves the written texts behind', () => {
  let next = 0
  const frozen: Block = {
    id: 'g',
    kind: 'generated',
    make: { kind: 'quotes', filter: {} },
    frozen: { at: '2026-01-01T00:00:00.000Z', blocks: [] }
  }
  const fresh = freshBlocks([frozen, heading('h')], () => `n${++next}`)
  expect(fresh).toMatchObject([
    { id: 'n1', frozen: null },
    { id: 'n2', text: { ar: 'h' } }
  ])
  expect(withoutTexts([written('t', 1, 1), heading('h')])).toMatchObject([
    { text: { ar: [], en: [] } },
    { text: { ar: 'h' } }
  ])
})

test('notes are numbered as they are printed', () => {
  const blocks = [written('a', 2, 1), heading('h'), written('b', 1, 1)]
  const numbers = (both: 'columns' | 'sequence' | null) => [...firstNotes(blocks, { language: 'ar', both }).values()]
  expect(numbers('columns')).toEqual([
    { ar: 1, en: 3 },
    { ar: 4, en: 5 }
  ])
  expect(numbers('sequence')).toEqual([
    { ar: 1, en: 1 },
    { ar: 3, en: 2 }
  ])
  expect(numbers(null).map(({ ar }) => ar)).toEqual([1, 3])
})

test('a part draws on what both it and the briefing let through, in its own order', () => {
  const scope = { documentIds: ['a', 'b', 'c'], codeIds: null }
  expect(within({}, scope)).toEqual({ documentIds: ['a', 'b', 'c'] })
  expect(within({ documentIds: ['c', 'x', 'a'] }, scope)).toEqual({ documentIds: ['c', 'a'] })
  expect(within({ stances: ['denies'] }, { documentIds: null, codeIds: null })).toEqual({ stances: ['denies'] })
})

test('a filter tells what it holds back; a field that is taken out lets everything through', () => {
  const filter = withFields({ words: 'x' }, { stances: ['denies'], statedFrom: '2025' })
  expect(partsOf(filter)).toEqual(['stances', 'dates', 'words'])
  expect(withFields(filter, { words: undefined, stances: undefined, statedFrom: undefined })).toEqual({})
})

test('a logo is a PNG or JPEG of limited size', () => {
  const png = (size: number) => Uint8Array.from({ length: size }, (_, at) => [0x89, 0x50, 0x4e, 0x47][at] ?? 0)
  expect(logoFrom(png(8))).toEqual({ mime: 'image/png', base64: 'iVBORwAAAAA=' })
  expect(logoFrom(png(logoLimit + 1))).toBe('tooBig')
  expect(logoFrom(Uint8Array.from([1, 2, 3]))).toBe('notPicture')
})

test('a statement that several parts print is one finding with all its places', () => {
  const finding = (blockId: string, recordId: string): ProofFinding => ({
    blockId,
    table: 'claims',
    recordId,
    trouble: 'unreviewed',
    statement: recordId,
    documentId: null,
    accepted: false
  })
  const findings = [finding('b1', 'x'), finding('b2', 'y'), finding('b3', 'x')]
  expect(findingRows(findings)).toMatchObject([
    { recordId: 'x', blockIds: ['b1', 'b3'] },
    { recordId: 'y', blockIds: ['b2'] }
  ])
  expect(unresolved(findings, [{ recordId: 'x', trouble: 'unreviewed' }])).toMatchObject([{ recordId: 'y' }])
  expect(unresolved(findings, [{ recordId: 'x', trouble: 'broken' }])).toHaveLength(2)
})
