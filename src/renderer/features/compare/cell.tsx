import { memo } from 'react'
import type { Claim } from '#core/claims/claim'
import { codeOf } from '#core/codebook/missing-code'
import { codeName } from '#core/codebook/order'
import type { Axis, Line, MatrixCell } from '#core/comparison/matrix'
import type { Library } from '#core/library'
import { CodeChip } from '#ui/code-chip'
import { ShownText } from '#ui/hidden-sign'
import { useSay } from '#ui/say'
import { StanceMark } from '#ui/stance-mark'
import { endDrag, startDrag } from './claim-drag'
import { passageIn } from './claim-words'
import { shownStatements } from './matrix-sizes'

interface Props {
  cell: MatrixCell
  /** All claims by id: the same map from one rendering to the next, so that cells rest while the focus moves. */
  claims: ReadonlyMap<string, Claim>
  column: Line
  rows: Axis
  codes: Library['codes']
  documents: Library['documents']
}

/** What one column says in one row: its state, then its statements. */
export const CellContent = memo(function CellContent({ cell, claims, column, rows, codes, documents }: Props) {
  const say = useSay()
  const rest = cell.claimIds.length - shownStatements
  return (
    <>
      <StanceMark state={cell.state} />
      {cell.claimIds.length > 0 && (
        <ul className="compare-statements">
          {cell.claimIds.slice(0, shownStatements).map(id => {
            const claim = claims.get(id)
            if (!claim) return null
            const code = rows === 'code' ? undefined : codeOf(codes, claim.codeId)
            return (
              <li
                key={id}
                className="compare-statement"
                draggable
                onDragStart={event => startDrag(event, { kind: 'claim', claimId: id })}
                onDragEnd={endDrag}
              >
                {(cell.state === 'mixed' || code) && (
                  <span className="compare-statement-facts">
                    {code && <CodeChip code={code} name={codeName(code, say.language)} isSmall />}
                    {cell.state === 'mixed' && <StanceMark state={claim.stance} />}
                  </span>
                )}
                <ClaimWords claim={claim} column={column} documents={documents} />
              </li>
            )
          })}
        </ul>
      )}
      {rest > 0 && <span className="compare-more">{say.count('compare.more', rest)}</span>}
    </>
  )
})

function ClaimWords({ claim, column, documents }: Pick<Props, 'column' | 'documents'> & { claim: Claim }) {
  if (claim.statement)
    return (
      <p dir="auto">
        <ShownText text={claim.statement} />
      </p>
    )
  const passage = passageIn(claim, column)
  const document = documents[passage?.documentId ?? '']
  return (
    <p className="compare-quote" dir={document?.direction} lang={document?.language}>
      «<ShownText text={passage?.quote} />»
    </p>
  )
}
