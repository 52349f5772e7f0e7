import { expect, test } from 'vitest'
import { saveTemplate } from '#core/briefing/edit-briefings'
import { plainLook } from '#core/briefing/new-briefing'
import { apply } from '#core/change'
import { tagClaim } from '#core/claims/tag-claim'
import { updateClaim } from '#core/claims/update-claim'
import { addQuantity } from '#core/figures/edit-quantities'
import { addProposition } from '#core/propositions/edit-propositions'
import { keptName } from '#core/text/kept-name'
import { countingContext } from '../support/counting-context'
import { claim, document, emptyLibrary } from '../support/records'

const library = { ...emptyLibrary, documents: { d: document('d') }, claims: { d: { a: claim('a', 'd') } } }
const passage = { documentId: 'd', start: 0, end: 5, quote: 'quote', prefix: '', suffix: '' }

test('a name is kept with single blanks and none around it', () => {
  expect(keptName(' وزارة \u00A0 الطاقة\n')).toBe('وزارة الطاقة')
  expect(keptName('e\u0301')).toBe('é')
  expect(['!', '👍', '5', '€', '⠁'].map(keptName)).toEqual(['!', '👍', '5', '€', '⠁'])
})

test('a name is kept without control characters', () => {
  expect(keptName('Wa\u0001ter\u0000 \u001Bx\u0085')).toBe('Water x')
})

test.each(['P\u2800', '\u3164P', 'P\u0001', 'P\u009F'])('%j is no other name than P', text => {
  const added = addProposition(library, { text: 'P' }, countingContext())
  if (!added.ok) throw new Error(added.problem.code)
  const again = addProposition(apply(library, added.value), { text }, countingContext())
  expect(again.ok ? null : again.problem.code).toBe('proposition.exists')
})

test.each([
  '',
  ' ',
  '\u200F\u200E',
  '\u00AD',
  '\u064B',
  'ـ',
  '\uFEFF \u2060',
  '\u2800',
  '\u3164',
  '\u115F\u1160',
  '\uFFA0',
  '\u0001'
])('nothing is to be seen of %j', name => {
  expect(keptName(name)).toBe('')
  const refused = [
    addQuantity(library, { name }, countingContext()),
    addProposition(library, { text: name }, countingContext()),
    saveTemplate({ name, look: plainLook('ar'), blocks: [] }, countingContext())
  ]
  expect(refused.map(result => (result.ok ? null : result.problem.code))).toEqual([
    'quantity.empty',
    'proposition.empty',
    'template.unnamed'
  ])
})

test('actors and themes of claims are kept so, and a blank after them is no edit', () => {
  const tagged = tagClaim(
    library,
    { codeId: 'motive', passage, actor: ' روما  القديمة ', theme: '\u200F' },
    countingContext()
  )
  expect(tagged.ok && tagged.value.added[0]?.record).toMatchObject({ actor: 'روما القديمة', theme: '' })
  const updated = updateClaim(library, 'a', { actor: ' x ' }, countingContext())
  expect(updated.ok && updated.value.updated[0]?.after.record).toMatchObject({ actor: 'x' })
  const same = updateClaim(library, 'a', { actor: '  ', theme: '\u200F' }, countingContext())
  expect(same.ok && same.value.updated).toEqual([])
})
