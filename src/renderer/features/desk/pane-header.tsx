import { BookOpen, Columns2, Copy, Ellipsis, ListTree, Search, X } from 'lucide-react'
import { memo, type ReactNode, useRef } from 'react'
import type { DocumentBody, DocumentRecord, ReviewState } from '#core/documents/document'
import { mostPanes } from '#shared/desk-layout'
import { edit } from '#state/library'
import { useView } from '#state/view'
import { IconButton } from '#ui/button'
import { Menu, type MenuEntry } from '#ui/menu'
import { useSay } from '#ui/say'
import { Select } from '#ui/select'
import { DocumentPicker } from './document-picker'
import { OutlineList } from './outline-list'
import { paneActions } from './pane-actions'
import { startPaneDrag } from './pane-drag'
import { openFind, openOutline, openPicker } from './pane-tools'
import { addPane, closePane } from './panes'

const reviewStates: readonly ReviewState[] = ['unread', 'reading', 'reviewed']

interface PaneHeaderProps {
  pane: number
  paneKey: number
  record: DocumentRecord | undefined
  body: DocumentBody | undefined
  /** Stands under the title, e.g. the find field. */
  children: ReactNode
}

/** What is open in the pane, how far its reading has come, and what can be done with the pane. It is dragged by this. */
export const PaneHeader = memo(function PaneHeader({ pane, paneKey, record, body, children }: PaneHeaderProps) {
  const say = useSay()
  const tools = useRef<HTMLDivElement>(null)
  const panes = useView(state => state.panes.length)
  return (
    <header
      className="desk-header"
      data-movable={panes > 1 ? '' : undefined}
      onPointerDown={event => {
        useView.setState({ activePane: pane })
        if (panes > 1) startPaneDrag(event, pane)
      }}
    >
      <div className="desk-header-row">
        <h2 className="desk-header-title" dir="auto" title={record?.title}>
          {record ? record.title || say('desk.untitled') : say('desk.emptyTitle')}
        </h2>
        <div className="desk-header-tools" ref={tools}>
          <IconButton
            label={say(record ? 'desk.chooseOther' : 'desk.chooseSource')}
            icon={BookOpen}
            kbd={keysOf('desk.choose')}
            onPress={() => openPicker(pane)}
          />
          {body && (
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
          {(record || panes > 1) && (
            <IconButton
              label={say('desk.closePane')}
              icon={X}
              kbd={keysOf('desk.closePane')}
              onPress={() => closePane(pane)}
            />
          )}
        </div>
        <DocumentPicker pane={pane} paneKey={paneKey} anchor={tools} />
        {record && body && (
          <OutlineList pane={pane} paneKey={paneKey} body={body} language={record.language} anchor={tools} />
        )}
      </div>
      {record && <Facts record={record} />}
      {children}
    </header>
  )
})

function Facts({ record }: { record: DocumentRecord }) {
  const say = useSay()
  const facts = [record.publisher, say.date(record.publishedOn), say.count('word.words', record.words)].filter(
    fact => fact !== ''
  )
  return (
    <div className="desk-header-row">
      <p className="desk-facts">
        {facts.map(fact => (
          <span key={fact} dir="auto">
            {fact}
          </span>
        ))}
      </p>
      <Select
        className="desk-review"
        label={say('desk.reviewState')}
        hideLabel
        value={record.reviewState}
        onChange={state => void edit('documents.review', { id: record.id, state })}
        options={reviewStates.map(value => ({ value, label: say(`word.review.${value}`) }))}
      />
    </div>
  )
}

/** The same actions that the keys run, for the pane whose menu it is. */
function PaneMenu({ pane }: { pane: number }) {
  const say = useSay()
  // Each is possible or not by how many panes there are, what is in this one and how large its letters are.
  useView(state => state.frames)
  useView(state => state.panes)
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
