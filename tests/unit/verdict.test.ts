import { describe, expect, test } from 'vitest'
import type { Stance } from '#core/claims/claim'
import { cellAt, computeMatrix } from '#core/comparison/compute-matrix'
import type { VerdictKind } from '#core/comparison/matrix'
import type { ReviewState } from '#core/documents/document'
import type { Library } from '#core/library'
import type { RelationKind } from '#core/relations/relation'
import { claim, libraryOf, source } from '../support/small-library'

/** What one source says, and how far it has been read. */
interface Told {
  stances: Stance[]
  review: ReviewState
}

const nothing: Stance[] = []
const sayings: Stance[][] = [
  nothing,
  ['asserts'],
  ['denies'],
  ['hedges'],
  ['asserts', 'asserts'],
  ['asserts', 'denies'],
  ['asserts', 'hedges'],
  ['denies', 'hedges'],
  ['asserts', 'denies', 'hedges']
]
const told: Told[] = sayings.flatMap(stances =>
  (['unread', 'reading', 'reviewed'] as const).map(review => ({ stances, review }))
)

/** The words for one cell. */
const stateInWords: Record<string, string> = {
  'nothing, unread': 'unread',
  'nothing, reading': 'unread',
  'nothing, reviewed': 'silent',
  asserts: 'asserts',
  denies: 'denies',
  hedges: 'hedges',
  'asserts and denies': 'mixed',
  'asserts and hedges': 'mixed',
  'denies and hedges': 'mixed',
  'asserts and denies and hedges': 'mixed'
}

/** What a row of a proposition comes to: who speaks (nobody, one source, several), and what all of them together say. */
const verdictInWords: Record<string, VerdictKind> = {
  'nobody: nothing': 'none',
  'one: asserts': 'onlyHere',
  'one: denies': 'onlyHere',
  'one: hedges': 'onlyHere',
  'one: asserts and hedges': 'onlyHere',
  'one: denies and hedges': 'onlyHere',
  'one: asserts and denies': 'contradiction',
  'one: asserts and denies and hedges': 'contradiction',
  'several: asserts': 'agree',
  'several: denies': 'agree',
  'several: hedges': 'qualified',
  'several: asserts and hedges': 'qualified',
  'several: denies and hedges': 'qualified',
  'several: asserts and denies': 'contradiction',
  'several: asserts and denies and hedges': 'contradiction'
}

/** What a relation between a claim of the first and one of the second source makes of two sources that speak. */
const related: Record<RelationKind, Partial<Record<VerdictKind, VerdictKind>>> = {
  contradicts: {
    agree: 'contradiction',
    qualified: 'contradiction',
    contradiction: 'contradiction',
    apart: 'contradiction'
  },
  qualifies: { agree: 'qualified', qualified: 'qualified', contradiction: 'contradiction', apart: 'qualified' },
  corroborates: { agree: 'agree', qualified: 'qualified', contradiction: 'contradiction', apart: 'agree' }
}

const inWords = (stances: readonly Stance[]) => [...new Set(stances)].sort().join(' and ') || 'nothing'
const speakersInWords = (count: number) => (count === 0 ? 'nobody' : count === 1 ? 'one' : 'several')

function stateOf({ stances, review }: Told) {
  return stateInWords[stances.length === 0 ? `nothing, ${review}` : inWords(stances)]
}

function verdictOf(sources: readonly Told[]) {
  const speakers = sources.filter(({ stances }) => stances.length > 0)
  return verdictInWords[`${speakersInWords(speakers.length)}: ${inWords(speakers.flatMap(({ stances }) => stances))}`]
}

function libraryFor(sources: readonly Told[], edit: { relation?: RelationKind; reprint?: boolean } = {}): Library {
  const library = libraryOf(
    sources.map(({ review }, index) =>
      source(`s${index}`, {
        reviewState: review,
        ...(edit.reprint && index === sources.length - 1 ? { reprintOf: 's0' } : {})
      })
    ),
    sources.flatMap(({ stances }, index) =>
      stances.map((stance, at) => claim(`c${index}${at}`, [[`s${index}`, at]], { stance, propositionId: 'p' }))
    )
  )
  const at = '2026-01-01T00:00:00.000Z'
  const relation = {
    id: 'r',
    kind: 'qualifies' as const,
    fromClaimId: 'c10',
    toClaimId: 'c00',
    note: '',
    createdAt: at
  }
  return {
    ...library,
    propositions: { p: { id: 'p', text: 'قضية', note: '', createdAt: at } },
    relations: edit.relation ? { r: { ...relation, kind: edit.relation } } : {}
  }
}

const byProposition = { rows: 'proposition', columns: 'source', filter: {}, groupReprints: false } as const

