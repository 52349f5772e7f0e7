import type { Id } from '#core/ids'
import { findProposition } from '#core/propositions/proposition-text'
import { edit, useLibrary } from '#state/library'

/** The proposition that reads like `text`, or a new one of these words; `null` when it could not be made. */
export async function propositionFor(text: string): Promise<Id | null> {
  const { library } = useLibrary.getState()
  if (!library) return null
  const known = findProposition(library, text)
  if (known) return known.id
  const done = await edit('propositions.add', { text })
  return done?.change.added.find(entry => entry.table === 'propositions')?.record.id ?? null
}

export async function setProposition(claimId: Id, propositionId: Id | null): Promise<void> {
  await edit('claims.update', { id: claimId, edit: { propositionId } })
}
