import type { Passage } from '../anchoring/passage'
import { type Change, mergeAll } from '../change'
import type { Context, Id } from '../ids'
import type { Library } from '../library'
import { fail, ok, type Result } from '../problem'
import { withoutControlsIn } from '../text/controls'
import { keptName } from '../text/kept-name'
import type { Certainty, Claim, Stance } from './claim'

export interface NewClaim {
  codeId: Id
  passage: Passage
  statement?: string
  actor?: string
  stance?: Stance
  certainty?: Certainty | null
  theme?: string
  memo?: string
  propositionId?: Id | null
  statedOn?: string | null
  happenedOn?: string | null
}

/** A new claim with one passage as its evidence; what is not said yet is left empty. */
export function tagClaim(library: Library, given: NewClaim, { newId, now }: Context): Result<Change> {
  const input = withoutControlsIn(given)
  if (!library.codes[input.codeId]) return fail('code.unknown', { code: input.codeId })
  if (!library.documents[input.passage.documentId]) return fail('document.missing', { id: input.passage.documentId })
  if (input.propositionId && !library.propositions[input.propositionId]) {
    return fail('proposition.missing', { id: input.propositionId })
  }
  const at = now()
  const claim: Claim = {
    id: newId(),
    codeId: input.codeId,
    statement: input.statement ?? '',
    actor: keptName(input.actor ?? ''),
    stance: input.stance ?? 'asserts',
    certainty: input.certainty ?? null,
    theme: keptName(input.theme ?? ''),
    memo: input.memo ?? '',
    statedOn: input.statedOn ?? null,
    happenedOn: input.happenedOn ?? null,
    propositionId: input.propositionId ?? null,
    evidence: [input.passage],
    createdAt: at,
    updatedAt: at
  }
  return ok({ added: [{ table: 'claims', record: claim }], updated: [], removed: [] })
}

/** New claims that are alike but for their passage, one for each; all of them or, at the first problem, none. */
export function tagClaims(
  library: Library,
  passages: readonly Passage[],
  claim: Omit<NewClaim, 'passage'>,
  context: Context
): Result<Change> {
  const changes: Change[] = []
  for (const passage of passages) {
    const tagged = tagClaim(library, { ...claim, passage }, context)
    if (!tagged.ok) return tagged
    changes.push(tagged.value)
  }
  return ok(mergeAll(changes))
}
