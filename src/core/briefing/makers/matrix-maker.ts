import { cellAt, computeMatrix } from '../../comparison/compute-matrix'
import type { Axis, Line, Matrix, MatrixSpec, VerdictKind } from '../../comparison/matrix'
import type { Id } from '../../ids'
import { isolate } from '../../text/direction'
import { briefly } from '../claim-parts'
import { lineColor, lineTitle } from '../line-title'
import type { MatrixBlock, MatrixCellText } from '../outline'
import type { BriefingScope } from '../scope'
import { caveatOf, caveatSign, withCaveat } from '../trouble'

/** What one page has room for beside findings and sources. */
const digestRows = 6
/** Rows that tell more of a disagreement come before others where there is no room for all. */
const byDifference: VerdictKind[] = ['contradiction', 'qualified', 'agree', 'apart', 'onlyHere', 'none']

/** The comparison as a table, every cell worded. */
export function makeMatrix(
  { spec, digest = false }: { spec: MatrixSpec; digest?: boolean | undefined },
  scope: BriefingScope
): MatrixBlock[] {
  const { labels } = scope
  const matrix = computeMatrix(scope.library, { ...spec, filter: scope.within(spec.filter) })
  const verdictOf = (row: Line) => matrix.verdicts[row.key]?.kind ?? 'none'
  // What nobody has lined up yet is told with its code; a row of it would compare nothing.
  const all = spec.rows === 'proposition' ? matrix.rows.filter(({ key }) => key !== '') : matrix.rows
  if (all.length === 0 || matrix.columns.length === 0) return []
  const telling = all.toSorted((a, b) => byDifference.indexOf(verdictOf(a)) - byDifference.indexOf(verdictOf(b)))
  const kept = new Set(digest ? telling.slice(0, digestRows) : all)
  const rows = all.filter(row => kept.has(row))
  const cells = rows.map(row => matrix.columns.map(column => cellText(matrix, row, column, scope, digest)))
  return [
    {
      kind: 'matrix',
      ...(digest ? { digest } : {}),
      corner: labels.axes[spec.rows],
      columns: matrix.columns.map(column => headOf(column, spec.columns, scope, digest)),
      rows: rows.map((row, at) => {
        const verdict = verdictOf(row)
        return {
          title: lineTitle(row, spec.rows, scope),
          ...lineColor(row, spec.rows, scope),
          ...(verdict === 'none' || verdict === 'apart' ? {} : { verdict: labels.verdicts[verdict] }),
          cells: (cells[at] ?? []).map(cell => (digest ? stancesOf(cell) : cell))
        }
      }),
      ...(digest ? remarkOn(all.length - rows.length, cells.flat(), scope) : {})
    }
  ]
}

/** In a digest a source goes by its number in the list of sources. */
function headOf(column: Line, axis: Axis, scope: BriefingScope, digest: boolean): MatrixBlock['columns'][number] {
  const number = digest && axis === 'source' ? scope.numberOf(column.key) : undefined
  if (number !== undefined) return { title: `[${number}]`, detail: '' }
  return { title: lineTitle(column, axis, scope), detail: detailOf(column, axis, scope) }
}

/** Each stance of a cell once, with a sign where a claim that takes it has a caveat. */
function stancesOf({ statements, ...cell }: MatrixCellText): MatrixCellText {
  const stances = [...new Set(statements.map(({ stance }) => stance))]
  return {
    ...cell,
    statements: stances.flatMap(stance => {
      const own = statements.filter(one => one.stance === stance)
      const [first, ...others] = own
      if (!first) return []
      const stanceLabel = own.some(({ text }) => text !== '') ? `${first.stanceLabel} ${caveatSign}` : first.stanceLabel
      const alsoClaimIds = others.flatMap(({ claimId }) => claimId ?? [])
      return { ...first, stanceLabel, text: '', ...(alsoClaimIds.length > 0 ? { alsoClaimIds } : {}) }
    })
  }
}

/** What a digest leaves out, and the caveats of what it shows. */
function remarkOn(leftOut: number, cells: readonly MatrixCellText[], { labels }: BriefingScope): { remark?: string } {
  const caveats = new Set(cells.flatMap(({ statements }) => statements.map(({ text }) => text)).filter(Boolean))
  const remarks = [
    ...(leftOut > 0 ? [labels.rowsLeftOut(leftOut)] : []),
    ...[...caveats].map(caveat => `${caveatSign} ${caveat}`)
  ]
  return remarks.length > 0 ? { remark: remarks.join('\n') } : {}
}

/** In a digest a statement's text is its caveat alone. */
function cellText(matrix: Matrix, row: Line, column: Line, scope: BriefingScope, digest: boolean): MatrixCellText {
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
      text: digest ? (caveat ?? '') : withCaveat(said, caveat),
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
