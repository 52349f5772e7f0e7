import type { Action } from '#state/actions'
import type { Say } from '#ui/say'

/** An action in the words of the interface, with what it is about. */
export function actionWords({ label, subject }: Action, say: Say): string {
  return subject ? say('app.actionOn', { action: say(label), subject: subject[say.language] }) : say(label)
}
