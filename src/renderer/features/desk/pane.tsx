import { BookOpen } from 'lucide-react'
import { type CSSProperties, memo, type RefObject, useEffect, useRef } from 'react'
import type { Id } from '#core/ids'
import { sizeOf } from '#core/library'
import { useLibrary } from '#state/library'
import { type PaneFrame, useView, usualFontSize } from '#state/view'
import { Button } from '#ui/button'
import { EmptyState } from '#ui/empty-state'
import { useSay } from '#ui/say'
import { loadAhead } from './bodies-ahead'
import { FindBar } from './find-bar'
import { usePaneDrag } from './pane-drag'
import { PaneHeader } from './pane-header'
import { useReadingPlace } from './pane-place'
import { openPicker, usePaneTools } from './pane-tools'
import { Reader } from './reader'
import { focusReader } from './readers'
import { SyncStrip } from './sync-strip'
import './pane.css'

interface PaneProps {
  /** Its place among the panes; changes when panes are moved. */
  pane: number
  frame: PaneFrame
}

/** A part of the desk: a source, or the invitation to choose one. */
export const Pane = memo(function Pane({ pane, frame }: PaneProps) {
  const say = useSay()
  const section = useRef<HTMLElement>(null)
  const documentId = useView(state => state.panes[pane] ?? null)
  const isActive = useView(state => state.activePane === pane)
  const record = useLibrary(state => (documentId ? state.library?.documents[documentId] : undefined))
  const body = useLibrary(state => (documentId ? state.bodies[documentId] : undefined))
  const find = usePaneTools(state => state.finds[frame.key])
  const dragged = usePaneDrag(state => (state.from === pane ? 'from' : state.over === pane ? 'over' : undefined))
  const isMissing = record !== undefined && body === undefined
  useEffect(() => {
    if (isMissing) void loadAhead()
  }, [isMissing])
  const isDrawn = record !== undefined && body !== undefined
  useReadingPlace(section, pane, frame, documentId, isDrawn)
  useEntry(section, { pane, paneKey: frame.key, documentId, isDrawn })

  const label = record
    ? say('panes.paneOf', { number: say.number(pane + 1), title: record.title || say('desk.untitled') })
    : say('desk.paneEmpty', { number: say.number(pane + 1) })
  return (
    <section
      ref={section}
      className="desk-pane"
      aria-label={label}
      data-active={isActive ? '' : undefined}
      data-drag={dragged}
      style={{ '--desk-letters': frame.fontSize / usualFontSize } as CSSProperties}
    >
      <PaneHeader pane={pane} paneKey={frame.key} record={record} body={body}>
        {record && body && find && (
          <FindBar pane={pane} paneKey={frame.key} body={body} find={find} section={section} />
        )}
      </PaneHeader>
      {record && body && <Reader key={record.id} record={record} body={body} pane={pane} paneKey={frame.key} />}
      {record && !body && (
        <p className="desk-pane-loading" role="status">
          {say('desk.loading')}
        </p>
      )}
      {!record && <Invitation pane={pane} />}
      {record && <SyncStrip paneKey={frame.key} record={record} />}
    </section>
  )
})

function Invitation({ pane }: { pane: number }) {
  const say = useSay()
  const isEmptyLibrary = useLibrary(({ library }) => !library || sizeOf(library.documents) === 0)
  return (
    <EmptyState
      icon={BookOpen}
      title={say(isEmptyLibrary ? 'desk.noSources' : 'desk.emptyPane')}
      message={say(isEmptyLibrary ? 'desk.noSourcesNext' : 'desk.emptyPaneNext')}
    >
      <Button variant="primary" onPress={() => (isEmptyLibrary ? useView.getState().go('library') : openPicker(pane))}>
        {say(isEmptyLibrary ? 'desk.toLibrary' : 'desk.chooseSource')}
      </Button>
    </EmptyState>
  )
}

/** A text that is opened has the focus, if it was opened to be read in this pane or nothing else has it; an empty pane's button likewise. */
function useEntry(section: RefObject<HTMLElement | null>, { pane, paneKey, documentId, isDrawn }: Entry): void {
  const isActive = useView(state => state.activePane === pane && state.place === 'desk')
  const isEntering = usePaneTools(state => state.entering === paneKey)
  useEffect(() => {
    const isIdle = isActive && document.activeElement === document.body
    if (isDrawn && (isEntering || isIdle)) focusReader(pane)
    else if (documentId === null && (isEntering || isIdle))
      section.current?.querySelector<HTMLElement>('.empty-state .button')?.focus()
    else return
    if (isEntering) usePaneTools.setState({ entering: null })
  }, [section, pane, isActive, isEntering, documentId, isDrawn])
}

interface Entry {
  pane: number
  paneKey: number
  documentId: Id | null
  isDrawn: boolean
}
