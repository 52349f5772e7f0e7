import type { Action } from '#state/actions'
import { addToBriefing, showView, useShownView, viewNames } from './shown-view'

/** What the views of the comparison add to the one list of actions. */
export const viewActions: Action[] = [
  {
    id: 'views.add',
    label: 'views.action.add',
    place: 'compare',
    keys: 'B',
    isEnabled: () => useShownView.getState().block !== null,
    run: () => void addToBriefing()
  },
  ...viewNames.map(
    (view, index): Action => ({
      id: `views.${view}`,
      label: `views.action.${view}`,
      place: 'compare',
      keys: String(index + 1),
      run: () => showView(view)
    })
  )
]
