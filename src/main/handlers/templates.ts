import { removeTemplate, saveTemplate } from '#core/briefing/edit-briefings'
import type { HandlersOf, Scope } from './scope'

/** Make-ups that the analyst keeps to begin briefings with. */
export function templateHandlers({ editing }: Scope): HandlersOf<'templates'> {
  return {
    'templates.save': input => editing('templates.save', (_, context) => saveTemplate(input, context)),
    'templates.remove': ({ id }) => editing('templates.remove', library => removeTemplate(library, id))
  }
}
