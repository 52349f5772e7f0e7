import type { Amount } from './amount'
import { tidy } from './amount-arabic'
import { isKnownNoun } from './counted'
import { readNumeral } from './digits'
import { type Tokens, wordAt, written } from './tokens'
import { isTime, readUnitAfter } from './unit-after'
import { englishFractions, englishOnes, englishScales, englishTens, scaleSuffixes } from './words-english'

interface Sum {
  total: number
  group: number
  scale: number
  raw: number
  next: number
  needs: Amount['needs']
  /** Digits take scales after them, but no further number words (`1,200 five-year bonds`). */
  digits: boolean
}

/** A number in English words: `twenty-five million`, `two hundred and fifty`, `half a million`, `a hundred`. */
export function readEnglishWords(tokens: Tokens, index: number): Amount | null {
  const token = tokens.list[index]
  const sum = token ? (beginPart(tokens, index, token.text) ?? begin(tokens, index, token.text)) : null
  if (!token || !sum) return null
  extend(tokens, sum)
  return finish(tokens, sum, token.start)
}

/** What English words and suffixes add to digits: `1.2bn`, `3 million`, `2 and a half million`. Null when nothing. */
export function readEnglishTail(tokens: Tokens, digits: Amount, afterCurrency: boolean): Amount | null {
  const suffix = scaleSuffix(tokens, digits.next, afterCurrency)
  if (suffix !== null) {
    const end = tokens.list[digits.next]?.end ?? digits.end
    const value = tidy(digits.value * suffix)
    return { ...digits, end, next: digits.next + 1, value, scale: suffix, bare: false }
  }
  const sum: Sum = {
    total: 0,
    group: digits.value,
    scale: 1,
    raw: digits.value,
    next: digits.next,
    needs: 'nothing',
    digits: true
  }
  extend(tokens, sum)
  return sum.next === digits.next ? null : finish(tokens, sum, digits.start)
}

function scaleSuffix(tokens: Tokens, index: number, afterCurrency: boolean): number | null {
  const token = wordAt(tokens, index)
  if (!token) return null
  const fits = {
    nothing: true,
    glue: token.gap === 'none',
    currency: afterCurrency,
    money: readUnitAfter(tokens, index + 1)?.kind === 'money',
    counted: token.gap === 'none' && isOfMillions(tokens, index + 1),
    told: isToldInMillions(tokens, index - 2)
  }
  const form = written(tokens, token)
  return scaleSuffixes.find(one => one.written.test(form) && fits[one.needs])?.value ?? null
}

/** "1.2m tonnes", "5m people": what metres cannot stand before. */
function isOfMillions(tokens: Tokens, index: number): boolean {
  const unit = readUnitAfter(tokens, index)
  return (
    (unit?.kind === 'measure' && !isTime(unit.unit)) ||
    unit?.kind === 'money' ||
    isKnownNoun(tokens, index) ||
    isPeople(tokens, index)
  )
}

/** Words of what counts or costs millions and has no length. */
const ofMillions =
  /^(?:population|inhabitants|users|followers|subscribers|views|viewers|audience|readers|readership|visitors|budget|cost|costs|revenue|revenues|sales|profit|profits|turnover|[وفبل]?(?:ال)?(?:سكان|سكانها|نسمه|مشتركين|متابعين|ميزانيه|موازنه|ايرادات|ارباح|كلفه|تكلفه))$/
/** Words that may come between such a word and its number. */
const linking =
  /^(?:of|is|was|were|at|to|reached|totalled|about|around|nearly|almost|over|some|بلغ|بلغت|يبلغ|تبلغ|نحو|حوالي|قدره|قدرها)$/

