import { type Change, mergeAll, noChange } from '../change'
import { replaceClaim } from '../claims/change-claim'
import type { Claim } from '../claims/claim'
import { allClaims, findClaim } from '../claims/find-claims'
import type { Context, Id } from '../ids'
import type { Library } from '../library'
import { fail, ok, type Result } from '../problem'
import type { Proposition } from './proposition'
import { checkText } from './proposition-text'

/** Claims that belong to a proposition. */
export function claimsOfProposition(library: Library, id: Id): Claim[] {
  return allClaims(library).filter(claim => claim.propositionId === id)
}

/** A new proposition, and in the same change the claims that are about it: they leave the ones they belonged to. */
export function addProposition(
  library: Library,
  input: { text: string; note?: string; claimIds?: readonly Id[] },
  context: Context
): Result<Change> {
  const text = checkText(library, input.text, null)
  if (!text.ok) return text
  const claims: Claim[] = []
  for (const claimId of new Set(input.claimIds)) {
    const claim = findClaim(library, claimId)
    if (!claim) return fail('claim.missing', { id: claimId })
    claims.push(claim)
  }
  const id = context.newId()
  const record: Proposition = { id, text: text.value, note: input.note ?? '', createdAt: context.now() }
  return ok(
    mergeAll([
      { ...noChange, added: [{ table: 'propositions', record }] },
      ...claims.map(claim => replaceClaim(claim, { propositionId: id }, context))
    ])
  )
}

/** The proposition with the given fields replaced; an edit that changes nothing is an empty change. */
export function updateProposition(
  library: Library,
  id: Id,
  edit: { text?: string | undefined; note?: string | undefined }
): Result<Change> {
  const before = library.propositions[id]
  if (!before) return fail('proposition.missing', { id })
  const text = edit.text === undefined ? ok(before.text) : checkText(library, edit.text, id)
  if (!text.ok) return text
  return ok(replaceProposition(before, { ...before, text: text.value, note: edit.note ?? before.note }))
}

/** The proposition goes; its claims stay and belong to none. */
export function removeProposition(library: Library, id: Id, context: Pick<Context, 'now'>): Result<Change> {
  const record = library.propositions[id]
  if (!record) return fail('proposition.missing', { id })
  return ok(mergeAll([...moveClaims(library, id, null, context), withoutProposition(record)]))
}

/** One proposition takes over the claims of another, which goes; the other's note is appended to its own. */
export function mergePropositions(
  library: Library,
  fromId: Id,
  intoId: Id,
  context: Pick<Context, 'now'>
): Result<Change> {
  const from = library.propositions[fromId]
  const into = library.propositions[intoId]
  if (!from) return fail('proposition.missing', { id: fromId })
  if (!into) return fail('proposition.missing', { id: intoId })
  if (fromId === intoId) return fail('proposition.intoItself')
  const note = [into.note, from.note].filter(one => one !== '').join('\n')
  return ok(
    mergeAll([
      ...moveClaims(library, fromId, intoId, context),
      replaceProposition(into, { ...into, note }),
      withoutProposition(from)
    ])
  )
}

function moveClaims(library: Library, id: Id, propositionId: Id | null, context: Pick<Context, 'now'>): Change[] {
  return claimsOfProposition(library, id).map(claim => replaceClaim(claim, { propositionId }, context))
}

function replaceProposition(before: Proposition, after: Proposition): Change {
  if (after.text === before.text && after.note === before.note) return noChange
  return {
    ...noChange,
    updated: [{ before: { table: 'propositions', record: before }, after: { table: 'propositions', record: after } }]
  }
}

function withoutProposition(record: Proposition): Change {
  return { ...noChange, removed: [{ table: 'propositions', record }] }
}
