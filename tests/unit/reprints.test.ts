import { expect, test } from 'vitest'
import { apply, invert } from '#core/change'
import { setReprint, suggestReprints } from '#core/documents/reprints'
import type { Library } from '#core/library'
import { libraryOf, source } from '../support/small-library'

function changeOf(id: string, ofId: string | null, before: Library) {
  const result = setReprint(before, id, ofId)
  if (!result.ok) throw new Error(result.problem.code)
  return result.value
}

const library = libraryOf(
  [source('original'), source('reprint'), source('other'), source('newer', { versionOf: 'original' })],
  []
)
const after = (id: string, ofId: string | null, before: Library = library) => {
  const change = changeOf(id, ofId, before)
  expect(apply(apply(before, change), invert(change))).toEqual(before)
  return apply(before, change)
}
const refusal = (id: string, ofId: string, before: Library = library) => {
  const result = setReprint(before, id, ofId)
  return result.ok ? null : result.problem.code
}

test('a source is told to reprint another one, and not to any more', () => {
  const told = after('reprint', 'original')
  expect(told.documents.reprint?.reprintOf).toBe('original')
  const untold = after('reprint', null, told)
  expect(untold).toEqual(library)
  expect(untold.documents.reprint && 'reprintOf' in untold.documents.reprint).toBe(false)
  expect(changeOf('reprint', 'original', told).updated).toEqual([])
  expect(after('reprint', 'other', told).documents.reprint?.reprintOf).toBe('other')
})

test('only an original is reprinted, and nothing reprints itself', () => {
  const told = after('reprint', 'original')
  expect(refusal('other', 'reprint', told)).toBe('reprint.ofReprint')
  expect(refusal('original', 'other', told)).toBe('reprint.hasReprints')
  expect(refusal('original', 'original')).toBe('reprint.cycle')
  expect(refusal('original', 'newer')).toBe('reprint.cycle')
  expect(refusal('gone', 'original')).toBe('document.missing')
  expect(refusal('reprint', 'gone')).toBe('document.missing')
})

/** A text of many words of its own. */
const text = (seed: string, words: number) => Array.from({ length: words }, (_, at) => `${seed}${at}`).join(' ')

test('texts that share most of their wording are proposed, the likest first, however they are spelled', () => {
  const article = text('كلمة', 300)
  const suggested = suggestReprints([
    { id: 'a', text: article },
    { id: 'b', text: `مقدمة الناشر\n${article.replaceAll('كلمة', 'كَلِمَة')}` },
    { id: 'c', text: `${text('كلمة', 220)} ${text('غيرها', 300)}` },
    { id: 'd', text: text('شيء', 300) },
    { id: 'e', text: 'نص قصير' },
    { id: 'f', text: 'نص قصير' }
  ])
  expect(suggested.map(({ firstId, secondId }) => `${firstId}${secondId}`)).toEqual(['ab', 'ac', 'bc'])
  expect(suggested[0]?.share).toBeGreaterThan(0.95)
  expect(suggested[1]?.share).toBeLessThan(0.9)
})
