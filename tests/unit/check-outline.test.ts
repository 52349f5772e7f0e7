import { expect, test } from 'vitest'
import type { Block } from '#core/briefing/block'
import type { Briefing } from '#core/briefing/briefing'
import { checkOutline } from '#core/briefing/check-outline'
import { proofRecordOf, type WholeRecord } from '#core/briefing/proof-record'
import type { Library } from '#core/library'
import { bothOutlineLabels as labels } from '#shared/i18n/outline-labels'
import { bodyOf, briefing, claim, libraryOf, source } from '../support/small-library'

const bodies = { rome: bodyOf('rome', ['تريد روما طاقة']) }
const quotes: Block = { id: 'b1', kind: 'generated', make: { kind: 'quotes', filter: {} }, frozen: null }

/** A library that keeps a briefing, and the record of that. */
function kept(edit: Partial<Briefing>): { library: Library; record: WholeRecord } {
  const one = briefing({ blocks: [quotes], ...edit })
  const empty = libraryOf([source('rome')], [claim('energy', [['rome', 0, 'تريد روما طاقة']])])
  const library = { ...empty, briefings: { [one.id]: one } }
  const record = proofRecordOf({ library, bodies, briefing: one, labels, today: '2025-11-21' })
  if (!record.ok) throw new Error(record.problem.code)
  return { library, record: record.value }
}

const kinds = (record: WholeRecord, library: Library) =>
  checkOutline(record, { library, bodies, labels }).map(({ kind, what }) => `${kind} ${what}`)

test('a record agrees with the library that it was made from, also when claims were added since', () => {
  const { library, record } = kept({})
  expect(kinds(record, library)).toEqual([])
  const later = claim('later', [['rome', 0, 'تريد']], { createdAt: '2025-11-22T08:00:00.000Z' })
  const grown = { ...library, claims: { rome: { ...library.claims.rome, later } } }
  expect(kinds(record, grown)).toEqual([])
  const earlier = {
    ...grown,
    claims: { rome: { ...library.claims.rome, later: { ...later, createdAt: '2025-11-21T08:00:00.000Z' } } }
  }
  expect(kinds(record, earlier)).toContain('textLeftOut تريد')
})

test('a written text that has changed since is told from both sides', () => {
  const heading = (text: string): Block => ({ id: 'h', kind: 'heading', level: 1, text: { ar: text, en: '' } })
  const { record } = kept({ blocks: [heading('تمهيد'), quotes] })
  const { library } = kept({ blocks: [heading('مقدمة'), quotes] })
  expect(kinds(record, library)).toEqual(['textOther تمهيد', 'textLeftOut مقدمة'])
})

test('a frozen quote that drifted and was let pass agrees', () => {
  const text = 'تريد روما غازًا'
  const quote = { text, direction: 'rtl' as const, source: 1, reference: '' }
  const blocks = [{ kind: 'quote' as const, claimId: 'energy', attribution: '', quote }]
  const frozen: Block = { ...quotes, frozen: { at: '2025-11-21T08:00:00.000Z', blocks } }
  const { library, record } = kept({ blocks: [frozen], accepted: [{ recordId: 'energy', trouble: 'broken' }] })
  expect(record.statements.map(({ accepted }) => accepted)).toEqual([['broken']])
  expect(kinds(record, library)).toEqual([])
})
