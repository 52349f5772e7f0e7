import { findQuote } from '#core/anchoring/find-quote'
import type { Range } from '#core/anchoring/passage'
import { readDate } from '#core/documents/dates'
import { fieldsOf, isDate, onlyDate } from '#core/figures/candidates'
import { type FigureFields, removeFigure, updateFigure } from '#core/figures/edit-figures'
import type { Figure } from '#core/figures/figure'
import { readFigures } from '#core/figures/read-figures'
import type { FigureReading } from '#core/figures/reading'
import type { Library } from '#core/library'
import { fail, ok, type Result } from '#core/problem'
import { takeFigure } from '#main/figures'
import { beyondBounds } from '#shared/bounds'
import {
  type Command,
  type CommandArgs,
  type CommandContext,
  composed,
  count,
  json,
  required,
  subject,
  text,
  UsageError,
  unwrap
} from '../command'
import { documentOf, figureOf } from '../named'
import { withLibrary } from '../with-library'
import { printRemoved } from './print-removed'

const fieldOptions = { value: 'string', 'as-of': 'string', attribution: 'string', note: 'string' } as const
const fieldsUsage = '[--value TEXT] [--as-of DATE|none] [--attribution TEXT] [--note TEXT]'

export const takeQuotedFigure: Command = {
  name: 'figures add',
  usage:
    `figures add --library DIR --quantity NAME|ID --document ID --quote TEXT [--occurrence N] ${fieldsUsage} [--json]   ` +
    '(the value is read from the quote unless told, e.g. --value "66.2 billion dollars")',
  options: {
    ...fieldOptions,
    quantity: 'string',
    document: 'string',
    quote: 'string',
    occurrence: 'string',
    json: 'boolean'
  },
  run: async (args, context) => {
    const quantity = required(args, 'quantity').normalize('NFC')
    const name = required(args, 'document')
    const quote = required(args, 'quote')
    const occurrence = count(args, 'occurrence', 1) ?? 1
    const told = fieldsTold(args)
    await withLibrary(context, async workspace => {
      const document = documentOf(workspace, name)
      const body = unwrap(await workspace.body(document.id))
      const range = unwrap(findQuote(body.text, quote, occurrence))
      const about = { name: document.title, units: body.text.length }
      const readings = unwrap(await context.texts.run('readInSentence', [body.text, range], about))
      const fields = { ...unwrap(fieldsIn(body.text, range, told.value, readings)), ...told }
      const choice = workspace.library.quantities[quantity] ? { id: quantity } : { name: quantity }
      const { change } = unwrap(await takeFigure(workspace, document.id, range, { quantity: choice, fields }))
      const added = change.added.find(({ table }) => table === 'figures')
      if (!added) throw new Error('taking a figure added none')
      print(args, context, workspace.library, added.record.id)
    })
  }
}

export const changeFigure: Command = {
  name: 'figures update',
  usage: `figures update FIGURE --library DIR [--quantity NAME|ID] ${fieldsUsage} [--json]`,
  options: { ...fieldOptions, quantity: 'string', json: 'boolean' },
  positionals: 'one',
  run: async (args, context) => {
    const name = subject(args, 'FIGURE')
    const quantity = composed(args, 'quantity')
    const told = fieldsTold(args)
    if (quantity === undefined && Object.keys(told).length === 0) throw new UsageError('say what to change')
    await withLibrary(context, async workspace => {
      const { id } = figureOf(workspace, name)
      unwrap(
        await workspace.edit('figures.update', library => {
          const choice = quantity === undefined ? {} : { quantity: choiceOf(library, quantity) }
          return updateFigure(library, id, { ...told, ...choice }, workspace.context)
        })
      )
      print(args, context, workspace.library, id)
    })
  }
}

export const deleteFigure: Command = {
  name: 'figures delete',
  usage: 'figures delete FIGURE --library DIR [--json]',
  options: { json: 'boolean' },
  positionals: 'one',
  run: async (args, context) => {
    const name = subject(args, 'FIGURE')
    await withLibrary(context, async workspace => {
      const { id } = figureOf(workspace, name)
      const { change } = unwrap(await workspace.edit('figures.remove', library => removeFigure(library, id)))
      printRemoved(args, context, id, change)
    })
  }
}

function choiceOf(library: Library, quantity: string) {
  return library.quantities[quantity] ? { id: quantity } : { name: quantity }
}

/** What was said of a figure; what was not said is not in it. */
function fieldsTold(args: CommandArgs): Partial<FigureFields> {
  const value = text(args, 'value')
  const asOf = text(args, 'as-of')
  const attribution = composed(args, 'attribution')
  const note = composed(args, 'note')
  if (asOf !== undefined && asOf !== 'none' && readDate(asOf, 'day-first') !== asOf) {
    throw new UsageError('--as-of must be a date of 1500 to 2200 such as 2025-04-09, 2025-04 or 2025, or none')
  }
  return {
    ...(value === undefined ? {} : amountTold(value)),
    ...(asOf === undefined ? {} : { asOf: asOf === 'none' ? null : asOf }),
    ...(attribution === undefined ? {} : { attribution }),
    ...(note === undefined ? {} : { note })
  }
}

function amountTold(written: string) {
  const [only, ...others] = valuesIn(written)
  if (!only || others.length > 0) {
    throw new UsageError('--value must be one figure, such as 66.2 billion dollars, about 40% or 1300 km')
  }
  const { value, low, high, unit, bound } = fieldsOf(only, [])
  const beyond = beyondBounds([value, low, high])
  if (beyond !== null) throw new UsageError(`--value: ${beyond}`)
  return { value, low, high, unit, bound }
}

/** What the quote says, read with its sentence: its one value, unless the value was told, and the sentence's one date. */
function fieldsIn(
  text: string,
  range: Range,
  told: number | undefined,
  readings: readonly FigureReading[]
): Result<Pick<FigureFields, 'value'> & Partial<FigureFields>> {
  const dates = readings.filter(isDate)
  if (told !== undefined) return ok({ value: told, asOf: onlyDate(dates) })
  const quote = text.slice(range.start, range.end)
  const amounts = readings.filter(reading => !isDate(reading))
  const inside = amounts.filter(({ start, end }) => range.start <= start && end <= range.end)
  // A quote may end before the scale or unit of its figure: the rest is carried from the sentence.
  const cut = amounts
    .filter(({ start, end }) => start < range.end && range.start < end)
    .map(reading => ({ ...reading, doubtful: reading.doubtful ?? ('carried' as const) }))
  const values = inside.length > 0 ? inside : cut
  const [only, ...others] = values
  if (!only) return fail('figure.noneRead', { quote })
  if (others.length === 0) return ok(fieldsOf(only, dates))
  return fail('figure.severalRead', { quote, found: values.map(({ written }) => written).join(' | ') })
}

function valuesIn(written: string) {
  return readFigures(written).filter(reading => !isDate(reading))
}

function figureJson({ passage, ...figure }: Figure) {
  const { documentId, ...where } = passage
  return { ...figure, document: documentId, passage: where }
}

function print(args: CommandArgs, context: CommandContext, library: Library, id: string): void {
  const figure = library.figures[id]
  if (!figure) throw new Error(`the edit left no figure ${id}`)
  context.print(args.options.json ? json(figureJson(figure)) : `${id}\n`)
}
