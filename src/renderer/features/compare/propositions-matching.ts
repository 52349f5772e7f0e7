import type { Library } from '#core/library'
import type { Proposition } from '#core/propositions/proposition'
import { fold } from '#core/text/fold'
import { matchWords, searchWords } from '#core/text/match-words'

/** The propositions that answer what is typed, the best first; all of them, in the order they were made, for `''`. */
export function propositionsMatching(propositions: Library['propositions'], query: string): Proposition[] {
  const words = searchWords(query)
  return Object.values(propositions)
    .flatMap(proposition => {
      const rank = matchWords(fold(`${proposition.text} ${proposition.note}`), words)
      return rank === null ? [] : [{ proposition, rank }]
    })
    .sort((a, b) => a.rank - b.rank || (a.proposition.createdAt < b.proposition.createdAt ? -1 : 1))
    .map(({ proposition }) => proposition)
}
