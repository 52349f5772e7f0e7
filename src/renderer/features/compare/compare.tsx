import { BookOpen, Library as LibraryIcon, ListFilter, Table2 } from 'lucide-react'
import { useMemo, useRef, useState } from 'react'
import { allClaims } from '#core/claims/find-claims'
import { codeName } from '#core/codebook/order'
import { buildMatrix } from '#core/comparison/build-matrix'
import type { Library } from '#core/library'
import { useLibrary } from '#state/library'
import { useView } from '#state/view'
import { Button } from '#ui/button'
import { EmptyState } from '#ui/empty-state'
import { useSay } from '#ui/say'
import { CellPanel } from './cell-panel'
import { type CellRef, showAll, useChoices } from './choices'
import { MatrixTable } from './matrix-table'
import { CompareToolbar } from './toolbar'
import './compare.css'

/** The comparison of what the sources claim. */
export function Compare() {
  const library = useLibrary(state => state.library)
  if (!library) return null
  return <Comparison key={library.id} library={library} />
}

function Comparison({ library }: { library: Library }) {
  const say = useSay()
  const { rows, documentIds, codeIds, open } = useChoices()
  const [focusRequest, setFocusRequest] = useState(0)
  const main = useRef<HTMLDivElement>(null)
  const claims = useMemo(() => new Map(allClaims(library).map(claim => [claim.id, claim])), [library])
  const matrix = useMemo(
    () => buildMatrix(library, { rows, documentIds, codeIds }),
    [library, rows, documentIds, codeIds]
  )
  const go = useView(state => state.go)

  const close = () => {
    useChoices.setState({ open: null })
    setFocusRequest(0)
    main.current?.querySelector<HTMLElement>('[data-cell][tabindex="0"]')?.focus()
  }
  const show = (cell: CellRef, focusPanel: boolean) => {
    useChoices.setState({ open: cell })
    setFocusRequest(count => (focusPanel ? count + 1 : 0))
  }
  if (Object.keys(library.documents).length === 0) {
    return (
      <EmptyState icon={LibraryIcon} title={say('compare.noSources')} message={say('compare.noSourcesMessage')}>
        <Button variant="primary" onPress={() => go('library')}>
          {say('compare.goLibrary')}
        </Button>
      </EmptyState>
    )
  }
  if (claims.size === 0) {
    return (
      <EmptyState icon={Table2} title={say('compare.none')} message={say('compare.noneMessage')}>
        <Button variant="primary" icon={BookOpen} onPress={() => go('desk')}>
          {say('compare.goDesk')}
        </Button>
      </EmptyState>
    )
  }

  const cell = open ? matrix.cells[open.row]?.[open.column] : undefined
  const document = open ? library.documents[open.column] : undefined
  const row = open ? matrix.rows.find(candidate => candidate.key === open.row) : undefined
  const code = row && matrix.rowKind === 'code' ? library.codes[row.key] : undefined
  const rowTitle = code ? codeName(code, say.language) : row?.label || say('word.noActor')
  const isEmpty = matrix.columns.length === 0 || matrix.rows.length === 0
  const nothingChosen = matrix.columns.length === 0 || codeIds?.length === 0
  return (
    <section className="compare" aria-label={say('compare.title')}>
      <CompareToolbar library={library} />
      <div className="compare-main" ref={main}>
        {isEmpty ? (
          <EmptyState
            icon={ListFilter}
            title={say(nothingChosen ? 'compare.nothingChosen' : 'compare.noActors')}
            message={say(nothingChosen ? 'compare.nothingChosenMessage' : 'compare.noActorsMessage')}
          >
            <Button variant="primary" onPress={showAll}>
              {say('word.showAll')}
            </Button>
          </EmptyState>
        ) : (
          <MatrixTable
            key={`${rows}-${say.language}`}
            library={library}
            matrix={matrix}
            claims={claims}
            open={cell ? open : null}
            onOpen={show}
            onClose={close}
          />
        )}
        {cell && document && (
          <CellPanel
            library={library}
            rowTitle={rowTitle}
            document={document}
            cell={cell}
            claims={cell.claimIds.flatMap(id => claims.get(id) ?? [])}
            focusRequest={focusRequest}
            onClose={close}
          />
        )}
      </div>
    </section>
  )
}
