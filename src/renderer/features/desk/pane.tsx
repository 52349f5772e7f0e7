import { BookOpen } from 'lucide-react'
import { useEffect } from 'react'
import { loadBody, useLibrary } from '#state/library'
import { useView } from '#state/view'
import { Button } from '#ui/button'
import { EmptyState } from '#ui/empty-state'
import { useSay } from '#ui/say'
import { DocumentPicker } from './document-picker'
import { PaneHeader } from './pane-header'
import { Reader } from './reader'
import './pane.css'

/** One column of the desk: a source, or the invitation to choose one. */
export function Pane({ pane }: { pane: number }) {
  const say = useSay()
  const documentId = useView(state => state.panes[pane] ?? null)
  const isActive = useView(state => state.activePane === pane)
  const record = useLibrary(state => (documentId ? state.library?.documents[documentId] : undefined))
  const body = useLibrary(state => (documentId ? state.bodies[documentId] : undefined))
  const isEmptyLibrary = useLibrary(state => Object.keys(state.library?.documents ?? {}).length === 0)
  useEffect(() => {
    if (documentId && record) void loadBody(documentId)
  }, [documentId, record])

  const label = record
    ? say('desk.paneOf', { title: record.title })
    : say('desk.paneEmpty', { number: say.number(pane + 1) })
  return (
    <section className="desk-pane" aria-label={label} data-active={isActive ? '' : undefined}>
      <PaneHeader pane={pane} record={record} />
      {record && body && <Reader key={record.id} record={record} body={body} pane={pane} />}
      {record && !body && (
        <p className="desk-pane-loading" role="status">
          {say('desk.loading')}
        </p>
      )}
      {!record && (
        <EmptyState
          icon={BookOpen}
          title={say(isEmptyLibrary ? 'desk.noSources' : 'desk.emptyPane')}
          message={say(isEmptyLibrary ? 'desk.noSourcesNext' : 'desk.emptyPaneNext')}
        >
          {isEmptyLibrary ? (
            <Button variant="primary" onPress={() => useView.getState().go('library')}>
              {say('desk.toLibrary')}
            </Button>
          ) : (
            <DocumentPicker pane={pane} trigger={<Button variant="primary">{say('desk.chooseSource')}</Button>} />
          )}
        </EmptyState>
      )}
    </section>
  )
}
