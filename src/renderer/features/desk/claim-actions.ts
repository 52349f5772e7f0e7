import { codesInOrder } from '#core/codebook/order'
import type { Action } from '#state/actions'
import { useLibrary } from '#state/library'
import { type DeskSelection, useView } from '#state/view'
import { attachTo } from './claim-attach'
import { openClaimDialog } from './claim-dialog-state'
import { lastInspected, lastTagged } from './claim-last'
import { claimsOver } from './claims-here'
import { activeReader } from './readers'
import { claimsIn, placeIn } from './spans'
import { focusStatement } from './statement-field'
import { alignPanes, canAlign, stepPassage } from './sync-align'
import { useSync } from './sync-state'
import { chosenClaim, tagInFlight, tagSelection } from './tagging'

const isReadingOrIdle = () => (activeReader()?.hasFocus() ?? false) || document.activeElement === document.body

const selected = () => useView.getState().selection

/** Claims under the selection or the reading cursor, innermost first. */
function claimsHere() {
  const { library } = useLibrary.getState()
  const { selection, panes, activePane } = useView.getState()
  const documentId = selection?.documentId ?? panes[activePane]
  const place = activeReader()?.place()
  if (!library || !documentId || place === undefined) return []
  return claimsOver(claimsIn(library.claims, documentId), documentId, selection ?? { start: place, end: place + 1 })
}

/** One claim under the cursor is chosen at once, of several the reader is asked which. */
function openHere(): void {
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

async function writeStatement(): Promise<void> {
  await tagInFlight()
  const claim = chosenClaim()
  if (claim) focusStatement(claim.id)
}

/** To the claim last in the inspector; without one the reader is asked which. */
function attachSelection(selection: DeskSelection): void {
  const claim = lastInspected()
  if (claim) void attachTo(claim, selection)
  else openClaimDialog({ kind: 'attach', selection })
}

function repeatLastTag(): void {
  const last = lastTagged()
  if (!last) return
  const { codeId, actor, theme, propositionId } = last
  void tagSelection(codeId, { actor, theme, propositionId })
}

/** The phrase is what is selected, or what the chosen claim quotes. */
function findOccurrences(): void {
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

const step = (onward: 1 | -1) => stepPassage(useView.getState().activePane, onward)
const isSynchronised = () => isReadingOrIdle() && useSync.getState().propositionId !== null

/** What can be done with claims beyond making and deleting one. */
export const claimActions: readonly Action[] = [
  {
    id: 'desk.statement',
    label: 'desk.action.openOrWrite',
    place: 'desk',
    keys: 'Enter',
    isEnabled: () =>
      isReadingOrIdle() &&
      (selected() ? claimsHere().length > 0 : chosenClaim() !== undefined || tagInFlight() !== null),
    run: () => {
      if (selected()) openHere()
      else void writeStatement()
    }
  },
  {
    id: 'desk.claimsHere',
    label: 'desk.action.claimsHere',
    place: 'desk',
    keys: 'C',
    isEnabled: () => isReadingOrIdle() && claimsHere().length > 0,
    run: openHere
  },
  {
    id: 'desk.attach',
    label: 'desk.action.attach',
    place: 'desk',
    keys: 'E',
    isEnabled: () => isReadingOrIdle() && selected() !== null,
    run: () => {
      const selection = selected()
      if (selection) attachSelection(selection)
    }
  },
  {
    id: 'desk.attachTo',
    label: 'desk.action.attachTo',
    place: 'desk',
    keys: 'Shift+E',
    isEnabled: () => isReadingOrIdle() && selected() !== null,
    run: () => {
      const selection = selected()
      if (selection) openClaimDialog({ kind: 'attach', selection })
    }
  },
  {
    id: 'desk.repeatTag',
    label: 'desk.action.repeatTag',
    place: 'desk',
    keys: 'R',
    isEnabled: () => isReadingOrIdle() && selected() !== null && lastTagged() !== undefined,
    run: repeatLastTag
  },
  {
    id: 'desk.occurrences',
    label: 'desk.action.occurrences',
    place: 'desk',
    keys: 'A',
    isEnabled: () => isReadingOrIdle() && (selected() !== null || chosenClaim() !== undefined),
    run: findOccurrences
  },
  {
    id: 'desk.align',
    label: 'desk.action.align',
    place: 'desk',
    keys: 'Y',
    isEnabled: () => isSynchronised() && canAlign(),
    run: alignPanes
  },
  {
    id: 'desk.nextPassage',
    label: 'desk.action.nextPassage',
    place: 'desk',
    keys: 'Shift+N',
    repeats: true,
    isEnabled: isSynchronised,
    run: () => step(1)
  },
  {
    id: 'desk.previousPassage',
    label: 'desk.action.previousPassage',
    place: 'desk',
    keys: 'Shift+P',
    repeats: true,
    isEnabled: isSynchronised,
    run: () => step(-1)
  }
]