/** "population: 5.4m", "revenue of 5.4m": read backwards from token `index`, the whole of a label before its colon. */
function isToldInMillions({ list }: Tokens, index: number): boolean {
  const isLabel = list[index]?.text === ':'
  for (let at = isLabel ? index - 1 : index; at > index - 6 && list[at + 1]?.gap !== 'line'; at -= 1) {
    const { kind, text = '' } = list[at] ?? {}
    if (kind !== 'word') return false
    if (ofMillions.test(text)) return true
    if (!isLabel && !linking.test(text)) return false
  }
  return false
}

/** Syrians, Palestinians */
function isPeople(tokens: Tokens, index: number): boolean {
  const token = wordAt(tokens, index)
  return token !== null && /^[A-Z][a-z]{2,}(?:ns|is|ese)$/.test(written(tokens, token))
}

function finish({ list }: Tokens, { total, group, scale, raw, next, needs }: Sum, start: number): Amount {
  const end = list[next - 1]?.end ?? start
  return { start, end, next, value: tidy(total + group), raw, scale, bare: false, needs }
}

function begin(tokens: Tokens, index: number, word: string): Sum | null {
  const sum: Sum = { total: 0, group: 0, scale: 1, raw: 1, next: index + 1, needs: 'nothing', digits: false }
  if (word === 'a' || word === 'an') {
    const after = wordAt(tokens, index + 1)?.text ?? ''
    // A dozen is a manner of speaking, a hundred is mostly meant.
    const value =
      after === 'hundred'
        ? 100
        : /^(?:dozen|mille|millions|bin|lakh|crore)$/.test(after)
          ? null
          : englishScales.get(after)
    if (!value) return null
    const next = index + 2
    return value === 100 ? { ...sum, group: 100, raw: 100, next } : { ...sum, total: value, scale: value, next }
  }
  const group = smallNumber(tokens, index)
  if (!group) return null
  // One is mostly a pronoun.
  return {
    ...sum,
    group: group.value,
    raw: group.value,
    next: group.next,
    needs: group.value === 1 ? 'unit' : 'nothing'
  }
}

/** 0 to 99: `seven`, `twenty`, `twenty-five`, `twenty five`. */
function smallNumber(tokens: Tokens, index: number): { value: number; next: number } | null {
  const word = tokens.list[index]?.text ?? ''
  const one = englishOnes.get(word)
  if (one !== undefined) return { value: one, next: index + 1 }
  const ten = englishTens.get(word)
  if (ten === undefined) return null
  const at = tokens.list[index + 1]?.text === '-' ? index + 2 : index + 1
  const digit = englishOnes.get(wordAt(tokens, at)?.text ?? '')
  if (digit !== undefined && digit > 0 && digit < 10) return { value: ten + digit, next: at + 1 }
  return { value: ten, next: index + 1 }
}

/** `half a million`, `a quarter of a million`, `three quarters of a million`, `three-quarters of a mile`. */
function beginPart(tokens: Tokens, index: number, word: string): Sum | null {
  const text = (at: number) => wordAt(tokens, at)?.text ?? ''
  const hyphened = halfScale(tokens, index)
  if (hyphened) return hyphened
  const top = word === 'a' ? 1 : englishOnes.get(word)
  const hasTop = top !== undefined
  const partAt = index + (hasTop ? (tokens.list[index + 1]?.text === '-' ? 2 : 1) : 0)
  const part = englishFractions.get(hasTop ? text(partAt).replace(/s$/, '') : word)
  if (part === undefined || top === 0) return null
  let at = partAt + 1
  if (text(at) === 'of') at += 1
  if (text(at) !== 'a' && text(at) !== 'an') return null
  const value = part * (top ?? 1)
  const scale = englishScales.get(text(at + 1))
  if (scale === undefined || scale < 1000)
    return { total: 0, group: value, scale: 1, raw: value, next: at + 1, needs: 'unit', digits: false }
  return { total: value * scale, group: 0, scale, raw: value, next: at + 2, needs: 'nothing', digits: false }
}

