import type { Amount } from './amount'
import { isKnownNoun, readCounted } from './counted'
import { readNumeral } from './digits'
import { offsetAfter, type Token, type Tokens, wordAt, written } from './tokens'
import { readUnitAfter } from './unit-after'
import { type ArabicWord, arabicWord, articledWord, type LeanedWord, leanedWord } from './words-arabic'

/** A sum under way: `total` is done with, `group` still waits for its scale. */
interface Sum {
  total: number
  group: number
  /** The last thing added, which tells what may follow. */
  last: ArabicWord['kind'] | 'digits'
  scale: number
  raw: number
  next: number
  needs: Amount['needs']
  /** Its first word has the article, and so may the tens after it. */
  articled?: boolean
}

/** A number in Arabic words: `خمسة وعشرون`, `مليونان ونصف المليون`, `مليون و200 ألف`, `ربع مليون`. */
export function readArabicWords(tokens: Tokens, index: number): Amount | null {
  const token = tokens.list[index]
  const first = token ? leanedWord(token.text) : null
  if (!token || !first) return token ? readArticledWords(tokens, index, token) : null
  if (!leads(tokens, index, token, first)) return null
  const sum = begin(tokens, index, token, first.means)
  if (!sum) return null
  extend(tokens, sum)
  return finish(tokens, sum, offsetAfter(tokens, token, first.letters))
}

/** `المئة ألف`, `الأحد عشر شهرا`, `الخمسة والعشرين يوما`: number words with the article before what they count. */
function readArticledWords(tokens: Tokens, index: number, token: Token): Amount | null {
  const first = articledWord(token.text)
  if (!first) return null
  const { means, letters } = first
  // الخامس والعشرين: the tens of an ordinal.
  if (first.joined && tokens.list[index - 1]?.text.startsWith('ال')) return null
  const sum = begin(tokens, index, token, means)
  if (!sum) return null
  sum.articled = true
  extend(tokens, sum)
  const isAlone = sum.next === index + 1
  // الاثنين is Monday, الواحد an adjective.
  if (isAlone && means.value <= 2) return null
  return {
    ...finish(tokens, sum, offsetAfter(tokens, token, letters)),
    needs: sum.scale > 1 && !isAlone ? 'nothing' : 'noun'
  }
}

/** What Arabic words add to a number in digits: `3.5 مليارات`, `3 ملايين ونصف`. Null when they add nothing. */
export function readArabicTail(tokens: Tokens, digits: Amount): Amount | null {
  const sum: Sum = {
    total: 0,
    group: digits.value,
    last: 'digits',
    scale: 1,
    raw: digits.value,
    next: digits.next,
    needs: 'nothing'
  }
  extend(tokens, sum)
  return sum.next === digits.next ? null : finish(tokens, sum, digits.start)
}

function finish({ list }: Tokens, sum: Sum, start: number): Amount {
  const { next, scale, raw, needs } = sum
  const value = tidy(sum.total + sum.group)
  return { start, end: list[next - 1]?.end ?? start, next, value, raw, scale, bare: false, needs }
}

/** Takes away what binary fractions add: 66.2 × 1e9 is 66200000000. */
export function tidy(value: number): number {
  return Number(value.toPrecision(14))
}

/** Whether a word that may be a number is one where it stands first. */
function leads(tokens: Tokens, index: number, token: Token, { means, letters }: LeanedWord): boolean {
  if (!means.leads) return false
  const after = wordAt(tokens, index + 1)
  const bare = token.text.slice(letters)
  if (bare === 'صفر') return tokens.list[index - 1]?.text !== 'شهر'
  // كمية is a quantity, not "like a hundred": the hundred has its hamza or its alef.
  if (bare === 'ميه') return /[ئأ]/.test(written(tokens, token))
  if (/^(?:ثلاث|اربع|خمس|ست|سبع|ثماني|تسع)ا$/.test(bare)) return /^و.+[وي]ن$/.test(after?.text ?? '')
  // احد and احدي are pronouns unless they begin eleven.
  if (bare === 'احد' || bare === 'احدي') return after?.text === 'عشر' || after?.text === 'عشره'
  // `الف` is also "he wrote", `عشر` and the like "a tenth of the", `تسع` "it holds".
  if (means.kind === 'scale' && bare === 'الف')
    return !written(tokens, token).includes('\u0651') && after !== null && !after.text.startsWith('ال')
  if (/^(?:عشر|خمس|ست|سبع|تسع|ثمان)$/.test(bare)) {
    const source = written(tokens, token)
    return !/^\p{L}?[خسعتث]\u064f/u.test(source) && !after?.text.startsWith('ال')
  }
  return true
}

