import { sentenceAround } from '#core/figures/candidates'
import { figureText } from '#core/figures/figure-text'
import { buildLedger, type LedgerEntry, type LedgerQuantity } from '#core/figures/ledger'
import { ledgerTable } from '#main/tables/ledger-table'
import { type Command, json, required, row, text, unwrap } from '../command'
import { documentOf, quantityOf } from '../named'
import { withLibrary } from '../with-library'
import { outputOf, outputOptions, outputUsage } from './compare-output'

/** The ledger: values of all sources lined up by quantity, with their conflicts. */
export const figures: Command = {
  name: 'figures',
  usage: `figures --library DIR [--quantity NAME|ID] ${outputUsage}`,
  options: { quantity: 'string', ...outputOptions },
  run: async (args, context) => {
    const output = outputOf(args)
    const name = text(args, 'quantity')
    await withLibrary(context, async workspace => {
      const chosen = name === undefined ? null : [quantityOf(workspace, name).id]
      const ledger = buildLedger(workspace.library, chosen)
      const found = {
        json: () => ledger.map(ledgerJson),
        table: () => ledgerTable(ledger, output.language),
        lines: () => ledger.flatMap(line => linesOf(line, output.language))
      }
      await output.tell(found, context)
    })
  }
}

/** What is read in a text, years and dates too: nothing is taken. */
export const readDocumentFigures: Command = {
  name: 'figures read',
  usage: 'figures read --library DIR --document ID [--json]',
  options: { document: 'string', json: 'boolean' },
  run: async (args, context) => {
    const name = required(args, 'document')
    await withLibrary(context, async workspace => {
      const { id, title } = documentOf(workspace, name)
      const body = unwrap(await workspace.body(id))
      const about = { name: title, units: body.text.length }
      const found = unwrap(await context.texts.run('readFigures', [body.text], about))
      const readings = found.map(reading => ({
        ...reading,
        passage: sentenceAround(body.text, reading)
      }))
      if (args.options.json) return context.print(json(readings))
      for (const { kind, value, unit, written, doubtful, passage } of readings) {
        const columns = [
          kind,
          String(value),
          unit,
          written,
          passage.quote,
          ...(doubtful ? [`doubtful: ${doubtful}`] : [])
        ]
        context.print(row(columns))
      }
    })
  }
}

function ledgerJson({ quantity, unit, entries, apart, conflicts }: LedgerQuantity) {
  const { id, name, note } = quantity
  return { id, name, unit, note, values: entries.map(entryJson), apart: apart.map(entryJson), conflicts }
}

/** `value`, `low` and `high` are in the unit of the ledger's line; `given` is what the source has. */
function entryJson({ figure, value, low, high, newerVersionId }: LedgerEntry) {
  const { id, passage, bound, asOf, attribution, note } = figure
  const { documentId, ...where } = passage
  return {
    id,
    document: documentId,
    newerVersion: newerVersionId,
    value,
    low,
    high,
    bound,
    given: { value: figure.value, low: figure.low, high: figure.high, unit: figure.unit },
    asOf,
    attribution,
    note,
    doubtful: figure.doubtful ?? null,
    passage: where
  }
}

function linesOf({ quantity, entries, apart, conflicts }: LedgerQuantity, language: 'ar' | 'en'): string[][] {
  const inConflict = new Set(conflicts.flatMap(({ figureIds }) => figureIds))
  return [...entries, ...apart].map(({ figure, document }) => [
    figure.id,
    quantity.name,
    figureText(figure, language),
    figure.asOf ?? '',
    document.title,
    inConflict.has(figure.id) ? 'conflict' : figure.doubtful ? 'doubtful' : ''
  ])
}
