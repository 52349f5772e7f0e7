import type { Action } from '#state/actions'
import { claimActions } from './claim-actions'
import { rootTagActions } from './code-keys'
import { paneActions } from './pane-actions'
import { activeReader, focusNextReader, isReadingOrIdle } from './readers'
import { deleteMeant, hasClaim, stepClaim } from './tagging'

const isReading = () => activeReader()?.hasFocus() ?? false

/** What can be done at the desk. Moving about in the text itself is the text's own business (`reader-keys.ts`). */
export const deskActions: readonly Action[] = [
  ...rootTagActions,
  ...claimActions,
  {
    id: 'desk.sentence',
    label: 'desk.action.sentence',
    place: 'desk',
    keys: 'S',
    isEnabled: isReading,
    run: () => activeReader()?.selectSentence()
  },
  {
    id: 'desk.nextClaim',
    label: 'desk.action.nextClaim',
    place: 'desk',
    keys: 'N',
    repeats: true,
    isEnabled: isReadingOrIdle,
    run: () => stepClaim(1)
  },
  {
    id: 'desk.previousClaim',
    label: 'desk.action.previousClaim',
    place: 'desk',
    keys: 'P',
    repeats: true,
    isEnabled: isReadingOrIdle,
    run: () => stepClaim(-1)
  },
  {
    id: 'desk.deleteClaim',
    label: 'desk.action.deleteClaim',
    place: 'desk',
    keys: 'Delete Backspace',
    isEnabled: () => isReadingOrIdle() && hasClaim(),
    run: () => void deleteMeant()
  },
  {
    id: 'desk.nextPane',
    label: 'desk.action.nextPane',
    place: 'desk',
    keys: 'F6 Mod+Tab',
    run: () => focusNextReader(1)
  },
  {
    id: 'desk.previousPane',
    label: 'desk.action.previousPane',
    place: 'desk',
    keys: 'Shift+F6 Mod+Shift+Tab',
    run: () => focusNextReader(-1)
  },
  ...paneActions
]
