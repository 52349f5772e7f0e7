import {
  ChevronDown,
  DatabaseBackup,
  FolderOpen,
  FolderPlus,
  Keyboard,
  LockKeyhole,
  Redo2,
  Search,
  Settings,
  Undo2
} from 'lucide-react'
import { Button as AriaButton } from 'react-aria-components'
import type { EditName } from '#shared/api'
import { useLibrary } from '#state/library'
import { setPreferences, usePreferences } from '#state/preferences'
import { Button, IconButton } from '#ui/button'
import { ariaKeys, Kbd } from '#ui/kbd'
import { Menu } from '#ui/menu'
import { useSay } from '#ui/say'
import { actionById } from './actions'
import { openRecent } from './opening'
import { useSession } from './session'
import './top-bar.css'

export function TopBar() {
  const say = useSay()
  return (
    <header className="top-bar">
      <span className="top-bar-product">{say('app.name')}</span>
      <LibraryMenu />
      <PaletteButton />
      <div className="top-bar-end">
        <HistoryButtons />
        <SettingsMenu />
      </div>
    </header>
  )
}

function LibraryMenu() {
  const say = useSay()
  const name = useLibrary(state => state.library?.name ?? '')
  const folder = useLibrary(state => state.folder)
  const recent = useSession(state => state.recent)
  const others = recent.map((entry, index) => ({ ...entry, index })).filter(entry => entry.folder !== folder)
  const command = (id: string, icon?: typeof FolderOpen) => {
    const action = actionById(id)
    return { id, label: say(action.label), kbd: action.keys, onAction: action.run, ...(icon ? { icon } : {}) }
  }
  return (
    <Menu
      label={say('app.libraries')}
      trigger={
        <Button variant="quiet" className="top-bar-library" aria-label={say('app.libraryMenu', { name })}>
          <bdi>{name}</bdi>
          <ChevronDown size={14} strokeWidth={1.75} aria-hidden />
        </Button>
      }
      groups={[
        {
          entries: [command('library.new', FolderPlus), command('library.open', FolderOpen), command('library.sample')]
        },
        { entries: [command('library.backups', DatabaseBackup), command('library.encryption', LockKeyhole)] },
        ...(others.length > 0
          ? [
              {
                title: say('app.recent'),
                entries: others.slice(0, 8).map(entry => ({
                  id: entry.folder,
                  label: entry.name,
                  onAction: () => void openRecent(entry.index)
                }))
              }
            ]
          : [])
      ]}
    />
  )
}

/** Looks like a field, since one types at once; the palette is where it is typed. */
function PaletteButton() {
  const say = useSay()
  const { run, keys = '' } = actionById('app.palette')
  return (
    <AriaButton className="top-bar-palette" aria-keyshortcuts={ariaKeys(keys)} onPress={run}>
      <Search size={15} strokeWidth={1.75} aria-hidden />
      <span>{say('app.palette.hint')}</span>
      <span aria-hidden>
        <Kbd keys={keys} />
      </span>
    </AriaButton>
  )
}

function HistoryButtons() {
  const say = useSay()
  const { undo, redo } = useLibrary(state => state.history)
  const named = (verb: string, edit: EditName | null) => (edit ? `${verb}: ${say(`edit.${edit}`)}` : verb)
  const undoAction = actionById('history.undo')
  const redoAction = actionById('history.redo')
  return (
    <>
      <IconButton
        label={named(say('word.undo'), undo)}
        icon={Undo2}
        mirrorIcon
        kbd={undoAction.keys}
        isDisabled={undo === null}
        onPress={undoAction.run}
      />
      <IconButton
        label={named(say('word.redo'), redo)}
        icon={Redo2}
        mirrorIcon
        kbd={redoAction.keys}
        isDisabled={redo === null}
        onPress={redoAction.run}
      />
    </>
  )
}

function SettingsMenu() {
  const say = useSay()
  const { language, theme } = usePreferences()
  const version = useSession(state => state.version)
  const shortcuts = actionById('app.shortcuts')
  return (
    <Menu
      label={say('app.settings')}
      trigger={<IconButton label={say('app.settings')} icon={Settings} />}
      groups={[
        {
          title: say('app.interfaceLanguage'),
          // Each language names itself, so that it is found by those who read no other.
          entries: (['ar', 'en'] as const).map(id => ({
            id,
            label: id === 'ar' ? 'العربية' : 'English',
            isSelected: language === id,
            onAction: () => void setPreferences({ language: id })
          }))
        },
        {
          title: say('app.theme'),
          entries: (['light', 'dark', 'system'] as const).map(id => ({
            id,
            label: say(`app.theme.${id}`),
            isSelected: theme === id,
            onAction: () => void setPreferences({ theme: id })
          }))
        },
        {
          title: say('app.version', { version }),
          entries: [
            {
              id: shortcuts.id,
              label: say(shortcuts.label),
              icon: Keyboard,
              kbd: shortcuts.keys,
              onAction: shortcuts.run
            }
          ]
        }
      ]}
    />
  )
}
