import { fold } from './fold'
import type { Quantity } from './quantity-reading'
import { offsetAfter, type Token, type Tokens, wordAt, written } from './tokens'

/** Parts of a whole; those that are also numbers or other words need their damma (خُمس) or a definite noun after them. */
const parts: ReadonlyMap<string, { value: number; isPlain: boolean }> = new Map(
  (
    [
      ['ثلثا', 2 / 3, true],
      ['ثلثي', 2 / 3, true],
      ['ثلثان', 2 / 3, true],
      ['ثلثين', 2 / 3, true],
      ['الثلثين', 2 / 3, true],
      ['الثلثان', 2 / 3, true],
      ['ثلث', 1 / 3, true],
      ['ربع', 1 / 4, true],
      ['خمس', 1 / 5, false],
      ['خمسا', 2 / 5, false],
      ['خمسي', 2 / 5, true],
      ['سدس', 1 / 6, true],
      ['سبع', 1 / 7, false],
      ['ثمن', 1 / 8, false],
      ['تسع', 1 / 9, false],
      ['عشر', 1 / 10, false],
      ['معشار', 1 / 10, true]
    ] as const
  ).map(([word, value, isPlain]) => [fold(word), { value, isPlain }] as const)
)
const denominators: ReadonlyMap<string, number> = new Map(
  [
    ['أثلاث', 3],
    ['أرباع', 4],
    ['أخماس', 5],
    ['أسداس', 6],
    ['أسباع', 7],
    ['أثمان', 8],
    ['أتساع', 9],
    ['أعشار', 10]
  ].map(([word, value]) => [fold(String(word)), Number(value)] as const)
)
const numerators: ReadonlyMap<string, number> = new Map(
  'واحد اثنان ثلاثة أربعة خمسة ستة سبعة ثمانية تسعة'.split(' ').map((word, at) => [fold(word), at + 1] as const)
)
/** ربع نهائي, ثلث ساعة: a round, a time, a turn of speech. */
const otherAfter = /^(?:ال)?(?:نهايي|قرن|قرون|ساعه|عام|سنه|دوره|الاول|الثاني|الثالث|الرابع|الاخير|سنوي|سنويه)/

const englishParts: ReadonlyMap<string, number> = new Map([
  ['third', 3],
  ['quarter', 4],
  ['fifth', 5],
  ['sixth', 6],
  ['seventh', 7],
  ['eighth', 8],
  ['ninth', 9],
  ['tenth', 10]
])
const englishNumerators: ReadonlyMap<string, number> = new Map(
  'one two three four five six seven eight nine'.split(' ').map((word, at) => [word, at + 1] as const)
)

/** A share of a whole without a scale or unit: `ثلثي السكان`, `خُمس`, `ثلاثة أرباع`, `two-thirds`. Its value is the share. */
export function readFraction(tokens: Tokens, index: number): Quantity | null {
  const token = tokens.list[index]
  if (token?.kind === 'number') return readDigitsOver(tokens, index, token)
  if (token?.kind !== 'word') return null
  return /^[a-z]/.test(token.text) ? readEnglish(tokens, index, token) : readArabic(tokens, index, token)
}

/** 3 أرباع */
function readDigitsOver(tokens: Tokens, index: number, token: Token): Quantity | null {
  const parts = denominators.get(wordAt(tokens, index + 1)?.text ?? '')
  return parts && /^\d$/.test(token.text) ? share(tokens, token.start, index + 2, Number(token.text) / parts) : null
}

function readArabic(tokens: Tokens, index: number, token: Token): Quantity | null {
  const bare = parts.has(token.text) || numerators.has(token.text)
  const letters = bare ? 0 : (/^[وفبلك]/.exec(token.text)?.[0].length ?? 0)
  const word = token.text.slice(letters)
  const start = offsetAfter(tokens, token, letters)
  const after = wordAt(tokens, index + 1)?.text ?? ''
  const top = numerators.get(word)
  const bottom = denominators.get(after) ?? denominators.get(after.replace(suffix, ''))
  if (top !== undefined && bottom !== undefined && top < bottom) return share(tokens, start, index + 2, top / bottom)
  const part = parts.get(word) ?? ofPronoun(word)
  if (!part || otherAfter.test(after)) return null
  const source = written(tokens, token).normalize('NFC')
  const hasDamma = /^\p{L}?[خسثعت]\u064f/u.test(source)
  if (!part.isPlain && !hasDamma && !(word === 'خمس' && /^ال..../.test(after))) return null
  if (part.isPlain && !isWhole(word, after)) return null
  return share(tokens, start, index + 1, part.value)
}

const suffix = /(?:ها|هم|هن|هما|نا)$/

/** ثلثيهم, ربعها: a part of what a pronoun names. */
function ofPronoun(word: string): { value: number; isPlain: boolean } | undefined {
  const part = suffix.test(word) ? parts.get(word.replace(suffix, '')) : undefined
  return part?.isPlain ? { value: part.value, isPlain: true } : undefined
}

/** Two thirds may stand alone; a third and a quarter are a share of something that follows. */
function isWhole(word: string, after: string): boolean {
  return (
    word.includes('ثلثا') ||
    word.includes('ثلثي') ||
    suffix.test(word) ||
    /^(?:ال|لل)...?|^[\u0621-\u064a]{3,}$/.test(after)
  )
}

/** `two-thirds`, `three quarters of the vote`. A third and a half are turns of speech more often than figures. */
function readEnglish(tokens: Tokens, index: number, token: Token): Quantity | null {
  const top = englishNumerators.get(token.text)
  if (top === undefined) return null
  const at = tokens.list[index + 1]?.text === '-' ? index + 2 : index + 1
  const word = wordAt(tokens, at)?.text ?? ''
  const bottom = englishParts.get(top === 1 ? word : word.replace(/s$/, ''))
  if (!bottom || top >= bottom || (top > 1 && !word.endsWith('s'))) return null
  const [of, what] = [wordAt(tokens, at + 1)?.text, wordAt(tokens, at + 2)?.text]
  // "One quarter" without "of" may be three months, "three quarters of a million" is a number.
  if (of !== 'of' && (bottom === 4 || top === 1) && tokens.list[index + 1]?.text !== '-') return null
  if (of === 'of' && (what === 'a' || what === 'an')) return null
  return share(tokens, token.start, at + 1, top / bottom)
}

function share({ list }: Tokens, start: number, next: number, value: number): Quantity {
  const end = list[next - 1]?.end ?? start
  return { start, end, next, value, raw: value, scale: 1, kind: 'number', unit: '', bare: false, doubtful: null }
}
