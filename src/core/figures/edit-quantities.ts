import { type Change, mergeAll, noChange } from '../change'
import type { Context, Id } from '../ids'
import type { Library } from '../library'
import { fail, ok, type Result } from '../problem'
import { fold } from '../text/fold'
import { keptName } from '../text/kept-name'
import type { Figure } from './figure'
import type { Quantity } from './quantity'

/** The figures that give values of a quantity. */
export function figuresOfQuantity(library: Pick<Library, 'figures'>, id: Id): Figure[] {
  return Object.values(library.figures).filter(figure => figure.quantityId === id)
}

/** The quantity whose name reads the same after folding. */
export function findQuantity(library: Pick<Library, 'quantities'>, name: string): Quantity | undefined {
  const wanted = fold(name).trim()
  return Object.values(library.quantities).find(quantity => fold(quantity.name).trim() === wanted)
}

/** Names a quantity. A name that another one has is refused: values of one thing under two names never meet. */
export function addQuantity(
  library: Library,
  input: { name: string; unit?: string; note?: string },
  context: Context
): Result<Change> {
  const name = checkName(library, input.name, null)
  if (!name.ok) return name
  const record: Quantity = {
    id: context.newId(),
    name: name.value,
    unit: input.unit ?? '',
    note: input.note ?? '',
    createdAt: context.now()
  }
  return ok({ ...noChange, added: [{ table: 'quantities', record }] })
}

/** The quantity with the given fields replaced. In another unit its values are shown converted; none of them is changed. */
export function updateQuantity(
  library: Library,
  id: Id,
  edit: { name?: string; unit?: string; note?: string }
): Result<Change> {
  const before = library.quantities[id]
  if (!before) return fail('quantity.missing', { id })
  const name = edit.name === undefined ? ok(before.name) : checkName(library, edit.name, id)
  if (!name.ok) return name
  return ok(replaceQuantity(before, { ...before, ...edit, name: name.value }))
}

/** One quantity takes over the figures of another, which goes; the other's note is appended to its own. */
export function mergeQuantities(
  library: Library,
  fromId: Id,
  intoId: Id,
  { now }: Pick<Context, 'now'>
): Result<Change> {
  const from = library.quantities[fromId]
  const into = library.quantities[intoId]
  if (!from) return fail('quantity.missing', { id: fromId })
  if (!into) return fail('quantity.missing', { id: intoId })
  if (fromId === intoId) return fail('quantity.intoItself')
  const moved = figuresOfQuantity(library, fromId).map(before => ({
    before: { table: 'figures' as const, record: before },
    after: { table: 'figures' as const, record: { ...before, quantityId: intoId, updatedAt: now() } }
  }))
  const note = [into.note, from.note].filter(one => one !== '').join('\n')
  return ok(
    mergeAll([
      { ...noChange, updated: moved },
      replaceQuantity(into, { ...into, note, unit: into.unit || from.unit }),
      { ...noChange, removed: [{ table: 'quantities', record: from }] }
    ])
  )
}

/** The quantity goes, with its figures if told so; else it is refused while it has any. */
export function removeQuantity(library: Library, id: Id, { withFigures }: { withFigures: boolean }): Result<Change> {
  const record = library.quantities[id]
  if (!record) return fail('quantity.missing', { id })
  const figures = figuresOfQuantity(library, id)
  if (figures.length > 0 && !withFigures) {
    return fail('quantity.inUse', { name: record.name, figures: figures.length })
  }
  return ok({
    ...noChange,
    removed: [
      ...figures.map(record => ({ table: 'figures' as const, record })),
      { table: 'quantities' as const, record }
    ]
  })
}

/** The name as it is kept: in NFC, with single blanks. Refused when empty, or when another quantity than `own` has it. */
function checkName(library: Library, name: string, own: Id | null): Result<string> {
  const kept = keptName(name)
  if (kept === '') return fail('quantity.empty')
  const twin = findQuantity(library, kept)
  return twin && twin.id !== own ? fail('quantity.exists', { name: twin.name, id: twin.id }) : ok(kept)
}

/** The change from one state of a quantity to another; empty where nothing differs. */
export function replaceQuantity(before: Quantity, after: Quantity): Change {
  if (after.name === before.name && after.unit === before.unit && after.note === before.note) return noChange
  return {
    ...noChange,
    updated: [{ before: { table: 'quantities', record: before }, after: { table: 'quantities', record: after } }]
  }
}
