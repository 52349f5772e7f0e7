import { ok } from '#core/problem'
import type { HandlersOf, Scope } from './scope'

/** Signing the briefings of the open library. */
export function signingHandlers({ withLibrary }: Scope): HandlersOf<'signing'> {
  return {
    'signing.show': () => withLibrary(async workspace => ok(await workspace.signing())),
    'signing.set': choice => withLibrary(workspace => workspace.switchSigning(choice))
  }
}
