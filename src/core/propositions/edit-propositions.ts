import { type Change, merge, noChange } from '../change'
import { replaceClaim } from '../claims/change-claim'
import type { Claim } from '../claims/claim'
import { allClaims } from '../claims/find-claims'
import type { Context, Id } from '../ids'
import type { Library } from '../library'
import { fail, ok, type Result } from '../problem'
import { fold } from '../text/fold'
import type { Proposition } from './proposition'

/** Claims that belong to a proposition. */
export function claimsOfProposition(library: Library, id: Id): Claim[] {
  return allClaims(library).filter(claim => claim.propositionId === id)
}

/** The proposition whose text reads the same after folding. */
export function findProposition(library: Library, text: string): Proposition | undefined {
  const wanted = fold(text)
  return Object.values(library.propositions).find(proposition => fold(proposition.text) === wanted)
}

export function addProposition(
  _library: Library,
  input: { text: string; note?: string },
  { newId, now }: Context
): Result<Change> {
  const text = input.text.normalize('NFC').trim()
  if (text === '') return fail('proposition.empty')
  const record: Proposition = { id: newId(), text, note: input.note ?? '', createdAt: now() }
  return ok({ added: [{ table: 'propositions', record }], updated: [], removed: [] })
}

export function updateProposition(
  library: Library,
  id: Id,
  edit: { text?: string | undefined; note?: string | undefined }
): Result<Change> {
  const before = library.propositions[id]
  if (!before) return fail('proposition.missing', { id })
  const text = edit.text?.normalize('NFC').trim() ?? before.text
  if (text === '') return fail('proposition.empty')
  const after = { ...before, text, note: edit.note ?? before.note }
  if (after.text === before.text && after.note === before.note) return ok(noChange)
  return ok({
    added: [],
    updated: [{ before: { table: 'propositions', record: before }, after: { table: 'propositions', record: after } }],
    removed: []
  })
}

/** The proposition goes; its claims stay and belong to none. */
export function removeProposition(library: Library, id: Id, context: Context): Result<Change> {
  return moveClaims(library, id, null, context)
}

/** One proposition takes over the claims of another, which goes. */
export function mergePropositions(library: Library, fromId: Id, intoId: Id, context: Context): Result<Change> {
  if (!library.propositions[intoId] || fromId === intoId) return fail('proposition.missing', { id: intoId })
  return moveClaims(library, fromId, intoId, context)
}

function moveClaims(library: Library, id: Id, propositionId: Id | null, context: Context): Result<Change> {
  const record = library.propositions[id]
  if (!record) return fail('proposition.missing', { id })
  const moved = claimsOfProposition(library, id).map(claim => replaceClaim(claim, { propositionId }, context))
  return ok([...moved, { ...noChange, removed: [{ table: 'propositions' as const, record }] }].reduce(merge))
}
