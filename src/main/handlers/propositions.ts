import { dismissSuggestion } from '#core/comparison/dismiss-suggestion'
import {
  addProposition,
  mergePropositions,
  removeProposition,
  updateProposition
} from '#core/propositions/edit-propositions'
import { lineUp } from '#core/propositions/line-up'
import { defined } from './defined'
import type { HandlersOf, Scope } from './scope'

/** What several claims are about. */
export function propositionHandlers({ editing }: Scope): HandlersOf<'propositions'> {
  return {
    'propositions.add': input =>
      editing('propositions.add', (library, context) => addProposition(library, defined(input), context)),
    'propositions.update': ({ id, ...edit }) =>
      editing('propositions.update', library => updateProposition(library, id, edit)),
    'propositions.merge': ({ fromId, intoId }) =>
      editing('propositions.merge', (library, context) => mergePropositions(library, fromId, intoId, context)),
    'propositions.remove': ({ id }) =>
      editing('propositions.remove', (library, context) => removeProposition(library, id, context)),
    'propositions.lineUp': ({ claimIds, target }) =>
      editing('propositions.lineUp', (library, context) => lineUp(library, claimIds, target, context)),
    'propositions.dismiss': ({ claimId, otherId }) =>
      editing('propositions.dismiss', (library, context) => dismissSuggestion(library, claimId, otherId, context))
  }
}
