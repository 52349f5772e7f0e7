import { BookOpen } from 'lucide-react'
import type { Claim } from '#core/claims/claim'
import { cellAt } from '#core/comparison/compute-matrix'
import type { Line, Matrix } from '#core/comparison/matrix'
import type { Library } from '#core/library'
import { openOnDesk } from '#state/view'
import { Button } from '#ui/button'
import { useSay } from '#ui/say'
import { StanceMark } from '#ui/stance-mark'
import { lineLabel } from './chart-label'
import { ClaimDetails } from './claim-details'
import { SidePanel } from './side-panel'

interface Props {
  library: Library
  matrix: Matrix
  row: Line
  column: Line
  claims: ReadonlyMap<string, Claim>
  focusRequest: number
  onClose: () => void
}

/** One cell in full: each claim with what proves it, a click away from its place in the source. */
export function CellPanel({ library, matrix, row, column, claims, focusRequest, onClose }: Props) {
  const say = useSay()
  const cell = cellAt(matrix, row.key, column.key)
  const name = lineLabel(matrix.spec.columns, column, library, say)
  const source = [row, column].map(line => library.documents[line.key]).find(Boolean)
  return (
    <SidePanel
      label={say('compare.details')}
      focusRequest={focusRequest}
      onClose={onClose}
      head={
        <>
          <h2 dir="auto">{lineLabel(matrix.spec.rows, row, library, say)}</h2>
          <p>{say('compare.cellIn', { title: name })}</p>
          <StanceMark state={cell.state} />
        </>
      }
    >
      {cell.claimIds.length === 0 ? (
        <div className="compare-panel-empty">
          <p>{say(cell.state === 'silent' ? 'compare.silentMessage' : 'compare.unreadMessage')}</p>
          {source && (
            <Button icon={BookOpen} onPress={() => openOnDesk(source.id)}>
              {say('compare.openSource')}
            </Button>
          )}
        </div>
      ) : (
        <ul>
          {cell.claimIds.map(id => {
            const claim = claims.get(id)
            return claim && <ClaimDetails key={id} claim={claim} documentIds={column.documentIds} library={library} />
          })}
        </ul>
      )}
    </SidePanel>
  )
}
