import { figureText } from '#core/figures/figure-text'
import type { LedgerEntry, LedgerQuantity } from '#core/figures/ledger'
import { unitName } from '#core/figures/units'
import { texts } from '#shared/i18n/index'
import type { TableData } from './table-data'

/** The ledger as a table, one row for each value: numbers as numbers, in the unit named beside them. */
export function ledgerTable(ledger: readonly LedgerQuantity[], language: 'ar' | 'en'): TableData {
  const say = (key: string) => texts[language][key] ?? key
  const markOf = ({ figure }: LedgerEntry, conflicts: ReadonlySet<string>) => {
    if (conflicts.has(figure.id)) return say('figures.conflict')
    return figure.doubtful
      ? say('figures.doubtful').replace('{{reason}}', say(`figures.doubt.${figure.doubtful}`))
      : null
  }
  const row = ({ quantity }: LedgerQuantity, entry: LedgerEntry, unit: string, conflicts: ReadonlySet<string>) => ({
    label: quantity.name,
    cells: [
      entry.value,
      unit ? unitName(unit, language, 100) : null,
      figureText(entry.figure, language),
      entry.figure.asOf,
      entry.figure.attribution || null,
      entry.document.title,
      markOf(entry, conflicts),
      entry.figure.passage.quote
    ]
  })
  return {
    name: say('figures.quantityName'),
    direction: language === 'ar' ? 'rtl' : 'ltr',
    columns: [
      say('figures.value'),
      say('figures.quantityUnit'),
      say('figures.asGiven'),
      say('figures.asOf'),
      say('figures.attribution'),
      say('figures.source'),
      say('figures.conflict'),
      say('figures.quote')
    ],
    rows: ledger.flatMap(line => {
      const conflicts = new Set(line.conflicts.flatMap(({ figureIds }) => figureIds))
      return [
        ...line.entries.map(entry => row(line, entry, line.unit, conflicts)),
        ...line.apart.map(entry => row(line, entry, entry.figure.unit, conflicts))
      ]
    })
  }
}
