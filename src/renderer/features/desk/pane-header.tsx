import { BookOpen, Columns2, X } from 'lucide-react'
import type { DocumentRecord, ReviewState } from '#core/documents/document'
import { edit } from '#state/library'
import { useView } from '#state/view'
import { IconButton } from '#ui/button'
import { useSay } from '#ui/say'
import { Select } from '#ui/select'
import { DocumentPicker } from './document-picker'
import { addPane, closePane, mostPanes } from './panes'

const reviewStates: readonly ReviewState[] = ['unread', 'reading', 'reviewed']

/** What is open in the pane, how far its reading has come, and what else could be opened here. */
export function PaneHeader({ pane, record }: { pane: number; record: DocumentRecord | undefined }) {
  const say = useSay()
  const panes = useView(state => state.panes.length)
  const facts = record
    ? [record.publisher, say.date(record.publishedOn), say.count('word.words', record.words)].filter(
        fact => fact !== ''
      )
    : []
  return (
    <header className="desk-header">
      <div className="desk-header-row">
        <h2 className="desk-header-title" dir="auto" title={record?.title}>
          {record ? record.title || say('desk.untitled') : say('desk.emptyTitle')}
        </h2>
        <div className="desk-header-tools">
          {record && (
            <DocumentPicker pane={pane} trigger={<IconButton label={say('desk.chooseOther')} icon={BookOpen} />} />
          )}
          {pane === panes - 1 && panes < mostPanes && (
            <IconButton label={say('desk.addPane')} icon={Columns2} onPress={addPane} />
          )}
          {(record || panes > 1) && (
            <IconButton label={say('desk.closePane')} icon={X} onPress={() => closePane(pane)} />
          )}
        </div>
      </div>
      {record && (
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
      )}
    </header>
  )
}