/** `half-million`, `a half million`, `quarter-million`. */
function halfScale(tokens: Tokens, index: number): Sum | null {
  const at = tokens.list[index]?.text === 'a' ? index + 1 : index
  const value = at > index && !wordAt(tokens, at) ? undefined : englishFractions.get(tokens.list[at]?.text ?? '')
  const scaleAt = tokens.list[at + 1]?.text === '-' ? at + 2 : at + 1
  const scale = englishScales.get(wordAt(tokens, scaleAt)?.text ?? '')
  if (value === undefined || scale === undefined || scale < 1000) return null
  return { total: value * scale, group: 0, scale, raw: value, next: scaleAt + 1, needs: 'nothing', digits: false }
}

function extend(tokens: Tokens, sum: Sum): void {
  while (step(tokens, sum)) sum.needs = 'nothing'
}

function step(tokens: Tokens, sum: Sum): boolean {
  // "a $5-million loan" joins with a hyphen.
  const at =
    tokens.list[sum.next]?.text === '-' && wordAt(tokens, sum.next + 1)?.gap === 'none' ? sum.next + 1 : sum.next
  const word = wordAt(tokens, at)?.text ?? ''
  const scale = englishScales.get(word)
  if (word === 'hundred' && sum.group > 0 && sum.group < 100) {
    sum.group *= 100
    sum.raw = sum.group
  } else if (scale !== undefined && sum.group > 0 && (sum.total === 0 || scale < sum.scale)) {
    sum.raw = sum.group
    sum.total += sum.group * scale
    sum.group = 0
    sum.scale = scale
  } else return at === sum.next && (addSmaller(tokens, sum, word) || addDigits(tokens, sum))
  sum.next = at + 1
  return true
}

/**
 * `3 million 200 thousand`, `3 milyon 200 bin`: digits right after a scale, with a smaller scale of their own. Turkish also leaves the
 * last one out: `45 bin 300`.
 */
function addDigits(tokens: Tokens, sum: Sum): boolean {
  const token = tokens.list[sum.next]
  const scale = englishScales.get(wordAt(tokens, sum.next + 1)?.text ?? '')
  if (!sum.digits || sum.group > 0 || token?.kind !== 'number' || token.gap === 'line') return false
  const numeral = readNumeral(token.text)
  if (numeral?.bare && scale === undefined && numeral.value < 1000 && tokens.list[sum.next - 1]?.text === 'bin') {
    sum.total += numeral.value
    sum.scale = 1000
    sum.next += 1
    return true
  }
  if (!numeral || scale === undefined || scale < 1000 || scale >= sum.scale || numeral.value >= 1000) return false
  sum.total += numeral.value * scale
  sum.scale = scale
  sum.next += 2
  return true
}

/** `two hundred and fifty`, `twelve thousand three hundred`, `one and a half`. */
function addSmaller(tokens: Tokens, sum: Sum, word: string): boolean {
  const at = word === 'and' ? sum.next + 1 : sum.next
  if (word === 'and' && sum.group > 0 && wordAt(tokens, at)?.text === 'a' && wordAt(tokens, at + 1)?.text === 'half') {
    sum.group += 1 / 2
    sum.next = at + 2
    return true
  }
  const small = !sum.digits && wordAt(tokens, at) ? smallNumber(tokens, at) : null
  if (!small || small.value === 0) return false
  const after = wordAt(tokens, small.next)?.text ?? ''
  if (sum.group >= 100 && sum.group % 100 === 0 && Number.isInteger(sum.group / 100)) {
    // "between two hundred and three hundred" are two numbers.
    if (after === 'hundred') return false
    sum.group += small.value
  } else if (sum.group === 0 && sum.total > 0) {
    const scale = englishScales.get(after)
    if ((scale !== undefined && scale >= sum.scale) || (word === 'and' && scale === undefined && after === 'hundred'))
      return false
    sum.group = small.value
  } else return false
  sum.next = small.next
  return true
}
