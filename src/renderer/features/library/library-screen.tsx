import { ClipboardPaste, FilePlus2, SearchX } from 'lucide-react'
import { useDeferredValue, useEffect, useMemo, useState } from 'react'
import type { DocumentRecord } from '#core/documents/document'
import { sizeOf } from '#core/library'
import { useLibrary } from '#state/library'
import { Button } from '#ui/button'
import { EmptyState } from '#ui/empty-state'
import { Progress } from '#ui/progress'
import { useSay } from '#ui/say'
import { TextField } from '#ui/text-field'
import { filterFieldId } from './actions'
import { CitationDialog } from './citation-dialog'
import { countClaimsByDocument, inCodebookOrder } from './claim-counts'
import { chooseFiles, stopReading, useImports } from './import-queue'
import { ImportReview } from './import-review'
import { rowsAtOnce, useLibraryView } from './library-view'
import { PasteDialog } from './paste-dialog'
import { RefusedDialog } from './refused-dialog'
import { ReprintDialog } from './reprint-dialog'
import type { SourceRow } from './source-line'
import { filterSources, sortSources } from './source-order'
import { SourceTable } from './source-table'
import { useIncoming } from './use-incoming'
import { VersionReview } from './version-review'
import './library-screen.css'

export function LibraryScreen() {
  const say = useSay()
  const isEmpty = useLibrary(({ library }) => !library || sizeOf(library.documents) === 0)
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
      <RefusedDialog />
      <ImportReview />
      <VersionReview />
      <CitationDialog />
      <ReprintDialog />
      <PasteDialog />
    </div>
  )
}

function EmptyLibrary() {
  const say = useSay()
  return (
    <>
      <h1 className="visually-hidden">{say('app.place.library')}</h1>
      <EmptyState icon={FilePlus2} title={say('library.empty')} message={say('library.emptyHelp')}>
        <Button variant="primary" icon={FilePlus2} onPress={() => void chooseFiles()}>
          {say('library.import')}
        </Button>
        <Button icon={ClipboardPaste} onPress={() => useLibraryView.setState({ isPasting: true })}>
          {say('library.pasteText')}
        </Button>
      </EmptyState>
    </>
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

/** Rows keep their identity while nothing in them changes, so that typing into the filter redraws few of them. */
function useSourceRows(filter: string): { rows: SourceRow[]; total: number } {
  const documents = useLibrary(state => state.library?.documents)
  const claims = useLibrary(state => state.library?.claims)
  const isReading = useLibrary(state => state.claimsRead !== null)
  const codes = useLibrary(state => state.library?.codes)
  const sort = useLibraryView(state => state.sort)
  const counts = useMemo(() => countClaimsByDocument(claims ?? {}), [claims])
  const withoutClaims = useLibrary(state => state.library?.withoutClaims)
  const rowOf = useMemo(() => {
    const isMissing = new Set(withoutClaims)
    const made = new Map<DocumentRecord, SourceRow>()
    return (source: DocumentRecord): SourceRow => {
      const known = made.get(source)
      if (known) return known
      const row = {
        id: source.id,
        source,
        counts: isReading
          ? ('reading' as const)
          : isMissing.has(source.id)
            ? ('missing' as const)
            : inCodebookOrder(codes ?? {}, counts.get(source.id))
      }
      made.set(source, row)
      return row
    }
  }, [codes, counts, isReading, withoutClaims])
  const sorted = useMemo(() => {
    const claimsOf = ({ id }: DocumentRecord) => [...(counts.get(id)?.values() ?? [])].reduce((sum, n) => sum + n, 0)
    return sortSources(Object.values(documents ?? {}), sort, claimsOf)
  }, [documents, counts, sort])
  const rows = useMemo(() => filterSources(sorted, filter).map(rowOf), [sorted, filter, rowOf])
  return { rows, total: sorted.length }
}

/** Shown when reading takes longer than half a second. */
function ReadingFiles() {
  const say = useSay()
  const reading = useImports(state => state.reading)
  const isReading = reading !== null
  const [isLong, setLong] = useState(false)
  useEffect(() => {
    if (!isReading) return
    const timer = setTimeout(() => setLong(true), 500)
    return () => {
      clearTimeout(timer)
      setLong(false)
    }
  }, [isReading])
  if (!reading || !isLong) return null
  return (
    <div className="library-reading">
      <Progress label={say('library.readingFiles')} value={reading.value} onCancel={stopReading} />
    </div>
  )
}