function seen(library: Library, groupReprints = false) {
  const matrix = computeMatrix(library, { ...byProposition, groupReprints })
  const verdict = matrix.verdicts.p
  const states = matrix.columns.map(({ key }) => cellAt(matrix, 'p', key).state)
  // Who stands where must be what the cells say.
  const standing = matrix.columns.map(({ key }) =>
    Object.entries(verdict?.columns ?? {}).flatMap(([state, keys]) => (keys.includes(key) ? [state] : []))
  )
  expect(standing).toEqual(states.map(state => [state]))
  return { verdict: verdict?.kind, states }
}

describe('the verdict on a proposition', () => {
  test('two sources, whatever they say and however far they are read', () => {
    for (const a of told) {
      for (const b of told) {
        expect({ a, b, ...seen(libraryFor([a, b])) }).toEqual({
          a,
          b,
          verdict: verdictOf([a, b]),
          states: [stateOf(a), stateOf(b)]
        })
      }
    }
  })

  test('three sources, whatever they say', () => {
    const read = told.filter(({ stances, review }) => stances === nothing || review === 'reviewed')
    for (const a of read) {
      for (const b of read) {
        for (const c of read) {
          expect({ a, b, c, ...seen(libraryFor([a, b, c])) }).toEqual({
            a,
            b,
            c,
            verdict: verdictOf([a, b, c]),
            states: [a, b, c].map(stateOf)
          })
        }
      }
    }
  })

  test('two sources whose claims are related', () => {
    const speaking = told.filter(({ stances, review }) => stances !== nothing && review === 'reviewed')
    for (const relation of ['corroborates', 'contradicts', 'qualifies'] as const) {
      for (const a of speaking) {
        for (const b of speaking) {
          const { verdict } = seen(libraryFor([a, b], { relation }))
          expect({ a, b, relation, verdict }).toEqual({
            a,
            b,
            relation,
            verdict: related[relation][verdictOf([a, b]) as VerdictKind]
          })
        }
      }
    }
  })

  test('a third source that prints the first again speaks in its column, and is read when the first is', () => {
    for (const a of told) {
      for (const reprint of told) {
        for (const b of [told[0], told[5], told[8]].flatMap(one => one ?? [])) {
          const article: Told = { stances: [...a.stances, ...reprint.stances], review: a.review }
          const library = libraryFor([a, b, reprint], { reprint: true })
          expect({ a, b, reprint, ...seen(library, true) }).toEqual({
            a,
            b,
            reprint,
            verdict: verdictOf([article, b]),
            states: [stateOf(article), stateOf(b)]
          })
        }
      }
    }
  })
})

describe('the verdict on a row whose claims nobody has lined up', () => {
  const verdict = (library: Library) => computeMatrix(library, { ...byProposition, rows: 'code' }).verdicts.motive?.kind
  const speaking = told.filter(({ stances, review }) => stances !== nothing && review === 'reviewed')

  test('stances are not held against each other', () => {
    for (const a of speaking) for (const b of speaking) expect(verdict(libraryFor([a, b]))).toBe('apart')
    for (const a of speaking) expect(verdict(libraryFor([a]))).toBe('onlyHere')
  })

  test('relations decide', () => {
    for (const relation of ['corroborates', 'contradicts', 'qualifies'] as const) {
      for (const a of speaking) {
        for (const b of speaking) expect(verdict(libraryFor([a, b], { relation }))).toBe(related[relation].apart)
      }
    }
  })

  test('a third source that nothing ties to the others leaves the row apart', () => {
    const [one] = speaking
    if (!one) throw new Error('nobody speaks')
    const library = libraryFor([one, one, one], { relation: 'corroborates' })
    expect(verdict(library)).toBe('apart')
    const second = { id: 'r2', kind: 'corroborates' as const, fromClaimId: 'c10', toClaimId: 'c20', note: '' }
    const createdAt = '2026-01-01T00:00:00.000Z'
    const relations = { ...library.relations, r2: { ...second, createdAt } }
    expect(verdict({ ...library, relations })).toBe('agree')
  })

  test('sources that speak in one claim agree', () => {
    const both = claim('c', [
      ['a', 0],
      ['b', 0]
    ])
    expect(verdict(libraryOf([source('a'), source('b')], [both]))).toBe('agree')
    expect(verdict(libraryOf([source('a'), source('b'), source('c')], [both, claim('d', [['c', 0]])]))).toBe('apart')
  })

  test('claims without a proposition are not lined up by standing in one row', () => {
    const library = libraryOf(
      [source('a'), source('b')],
      [claim('one', [['a', 0]]), claim('two', [['b', 0]], { stance: 'denies' })]
    )
    expect(computeMatrix(library, byProposition).verdicts['']?.kind).toBe('apart')
  })
})
