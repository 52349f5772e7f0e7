import { Combine } from 'lucide-react'
import { useCallback, useRef, useState } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import type { Line, Matrix } from '#core/comparison/matrix'
import type { Id } from '#core/ids'
import type { Library } from '#core/library'
import type { Standing } from '#core/propositions/standing'
import { Button } from '#ui/button'
import { Floating } from '#ui/floating'
import { useSay } from '#ui/say'
import { SearchList } from '#ui/search-list'
import { StanceMark } from '#ui/stance-mark'
import { lineLabel } from './chart-label'
import { openPart } from './choices'
import { propositionsMatching } from './propositions-matching'
import { SidePanel } from './side-panel'
import { VerdictMark } from './verdict-mark'

interface Props {
  library: Library
  matrix: Matrix
  row: Line
  focusRequest: number
  onClose: () => void
  onMerge: (fromId: Id, intoId: Id) => void
}

/** In the order they are told: who speaks first, who says nothing last. */
const standings: readonly Standing[] = ['asserts', 'denies', 'hedges', 'mixed', 'silent', 'unread']

/** One row in full: what it comes to, and who stands where; a proposition can be merged into another. */
export function RowPanel({ library, matrix, row, focusRequest, onClose, onMerge }: Props) {
  const say = useSay()
  const verdict = matrix.verdicts[row.key]
  const note = matrix.spec.rows === 'proposition' ? library.propositions[row.key]?.note : undefined
  const columns = new Map(matrix.columns.map(column => [column.key, column]))
  return (
    <SidePanel
      label={say('compare.rowDetails')}
      focusRequest={focusRequest}
      onClose={onClose}
      head={
        <>
          <h2 dir="auto">{lineLabel(matrix.spec.rows, row, library, say)}</h2>
          {verdict && <VerdictMark kind={verdict.kind} />}
        </>
      }
    >
      {verdict && <p className="compare-verdict-words">{say(`compare.verdictWords.${verdict.kind}`)}</p>}
      {note && (
        <p className="compare-note" dir="auto">
          {note}
        </p>
      )}
      {standings.map(standing => {
        const keys = verdict?.columns[standing] ?? []
        if (keys.length === 0) return null
        return (
          <section key={standing} className="compare-standing">
            <h3>
              <StanceMark state={standing} /> <small>{say.number(keys.length)}</small>
            </h3>
            <ul>
              {keys.map(key => {
                const column = columns.get(key)
                return (
                  column && (
                    <li key={key}>
                      <AriaButton
                        className="compare-standing-column"
                        onPress={() => openPart({ kind: 'cell', cell: { row: row.key, column: key } })}
                      >
                        <bdi>{lineLabel(matrix.spec.columns, column, library, say)}</bdi>
                      </AriaButton>
                    </li>
                  )
                )
              })}
            </ul>
          </section>
        )
      })}
      {matrix.spec.rows === 'proposition' && row.key !== '' && (
        <MergeButton library={library} row={row} onMerge={onMerge} />
      )}
    </SidePanel>
  )
}

function MergeButton({ library, row, onMerge }: Pick<Props, 'library' | 'row' | 'onMerge'>) {
  const say = useSay()
  const anchor = useRef<HTMLSpanElement>(null)
  const [isOpen, setOpen] = useState(false)
  const { propositions } = library
  const search = useCallback(
    (query: string) =>
      propositionsMatching(propositions, query)
        .filter(({ id }) => id !== row.key)
        .map(({ id, text }) => ({ id, label: text })),
    [propositions, row.key]
  )
  return (
    <>
      <span ref={anchor}>
        <Button icon={Combine} onPress={() => setOpen(true)}>
          {say('compare.merge')}
        </Button>
      </span>
      <Floating label={say('compare.merge')} anchor={anchor} isOpen={isOpen} onClose={() => setOpen(false)}>
        <SearchList
          label={say('compare.merge')}
          placeholder={say('compare.mergePlaceholder')}
          search={search}
          onChoose={id => {
            setOpen(false)
            onMerge(row.key, id)
          }}
          nothing={say('compare.noOtherPropositions')}
        />
      </Floating>
    </>
  )
}
