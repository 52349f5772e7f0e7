import { create } from 'zustand'
import type { Candidate } from '#core/figures/candidates'
import type { QuantityChoice } from '#core/figures/edit-figures'
import { findQuantity } from '#core/figures/edit-quantities'
import type { Id } from '#core/ids'
import { edit, useLibrary } from '#state/library'
import { showUndoable } from '#state/undo-notice'

/** What the ledger shows; it outlives the screen, but not the library it was chosen for. */
interface LedgerChoice {
  libraryId: Id
  quantityId: Id | null
  /** Where numbers are read: in the tagged passages, or in the whole texts of these sources (`null`: of all). */
  readsWhole: boolean
  wholeIds: Id[] | null
}

const initial: LedgerChoice = {
  libraryId: useLibrary.getState().library?.id ?? '',
  quantityId: null,
  readsWhole: false,
  wholeIds: null
}

export const useLedgerChoice = create<LedgerChoice>(() => initial)

useLibrary.subscribe(({ library }) => {
  const libraryId = library?.id ?? ''
  if (useLedgerChoice.getState().libraryId !== libraryId) useLedgerChoice.setState({ ...initial, libraryId })
})

export function showQuantity(quantityId: Id | null): void {
  useLedgerChoice.setState({ quantityId })
}

/** Names a quantity, or shows the one that has the name. */
export async function nameQuantity(name: string): Promise<void> {
  const { library } = useLibrary.getState()
  const known = library && findQuantity(library, name)
  if (known) return showQuantity(known.id)
  const done = await edit('quantities.add', { name })
  const added = done?.change.added.find(({ table }) => table === 'quantities')
  if (added) showQuantity(added.record.id)
}

/** Takes what was read into the ledger, under a quantity that is there or is named by this. */
export async function takeCandidate(
  { documentId, passage, fields }: Candidate,
  quantity: QuantityChoice
): Promise<void> {
  const { start, end } = passage
  const done = await edit('figures.add', { quantity, documentId, start, end, fields })
  if (!done) return
  for (const { table, record } of done.change.added) {
    if (table !== 'figures') continue
    showQuantity(record.quantityId)
    const name = useLibrary.getState().library?.quantities[record.quantityId]?.name ?? ''
    showUndoable(done, 'figures.taken', { name })
  }
}

export async function moveFigure(id: Id, quantity: QuantityChoice): Promise<void> {
  await edit('figures.update', { id, edit: { quantity } })
}

export async function removeFigure(id: Id): Promise<void> {
  const done = await edit('figures.remove', { id })
  if (done) showUndoable(done, 'figures.removed')
}

/** With its figures: all of it can be undone, so nothing is asked. */
export async function removeQuantity(id: Id, name: string): Promise<void> {
  const done = await edit('quantities.remove', { id, withFigures: true })
  if (!done) return
  showQuantity(null)
  showUndoable(done, 'figures.deleted', { name })
}
