import { cellAt, computeMatrix } from '../../comparison/compute-matrix'
import type { Axis, Line, Matrix, MatrixSpec } from '../../comparison/matrix'
import type { Id } from '../../ids'
import { isolate } from '../../text/direction'
import { briefly } from '../claim-parts'
import { lineColor, lineTitle } from '../line-title'
import type { MatrixBlock, MatrixCellText } from '../outline'
import type { BriefingScope } from '../scope'
import { caveatOf, withCaveat } from '../trouble'

/** The comparison as a table, every cell worded. */
export function makeMatrix({ spec }: { spec: MatrixSpec }, scope: BriefingScope): MatrixBlock[] {
  const { labels } = scope
  const matrix = computeMatrix(scope.library, { ...spec, filter: scope.within(spec.filter) })
  // What nobody has lined up yet is told with its code; a row of it would compare nothing.
  const rows = spec.rows === 'proposition' ? matrix.rows.filter(({ key }) => key !== '') : matrix.rows
  if (rows.length === 0 || matrix.columns.length === 0) return []
  return [
    {
      kind: 'matrix',
      corner: labels.axes[spec.rows],
      columns: matrix.columns.map(column => ({
        title: lineTitle(column, spec.columns, scope),
        detail: detailOf(column, spec.columns, scope)
      })),
      rows: rows.map(row => {
        const verdict = matrix.verdicts[row.key]?.kind ?? 'none'
        return {
          title: lineTitle(row, spec.rows, scope),
          ...lineColor(row, spec.rows, scope),
          ...(verdict === 'none' || verdict === 'apart' ? {} : { verdict: labels.verdicts[verdict] }),
          cells: matrix.columns.map(column => cellText(matrix, row, column, scope))
        }
      })
    }
  ]
}

function cellText(matrix: Matrix, row: Line, column: Line, scope: BriefingScope): MatrixCellText {
  const { labels, claims, numberOf } = scope
  const { state, claimIds } = cellAt(matrix, row.key, column.key)
  const ofSource = matrix.spec.rows === 'source' || matrix.spec.columns === 'source'
  const statements = claimIds.map(id => {
    const claim = claims.get(id)
    if (!claim) throw new Error(`claim ${id} stands in the matrix and not in the library`)
    const passage = claim.evidence.find(({ documentId }) => liesIn(documentId, row) && liesIn(documentId, column))
    const { caveat } = caveatOf(id, claim.evidence, scope)
    const number = ofSource ? undefined : numberOf(passage?.documentId ?? '')
    const said = [briefly(claim, passage, scope), number && `[${number}]`].filter(Boolean).join(' ')
    return {
      stance: claim.stance,
      stanceLabel: labels.stances[claim.stance],
      text: withCaveat(said, caveat),
      claimId: id
    }
  })
  if (statements.length > 0) return { statements }
  return { state: state === 'silent' ? labels.silent : labels.unread, statements }
}

function liesIn(documentId: Id, line: Line): boolean {
  return line.documentIds.includes(documentId)
}

/** Under the title of a source: who published it and when, and what else stands in its column. */
function detailOf(line: Line, axis: Axis, { library, labels }: BriefingScope): string {
  const document = axis === 'source' ? library.documents[line.key] : undefined
  if (!document) return ''
  const others = line.documentIds.length - 1
  return [isolate(document.publisher), labels.date(document.publishedOn), others > 0 ? labels.reprints(others) : '']
    .filter(Boolean)
    .join(' · ')
}
