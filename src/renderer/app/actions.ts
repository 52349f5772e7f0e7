import type { Action } from '#state/actions'
import { edit, isWhole, useLibrary } from '#state/library'
import { setPreferences, usePreferences } from '#state/preferences'
import { type Place, useView } from '#state/view'
import { backupActions } from '../features/backups/actions'
import { briefActions } from '../features/brief/actions'
import { codebookActions } from '../features/codebook/actions'
import { compareActions } from '../features/compare/actions'
import { viewActions } from '../features/compare/views-actions'
import { deskActions } from '../features/desk/actions'
import { addedTagActions } from '../features/desk/code-keys'
import { encryptionActions } from '../features/encryption/actions'
import { libraryActions } from '../features/library/actions'
import { chooseLibrary, openSample, reopenLibrary, saveCopy } from './opening'
import { openPalette } from './palette-state'
import { showDialog } from './session'

const isOpen = () => useLibrary.getState().library !== null

const placeActions = (['library', 'desk', 'compare', 'brief', 'codebook'] as const satisfies readonly Place[]).map(
  (place, index): Action => ({
    id: `go.${place}`,
    label: `app.place.${place}`,
    keys: `Mod+${index + 1}`,
    isEnabled: isOpen,
    run: () => useView.getState().go(place)
  })
)

const shellActions: readonly Action[] = [
  {
    id: 'app.palette',
    label: 'app.palette',
    keys: 'Mod+K',
    isEnabled: isOpen,
    run: () => openPalette(enabledActions())
  },
  ...placeActions,
  {
    id: 'history.undo',
    label: 'word.undo',
    keys: 'Mod+Z',
    repeats: true,
    isEnabled: () => useLibrary.getState().history.undo !== null,
    run: () => void edit('history.undo', undefined)
  },
  {
    id: 'history.redo',
    label: 'word.redo',
    keys: 'Mod+Shift+Z Mod+Y',
    repeats: true,
    isEnabled: () => useLibrary.getState().history.redo !== null,
    run: () => void edit('history.redo', undefined)
  },
  { id: 'library.new', label: 'app.newLibrary', keys: 'Mod+Shift+N', run: () => showDialog('newLibrary') },
  { id: 'library.open', label: 'app.openLibrary', keys: 'Mod+Shift+O', run: () => void chooseLibrary() },
  { id: 'library.sample', label: 'app.openSample', run: () => void openSample() },
  {
    id: 'library.reopen',
    label: 'lost.openAgain',
    isEnabled: () => !isWhole(useLibrary.getState()),
    run: () => void reopenLibrary()
  },
  { id: 'library.saveCopy', label: 'lost.saveCopyOf', isEnabled: isOpen, run: () => void saveCopy() },
  {
    id: 'app.language',
    label: 'app.switchLanguage',
    keys: 'Mod+Shift+L',
    run: () => void setPreferences({ language: usePreferences.getState().language === 'ar' ? 'en' : 'ar' })
  },
  {
    id: 'app.theme',
    label: 'app.switchTheme',
    keys: 'Mod+Shift+D',
    run: () => {
      const isDark = document.documentElement.dataset.theme === 'dark'
      void setPreferences({ theme: isDark ? 'light' : 'dark' })
    }
  },
  { id: 'app.shortcuts', label: 'app.shortcuts', keys: 'Mod+/ ?', run: () => showDialog('shortcuts') }
]

/** The one list of what can be done. Menus, the keyboard, the shortcut sheet and native menus read it. */
export const actions: readonly Action[] = [
  ...shellActions,
  ...backupActions,
  ...encryptionActions,
  ...libraryActions,
  ...deskActions,
  ...compareActions,
  ...viewActions,
  ...briefActions,
  ...codebookActions
]

/**
 * The bare keys that mean something at the desk beside the codes, and the text that words it: no code can have them.
 */
export function deskKeys(): ReadonlyMap<string, string> {
  return new Map(
    actions
      .filter(({ id, place }) => (place === 'desk' || place === undefined) && !id.startsWith('desk.tag.'))
      .flatMap(({ keys, label }) => (keys ?? '').split(' ').map((key): [string, string] => [key, label]))
      .filter(([key]) => key.length === 1)
  )
}

export function actionById(id: string): Action {
  const action = actions.find(candidate => candidate.id === id)
  if (!action) throw new Error(`no action ${id}`)
  return action
}

/** What can be done here and now. */
export function enabledActions(): Action[] {
  const { place } = useView.getState()
  return [...actions, ...addedTagActions()].filter(
    action => (!action.place || action.place === place) && (action.isEnabled?.() ?? true)
  )
}
