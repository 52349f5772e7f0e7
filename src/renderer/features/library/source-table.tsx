import { ArrowDown, ArrowUp } from 'lucide-react'
import { type KeyboardEvent, useCallback, useRef, useState } from 'react'
import { useSay } from '#ui/say'
import { useLibraryView } from './library-view'
import { RowMenu, type RowMenuKind } from './row-menu'
import { SourceLine, type SourceRow } from './source-line'
import { type SourceColumn, sourceColumns } from './source-order'
import './source-table.css'

const columnLabels: Readonly<Record<SourceColumn, string>> = {
  title: 'word.title',
  publisher: 'word.publisher',
  publishedOn: 'word.date',
  words: 'library.words',
  claims: 'library.claims',
  reviewState: 'library.reviewState'
}

/**
 * The sources of the library. One tab stop for the rows: the arrows, Home and End move along them, and what is chosen can
 * be opened, edited or deleted by the keys of the library's actions; Tab goes on into the row's buttons.
 */
export function SourceTable({ rows }: { rows: readonly SourceRow[] }) {
  const say = useSay()
  const selectedId = useLibraryView(state => state.selectedId)
  const [menu, setMenu] = useState<{ kind: RowMenuKind; id: string } | null>(null)
  const anchor = useRef<Element | null>(null)
  const body = useRef<HTMLTableSectionElement>(null)
  const shownIndex = rows.findIndex(row => row.id === selectedId)
  const tabStop = Math.max(0, shownIndex)
  const menuRow = menu && rows.find(row => row.id === menu.id)

  const openMenu = useCallback((kind: RowMenuKind, id: string, element: Element) => {
    anchor.current = element
    setMenu({ kind, id })
  }, [])
  const move = (event: KeyboardEvent) => {
    if (!(event.target instanceof HTMLTableRowElement)) return
    const last = rows.length - 1
    const targets: Record<string, number> = {
      ArrowDown: shownIndex < 0 ? 0 : Math.min(shownIndex + 1, last),
      ArrowUp: Math.max(shownIndex - 1, 0),
      Home: 0,
      End: last
    }
    const target = targets[event.key]
    if (target === undefined || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    body.current?.rows[target]?.focus()
  }
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: its rows are chosen, which a plain table cannot say */}
      <table role="grid" className="sources" aria-label={say('library.sources')}>
        <thead>
          <tr>
            {sourceColumns.map(column => (
              <SortColumn key={column} column={column} />
            ))}
            <th scope="col" className="sources-column sources-column-actions">
              <span className="visually-hidden">{say('library.actions')}</span>
            </th>
          </tr>
        </thead>
        <tbody ref={body} onKeyDown={move}>
          {rows.map((row, index) => (
            <SourceLine
              key={row.id}
              row={row}
              isSelected={row.id === selectedId}
              isTabStop={index === tabStop}
              onMenu={openMenu}
            />
          ))}
        </tbody>
      </table>
      {menu && menuRow && (
        <RowMenu kind={menu.kind} source={menuRow.source} anchor={anchor} onClose={() => setMenu(null)} />
      )}
    </>
  )
}

function SortColumn({ column }: { column: SourceColumn }) {
  const say = useSay()
  const sort = useLibraryView(state => state.sort)
  const isSorted = sort.column === column
  const Arrow = sort.isDescending ? ArrowDown : ArrowUp
  return (
    <th
      scope="col"
      className={`sources-column sources-column-${column}`}
      {...(isSorted ? { 'aria-sort': sort.isDescending ? 'descending' : 'ascending' } : {})}
    >
      <button
        type="button"
        className="sources-sort"
        onClick={() => useLibraryView.setState({ sort: { column, isDescending: isSorted && !sort.isDescending } })}
      >
        {say(columnLabels[column])}
        {isSorted && <Arrow size={14} aria-hidden />}
      </button>
    </th>
  )
}
