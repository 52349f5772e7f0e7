import type { Code } from '#core/codebook/code'
import type { Id } from '#core/ids'
import { fold } from '#core/text/fold'
import { matchWords, searchWords } from '#core/text/match-words'

/** A code and how deep it nests, from 1. */
export interface FoundCode {
  code: Code
  level: number
  /** What it nests in, the nearest first. */
  within: readonly Code[]
}

/**
 * Codes that hold every word typed, in either of their names or in the names of what they nest in, the best answer first;
 * without words the whole codebook in its order. `inOrder`: as `codesInOrder` has it.
 */
export function searchCodes(inOrder: readonly Code[], query: string): FoundCode[] {
  const byId = new Map(inOrder.map(code => [code.id, code]))
  const words = searchWords(query)
  return inOrder
    .flatMap(code => {
      const within = ancestorsOf(code, byId)
      const own = matchWords(namesOf([code]), words)
      // By the name of what it stands in it is found too, after those that have it themselves.
      const inherited = own === null ? matchWords(namesOf([code, ...within]), words) : null
      const score = own ?? (inherited === null ? null : inherited + words.length)
      return score === null ? [] : [{ code, level: within.length + 1, within, score }]
    })
    .sort((a, b) => a.score - b.score)
    .map(({ code, level, within }) => ({ code, level, within }))
}

function ancestorsOf(code: Code, byId: ReadonlyMap<Id, Code>): Code[] {
  const parent = code.parentId === null ? undefined : byId.get(code.parentId)
  return parent ? [parent, ...ancestorsOf(parent, byId)] : []
}

function namesOf(codes: readonly Code[]): string {
  return fold(codes.flatMap(({ name }) => [name.ar, name.en]).join(' '))
}
