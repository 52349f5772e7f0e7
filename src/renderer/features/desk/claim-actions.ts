import type { Action } from '#state/actions'
import { useView } from '#state/view'
import {
  attachSelection,
  canWriteStatement,
  claimsHere,
  findOccurrences,
  openCodePicker,
  openHere,
  repeatLastTag,
  writeStatement
} from './claim-commands'
import { openClaimDialog } from './claim-dialog-state'
import { lastTagged } from './claim-last'
import { keyOfPane } from './pane-tools'
import { isReadingOrIdle } from './readers'
import { alignPanes, canAlign, stepPassage } from './sync-align'
import { useSync } from './sync-state'
import { hasClaim, isTagging } from './tagging'

const selected = () => useView.getState().selection
const step = (onward: 1 | -1) => stepPassage(keyOfPane(useView.getState().activePane), onward)
const isSynchronised = () => isReadingOrIdle() && useSync.getState().propositionId !== null

/** What can be done with claims beyond making and deleting one. */
export const claimActions: readonly Action[] = [
  {
    id: 'desk.statement',
    label: 'desk.action.openOrWrite',
    place: 'desk',
    keys: 'Enter',
    isEnabled: () => (selected() ? isReadingOrIdle() && claimsHere().length > 0 : canWriteStatement()),
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
    run: attachSelection
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
    id: 'desk.tagWith',
    label: 'desk.action.tagWith',
    place: 'desk',
    keys: 'T',
    isEnabled: () => isReadingOrIdle() && (selected() !== null || hasClaim()),
    run: openCodePicker
  },
  {
    id: 'desk.repeatTag',
    label: 'desk.action.repeatTag',
    place: 'desk',
    keys: 'R',
    isEnabled: () => isReadingOrIdle() && selected() !== null && (isTagging() || lastTagged() !== undefined),
    run: () => void repeatLastTag()
  },
  {
    id: 'desk.occurrences',
    label: 'desk.action.occurrences',
    place: 'desk',
    keys: 'A',
    isEnabled: () => isReadingOrIdle() && (selected() !== null || hasClaim()),
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
