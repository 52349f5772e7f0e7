import type { Action } from '#state/actions'
import { openPart, setFilter, swapAxes, useChoices } from './choices'
import { showView, useShownView } from './shown-view'

const isMatrix = () => useShownView.getState().view === 'matrix'

/** What the matrix adds to the one list of actions. */
export const compareActions: Action[] = [
  {
    id: 'compare.swap',
    label: 'compare.action.swap',
    place: 'compare',
    view: 'matrix',
    keys: 'R',
    isEnabled: isMatrix,
    run: swapAxes
  },
  {
    id: 'compare.suggestions',
    label: 'compare.action.suggestions',
    place: 'compare',
    keys: 'S',
    run: () => {
      const isOpen = isMatrix() && useChoices.getState().open?.kind === 'suggestions'
      showView('matrix')
      openPart(isOpen ? null : { kind: 'suggestions' })
    }
  },
  {
    id: 'compare.all',
    label: 'compare.action.all',
    place: 'compare',
    view: 'matrix',
    keys: 'Shift+A',
    isEnabled: () => isMatrix() && Object.keys(useChoices.getState().spec.filter).length > 0,
    run: () => setFilter({})
  }
]
