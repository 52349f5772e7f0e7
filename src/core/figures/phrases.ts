import { fold } from './fold'
import { type Tokens, wordAt } from './tokens'

/** Phrases of one or more words, each with what it means; looked up by their first word. */
export type PhraseTable<T> = ReadonlyMap<string, readonly { words: readonly string[]; means: T }[]>

/** Folds the phrases and puts longer ones first, so that `متر مكعب` is not taken for `متر`. */
export function phraseTable<T>(entries: Iterable<readonly [phrase: string, means: T]>): PhraseTable<T> {
  const table = new Map<string, { words: string[]; means: T }[]>()
  for (const [phrase, means] of entries) {
    const words = fold(phrase).split(' ')
    const first = words[0] ?? ''
    const found = table.get(first) ?? []
    found.push({ words, means })
    table.set(first, found)
  }
  for (const found of table.values()) found.sort((a, b) => b.words.length - a.words.length)
  return table
}

/**
 * The longest phrase that begins with the word at `index`, on one line, and the index after it. `loose` also takes `طنا` for
 * `طن`; `skip` is how many letters of the first word are particles.
 */
export function matchPhrase<T>(
  tokens: Tokens,
  index: number,
  table: PhraseTable<T>,
  { loose = false, skip = 0 }: { loose?: boolean; skip?: number } = {}
): { means: T; next: number } | null {
  const token = tokens.list[index]
  if (token?.kind !== 'word') return null
  for (const { words, means } of candidates(token.text.slice(skip), table, loose)) {
    const fits = words.every((word, at) => at === 0 || isWord(wordAt(tokens, index + at)?.text ?? '', word, loose))
    if (fits) return { means, next: index + words.length }
  }
  return null
}

function candidates<T>(word: string, table: PhraseTable<T>, loose: boolean) {
  const exact = table.get(word) ?? []
  // كما is no kilometre in the accusative: of the short ones only the ton has it.
  const isAccusative = loose && word.endsWith('ا') && (word.length > 3 || word === 'طنا')
  const stem = isAccusative ? table.get(word.slice(0, -1)) : undefined
  return stem ? [...exact, ...stem].sort((a, b) => b.words.length - a.words.length) : exact
}

function isWord(found: string, word: string, loose: boolean): boolean {
  return found === word || (loose && found === `${word}ا`)
}
