import type { FigureReading } from '../figures/reading'
import { bareWords } from '../text/bare-words'
import { fold } from '../text/fold'
import { stopWords } from '../text/stop-words'

/** What is looked at in a text: its folded words but for stop words, and its figures. */
export interface Tokens {
  words: readonly string[]
  /** `key` is the same for two figures of one kind, unit and value. */
  figures: readonly { key: string; written: string }[]
}

/** Tokens with what they weigh among all others. */
export interface Weighed {
  /** By the bare word; each counts once, however often it stands there. */
  words: ReadonlyMap<string, number>
  figures: ReadonlySet<string>
  /** Of all words together. */
  weight: number
  bareOf: (folded: string) => string | undefined
}

/** A claim or a proposition is never changed, only replaced: what was read from it is kept as long as it is. */
const known = new WeakMap<object, Tokens>()

/** The words of one text of `record` and the figures of another, which may be the same; read once for each record. */
export function tokensOf(
  record: object,
  { wording, figuresIn }: { wording: string; figuresIn: string },
  readFigures: (text: string) => FigureReading[]
): Tokens {
  const read = known.get(record)
  if (read) return read
  const words = (fold(wording).match(/[\p{L}\p{N}]+/gu) ?? []).filter(
    word => word.length > 1 && !stopWords.has(word) && !/^\d+$/.test(word)
  )
  const figures = mayHoldFigures.test(figuresIn) ? figureTokens(readFigures(figuresIn)) : []
  const tokens = { words, figures }
  known.set(record, tokens)
  return tokens
}

/** Most texts hold none, and reading figures takes a hundred times as long as looking for a sign of one. */
const mayHoldFigures =
  /\p{N}|[أا]لف|آلاف|مليون|ملايين|مليار|تريليون|م[ئا][ئ]?ة|thousand|hundred|million|billion|trillion|percent/iu

/** Years, dates and small bare numbers are in everybody's mouth. */
function figureTokens(readings: readonly FigureReading[]): Tokens['figures'] {
  return readings
    .filter(({ kind, value }) => kind !== 'year' && kind !== 'date' && (kind !== 'number' || Math.abs(value) >= 100))
    .map(({ kind, unit, value, written }) => ({ key: `${kind} ${unit} ${value}`, written }))
}

/**
 * A word weighs the more, the fewer of the texts hold it: the logarithm of their share (inverse document frequency). Works
 * in steps: `null` while what has been given is still being gone through, then each in its turn.
 */
export function* weighing(all: readonly Tokens[]): Generator<Weighed | null> {
  const bare = bareWords(wordsIn(all))
  const bareOf = (folded: string) => bare.get(folded)
  const sets: Set<string>[] = []
  const holders = new Map<string, number>()
  for (const { words } of all) {
    const set = new Set(words.map(word => bare.get(word) ?? word))
    for (const word of set) holders.set(word, (holders.get(word) ?? 0) + 1)
    sets.push(set)
    yield null
  }
  for (const [index, set] of sets.entries()) {
    const words = new Map<string, number>()
    let weight = 0
    for (const word of set) {
      const own = Math.log(1 + all.length / (holders.get(word) ?? 1))
      words.set(word, own)
      weight += own
    }
    yield { words, weight, figures: new Set(all[index]?.figures.map(({ key }) => key)), bareOf }
  }
}

function* wordsIn(all: readonly Tokens[]): Generator<string> {
  for (const { words } of all) yield* words
}