function begin(tokens: Tokens, index: number, token: Token, means: ArabicWord): Sum | null {
  const next = index + 1
  const sum: Sum = { total: 0, group: 0, last: means.kind, scale: 1, raw: 1, next, needs: 'nothing' }
  if (means.kind === 'fraction') return beginPart(tokens, sum, means.value)
  if (means.kind === 'scale') return { ...sum, total: means.value, scale: means.value }
  if (means.kind === 'dual') {
    // With tanwin it is one, in the accusative: ألفاً. Unvowelled, two must stand before what they count: مليونا لاجئ, not مليونا من.
    const isParted = wordAt(tokens, next)?.text === 'من'
    const isOne =
      /ا\u064b|\u064bا/.test(written(tokens, token)) ||
      (token.text.endsWith('ا') && (isParted || (!readUnitAfter(tokens, next) && !readCounted(tokens, next))))
    return { ...sum, total: isOne ? means.value : 2 * means.value, scale: means.value, raw: isOne ? 1 : 2 }
  }
  if (means.value >= 3 && means.value <= 9 && /^ا(?:رباع|خماس|عشار)$/.test(wordAt(tokens, next)?.text ?? '')) {
    const parts = { ارباع: 4, اخماس: 5, اعشار: 10 }[wordAt(tokens, next)?.text ?? ''] ?? 4
    return beginPart(tokens, { ...sum, next: next + 1 }, means.value / parts)
  }
  // One alone is a pronoun or an adjective (واحد من); with something after it, it counts.
  return { ...sum, group: means.value, raw: means.value, needs: means.value === 1 ? 'unit' : 'nothing' }
}

/** نصف مليون, نصف المليون: with a scale it is a number; without one it needs a unit. */
function beginPart(tokens: Tokens, sum: Sum, value: number): Sum {
  const scale = scaleWord(wordAt(tokens, sum.next)?.text ?? '')
  if (!scale) return { ...sum, group: value, raw: value, needs: 'unit' }
  return { ...sum, total: value * scale, last: 'scale', scale, raw: value, next: sum.next + 1 }
}

function scaleWord(word: string): number | null {
  const means = arabicWord(word.startsWith('ال') && !arabicWord(word) ? word.slice(2) : word)
  return means?.kind === 'scale' ? means.value : null
}

function extend(tokens: Tokens, sum: Sum): void {
  /** The sum before و and a smaller number: "مليارين وثلاثة مليارات" turns out to be two numbers. */
  let safe: Sum | null = null
  for (;;) {
    const before = { ...sum }
    if (!multiply(tokens, sum) && !add(tokens, sum) && !addScaled(tokens, sum, sum.next)) break
    sum.needs = 'nothing'
    if (sum.group === 0) safe = null
    else if (before.group === 0 && before.total > 0) safe = before
  }
  const after = arabicWord(wordAt(tokens, sum.next)?.text ?? '')
  const isOther = after && (after.kind === 'scale' || after.kind === 'plural' || after.kind === 'dual')
  if (safe && isOther) Object.assign(sum, safe)
}

/** A word without و: عشر of a teen, مئة after a unit, a scale. */
function multiply(tokens: Tokens, sum: Sum): boolean {
  const means = arabicWord(wordAt(tokens, sum.next)?.text ?? '')
  if (!means) return false
  if (means.kind === 'ten' && sum.last === 'unit' && sum.group % 10 > 0) {
    sum.group += 10
    sum.last = 'ten'
  } else if (
    means.kind === 'hundred' &&
    means.value === 100 &&
    sum.last === 'unit' &&
    sum.group > 2 &&
    sum.group < 10
  ) {
    sum.group *= 100
    sum.last = 'hundred'
  } else if (means.kind === 'scale' || means.kind === 'plural' || means.kind === 'dual') {
    return scaleUp(sum, means)
  } else return false
  sum.raw = sum.group
  sum.next += 1
  return true
}

function scaleUp(sum: Sum, means: ArabicWord): boolean {
  if (sum.group > 0 && isOfThousands(sum, means)) {
    // ألف ومئتا مليار
    sum.raw = sum.total + sum.group
    sum.total = sum.raw * means.value
    sum.group = 0
  } else if (sum.group > 0) {
    // After a number the word in -ا is one in the accusative: 64 مليارا.
    if (sum.total > 0 && means.value >= sum.scale) return false
    sum.raw = sum.group
    sum.total += sum.group * means.value
    sum.group = 0
  } else if (means.kind === 'scale' && sum.scale < means.value && sum.total > 0) {
    // ألف مليار
    sum.raw = sum.total
    sum.total *= means.value
  } else return false
  sum.scale = means.value
  sum.last = 'scale'
  sum.next += 1
  return true
}

