import { memo, type ReactNode, useRef } from 'react'
import type { DocumentBody, DocumentRecord, ReviewState } from '#core/documents/document'
import { edit } from '#state/library'
import { useView } from '#state/view'
import { ShownText } from '#ui/hidden-sign'
import { useSay } from '#ui/say'
import { Select } from '#ui/select'
import { DocumentPicker } from './document-picker'
import { OutlineList } from './outline-list'
import { PaneButtons } from './pane-buttons'
import { startPaneDrag } from './pane-drag'

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
          <ShownText text={record ? record.title || say('desk.untitled') : say('desk.emptyTitle')} />
        </h2>
        <div className="desk-header-tools" ref={tools}>
          <PaneButtons pane={pane} isFilled={record !== undefined} hasText={body !== undefined} />
        </div>
        <DocumentPicker pane={pane} paneKey={paneKey} anchor={tools} />
        {record && body && (
          <OutlineList pane={pane} paneKey={paneKey} body={body} language={record.language} anchor={tools} />
        )}
      </div>
      {record && <Facts pane={pane} record={record} />}
      {children}
    </header>
  )
})

function Facts({ pane, record }: { pane: number; record: DocumentRecord }) {
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
      <ReviewStateSelect pane={pane} state={record.reviewState} />
    </div>
  )
}

/** Knows no source but the one in its pane, so that opening another in the same state draws nothing anew. */
const ReviewStateSelect = memo(function ReviewStateSelect({ pane, state }: { pane: number; state: ReviewState }) {
  const say = useSay()
  return (
    <Select
      className="desk-review"
      label={say('desk.reviewState')}
      hideLabel
      value={state}
      onChange={chosen => {
        const id = useView.getState().panes[pane]
        if (id) void edit('documents.review', { id, state: chosen })
      }}
      options={reviewStates.map(value => ({ value, label: say(`word.review.${value}`) }))}
    />
  )
})
