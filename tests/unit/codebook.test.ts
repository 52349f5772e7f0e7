import { describe, expect, test } from 'vitest'
import { noChange } from '#core/change'
import { allClaims } from '#core/claims/find-claims'
import { addCode } from '#core/codebook/add-code'
import { mergeCodes } from '#core/codebook/merge-codes'
import { moveCode } from '#core/codebook/move-code'
import { removeCode } from '#core/codebook/remove-code'
import { splitCode } from '#core/codebook/split-code'
import { updateCode } from '#core/codebook/update-code'
import type { Library } from '#core/library'
import { code, codebookOf, edited, outlineOf, problemOf } from '../support/codebook'
import { countingContext } from '../support/counting-context'
import { claim, document } from '../support/records'
import { briefing } from '../support/small-library'

const top = ['motive', 'outcome', 'constraint']
/** water and trade under motive, dams under water, free at the top. */
const nested = codebookOf(
  code('water', 'motive', 0, { key: 'w' }),
  code('trade', 'motive', 1),
  code('dams', 'water', 0),
  code('rain', 'water', 1),
  code('free', null, 3)
)

/** The codebook above with a claim of each named code. */
function withClaims(...codeIds: string[]): Library {
  const claims = codeIds.map((codeId, index) => claim(`c${index + 1}`, 'd1', { codeId }))
  return {
    ...nested,
    documents: { d1: document('d1') },
    claims: { d1: Object.fromEntries(claims.map(one => [one.id, one])) }
  }
}

function codesOfClaims(library: Library): Record<string, string> {
  return Object.fromEntries(allClaims(library).map(one => [one.id, one.codeId]))
}

describe('adding', () => {
  test('a new code is the last under its parent', () => {
    const library = edited(
      nested,
      addCode(nested, { parentId: 'motive', name: { ar: 'أمن', en: '' } }, countingContext())
    )
    expect(outlineOf(library).motive).toEqual(['water', 'trade', 'id1'])
  })

  test('it takes its parent’s colour and a line of its own, so that the two are told apart', () => {
    const parent = codebookOf()
    const first = edited(
      parent,
      addCode(parent, { parentId: 'outcome', name: { ar: 'أ', en: '' } }, countingContext('a'))
    )
    const second = edited(
      first,
      addCode(first, { parentId: 'outcome', name: { ar: 'ب', en: '' } }, countingContext('b'))
    )
    const looks = ['outcome', 'a1', 'b1'].map(id => `${second.codes[id]?.color} ${second.codes[id]?.line}`)
    expect(looks).toEqual(['green double', 'green solid', 'green dashed'])
  })

  test('at the top it takes a colour that no other code has', () => {
    const library = edited(nested, addCode(nested, { parentId: null, name: { ar: '', en: 'x' } }, countingContext()))
    expect(library.codes.id1?.color).toBe('red')
  })

  test.each([
    ['no name', { parentId: null, name: { ar: ' ', en: '' } }, 'code.unnamed'],
    ['an unknown parent', { parentId: 'nobody', name: { ar: '', en: 'x' } }, 'code.unknown'],
    ['a key that is taken', { parentId: null, name: { ar: '', en: 'x' }, key: '2' }, 'code.keyTaken'],
    ['that key as an Arabic digit', { parentId: null, name: { ar: '', en: 'x' }, key: '٢' }, 'code.keyTaken'],
    ['that key as a capital', { parentId: null, name: { ar: '', en: 'x' }, key: 'W' }, 'code.keyTaken']
  ])('%s is refused', (_, input, problem) => {
    expect(problemOf(addCode(nested, input, countingContext()))).toBe(problem)
  })
})

describe('updating', () => {
  test('the fields given are replaced, the others stay', () => {
    const library = edited(nested, updateCode(nested, 'water', { name: { ar: 'مياه', en: 'Water' }, line: 'wavy' }))
    expect(library.codes.water).toEqual({
      ...nested.codes.water,
      name: { ar: 'مياه', en: 'Water' },
      line: 'wavy'
    })
  })

  test('saying what is so already is no change, in whatever order it is said', () => {
    expect(updateCode(nested, 'water', { name: { en: 'water', ar: '' }, key: 'W' })).toEqual({
      ok: true,
      value: noChange
    })
  })

  test('a root may be renamed; a code may keep its own key', () => {
    expect(
      edited(nested, updateCode(nested, 'motive', { name: { ar: 'باعث', en: '' }, key: '1' })).codes.motive
    ).toMatchObject({
      name: { ar: 'باعث', en: '' },
      key: '1'
    })
  })
})