/** Whether a greater scale is of the thousands as well as of what was added to them. */
function isOfThousands({ total, scale }: Sum, means: ArabicWord): boolean {
  return total > 0 && total < 1e6 && scale === 1000 && means.value > 1000 && means.kind !== 'dual'
}

/** A word with و: tens after units, smaller after greater, a half of what came last. */
function add(tokens: Tokens, sum: Sum): boolean {
  const token = wordAt(tokens, sum.next)
  if (!token) return false
  if (token.text === 'و') return addDigits(tokens, sum)
  const leaned = leanedWord(token.text) ?? (sum.articled ? articledWord(token.text) : null)
  if (!leaned?.joined) return false
  const { kind, value } = leaned.means
  if (kind === 'fraction') return addPart(tokens, sum, value)
  const small = kind === 'unit' || kind === 'ten' || kind === 'tens' || kind === 'hundred'
  if (small && sum.group === 0 && sum.total > 0 && value < sum.scale) sum.group = value
  else if (kind === 'tens' && sum.last === 'unit' && sum.group % 10 > 0) sum.group += value
  else if (small && value < 100 && sum.group >= 100 && sum.group % 100 === 0 && sum.last !== 'digits')
    sum.group += value
  else if ((kind === 'scale' || kind === 'dual') && sum.group === 0 && sum.total > 0 && value < sum.scale) {
    sum.total += kind === 'dual' ? 2 * value : value
    sum.scale = value
  } else return false
  sum.last = kind
  sum.next += 1
  return true
}

function addPart(tokens: Tokens, sum: Sum, value: number): boolean {
  const after = wordAt(tokens, sum.next + 1)?.text ?? ''
  if (sum.group > 0) {
    sum.group += value
    sum.raw = sum.group
    sum.last = 'fraction'
  } else {
    sum.total += value * sum.scale
    sum.raw += value
    sum.last = 'scale'
    // The scale may be said again: مليون ونصف المليون.
    if (scaleWord(after) === sum.scale) sum.next += 1
  }
  sum.next += 1
  return true
}

/** `51 ألفا و24 شخصا`: what is counted follows the last digits, so they are of one number with the thousands. */
function fillsUp(tokens: Tokens, { scale, next }: Sum): boolean {
  return scale === 1000 && (isKnownNoun(tokens, next + 2) || readUnitAfter(tokens, next + 2)?.kind === 'measure')
}

/** `3 ملايين 200 ألف`, `3 ارب 40 کروڑ`: digits right behind a scale, with a smaller one of their own. */
function addScaled(tokens: Tokens, sum: Sum, index: number): boolean {
  const digits = tokens.list[index]
  if (digits?.kind !== 'number' || digits.gap !== 'space' || sum.group > 0 || sum.total === 0) return false
  const numeral = readNumeral(digits.text)
  const means = arabicWord(wordAt(tokens, index + 1)?.text ?? '')
  if (!numeral?.bare || (means?.kind !== 'scale' && means?.kind !== 'plural') || means.value >= sum.scale) return false
  if (numeral.value * means.value >= sum.scale) return false
  sum.total += numeral.value * means.value
  sum.scale = means.value
  sum.last = 'scale'
  sum.next = index + 2
  return true
}

/** مليون و200 ألف, 5 آلاف و300: digits belong to the sum when they fill the place below its scale. */
function addDigits(tokens: Tokens, sum: Sum): boolean {
  const digits = tokens.list[sum.next + 1]
  if (digits?.kind !== 'number' || digits.gap === 'line' || sum.group > 0 || sum.total === 0) return false
  const numeral = readNumeral(digits.text)
  if (!numeral) return false
  const scale = arabicWord(wordAt(tokens, sum.next + 2)?.text ?? '')
  const isScaled = scale && (scale.kind === 'scale' || scale.kind === 'plural' || scale.kind === 'dual')
  // `7 هزار و ۵۰۰ میلیارد`, `ألف و200 مليار`: the greater scale is of both.
  if (isScaled && isOfThousands(sum, scale) && numeral.value < 1000) {
    sum.raw = sum.total + numeral.value
    sum.total = sum.raw * scale.value
    sum.scale = scale.value
    sum.next += 3
    return true
  }
  const fits = isScaled
    ? scale.value < sum.scale
    : numeral.value < sum.scale && (numeral.value >= sum.scale / 10 || fillsUp(tokens, sum))
  if (!fits) return false
  if (isScaled) {
    sum.total += numeral.value * scale.value
    sum.scale = scale.value
    sum.next += 3
  } else {
    sum.group = numeral.value
    sum.last = 'digits'
    sum.next += 2
  }
  return true
}
