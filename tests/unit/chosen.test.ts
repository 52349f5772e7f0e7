import { expect, test } from 'vitest'
import { chosenCodes, chosenDocuments } from '#core/comparison/chosen'
import { libraryOf, source } from '../support/small-library'

test('sources without a chosen order go by date, then by title; the less is known of the date, the later', () => {
  const library = libraryOf(
    [
      source('undated'),
      source('november', { publishedOn: '2025-11-10' }),
      source('year', { publishedOn: '2025' }),
      source('april', { publishedOn: '2025-04' }),
      source('older', { publishedOn: '2024' }),
      source('b', { publishedOn: '2025-04-09', title: 'ب' }),
      source('a', { publishedOn: '2025-04-09', title: 'أ' })
    ],
    []
  )
  const ids = (chosen?: string[]) => chosenDocuments(library, chosen).map(document => document.id)
  expect(ids()).toEqual(['older', 'a', 'b', 'april', 'november', 'year', 'undated'])
  expect(ids(['year', 'gone', 'a', 'year'])).toEqual(['year', 'a'])
})

test('codes go as the codebook has them, or in the order they are chosen in', () => {
  const library = libraryOf([], [])
  expect(chosenCodes(library).map(code => code.id)).toEqual(['motive', 'outcome', 'constraint'])
  expect(chosenCodes(library, ['constraint', 'gone', 'motive']).map(code => code.id)).toEqual(['constraint', 'motive'])
})
