import { BookOpen, Columns2, Copy, Ellipsis, ListTree, Search, X } from 'lucide-react'
import { memo, useReducer } from 'react'
import { mostPanes } from '#shared/desk-layout'
import { useView } from '#state/view'
import { IconButton } from '#ui/button'
import { Menu, type MenuEntry } from '#ui/menu'
import { useSay } from '#ui/say'
import { paneActions } from './pane-actions'
import { openFind, openOutline, openPicker } from './pane-tools'
import { addPane, closePane } from './panes'

interface PaneButtonsProps {
  pane: number
  /** Whether there is a source in the pane. */
  isFilled: boolean
  /** Whether its text has come. */
  hasText: boolean
}

/** What can be done with a pane. The same for every source: opening another draws none of it anew. */
export const PaneButtons = memo(function PaneButtons({ pane, isFilled, hasText }: PaneButtonsProps) {
  const say = useSay()
  const panes = useView(state => state.panes.length)
  return (
    <>
      <IconButton
        label={say(isFilled ? 'desk.chooseOther' : 'desk.chooseSource')}
        icon={BookOpen}
        kbd={keysOf('desk.choose')}
        onPress={() => openPicker(pane)}
      />
      {hasText && (
        <>
          <IconButton
            className="desk-header-more"
            label={say('panes.outline')}
            icon={ListTree}
            mirrorIcon
            kbd={keysOf('desk.outline')}
            onPress={() => openOutline(pane)}
          />
          <IconButton
            className="desk-header-more"
            label={say('panes.find')}
            icon={Search}
            kbd={keysOf('desk.find')}
            onPress={() => openFind(pane)}
          />
        </>
      )}
      {pane === panes - 1 && panes < mostPanes && (
        <IconButton
          label={say('desk.addPane')}
          icon={Columns2}
          mirrorIcon
          kbd={keysOf('desk.addPane')}
          onPress={addPane}
        />
      )}
      <PaneMenu pane={pane} />
      {(isFilled || panes > 1) && (
        <IconButton
          label={say('desk.closePane')}
          icon={X}
          kbd={keysOf('desk.closePane')}
          onPress={() => closePane(pane)}
        />
      )}
    </>
  )
})

/** The same actions that the keys run, for the pane whose menu it is. */
function PaneMenu({ pane }: { pane: number }) {
  const say = useSay()
  // What is possible hangs on how many panes there are, what is in this one and how large its letters are: it is asked only
  // when the menu opens, since to draw all menus anew would hold up each text that is opened.
  const [, ask] = useReducer((times: number) => times + 1, 0)
  const entriesOf = (ids: readonly string[]): MenuEntry[] =>
    ids.flatMap(id => {
      const action = paneActions.find(candidate => candidate.id === id)
      if (!action) throw new Error(`no action ${id}`)
      return {
        id,
        label: say(action.label),
        kbd: action.keys,
        ...(id === 'desk.duplicatePane' ? { icon: Copy } : {}),
        isDisabled: !action.canDo(pane),
        onAction: () => action.runIn(pane)
      }
    })
  return (
    <Menu
      label={say('panes.menu')}
      onOpen={ask}
      trigger={<IconButton label={say('panes.menu')} icon={Ellipsis} />}
      groups={[
        { entries: entriesOf(['desk.find', 'desk.outline']) },
        { entries: entriesOf(['desk.largerText', 'desk.smallerText', 'desk.usualText']) },
        {
          entries: entriesOf([
            'desk.duplicatePane',
            'desk.movePaneBack',
            'desk.movePaneOn',
            'desk.swapPanes',
            'desk.evenPanes'
          ])
        }
      ]}
    />
  )
}

function keysOf(id: string): string | undefined {
  return paneActions.find(action => action.id === id)?.keys
}
