import { expect, test } from 'vitest'
import type { DocumentRecord } from '#core/documents/document'
import { countKept, setKept, setKind, startDecisions } from '../../src/renderer/features/library/block-decisions'
import { countClaimsByDocument } from '../../src/renderer/features/library/claim-counts'
import { filterSources, type SourceSort, sortSources } from '../../src/renderer/features/library/source-order'
import { document } from '../support/records'

const source = (id: string, fields: Partial<DocumentRecord>) => document(id, { title: id, ...fields })
const sources = [
  source('a', { title: 'قمّة الاتّحاد الأوروبي', publisher: 'مركز الشرق', publishedOn: '2025-04-09', words: 900 }),
  source('b', {
    title: 'إيطاليا في آسيا',
    author: 'هناء',
    publishedOn: '2025-04',
    words: 1200,
    reviewState: 'reviewed'
  }),
  source('c', { title: 'Partners', publishedOn: '2024', words: 30 })
]
const found = (filter: string) => filterSources(sources, filter).map(({ id }) => id)
const sorted = (column: SourceSort['column'], isDescending: boolean) =>
  sortSources(sources, { column, isDescending }, ({ id }) => (id === 'c' ? 3 : 1)).map(({ id }) => id)

test('the filter sees past diacritics and hamzas, in any field, all words', () => {
  expect(found('قمه الاوروبي')).toEqual(['a'])
  expect(found('الشرق الاتحاد')).toEqual(['a'])
  expect(found('PART')).toEqual(['c'])
  expect(found('هناء الشرق')).toEqual([])
  expect(found('  ')).toEqual(['a', 'b', 'c'])
})

test('sources sort by any column, both ways', () => {
  expect(sorted('words', false)).toEqual(['c', 'a', 'b'])
  expect(sorted('words', true)).toEqual(['b', 'a', 'c'])
  expect(sorted('publishedOn', false)).toEqual(['c', 'b', 'a'])
  expect(sorted('reviewState', true)[0]).toBe('b')
  expect(sorted('claims', true)[0]).toBe('c')
})

test('a claim counts once for each source it has evidence in', () => {
  const passage = (documentId: string) => ({ documentId, start: 0, end: 1, quote: 'س', prefix: '', suffix: '' })
  const claim = {
    id: 'k',
    codeId: 'motive',
    statement: '',
    actor: '',
    stance: 'asserts' as const,
    certainty: null,
    theme: '',
    memo: '',
    statedOn: null,
    happenedOn: null,
    propositionId: null,
    evidence: [passage('a'), passage('a'), passage('b')],
    createdAt: '2026-11-21T00:00:00.000Z',
    updatedAt: '2026-11-21T00:00:00.000Z'
  }
  const counts = countClaimsByDocument({ a: { k: claim } })
  expect(counts.get('a')?.get('motive')).toBe(1)
  expect(counts.get('b')?.get('motive')).toBe(1)
  expect(counts.get('c')).toBeUndefined()
})

test('blocks of a draft are kept, dropped with their reason, and renamed', () => {
  const start = startDecisions([
    { text: 'عنوان', kind: 'heading', level: 1, clutter: null },
    { text: 'شارك', kind: 'paragraph', clutter: 'share' }
  ])
  const kept = setKept(start, 1, true, 'share')
  expect(kept[1]).toEqual({ kind: 'paragraph', clutter: null })
  expect(setKept(kept, 1, false, 'share')).toEqual(start)
  expect(setKept(start, 0, false, null)[0]?.clutter).toBe('decoration')
  expect(setKind(start, 0, 'paragraph')[0]).toEqual({ kind: 'paragraph', clutter: null })
  expect(setKind(start, 1, 'heading', 3)[1]).toEqual({ kind: 'heading', level: 3, clutter: 'share' })
  expect(countKept(start, [4, 2])).toEqual({ kept: 4, removed: 2 })
})
