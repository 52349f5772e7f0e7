import type { Claim } from '#core/claims/claim'
import { findClaim } from '#core/claims/find-claims'
import type { ClaimEdit } from '#core/claims/update-claim'
import type { Id } from '#core/ids'
import { edit, holdEditsForFrame, useLibrary } from '#state/library'
import { showUndoable } from '#state/undo-notice'
import { type DeskSelection, useView } from '#state/view'
import { usePendingTag } from './pending-tag'
import { activeReader } from './readers'
import { claimsIn, placeIn } from './spans'

/** What a new claim says from the start, because the last one said it. */
type Likeness = Omit<ClaimEdit, 'codeId'>

/**
 * Makes the selection, or one taken before, a claim of this code and puts it into the inspector; the focus stays in the text.
 * Resolves to the claim.
 */
export function tagSelection(
  codeId: Id,
  like?: Likeness,
  selection = useView.getState().selection
): Promise<Id | null> {
  const isLatest = () => tagging === own
  const own: Promise<Id | null> = tag(codeId, like, selection, isLatest).finally(() => {
    if (isLatest()) tagging = null
  })
  tagging = own
  return own
}

let tagging: Promise<Id | null> | null = null

/** Whether a tag is on its way to the journal: what is pressed meanwhile is meant for the claim that it makes. */
export function isTagging(): boolean {
  return tagging !== null
}

/** The claim that what is pressed now is meant for: the one that is just being made, as soon as it is, else the chosen one. */
export async function claimMeant(): Promise<Claim | undefined> {
  const id = tagging ? await tagging : useView.getState().claimId
  const { library } = useLibrary.getState()
  return library && id ? findClaim(library, id) : undefined
}

/** Puts the claim that is chosen or just being made out of the inspector. */
export function leaveClaim(): void {
  tagging = null
  useView.setState({ claimId: null })
}

async function tag(
  codeId: Id,
  like: Likeness | undefined,
  selection: DeskSelection | null,
  isLatest: () => boolean
): Promise<Id | null> {
  if (!selection) return null
  const { claimId } = useView.getState()
  const { documentId, start, end } = selection
  takeSelection(selection)
  const color = useLibrary.getState().library?.codes[codeId]?.color
  holdEditsForFrame()
  usePendingTag.setState({ tag: color ? { ...selection, color } : null })
  const done = await edit('claims.tag', { documentId, start, end, codeId, ...(like ? { like } : {}) }).finally(() =>
    usePendingTag.setState({ tag: null })
  )
  const added = done?.change.added.find(entry => entry.table === 'claims')
  if (added) {
    // Whoever has chosen or left a claim meanwhile is not called back.
    if (isLatest() && useView.getState().claimId === claimId) useView.setState({ claimId: added.record.id })
  }
  // Refused: the reader gets the selection back, unless they have moved on meanwhile.
  else if (!useView.getState().selection) useView.setState({ selection })
  return added?.record.id ?? null
}

/** Taken at once: a key pressed twice must not make two claims. */
export function takeSelection(selection: DeskSelection): void {
  if (useView.getState().selection === selection) useView.setState({ selection: null })
}

/** A code's key: tags the selection, or without one gives this code to the claim that is chosen or just being made. */
export async function applyCode(codeId: Id): Promise<void> {
  if (useView.getState().selection) {
    await tagSelection(codeId)
    return
  }
  const claim = await claimMeant()
  if (claim) await edit('claims.update', { id: claim.id, edit: { codeId } })
}

/** Deletes the claim that is chosen or just being made: what is pressed after that is not meant for it any more. */
export async function deleteMeant(): Promise<void> {
  const meant = claimMeant()
  if (isTagging()) leaveClaim()
  const claim = await meant
  if (claim) await deleteClaim(claim.id)
}

/** Deletes a claim and offers to take that back. */
export async function deleteClaim(claimId: Id): Promise<void> {
  const done = await edit('claims.remove', { id: claimId })
  if (!done) return
  if (useView.getState().claimId === claimId) useView.setState({ claimId: null })
  activeReader()?.focus()
  showUndoable(done, 'desk.claimDeleted')
}

/** Goes to the next or previous claim of the active pane, counted from the chosen claim or from the reader's place. */
export function stepClaim(step: 1 | -1): void {
  const { library } = useLibrary.getState()
  const { panes, activePane, claimId } = useView.getState()
  const documentId = panes[activePane]
  if (!library || !documentId) return
  const claims = claimsIn(library.claims, documentId)
  const current = claims.findIndex(claim => claim.id === claimId)
  const from = activeReader()?.place() ?? 0
  const start = (index: number) => {
    const claim = claims[index]
    return claim ? (placeIn(claim, documentId)?.start ?? 0) : 0
  }
  let target = current + step
  if (current < 0) {
    const following = claims.findIndex((_, index) => start(index) >= from)
    target = step === 1 ? (following < 0 ? claims.length : following) : (following < 0 ? claims.length : following) - 1
  }
  const claim = claims[target]
  const passage = claim && placeIn(claim, documentId)
  if (!claim || !passage) return
  useView.setState({
    claimId: claim.id,
    selection: null,
    reveal: { documentId, start: passage.start, end: passage.end }
  })
}

/** Whether a claim is chosen, or just being made. */
export function hasClaim(): boolean {
  // What is selected by now is what a key is meant for.
  return (isTagging() && useView.getState().selection === null) || chosenClaim() !== undefined
}

/** The chosen claim, when it is still there. */
export function chosenClaim() {
  const { library } = useLibrary.getState()
  const { claimId } = useView.getState()
  return library && claimId ? findClaim(library, claimId) : undefined
}
