import bidiFactory from 'bidi-js'

/** The package's tables of characters. Its own levels take half again as long as those of `bidi-levels.ts`, and thrice until compiled. */
const tables = bidiFactory()

const names = [
  'L',
  'R',
  'AL',
  'EN',
  'AN',
  'ES',
  'ET',
  'CS',
  'NSM',
  'BN',
  'B',
  'S',
  'WS',
  'ON',
  'LRE',
  'RLE',
  'LRO',
  'RLO',
  'PDF',
  'LRI',
  'RLI',
  'FSI',
  'PDI'
] as const
type ClassName = (typeof names)[number]

/** Classes of characters (UAX #9, table 4), a bit each, so that sets of them are sums. */
export const bidiClasses = Object.fromEntries(names.map((name, place) => [name, 1 << place])) as Record<
  ClassName,
  number
>

const { LRE, RLE, LRO, RLO, PDF, LRI, RLI, FSI, PDI } = bidiClasses
/** Characters that steer the algorithm: those that X9 removes, and those that stay as neutrals. */
export const embeddingControls = LRE | RLE | LRO | RLO | PDF
export const isolateControls = LRI | RLI | FSI | PDI

/** A character that opens or closes a pair (UAX #9, BD14 to BD16). Its `pair` is the same for both, and for their other forms. */
export interface Bracket {
  opens: boolean
  pair: number
}

interface Known {
  type: number
  bracket: Bracket | undefined
}

const known = new Map<number, Known>()

/** The class of a character, and what it is as a bracket. */
export function bidiCharacter(codePoint: number): Readonly<Known> {
  const found = known.get(codePoint)
  if (found) return found
  const character = String.fromCodePoint(codePoint)
  const fresh = { type: bidiClasses[bidiClassOf(character)], bracket: bracketOf(character) }
  known.set(codePoint, fresh)
  return fresh
}

/** Class of a character in the bidirectional algorithm, by its short name. */
export function bidiClassOf(character: string): ClassName {
  return tables.getBidiCharTypeName(character) as ClassName
}

function bracketOf(character: string): Bracket | undefined {
  const other = tables.openingToClosingBracket(character)
  if (other === null && tables.closingToOpeningBracket(character) === null) return undefined
  const closing = other ?? character
  return { opens: other !== null, pair: (tables.getCanonicalBracket(closing) ?? closing).codePointAt(0) ?? 0 }
}
