import type { Figure } from '#core/figures/figure'
import type { Quantity } from '#core/figures/quantity'
import type { Library } from '#core/library'
import { document, emptyLibrary } from './records'

const at = '2026-01-01T00:00:00.000Z'

export function quantity(id: string, fields: Partial<Quantity> = {}): Quantity {
  return { id, name: `quantity ${id}`, unit: '', note: '', createdAt: at, ...fields }
}

/** An exact value of quantity `q` at the beginning of a source. */
export function figure(id: string, documentId: string, value: number, fields: Partial<Figure> = {}): Figure {
  return {
    id,
    quantityId: 'q',
    passage: { documentId, start: 0, end: 5, quote: 'quote', prefix: '', suffix: '' },
    value,
    low: null,
    high: null,
    unit: '',
    bound: 'exactly',
    asOf: null,
    attribution: '',
    note: '',
    createdAt: at,
    updatedAt: at,
    ...fields
  }
}

/** Sources `d1`, `d2` and `d3` of three successive years, and the given records. */
export function ledgerLibrary(quantities: Quantity[], figures: Figure[]): Library {
  return {
    ...emptyLibrary,
    documents: {
      d3: document('d3', { publishedOn: '2025' }),
      d1: document('d1', { publishedOn: '2023' }),
      d2: document('d2', { publishedOn: '2024' })
    },
    quantities: Object.fromEntries(quantities.map(record => [record.id, record])),
    figures: Object.fromEntries(figures.map(record => [record.id, record]))
  }
}
