import { addCode } from '#core/codebook/add-code'
import { mergeCodes } from '#core/codebook/merge-codes'
import { moveCode } from '#core/codebook/move-code'
import { removeCode } from '#core/codebook/remove-code'
import { splitCode } from '#core/codebook/split-code'
import { updateCode } from '#core/codebook/update-code'
import { defined } from './defined'
import type { HandlersOf, Scope } from './scope'

/** The codebook. */
export function codeHandlers({ editing }: Scope): HandlersOf<'codes'> {
  return {
    'codes.add': input => editing('codes.add', (library, context) => addCode(library, defined(input), context)),
    'codes.update': ({ id, edit }) => editing('codes.update', library => updateCode(library, id, defined(edit))),
    'codes.move': ({ id, parentId, index }) => editing('codes.move', library => moveCode(library, id, parentId, index)),
    'codes.merge': ({ fromId, intoId }) =>
      editing('codes.merge', (library, context) => mergeCodes(library, fromId, intoId, context)),
    'codes.split': ({ id, ...input }) =>
      editing('codes.split', (library, context) => splitCode(library, id, defined(input), context)),
    'codes.remove': ({ id }) => editing('codes.remove', library => removeCode(library, id))
  }
}
