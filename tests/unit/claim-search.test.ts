import { expect, test } from 'vitest'
import { searchClaims } from '../../src/renderer/features/desk/claim-search'
import { writtenSoFar } from '../../src/renderer/features/desk/claim-suggestions'
import { claimsOver } from '../../src/renderer/features/desk/claims-here'
import { claim, libraryOf, source } from '../support/small-library'

const documents = { a: source('a', { title: 'تقرير الموانئ' }), b: source('b', { title: 'Port review' }) }
const search = { query: '', propositionId: null, except: null, most: 10 }
const at = (minute: number) => `2025-11-21T08:0${minute}:00.000Z`

test('a claim is found by words of its statement, quote, actor or source, however they are spelled', () => {
  const claims = [
    claim('one', [['a', 1, 'الأسعارُ ترتفع']], { statement: 'غلاء', actor: 'الوزارة' }),
    claim('two', [['b', 1, 'شيء آخر']], { statement: 'هدوء' })
  ]
  const found = (query: string) => searchClaims(claims, documents, { ...search, query }).map(({ id }) => id)
  expect(found('الاسعار')).toEqual(['one'])
  expect(found('وزاره موانئ')).toEqual(['one'])
  expect(found('PORT هدوء')).toEqual(['two'])
  expect(found('الأسعار هدوء')).toEqual([])
})

test('claims of the same proposition come first, then those last worked on', () => {
  const claims = [
    claim('old', [['a', 1]], { updatedAt: at(1) }),
    claim('new', [['a', 2]], { updatedAt: at(3) }),
    claim('about', [['a', 3]], { updatedAt: at(0), propositionId: 'p' }),
    claim('self', [['a', 4]], { updatedAt: at(2), propositionId: 'p' })
  ]
  const found = searchClaims(claims, documents, { ...search, propositionId: 'p', except: 'self' })
  expect(found.map(({ id }) => id)).toEqual(['about', 'new', 'old'])
  expect(searchClaims(claims, documents, { ...search, most: 2 })).toHaveLength(2)
})

test('a name written in several ways is offered once, as it was written last, the latest first', () => {
  const { claims } = libraryOf(Object.values(documents), [
    claim('1', [['a', 1]], { actor: 'الأمم المتحدة', updatedAt: at(1) }),
    claim('2', [['b', 1]], { actor: 'الامم المتّحدة', updatedAt: at(4) }),
    claim('3', [['a', 2]], { actor: 'البنك', updatedAt: at(3) }),
    claim('4', [['a', 3]], { actor: '', updatedAt: at(5) })
  ])
  expect(writtenSoFar(claims, 'actor')).toEqual(['الامم المتّحدة', 'البنك'])
})

test('claims that overlap in a place come from the innermost outwards', () => {
  const wide = claim('wide', [['a', 0, 'x'.repeat(30)]])
  const narrow = claim('narrow', [['a', 10, 'x'.repeat(5)]])
  const beside = claim('beside', [['a', 20, 'x'.repeat(5)]])
  const elsewhere = claim('elsewhere', [['b', 10, 'x'.repeat(5)]])
  const all = [wide, narrow, beside, elsewhere]
  expect(claimsOver(all, 'a', { start: 12, end: 13 })).toEqual([narrow, wide])
  expect(claimsOver(all, 'a', { start: 14, end: 21 })).toEqual([beside, narrow, wide])
  expect(claimsOver(all, 'a', { start: 30, end: 31 })).toEqual([])
})
