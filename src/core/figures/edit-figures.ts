import { z } from 'zod'
import type { Passage } from '../anchoring/passage'
import { apply, type Change, merge, noChange } from '../change'
import { type Context, Id } from '../ids'
import type { Library } from '../library'
import { fail, ok, type Result } from '../problem'
import { addQuantity, findQuantity, replaceQuantity } from './edit-quantities'
import { Figure } from './figure'
import type { Quantity } from './quantity'

/** What the analyst says of a value beside where it stands. */
export const FigureFields = Figure.pick({
  value: true,
  low: true,
  high: true,
  unit: true,
  bound: true,
  asOf: true,
  attribution: true,
  note: true,
  doubtful: true
})
export type FigureFields = z.infer<typeof FigureFields>

/** A quantity by its id, or by its name: one that no quantity has yet makes a new one. */
export const QuantityChoice = z.union([z.object({ id: Id }), z.object({ name: z.string() })])
export type QuantityChoice = z.infer<typeof QuantityChoice>

export interface NewFigure {
  quantity: QuantityChoice
  passage: Passage
  fields: Pick<FigureFields, 'value'> & Partial<FigureFields>
}

/**
 * Takes a value from a source into the ledger, and in the same change names the quantity where that is new. The first
 * value of a quantity gives it its unit. The same value from the same passage twice is refused.
 */
export function addFigure(library: Library, input: NewFigure, context: Context): Result<Change> {
  const { quantity: choice, passage, fields } = input
  const { documentId } = passage
  if (!library.documents[documentId]) return fail('document.missing', { id: documentId })
  const chosen = chooseQuantity(library, choice, context)
  if (!chosen.ok) return chosen
  const { quantity, change } = chosen.value
  const now = context.now()
  const record: Figure = {
    low: null,
    high: null,
    unit: '',
    bound: 'exactly',
    asOf: null,
    attribution: '',
    note: '',
    ...fields,
    passage,
    id: context.newId(),
    quantityId: quantity.id,
    createdAt: now,
    updatedAt: now
  }
  const checked = check(library, record)
  if (!checked.ok) return checked
  const unitGiven = quantity.unit === '' ? replaceQuantity(quantity, { ...quantity, unit: record.unit }) : noChange
  return ok(merge(merge(change, unitGiven), { ...noChange, added: [{ table: 'figures', record }] }))
}

/**
 * The figure with the given fields replaced, or under another quantity. Its passage stays: that is its proof. A value or unit
 * that is given ends its doubt.
 */
export function updateFigure(
  library: Library,
  id: Id,
  edit: Partial<FigureFields> & { quantity?: QuantityChoice },
  context: Context
): Result<Change> {
  const before = library.figures[id]
  if (!before) return fail('figure.missing', { id })
  const { quantity: choice, ...fields } = edit
  const chosen = chooseQuantity(library, choice ?? { id: before.quantityId }, context)
  if (!chosen.ok) return chosen
  const { quantity, change } = chosen.value
  const after: Figure = { ...before, ...sureBy(before, fields), quantityId: quantity.id }
  if ((Object.keys(after) as (keyof Figure)[]).every(field => after[field] === before[field])) return ok(noChange)
  const checked = check(library, after)
  if (!checked.ok) return checked
  return ok(
    merge(change, {
      ...noChange,
      updated: [
        {
          before: { table: 'figures', record: before },
          after: { table: 'figures', record: { ...after, updatedAt: context.now() } }
        }
      ]
    })
  )
}

/** The fields of an edit; a value that the analyst gave is not doubtful any more. */
function sureBy({ doubtful }: Figure, fields: Partial<FigureFields>): Partial<FigureFields> {
  const givesValue = doubtful && (fields.value !== undefined || fields.unit !== undefined)
  return givesValue && fields.doubtful === undefined ? { ...fields, doubtful: null } : fields
}

/** The figure goes; its quantity stays, without values if need be. */
export function removeFigure(library: Library, id: Id): Result<Change> {
  const record = library.figures[id]
  if (!record) return fail('figure.missing', { id })
  return ok({ ...noChange, removed: [{ table: 'figures', record }] })
}

function chooseQuantity(
  library: Library,
  choice: QuantityChoice,
  context: Context
): Result<{ quantity: Quantity; change: Change }> {
  const known = 'id' in choice ? library.quantities[choice.id] : findQuantity(library, choice.name)
  if (known) return ok({ quantity: known, change: noChange })
  if ('id' in choice) return fail('quantity.missing', { id: choice.id })
  const added = addQuantity(library, choice, context)
  if (!added.ok) return added
  const quantity = findQuantity(apply(library, added.value), choice.name)
  if (!quantity) throw new Error('adding a quantity added none')
  return ok({ quantity, change: added.value })
}

/** A range holds its value, and nothing is said twice. */
function check(library: Library, figure: Figure): Result<null> {
  const { value, low, high } = figure
  if ((low !== null && low > value) || (high !== null && high < value)) return fail('figure.outsideRange')
  const twin = Object.values(library.figures).find(
    other =>
      other.id !== figure.id &&
      other.quantityId === figure.quantityId &&
      other.value === value &&
      other.unit === figure.unit &&
      other.passage.documentId === figure.passage.documentId &&
      other.passage.start < figure.passage.end &&
      figure.passage.start < other.passage.end
  )
  return twin ? fail('figure.exists', { quote: twin.passage.quote }) : ok(null)
}