describe('moving', () => {
  test.each([
    ['to the front of its siblings', 'trade', 'motive', 0, { motive: ['trade', 'water'] }],
    ['to its own place', 'water', 'motive', 0, { motive: ['water', 'trade'] }],
    ['past the last place', 'water', 'motive', 99, { motive: ['trade', 'water'] }],
    [
      'with all that nests in it',
      'water',
      'trade',
      0,
      { motive: ['trade'], trade: ['water'], water: ['dams', 'rain'] }
    ],
    ['to the top, between roots', 'trade', null, 1, { top: ['motive', 'trade', 'outcome', 'constraint', 'free'] }],
    ['out of a group, which closes up', 'dams', 'outcome', 0, { water: ['rain'], outcome: ['dams'] }],
    ['a root, among the roots', 'constraint', null, 0, { top: ['constraint', 'motive', 'outcome', 'free'] }]
  ])('%s', (_, id, parentId, index, expected) => {
    expect(outlineOf(edited(nested, moveCode(nested, id, parentId, index)))).toMatchObject(expected)
  })

  test('a move to where a code stands is no change', () => {
    expect(moveCode(nested, 'trade', 'motive', 1)).toEqual({ ok: true, value: noChange })
  })

  test.each([
    ['under itself', 'water', 'water', 'code.cycle'],
    ['under what nests in it', 'water', 'dams', 'code.cycle'],
    ['of a root into another', 'outcome', 'motive', 'code.root'],
    ['under a code that is not there', 'water', 'nobody', 'code.unknown'],
    ['of a code that is not there', 'nobody', 'water', 'code.unknown']
  ])('a move %s is refused', (_, id, parentId, problem) => {
    expect(problemOf(moveCode(nested, id, parentId, 0))).toBe(problem)
  })
})

describe('merging', () => {
  test('claims, nested codes and the key pass to the other code, and the group closes up', () => {
    const library = withClaims('water', 'trade', 'dams')
    const merged = edited(library, mergeCodes(library, 'water', 'trade', countingContext()))
    expect(codesOfClaims(merged)).toEqual({ c1: 'trade', c2: 'trade', c3: 'dams' })
    expect(outlineOf(merged)).toEqual({ top: [...top, 'free'], motive: ['trade'], trade: ['dams', 'rain'] })
    expect(merged.codes.trade?.key).toBe('w')
  })

  test('a code that has a key keeps it', () => {
    const merged = edited(nested, mergeCodes(nested, 'water', 'motive', countingContext()))
    expect(merged.codes.motive?.key).toBe('1')
  })

  test('merged into a code that nests in it, that one rises to its place', () => {
    const library = withClaims('water', 'rain', 'dams')
    const merged = edited(library, mergeCodes(library, 'water', 'rain', countingContext()))
    expect(outlineOf(merged)).toEqual({ top: [...top, 'free'], motive: ['rain', 'trade'], rain: ['dams'] })
    expect(codesOfClaims(merged)).toEqual({ c1: 'rain', c2: 'rain', c3: 'dams' })
  })

  test('also from two levels below', () => {
    const deep = codebookOf(code('a', null, 3), code('b', 'a', 0), code('c', 'b', 0), code('d', 'c', 0))
    const merged = edited(deep, mergeCodes(deep, 'a', 'c', countingContext()))
    expect(outlineOf(merged)).toEqual({ top: [...top, 'c'], c: ['d', 'b'] })
  })

  test('merged into its parent, its nested codes follow its siblings', () => {
    const merged = edited(nested, mergeCodes(nested, 'water', 'motive', countingContext()))
    expect(outlineOf(merged).motive).toEqual(['trade', 'dams', 'rain'])
  })

  test('a briefing that chose the one shows the claims under the other', () => {
    const library: Library = {
      ...nested,
      briefings: {
        chosen: briefing({ id: 'chosen', codeIds: ['water', 'outcome'] }),
        both: briefing({ id: 'both', codeIds: ['trade', 'outcome', 'water'] }),
        all: briefing({ id: 'all', codeIds: null })
      }
    }
    const { briefings } = edited(library, mergeCodes(library, 'water', 'trade', countingContext()))
    expect([briefings.chosen, briefings.both, briefings.all].map(one => one?.codeIds)).toEqual([
      ['trade', 'outcome'],
      ['trade', 'outcome'],
      null
    ])
  })

  test.each([
    ['into itself', 'water', 'water', 'code.intoItself'],
    ['of a root', 'motive', 'free', 'code.root'],
    ['into a code that is not there', 'water', 'nobody', 'code.unknown'],
    ['of a code that is not there', 'nobody', 'water', 'code.unknown']
  ])('a merge %s is refused', (_, from, into, problem) => {
    expect(problemOf(mergeCodes(nested, from, into, countingContext()))).toBe(problem)
  })
})

