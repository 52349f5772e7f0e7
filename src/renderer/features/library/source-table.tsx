import { ArrowDown, ArrowUp, BookOpenText, Columns2, Ellipsis, PencilLine, Trash2 } from 'lucide-react'
import { useMemo } from 'react'
import { Cell, Column, Row, Table, TableBody, TableHeader } from 'react-aria-components'
import type { Code } from '#core/codebook/code'
import { codeName } from '#core/codebook/order'
import type { DocumentRecord } from '#core/documents/document'
import { useSay } from '#state/i18n'
import { openOnDesk } from '#state/view'
import { IconButton } from '#ui/button'
import { CodeChip } from '#ui/code-chip'
import { Menu } from '#ui/menu'
import { openBeside, removeSource, useLibraryView } from './library-view'
import { ReviewStateMenu } from './review-state-menu'
import { type SourceColumn, sourceColumns } from './source-order'
import './source-table.css'

export interface SourceRow {
  id: string
  source: DocumentRecord
  counts: readonly { code: Code; count: number }[]
}

/** The sources of the library; a row opens on the desk with Enter or a double click. */
export function SourceTable({ rows }: { rows: readonly SourceRow[] }) {
  const say = useSay()
  const { sort, selectedId } = useLibraryView()
  const dependencies = useMemo(() => [say.language], [say.language])
  return (
    <Table
      className="sources"
      aria-label={say('library.sources')}
      selectionMode="single"
      selectionBehavior="replace"
      disallowEmptySelection
      selectedKeys={selectedId ? [selectedId] : []}
      onSelectionChange={keys => {
        const [id] = keys === 'all' ? [] : [...keys]
        useLibraryView.setState({ selectedId: id === undefined ? null : String(id) })
      }}
      onRowAction={id => openOnDesk(String(id))}
      sortDescriptor={{ column: sort.column, direction: sort.isDescending ? 'descending' : 'ascending' }}
      onSortChange={({ column, direction }) => {
        const known = sourceColumns.find(name => name === column)
        if (known) useLibraryView.setState({ sort: { column: known, isDescending: direction === 'descending' } })
      }}
    >
      <TableHeader className="sources-head">
        {sourceColumns.map(column => (
          <SortColumn key={column} column={column} />
        ))}
        <Column className="sources-column sources-column-actions">
          <span className="visually-hidden">{say('library.actions')}</span>
        </Column>
      </TableHeader>
      <TableBody items={rows} dependencies={dependencies}>
        {row => <SourceLine row={row} />}
      </TableBody>
    </Table>
  )
}

const columnLabels: Readonly<Record<SourceColumn, string>> = {
  title: 'word.title',
  publisher: 'word.publisher',
  publishedOn: 'word.date',
  words: 'library.words',
  claims: 'library.claims',
  reviewState: 'library.reviewState'
}

function SortColumn({ column }: { column: SourceColumn }) {
  const say = useSay()
  return (
    <Column
      id={column}
      allowsSorting
      isRowHeader={column === 'title'}
      className={`sources-column sources-column-${column}`}
    >
      {({ sortDirection }) => (
        <span className="sources-column-name">
          {say(columnLabels[column])}
          {sortDirection === 'ascending' && <ArrowUp size={14} aria-hidden />}
          {sortDirection === 'descending' && <ArrowDown size={14} aria-hidden />}
        </span>
      )}
    </Column>
  )
}

function SourceLine({ row: { source, counts } }: { row: SourceRow }) {
  const say = useSay()
  return (
    <Row id={source.id} className="sources-row" textValue={source.title}>
      <Cell className="sources-cell">
        <span className="sources-title" dir={source.direction} lang={source.language}>
          {source.title}
        </span>
        {source.author && (
          <span className="sources-author">
            <bdi>{source.author}</bdi>
          </span>
        )}
      </Cell>
      <Cell className="sources-cell">
        <bdi>{source.publisher}</bdi>
      </Cell>
      <Cell className="sources-cell sources-figure">{say.date(source.publishedOn)}</Cell>
      <Cell className="sources-cell sources-figure">{say.number(source.words)}</Cell>
      <Cell className="sources-cell">
        <span className="sources-chips">
          {counts.map(({ code, count }) => (
            <CodeChip key={code.id} code={code} name={codeName(code, say.language)} count={say.number(count)} isSmall />
          ))}
          {counts.length === 0 && <span className="sources-none">{say.count('word.claims', 0)}</span>}
        </span>
      </Cell>
      <Cell className="sources-cell">
        <ReviewStateMenu source={source} />
      </Cell>
      <Cell className="sources-cell">
        <SourceActions source={source} />
      </Cell>
    </Row>
  )
}

function SourceActions({ source }: { source: DocumentRecord }) {
  const say = useSay()
  return (
    <span className="sources-actions">
      <IconButton label={say('library.open')} icon={BookOpenText} onPress={() => openOnDesk(source.id)} />
      <Menu
        label={say('library.actions')}
        trigger={<IconButton label={say('library.actionsOf', { title: source.title })} icon={Ellipsis} />}
        groups={[
          {
            entries: [
              {
                id: 'open',
                label: say('library.open'),
                icon: BookOpenText,
                kbd: 'Enter',
                onAction: () => openOnDesk(source.id)
              },
              {
                id: 'beside',
                label: say('library.openBeside'),
                icon: Columns2,
                kbd: 'Shift+Enter',
                onAction: () => openBeside(source.id)
              },
              {
                id: 'edit',
                label: say('library.editCitation'),
                icon: PencilLine,
                kbd: 'F2',
                onAction: () => useLibraryView.setState({ editingId: source.id })
              }
            ]
          },
          {
            entries: [
              {
                id: 'remove',
                label: say('library.remove'),
                icon: Trash2,
                kbd: 'Delete',
                isDangerous: true,
                onAction: () => void removeSource(source)
              }
            ]
          }
        ]}
      />
    </span>
  )
}
