import type { Action } from '#state/actions'
import { showAll, showRows, useChoices } from './choices'

/** What the comparison adds to the one list of actions. */
export const compareActions: Action[] = [
  {
    id: 'compare.rows',
    label: 'compare.action.rows',
    place: 'compare',
    keys: 'R',
    run: () => showRows(useChoices.getState().rows === 'code' ? 'actor' : 'code')
  },
  {
    id: 'compare.all',
    label: 'compare.action.all',
    place: 'compare',
    keys: 'Shift+A',
    isEnabled: () => useChoices.getState().documentIds !== null || useChoices.getState().codeIds !== null,
    run: showAll
  }
]
