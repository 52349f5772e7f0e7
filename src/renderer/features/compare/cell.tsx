import { memo } from 'react'
import type { Claim } from '#core/claims/claim'
import type { Code } from '#core/codebook/code'
import { codeName } from '#core/codebook/order'
import type { MatrixCell, RowKind } from '#core/comparison/build-matrix'
import type { DocumentRecord } from '#core/documents/document'
import { CodeChip } from '#ui/code-chip'
import { useSay } from '#ui/say'
import { StanceMark } from '#ui/stance-mark'

/** Claims a cell shows before it refers to the panel. */
const shownClaims = 5

interface Props {
  cell: MatrixCell
  /** All claims by id: the same map from one rendering to the next, so that cells rest while the focus moves. */
  claims: ReadonlyMap<string, Claim>
  document: DocumentRecord
  codes: Readonly<Record<string, Code>>
  rowKind: RowKind
}

/** What one source says in one row: its state, then its statements. */
export const CellContent = memo(function CellContent({ cell, claims, document, codes, rowKind }: Props) {
  const say = useSay()
  const rest = cell.claimIds.length - shownClaims
  return (
    <>
      <StanceMark state={cell.state} />
      {cell.claimIds.length > 0 && (
        <ul className="compare-statements">
          {cell.claimIds.slice(0, shownClaims).map(id => {
            const claim = claims.get(id)
            if (!claim) return null
            const code = rowKind === 'actor' ? codes[claim.codeId] : undefined
            return (
              <li key={claim.id} className="compare-statement">
                {(cell.state === 'mixed' || code) && (
                  <span className="compare-statement-facts">
                    {code && <CodeChip code={code} name={codeName(code, say.language)} isSmall />}
                    {cell.state === 'mixed' && <StanceMark state={claim.stance} />}
                  </span>
                )}
                <ClaimWords claim={claim} document={document} />
              </li>
            )
          })}
        </ul>
      )}
      {rest > 0 && <span className="compare-more">{say.count('compare.more', rest)}</span>}
    </>
  )
})

/** The analyst's statement or, while there is none, what the source says in this column. */
function ClaimWords({ claim, document }: { claim: Claim; document: DocumentRecord }) {
  if (claim.statement) return <p dir="auto">{claim.statement}</p>
  const passage = claim.evidence.find(({ documentId }) => documentId === document.id) ?? claim.evidence[0]
  return (
    <p className="compare-quote" dir={document.direction} lang={document.language}>
      «{passage?.quote}»
    </p>
  )
}
