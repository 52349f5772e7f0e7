import { figureText } from '../../figures/figure-text'
import { buildLedger, type FigureConflict, type LedgerEntry, type LedgerQuantity } from '../../figures/ledger'
import type { Id } from '../../ids'
import { quoteText } from '../claim-parts'
import type { TableBlock, TableCell } from '../outline'
import type { BriefingScope } from '../scope'
import { caveatOf, withCaveat } from '../trouble'

/** The ledger, one table for each quantity: who gives which value, for when, in which words; and where they conflict. */
export function makeFigures({ quantityIds }: { quantityIds: Id[] | null }, scope: BriefingScope): TableBlock[] {
  const { library, labels, numberOf } = scope
  const figures = Object.fromEntries(
    Object.entries(library.figures).filter(([, { passage }]) => numberOf(passage.documentId) !== undefined)
  )
  const { source, value, asOf, attribution, quote } = labels.figures
  return buildLedger({ ...library, figures }, quantityIds)
    .filter(({ entries, apart }) => entries.length + apart.length > 0)
    .map(line => ({
      kind: 'table',
      caption: line.quantity.name,
      columns: [
        { title: source, align: 'start', share: 2.4 },
        { title: value, align: 'start', share: 1.7 },
        { title: asOf, align: 'start', share: 1.2 },
        { title: attribution, align: 'start', share: 1.5 },
        { title: quote, align: 'start', share: 3.6 }
      ],
      rows: [...line.entries, ...line.apart].map(entry => cellsOf(entry, scope)),
      remark: line.conflicts.map(conflict => conflictText(conflict, line, scope)).join(' '),
      conflict: line.conflicts.length > 0
    }))
}

function cellsOf({ figure, document }: LedgerEntry, scope: BriefingScope): TableCell[] {
  const { labels, language } = scope
  const quoted = quoteText(figure.passage, scope)
  const { caveat } = caveatOf(figure.id, [figure.passage], scope)
  return [
    { text: `[${quoted.source}] ${document.title}`, source: quoted.source, figureId: figure.id },
    { text: withCaveat(figureText(figure, language), caveat) },
    { text: labels.date(figure.asOf) },
    { text: figure.attribution },
    { text: quoted.direction === 'rtl' ? `«${quoted.text}»` : `“${quoted.text}”`, direction: quoted.direction }
  ]
}

function conflictText({ year, low, high }: FigureConflict, { unit }: LedgerQuantity, scope: BriefingScope): string {
  const inUnit = (value: number) => figureText({ value, low: null, high: null, unit, bound: 'exactly' }, scope.language)
  return scope.labels.conflict({ year, low: inUnit(low), high: inUnit(high) })
}
