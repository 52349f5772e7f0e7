import type { Id } from '#core/ids'
import { findProposition } from '#core/propositions/proposition-text'
import { edit, useLibrary } from '#state/library'

/**
 * Makes the claim one about the proposition that reads like `text`, or about a new one of these words, in one edit. Returns
 * the proposition; `null` when it could not be made.
 */
export async function makeProposition(claimId: Id, text: string): Promise<Id | null> {
  const { library } = useLibrary.getState()
  if (!library) return null
  const known = findProposition(library, text)
  if (known) {
    await setProposition(claimId, known.id)
    return known.id
  }
  const done = await edit('propositions.add', { text, claimIds: [claimId] })
  return done?.change.added.find(entry => entry.table === 'propositions')?.record.id ?? null
}

export async function setProposition(claimId: Id, propositionId: Id | null): Promise<void> {
  await edit('claims.update', { id: claimId, edit: { propositionId } })
}
