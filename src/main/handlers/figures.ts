import { removeFigure, updateFigure } from '#core/figures/edit-figures'
import { addQuantity, mergeQuantities, removeQuantity, updateQuantity } from '#core/figures/edit-quantities'
import { takeFigure } from '../figures'
import { defined } from './defined'
import type { HandlersOf, Scope } from './scope'

/** Quantities, and the values that the sources give of them. */
export function figureHandlers({ withLibrary, editing }: Scope): HandlersOf<'quantities' | 'figures'> {
  return {
    'quantities.add': input =>
      editing('quantities.add', (library, context) => addQuantity(library, defined(input), context)),
    'quantities.update': ({ id, edit }) =>
      editing('quantities.update', library => updateQuantity(library, id, defined(edit))),
    'quantities.merge': ({ fromId, intoId }) =>
      editing('quantities.merge', (library, context) => mergeQuantities(library, fromId, intoId, context)),
    'quantities.remove': ({ id, withFigures }) =>
      editing('quantities.remove', library => removeQuantity(library, id, { withFigures })),

    'figures.add': ({ quantity, documentId, start, end, fields }) =>
      withLibrary(workspace =>
        takeFigure(workspace, documentId, { start, end }, { quantity, fields: defined(fields) })
      ),
    'figures.update': ({ id, edit }) =>
      editing('figures.update', (library, context) => updateFigure(library, id, defined(edit), context)),
    'figures.remove': ({ id }) => editing('figures.remove', library => removeFigure(library, id))
  }
}
