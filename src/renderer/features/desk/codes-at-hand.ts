import type { Claim } from '#core/claims/claim'
import { type Code, isRootCode } from '#core/codebook/code'
import type { Id } from '#core/ids'

/** More codes than these are not taken in at a glance. */
const mostAtHand = 8
/** How many of them are kept for what was used last. */
const keptForRecent = 2

/**
 * The codes worth a button, in the order of the codebook: all of a small one; of a large one the roots, those used last and
 * those with a key. `recentFirst`: the latest first; asked only of a large codebook, since it reads all claims.
 */
export function codesAtHand(inOrder: readonly Code[], recentFirst: () => readonly Id[]): Code[] {
  if (inOrder.length <= mostAtHand) return [...inOrder]
  const recent = recentFirst()
  const ids = (codes: readonly Code[]) => codes.map(code => code.id)
  const roots = ids(inOrder.filter(code => isRootCode(code.id)))
  const others = recent.filter(id => !isRootCode(id) && inOrder.some(code => code.id === id))
  const wanted = [
    ...roots,
    ...others.slice(0, keptForRecent),
    ...ids(inOrder.filter(code => code.key !== '')),
    ...others
  ]
  const chosen = new Set([...new Set(wanted)].slice(0, mostAtHand))
  return inOrder.filter(code => chosen.has(code.id))
}

/** The codes of the claims, the one used last first. */
export function recentCodes(claims: readonly Claim[]): Id[] {
  const latest = new Map<Id, string>()
  for (const { codeId, createdAt } of claims) {
    if (createdAt > (latest.get(codeId) ?? '')) latest.set(codeId, createdAt)
  }
  return [...latest].sort(([, a], [, b]) => (a < b ? 1 : -1)).map(([codeId]) => codeId)
}
