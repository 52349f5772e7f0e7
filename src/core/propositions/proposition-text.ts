import type { Id } from '../ids'
import type { Library } from '../library'
import { fail, ok, type Result } from '../problem'
import { fold } from '../text/fold'
import { keptName } from '../text/kept-name'
import type { Proposition } from './proposition'

/** The proposition whose text reads the same after folding. */
export function findProposition(library: Pick<Library, 'propositions'>, text: string): Proposition | undefined {
  const wanted = fold(text).trim()
  return Object.values(library.propositions).find(proposition => fold(proposition.text).trim() === wanted)
}

/**
 * The text of a proposition as it is kept: in NFC, without blanks around it. Refused when it is empty, and when another
 * proposition than `own` reads the same: two rows of one question would part the claims that belong side by side.
 */
export function checkText(library: Pick<Library, 'propositions'>, text: string, own: Id | null): Result<string> {
  const kept = text.normalize('NFC').trim()
  if (keptName(kept) === '') return fail('proposition.empty')
  const twin = findProposition(library, kept)
  return twin && twin.id !== own ? fail('proposition.exists', { text: twin.text, id: twin.id }) : ok(kept)
}