describe('splitting', () => {
  const name = { ar: 'سدود', en: '' }

  test('the chosen claims go to a new code just after it, the others stay', () => {
    const library = withClaims('water', 'water', 'water', 'trade')
    const split = edited(library, splitCode(library, 'water', { name, claimIds: ['c1', 'c3'] }, countingContext()))
    expect(codesOfClaims(split)).toEqual({ c1: 'id1', c2: 'water', c3: 'id1', c4: 'trade' })
    expect(outlineOf(split).motive).toEqual(['water', 'id1', 'trade'])
    expect(split.codes.id1).toMatchObject({ name, color: 'purple', key: '' })
    expect(split.codes.id1?.line).not.toBe('solid')
  })

  test('a root is split into a code under it', () => {
    const library = withClaims('motive')
    const split = edited(library, splitCode(library, 'motive', { name, key: 'x', claimIds: ['c1'] }, countingContext()))
    expect(outlineOf(split).motive).toEqual(['water', 'trade', 'id1'])
    expect(split.codes.id1?.key).toBe('x')
  })

  test('a briefing that chose the code shows both', () => {
    const library = { ...withClaims('water'), briefings: { b: briefing({ id: 'b', codeIds: ['water', 'outcome'] }) } }
    const split = edited(library, splitCode(library, 'water', { name, claimIds: ['c1'] }, countingContext()))
    expect(split.briefings.b?.codeIds).toEqual(['water', 'id1', 'outcome'])
  })

  test.each([
    ['no claims', { name, claimIds: [] }, 'code.nothingToSplit'],
    ['a claim of another code', { name, claimIds: ['c1', 'c2'] }, 'claim.otherCode'],
    ['a claim that is not there', { name, claimIds: ['c9'] }, 'claim.missing'],
    ['no name', { claimIds: ['c1'] }, 'code.unnamed'],
    ['a key that is taken', { name, key: '1', claimIds: ['c1'] }, 'code.keyTaken']
  ])('a split with %s is refused', (_, input, problem) => {
    expect(problemOf(splitCode(withClaims('water', 'trade'), 'water', input, countingContext()))).toBe(problem)
  })
})

describe('removing', () => {
  test('an unused code goes, its siblings close up, and no briefing names it', () => {
    const library = { ...nested, briefings: { b: briefing({ id: 'b', codeIds: ['dams', 'rain'] }) } }
    const removed = edited(library, removeCode(library, 'dams'))
    expect(outlineOf(removed).water).toEqual(['rain'])
    expect(removed.briefings.b?.codeIds).toEqual(['rain'])
  })

  test('one in use is refused with what uses it', () => {
    expect(removeCode(withClaims('water', 'water'), 'water')).toEqual({
      ok: false,
      problem: { code: 'code.inUse', details: { claims: 2, nested: 2 } }
    })
    expect(problemOf(removeCode(withClaims('trade'), 'trade'))).toBe('code.inUse')
  })

  test('a root is refused, used or not', () => {
    expect(problemOf(removeCode(codebookOf(), 'outcome'))).toBe('code.root')
  })
})
