import { chosenDocuments } from '../comparison/chosen'
import { dateOrder } from '../documents/date-order'
import type { DocumentRecord, PublicationDate } from '../documents/document'
import type { Id } from '../ids'
import type { Library } from '../library'
import { compareUnits } from '../text/compare-units'
import type { Figure } from './figure'
import { groupBy } from './group-by'
import { excludes, type Interval, intervalOf } from './interval'
import type { Quantity } from './quantity'
import { convert, units } from './units'

/** A value as one source gives it, lined up with the others. */
export interface LedgerEntry {
  figure: Figure
  document: DocumentRecord
  /** In the unit of the line it stands in: the quantity's, or the figure's own where it stands apart. */
  value: number
  low: number | null
  high: number | null
  /** Whether the source gives it in another unit. */
  isConverted: boolean
  /** The newer version of its source that lies in the library, if so: the passage is still that of the older one. */
  newerVersionId: Id | null
}

/** Values for one time that cannot all be true. */
export interface FigureConflict {
  /** The year they are for; `null` where no source gives one. */
  year: string | null
  figureIds: Id[]
  /** The smallest and the largest of them in the quantity's unit, and how many times the one is the other (`null` below or at 0). */
  low: number
  high: number
  ratio: number | null
}

/** A quantity with its values from all sources. */
export interface LedgerQuantity {
  quantity: Quantity
  /** What its values are lined up in; `''`: a bare number. */
  unit: string
  /** In the order of the sources, then of the dates. */
  entries: LedgerEntry[]
  /** Values in units that cannot be converted to the quantity's: compared with nothing. */
  apart: LedgerEntry[]
  conflicts: FigureConflict[]
}

/** The ledger of the given quantities in their order; `null`: of all, by name. */
export function buildLedger(library: Library, quantityIds: readonly Id[] | null): LedgerQuantity[] {
  const sources: Sources = {
    documents: library.documents,
    rank: new Map(chosenDocuments(library).map(({ id }, index) => [id, index])),
    newer: new Map(Object.values(library.documents).map(({ id, versionOf }) => [versionOf, id]))
  }
  const quantities = quantityIds
    ? [...new Set(quantityIds)].flatMap(id => library.quantities[id] ?? [])
    : Object.values(library.quantities).sort((a, b) => a.name.localeCompare(b.name, 'ar') || compareUnits(a.id, b.id))
  const figures = groupBy(Object.values(library.figures), figure => figure.quantityId)
  return quantities.map(quantity => lineUp(quantity, figures.get(quantity.id) ?? [], sources))
}

/** Units that the values of a quantity can be lined up in: the present one, those its sources give, and what these convert to. */
export function unitsOf({ unit, entries, apart }: LedgerQuantity): string[] {
  const given = [...new Set([unit, ...[...entries, ...apart].map(({ figure }) => figure.unit)])]
  const others = units.map(({ id }) => id).filter(id => given.some(one => convert(1, one, id) !== null))
  return [...new Set([...given, ...others])]
}

interface Sources {
  documents: Library['documents']
  rank: ReadonlyMap<Id, number>
  /** The newer version of each source that has one. */
  newer: ReadonlyMap<Id | null, Id>
}

function lineUp(quantity: Quantity, unordered: readonly Figure[], sources: Sources): LedgerQuantity {
  const rankOf = ({ passage }: Figure) => sources.rank.get(passage.documentId) ?? 0
  const figures = [...unordered].sort(
    (a, b) =>
      rankOf(a) - rankOf(b) ||
      compareUnits(dateOrder(a.asOf), dateOrder(b.asOf)) ||
      a.passage.start - b.passage.start ||
      a.value - b.value ||
      compareUnits(a.id, b.id)
  )
  const unit = quantity.unit || (figures.find(figure => figure.unit !== '')?.unit ?? '')
  const lined: LedgerQuantity = { quantity, unit, entries: [], apart: [], conflicts: [] }
  for (const figure of figures) {
    const entry = entryOf(figure, unit, sources)
    if (entry) lined.entries.push(entry)
    else {
      const own = entryOf(figure, figure.unit, sources)
      if (own) lined.apart.push(own)
    }
  }
  return { ...lined, conflicts: conflictsOf(lined.entries) }
}

/** `null`: its unit cannot be converted to that one, or its source is gone. */
function entryOf(figure: Figure, unit: string, { documents, newer }: Sources): LedgerEntry | null {
  const document = documents[figure.passage.documentId]
  const inUnit = (value: number) => convert(value, figure.unit, unit)
  const value = inUnit(figure.value)
  if (!document || value === null) return null
  return {
    figure,
    document,
    value,
    low: figure.low === null ? null : inUnit(figure.low),
    high: figure.high === null ? null : inUnit(figure.high),
    isConverted: figure.unit !== unit,
    newerVersionId: newer.get(document.id) ?? null
  }
}

/**
 * Conflicts year by year, since a quantity may truly differ from one year to the next. Within a year two values are for one
 * time when one date holds the other (2024 and March 2024). Undated ones are compared with each other, and with the dated
 * ones when those are all of one year: then there is but one time they can be for. A doubtful reading makes no conflict
 * before the analyst has seen it.
 */
function conflictsOf(all: readonly LedgerEntry[]): FigureConflict[] {
  const entries = all.filter(({ figure }) => !figure.doubtful)
  const years = new Set(entries.flatMap(({ figure }) => yearOf(figure.asOf) ?? []))
  const [onlyYear = null] = years.size === 1 ? years : []
  const groups = groupBy(entries, ({ figure }) => yearOf(figure.asOf) ?? onlyYear)
  return [...groups]
    .sort(([a], [b]) => compareUnits(a ?? '9999', b ?? '9999'))
    .flatMap(([year, group]) => conflictOf(year, group) ?? [])
}

function conflictOf(year: string | null, entries: readonly LedgerEntry[]): FigureConflict | null {
  const possible = new Map(entries.map(entry => [entry, intervalOfEntry(entry)]))
  const parties = entries.filter(a =>
    entries.some(b => meet(a.figure.asOf, b.figure.asOf) && excludes(possible.get(a) ?? all, possible.get(b) ?? all))
  )
  if (parties.length === 0) return null
  const values = parties.map(({ value }) => value)
  const low = Math.min(...values)
  const high = Math.max(...values)
  return { year, figureIds: parties.map(({ figure }) => figure.id), low, high, ratio: low > 0 ? high / low : null }
}

const all: Interval = { low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY }

/** Rounding goes by the digits of the source's own unit: 41 miles are not 65.98 kilometres to the last digit. */
function intervalOfEntry({ figure, value }: LedgerEntry): Interval {
  const own = intervalOf(figure)
  const scale = figure.value === 0 ? 1 : value / figure.value
  return { low: own.low * scale, high: own.high * scale }
}

function yearOf(date: PublicationDate | null): string | null {
  return date?.slice(0, 4) ?? null
}

function meet(a: PublicationDate | null, b: PublicationDate | null): boolean {
  return a === null || b === null || a.startsWith(b) || b.startsWith(a)
}
