import { flushSync } from 'react-dom'
import { codesInOrder } from '#core/codebook/order'
import { useLibrary } from '#state/library'
import { useView } from '#state/view'
import { attachTo } from './claim-attach'
import { openClaimDialog } from './claim-dialog-state'
import { lastInspected, lastTagged } from './claim-last'
import { claimsOver } from './claims-here'
import { holdTyping } from './held-typing'
import { activeReader, isReadingOrIdle } from './readers'
import { claimsIn, placeIn } from './spans'
import { focusStatement } from './statement-field'
import { chosenClaim, claimMeant, hasClaim, isTagging, tagSelection, takeSelection } from './tagging'

/** Claims under the selection or the reading cursor, innermost first. */
export function claimsHere() {
  const { library } = useLibrary.getState()
  const { selection, panes, activePane } = useView.getState()
  const documentId = selection?.documentId ?? panes[activePane]
  const place = activeReader()?.place()
  if (!library || !documentId || place === undefined) return []
  return claimsOver(claimsIn(library.claims, documentId), documentId, selection ?? { start: place, end: place + 1 })
}

/** One claim under the cursor is chosen at once, of several the reader is asked which. */
export function openHere(): void {
  const [only, ...others] = claimsHere()
  if (!only) return
  if (others.length === 0) {
    useView.setState({ claimId: only.id, selection: null })
    return
  }
  const marks = document.querySelectorAll<HTMLElement>('.desk-pane[data-active] mark[data-s]')
  const place = activeReader()?.place() ?? 0
  const anchor = [...marks].findLast(mark => Number(mark.dataset.s) <= place) ?? marks[0]
  if (anchor) openClaimDialog({ kind: 'here', claimIds: [only, ...others].map(({ id }) => id), anchor })
}

/** Asks for a code out of the whole codebook, for the selection or else the claim that is chosen or just being made. */
export function openCodePicker(): void {
  if (asksAtOnce()) showCodePicker()
  else void askOnceMade(showCodePicker)
}

/** At the selection's tools, or where the selection or the chosen claim is. */
function showCodePicker(): void {
  const text = document.querySelector('.desk-pane[data-active] .desk-text')
  const place = useView.getState().selection?.start
  const pieces = place === undefined ? [] : [...(text?.querySelectorAll<HTMLElement>('[data-s]') ?? [])]
  const anchor =
    document.querySelector('.desk-toolbar') ??
    pieces.findLast(piece => Number(piece.dataset.s) <= (place ?? 0)) ??
    text?.querySelector('mark[data-active]') ??
    text
  if (anchor) openClaimDialog({ kind: 'code', anchor })
}

function asksAtOnce(): boolean {
  return useView.getState().selection !== null || !isTagging()
}

/** Asks about the claim that is just being made as soon as it is there, and writes what was typed by then into the field that asks. */
async function askOnceMade(ask: () => void): Promise<void> {
  const typing = holdTyping(canWriteStatement)
  const claim = await claimMeant()
  if (claim && claim.id === useView.getState().claimId) typing.release(() => flushSync(ask))
  else typing.drop()
}

/** Whether a claim is chosen or just being made, and the hands are at the text. */
export function canWriteStatement(): boolean {
  const { place, selection } = useView.getState()
  return place === 'desk' && selection === null && isReadingOrIdle() && hasClaim()
}

/** Goes to the statement of the claim that is chosen or just being made, and there writes what is typed from now on. */
export async function writeStatement(): Promise<void> {
  const typing = holdTyping(canWriteStatement)
  const claim = await claimMeant()
  if (claim && claim.id === useView.getState().claimId) focusStatement(claim.id, typing)
  else typing.drop()
}

/** Adds the selection to the claim that is just being made, or was last in the inspector; without one the reader is asked which. */
export function attachSelection(): void {
  const { selection } = useView.getState()
  if (!selection) return
  const claim = isTagging() ? claimMeant() : lastInspected()
  if (claim) void attachTo(claim, selection)
  else openClaimDialog({ kind: 'attach', selection })
}

/** Tags the selection as the last claim was, or the one that is just being made: the same code, actor, theme and proposition. */
export async function repeatLastTag(): Promise<void> {
  const { selection } = useView.getState()
  if (!selection) return
  if (isTagging()) takeSelection(selection)
  const last = isTagging() ? await claimMeant() : lastTagged()
  if (!last) return
  const { codeId, actor, theme, propositionId } = last
  void tagSelection(codeId, { actor, theme, propositionId }, selection)
}

/** Asks where else a phrase stands: what is selected, or what the claim that is chosen or just being made quotes. */
export function findOccurrences(): void {
  if (asksAtOnce()) showOccurrences()
  else void askOnceMade(showOccurrences)
}

function showOccurrences(): void {
  const { library, bodies } = useLibrary.getState()
  const { selection, panes, activePane } = useView.getState()
  const claim = chosenClaim()
  const active = panes[activePane]
  const quoted = claim && ((active && placeIn(claim, active)) || claim.evidence[0])
  const documentId = selection?.documentId ?? quoted?.documentId
  if (!library || !documentId) return
  openClaimDialog({
    kind: 'occurrences',
    phrase: selection ? (bodies[documentId]?.text.slice(selection.start, selection.end) ?? '') : (quoted?.quote ?? ''),
    documentId,
    codeId: claim?.codeId ?? lastTagged()?.codeId ?? codesInOrder(library)[0]?.id ?? '',
    theme: claim?.theme ?? ''
  })
}
