import { mostPanes } from '#shared/desk-layout'
import type { Action } from '#state/actions'
import { useLibrary } from '#state/library'
import { useView } from '#state/view'
import { isFinding, stepMatch } from './find-matches'
import { openFind, openOutline, openPicker } from './pane-tools'
import { addPane, closePane, duplicatePane, evenPanes, fontSizes, movePane, stepFontSize, swapPanes } from './panes'

/** What can be done with any pane, e.g. by its menu; by its key it is done with the active one. */
interface PaneAction extends Action {
  canDo: (pane: number) => boolean
  runIn: (pane: number) => void
}

type Described = Pick<Action, 'id' | 'keys' | 'repeats'> & {
  canDo: (pane: number) => boolean
  runIn: (pane: number) => void
}

const count = () => useView.getState().panes.length
const hasText = (pane: number) => {
  const documentId = useView.getState().panes[pane]
  return documentId != null && useLibrary.getState().bodies[documentId] !== undefined
}
const hasNeighbours = () => count() > 1
const hasRoom = () => count() < mostPanes
const fontSize = (pane: number) => useView.getState().frames[pane]?.fontSize ?? 0

const described: readonly Described[] = [
  { id: 'desk.choose', keys: 'Mod+O', canDo: hasSources, runIn: openPicker },
  { id: 'desk.find', keys: 'Mod+F', canDo: hasText, runIn: openFind },
  { id: 'desk.findNext', keys: 'F3 Mod+G', repeats: true, canDo: isFinding, runIn: pane => stepMatch(pane, 1) },
  {
    id: 'desk.findPrevious',
    keys: 'Shift+F3 Mod+Shift+G',
    repeats: true,
    canDo: isFinding,
    runIn: pane => stepMatch(pane, -1)
  },
  { id: 'desk.outline', keys: 'Mod+J', canDo: hasText, runIn: openOutline },
  { id: 'desk.addPane', keys: 'Mod+T', canDo: hasRoom, runIn: addPane },
  {
    id: 'desk.duplicatePane',
    keys: 'Mod+Shift+T',
    canDo: pane => hasRoom() && useView.getState().panes[pane] != null,
    runIn: duplicatePane
  },
  {
    id: 'desk.closePane',
    keys: 'Mod+W',
    canDo: pane => hasNeighbours() || useView.getState().panes[pane] != null,
    runIn: closePane
  },
  {
    id: 'desk.movePaneBack',
    keys: 'Mod+Shift+PageUp',
    canDo: pane => pane > 0,
    runIn: pane => movePane(pane, pane - 1)
  },
  {
    id: 'desk.movePaneOn',
    keys: 'Mod+Shift+PageDown',
    canDo: pane => pane < count() - 1,
    runIn: pane => movePane(pane, pane + 1)
  },
  {
    id: 'desk.swapPanes',
    keys: 'Mod+Shift+E',
    canDo: hasNeighbours,
    runIn: pane => swapPanes(pane, (pane + 1) % count())
  },
  { id: 'desk.evenPanes', keys: 'Mod+Shift+0', canDo: hasNeighbours, runIn: evenPanes },
  {
    id: 'desk.largerText',
    keys: 'Mod++ Mod+=',
    repeats: true,
    canDo: pane => hasText(pane) && fontSize(pane) < Math.max(...fontSizes),
    runIn: pane => stepFontSize(pane, 1)
  },
  {
    id: 'desk.smallerText',
    keys: 'Mod+-',
    repeats: true,
    canDo: pane => hasText(pane) && fontSize(pane) > Math.min(...fontSizes),
    runIn: pane => stepFontSize(pane, -1)
  },
  { id: 'desk.usualText', keys: 'Mod+0', canDo: hasText, runIn: pane => stepFontSize(pane, 0) }
]

function hasSources(): boolean {
  return Object.keys(useLibrary.getState().library?.documents ?? {}).length > 0
}

const active = () => useView.getState().activePane

export const paneActions: readonly PaneAction[] = described.map(action => ({
  ...action,
  label: action.id.replace('desk.', 'panes.action.'),
  place: 'desk',
  isEnabled: () => action.canDo(active()),
  run: () => action.runIn(active())
}))
