import { describe, expect, test } from 'vitest'
import { apply } from '#core/change'
import { addCode } from '#core/codebook/add-code'
import type { Code } from '#core/codebook/code'
import { mergeCodes } from '#core/codebook/merge-codes'
import { moveCode } from '#core/codebook/move-code'
import { splitCode } from '#core/codebook/split-code'
import { updateCode } from '#core/codebook/update-code'
import type { Library } from '#core/library'
import type { Result } from '#core/problem'
import { countingContext } from '../support/counting-context'
import { claim, emptyLibrary } from '../support/records'

function withCodes(...names: Code['name'][]): Library {
  const codes = { ...emptyLibrary.codes }
  for (const [index, name] of names.entries()) {
    const code: Code = {
      id: `c${index}`,
      parentId: index === 0 ? null : 'motive',
      name,
      definition: '',
      inclusion: '',
      exclusion: '',
      color: 'blue',
      line: 'solid',
      key: '',
      order: index + 5
    }
    codes[code.id] = code
  }
  return { ...emptyLibrary, codes, claims: { d: { a: claim('a', 'd', { codeId: 'c0' }) } } }
}

const problemOf = (result: Result<unknown>) => (result.ok ? null : result.problem.code)
const library = withCodes({ ar: 'مسؤولية', en: 'Duty' }, { ar: 'موارد', en: 'Supply' })
const named = (ar: string, en = '') => ({ name: { ar, en } })

describe('a name that another code is shown by', () => {
  test.each([
    ['the same name', named('مسؤولية')],
    ['another spelling', named('مسئوليه')],
    ['blanks around it', named('  مسؤولية ')],
    ['the same name in English only', named('واجب', 'DUTY')],
    ['an English name that is shown in both languages', named('', 'duty')],
    ['a name of a root', named('دافع')]
  ])('%s is refused for a new code', (_, fields) => {
    expect(problemOf(addCode(library, { parentId: 'outcome', ...fields }, countingContext()))).toBe('code.nameTaken')
    const split = splitCode(library, 'c0', { claimIds: ['a'], ...fields }, countingContext())
    expect(problemOf(split)).toBe('code.nameTaken')
  })

  test('is refused for a code that is renamed', () => {
    expect(problemOf(updateCode(library, 'c1', named('مسئولية', 'Supply')))).toBe('code.nameTaken')
    expect(problemOf(updateCode(library, 'c1', named('موارد', 'duty')))).toBe('code.nameTaken')
  })

  test('may be kept by the code itself, spelled otherwise', () => {
    const changed = updateCode(library, 'c0', named('مسئولية', 'Duty'))
    expect(changed.ok && apply(library, changed.value).codes.c0?.name.ar).toBe('مسئولية')
  })
})

test('names are kept with single blanks and none around them', () => {
  const changed = updateCode(library, 'c0', named('  حق   العمل ', '\u00A0Right  to work\n'))
  expect(changed.ok && apply(library, changed.value).codes.c0?.name).toEqual({ ar: 'حق العمل', en: 'Right to work' })
})

test.each(['\u200F', '\u00AD', '\u064B ', '\u2060\uFEFF'])('a name that shows nothing is none: %j', name => {
  expect(problemOf(addCode(library, { parentId: null, ...named(name) }, countingContext()))).toBe('code.unnamed')
  const changed = updateCode(library, 'c0', named('واجب', name))
  expect(changed.ok && apply(library, changed.value).codes.c0?.name).toEqual({ ar: 'واجب', en: '' })
})

test('two codes of one name in an older library can be edited, moved and merged', () => {
  const twins = withCodes({ ar: 'موارد', en: 'Supply' }, { ar: ' موارد', en: 'Supply' })
  const edited = updateCode(twins, 'c1', { ...named(' موارد', 'Supply'), color: 'red' })
  expect(edited.ok && apply(twins, edited.value).codes.c1).toMatchObject({ color: 'red', name: { ar: ' موارد' } })
  expect(updateCode(twins, 'c1', named('موارد', 'Goods')).ok).toBe(true)
  expect(moveCode(twins, 'c1', 'outcome', 0).ok).toBe(true)
  expect(mergeCodes(twins, 'c1', 'c0', countingContext()).ok).toBe(true)
  expect(updateCode(twins, 'c1', named('مواد', 'Goods')).ok).toBe(true)
})
