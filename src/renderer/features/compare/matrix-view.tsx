import { BookOpen, Library as LibraryIcon, ListFilter, Table2 } from 'lucide-react'
import { useCallback, useMemo, useRef, useState } from 'react'
import { allClaims } from '#core/claims/find-claims'
import { computeMatrix } from '#core/comparison/compute-matrix'
import type { Id } from '#core/ids'
import type { Library } from '#core/library'
import { edit } from '#state/library'
import { showUndoable } from '#state/undo-notice'
import { useView } from '#state/view'
import { Button } from '#ui/button'
import { ConfirmDialog } from '#ui/dialog'
import { EmptyState } from '#ui/empty-state'
import { useSay } from '#ui/say'
import { CellPanel } from './cell-panel'
import { type OpenPart, openPart, setFilter, useChoices } from './choices'
import { MatrixTable } from './matrix-table'
import { RowPanel } from './row-panel'
import { useShownBlock } from './shown-view'
import { SuggestionsPanel } from './suggestions-panel'
import { CompareToolbar } from './toolbar'

/** The comparison of what the sources claim: one axis against another. */
export function MatrixView({ library }: { library: Library }) {
  const say = useSay()
  const go = useView(state => state.go)
  const { spec, open } = useChoices()
  const [focusRequest, setFocusRequest] = useState(0)
  const [merging, setMerging] = useState<{ fromId: Id; intoId: Id } | null>(null)
  // The same function each time: rows rest while the panel follows the focus.
  const onMerge = useCallback((fromId: Id, intoId: Id) => setMerging({ fromId, intoId }), [])
  const main = useRef<HTMLDivElement>(null)
  const claims = useMemo(() => new Map(allClaims(library).map(claim => [claim.id, claim])), [library])
  const matrix = useMemo(() => computeMatrix(library, spec), [library, spec])
  useShownBlock(matrix.rows.length > 0 && matrix.columns.length > 0 ? { kind: 'matrix', spec } : null)

  const close = () => {
    openPart(null)
    setFocusRequest(0)
    main.current?.querySelector<HTMLElement>('[data-cell][tabindex="0"]')?.focus()
  }
  const show = (part: OpenPart, focusPanel: boolean) => {
    openPart(part)
    setFocusRequest(count => (focusPanel ? count + 1 : 0))
  }
  const merge = async ({ fromId, intoId }: { fromId: Id; intoId: Id }) => {
    const done = await edit('propositions.merge', { fromId, intoId })
    if (!done) return
    openPart({ kind: 'row', row: intoId })
    showUndoable(done, 'compare.merged')
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
  const isEmpty = matrix.columns.length === 0 || matrix.rows.length === 0
  const rowKey = open?.kind === 'cell' ? open.cell.row : open?.kind === 'row' ? open.row : null
  const row = matrix.rows.find(({ key }) => key === rowKey)
  const column = open?.kind === 'cell' ? matrix.columns.find(({ key }) => key === open.cell.column) : undefined
  return (
    <section className="compare" aria-label={say('compare.title')}>
      <CompareToolbar library={library} />
      <div className="compare-main" ref={main}>
        {isEmpty ? (
          <EmptyState
            icon={ListFilter}
            title={say('compare.nothingChosen')}
            message={say('compare.nothingChosenMessage')}
          >
            <Button variant="primary" onPress={() => setFilter({})}>
              {say('word.showAll')}
            </Button>
          </EmptyState>
        ) : (
          <MatrixTable
            key={`${spec.rows}-${spec.columns}-${say.language}`}
            library={library}
            matrix={matrix}
            claims={claims}
            open={open}
            onOpen={show}
            onClose={close}
            onMerge={onMerge}
          />
        )}
        {open?.kind === 'cell' && row && column && (
          <CellPanel
            library={library}
            matrix={matrix}
            row={row}
            column={column}
            claims={claims}
            focusRequest={focusRequest}
            onClose={close}
          />
        )}
        {open?.kind === 'row' && row && (
          <RowPanel
            library={library}
            matrix={matrix}
            row={row}
            focusRequest={focusRequest}
            onClose={close}
            onMerge={onMerge}
          />
        )}
        {open?.kind === 'suggestions' && (
          <SuggestionsPanel library={library} claims={claims} focusRequest={focusRequest} onClose={close} />
        )}
      </div>
      {merging && (
        <ConfirmDialog
          title={say('compare.mergeTitle')}
          message={say('compare.mergeMessage', {
            from: library.propositions[merging.fromId]?.text ?? '',
            into: library.propositions[merging.intoId]?.text ?? ''
          })}
          confirmLabel={say('compare.mergeConfirm')}
          isOpen
          onConfirm={() => void merge(merging)}
          onClose={() => setMerging(null)}
        />
      )}
    </section>
  )
}
