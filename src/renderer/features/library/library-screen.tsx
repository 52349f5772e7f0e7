import { ClipboardPaste, FilePlus2, SearchX } from 'lucide-react'
import { useDeferredValue, useEffect, useMemo, useState } from 'react'
import { useSay } from '#state/i18n'
import { useLibrary } from '#state/library'
import { Button } from '#ui/button'
import { EmptyState } from '#ui/empty-state'
import { Progress } from '#ui/progress'
import { TextField } from '#ui/text-field'
import { filterFieldId } from './actions'
import { CitationDialog } from './citation-dialog'
import { countClaimsByDocument, inCodebookOrder } from './claim-counts'
import { chooseFiles, useImports } from './import-queue'
import { ImportReview } from './import-review'
import { useLibraryView } from './library-view'
import { PasteDialog } from './paste-dialog'
import { chooseSources } from './source-order'
import { type SourceRow, SourceTable } from './source-table'
import { useIncoming } from './use-incoming'
import './library-screen.css'

/** Rows drawn at once; a library of thousands is narrowed by the filter sooner than by scrolling. */
const rowsAtOnce = 200

export function LibraryScreen() {
  const say = useSay()
  const isEmpty = useLibrary(state => Object.keys(state.library?.documents ?? {}).length === 0)
  const isOver = useIncoming(say('library.pastedName'))
  return (
    <div className="library">
      {isEmpty ? <EmptyLibrary /> : <FilledLibrary />}
      <ReadingFiles />
      {isOver && (
        <div className="library-drop" role="status">
          {say('library.dropHere')}
        </div>
      )}
      <ImportReview />
      <CitationDialog />
      <PasteDialog />
    </div>
  )
}

function EmptyLibrary() {
  const say = useSay()
  return (
    <EmptyState icon={FilePlus2} title={say('library.empty')} message={say('library.emptyHelp')}>
      <Button variant="primary" icon={FilePlus2} onPress={() => void chooseFiles()}>
        {say('library.import')}
      </Button>
      <Button icon={ClipboardPaste} onPress={() => useLibraryView.setState({ isPasting: true })}>
        {say('library.pasteText')}
      </Button>
    </EmptyState>
  )
}

function FilledLibrary() {
  const say = useSay()
  const filter = useLibraryView(state => state.filter)
  const [limit, setLimit] = useState(rowsAtOnce)
  const { rows, total } = useSourceRows(useDeferredValue(filter))
  return (
    <>
      <header className="library-bar">
        <h1 className="library-heading">{say('app.place.library')}</h1>
        <p className="library-count" aria-live="polite">
          {rows.length === total
            ? say.count('word.sources', total)
            : say('library.shown', { shown: say.number(rows.length), total: say.number(total) })}
        </p>
        <div className="library-tools">
          <div id={filterFieldId}>
            <TextField
              className="library-filter"
              type="search"
              label={say('library.filter')}
              placeholder={say('library.filter')}
              hideLabel
              value={filter}
              onChange={text => useLibraryView.setState({ filter: text })}
            />
          </div>
          <Button icon={ClipboardPaste} onPress={() => useLibraryView.setState({ isPasting: true })}>
            {say('library.pasteText')}
          </Button>
          <Button variant="primary" icon={FilePlus2} onPress={() => void chooseFiles()}>
            {say('library.import')}
          </Button>
        </div>
      </header>
      <div className="library-table">
        {rows.length > 0 ? (
          <SourceTable rows={rows.slice(0, limit)} />
        ) : (
          <EmptyState icon={SearchX} title={say('library.noneFound')} message={say('library.noneFoundHelp')}>
            <Button onPress={() => useLibraryView.setState({ filter: '' })}>{say('library.clearFilter')}</Button>
          </EmptyState>
        )}
        {rows.length > limit && (
          <Button variant="quiet" className="library-more" onPress={() => setLimit(limit + rowsAtOnce)}>
            {say('library.more', { left: say.number(rows.length - limit) })}
          </Button>
        )}
      </div>
    </>
  )
}

function useSourceRows(filter: string): { rows: SourceRow[]; total: number } {
  const library = useLibrary(state => state.library)
  const sort = useLibraryView(state => state.sort)
  const claims = library?.claims
  const counts = useMemo(() => countClaimsByDocument(claims ?? {}), [claims])
  return useMemo(() => {
    if (!library) return { rows: [], total: 0 }
    const sources = Object.values(library.documents)
    const claimsOf = ({ id }: { id: string }) => [...(counts.get(id)?.values() ?? [])].reduce((sum, n) => sum + n, 0)
    const rows = chooseSources(sources, { filter, sort, claimsOf }).map(source => ({
      id: source.id,
      source,
      counts: inCodebookOrder(library.codes, counts.get(source.id))
    }))
    return { rows, total: sources.length }
  }, [library, counts, filter, sort])
}

/** Shown when reading takes longer than half a second. */
function ReadingFiles() {
  const say = useSay()
  const isReading = useImports(state => state.isReading)
  const [isLong, setLong] = useState(false)
  useEffect(() => {
    if (!isReading) return
    const timer = setTimeout(() => setLong(true), 500)
    return () => {
      clearTimeout(timer)
      setLong(false)
    }
  }, [isReading])
  if (!isReading || !isLong) return null
  return (
    <div className="library-reading">
      <Progress label={say('library.readingFiles')} value={null} />
    </div>
  )
}
