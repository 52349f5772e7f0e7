import { clock } from './clock-times'
import { readCounted } from './counted'
import { readNumeral } from './digits'
import { dayNumber, namedNumber, orderedNumber, postBox } from './named-numbers'
import { isBaseOfShare } from './ratios'
import { readBracketed, readQuantity } from './read-quantities'
import { readScore } from './scores'
import { chainEnd, signAt, type Token, type Tokens, wordAt, written } from './tokens'
import { readCurrencyBefore, readUnitAfter } from './unit-after'
import { isParticle } from './words-arabic'
import { englishOnes, englishScales, englishTens } from './words-english'

/** Before these a hyphen joins no name: mid-2020. */
const beforeYear = /^(?:mid|pre|post|early|late|since|until)$/

type Rule = (tokens: Tokens, index: number, token: Token) => number | null

/** Each says where something ends that begins at `index` and holds digits or number words that are no figure. */
const rules: readonly Rule[] = [
  address,
  identifier,
  bracketed,
  listMark,
  hash,
  hyphenated,
  joinedToWord,
  resolution,
  clock,
  phone,
  sum,
  fraction,
  readScore,
  serial,
  postBox,
  namedNumber,
  orderedNumber,
  dayNumber,
  baseOfShare,
  ordinalTeen,
  broken
]

/** The index after what stands at `index` and looks like a figure but is none; null where nothing of the kind stands. */
export function skipNotFigure(tokens: Tokens, index: number): number | null {
  const token = tokens.list[index]
  if (!token) return null
  for (const rule of rules) {
    const next = rule(tokens, index, token)
    if (next !== null) return next
  }
  return null
}

/** The end of what is written without a blank. */
function runEnd({ list }: Tokens, index: number): number {
  let at = index + 1
  while (list[at]?.gap === 'none') at += 1
  return at
}

function address(tokens: Tokens, index: number, token: Token): number | null {
  const isLink = /^https?$/.test(token.text) && signAt(tokens, index + 1) === ':'
  const isHost = token.text === 'www' && signAt(tokens, index + 1) === '.'
  return isLink || isHost ? runEnd(tokens, index) : null
}

/** C5, F-16, إس-400, كوفيد-19. */
function identifier(tokens: Tokens, index: number, token: Token): number | null {
  if (token.kind !== 'word') return null
  const isLatin = /^[a-z]+$/.test(token.text)
  const after = tokens.list[index + 1]
  if (after?.gap !== 'none') return null
  if (after.kind === 'number') {
    const isMoney = /^[A-Z]{3}$/.test(written(tokens, token)) || readCurrencyBefore(tokens, index) !== null
    return isLatin && !isMoney ? runEnd(tokens, index) : null
  }
  // A share's sign: HK:386.
  if (
    isLatin &&
    after.text === ':' &&
    tokens.list[index + 2]?.kind === 'number' &&
    tokens.list[index + 2]?.gap === 'none'
  )
    return index + 3
  const number = tokens.list[index + 2]
  if (after.text !== '-' || number?.kind !== 'number' || number.gap !== 'none') return null
  return isParticle(token.text) || beforeYear.test(token.text) ? null : runEnd(tokens, index)
}

/** [3], [1, 2], (4). */
function bracketed({ list, source }: Tokens, index: number, token: Token): number | null {
  if (token.kind !== 'sign' || !/^[[(]$/.test(token.text)) return null
  let at = index + 1
  while (list[at]?.kind === 'number' && at - index < 20 && /^[,،–-]$/.test(list[at + 1]?.text ?? '')) at += 2
  const number = list[at]
  const closes = list[at + 1]?.text === (token.text === '[' ? ']' : ')')
  if (number?.kind !== 'number' || !closes) return null
  // (02) 1234567
  const called = list[at + 2]
  if (at === index + 1 && /^0\d+$/.test(number.text) && /^\d{5,}$/.test(called?.text ?? '') && called?.gap !== 'line')
    return at + 3
  const quantity = token.text === '(' && at === index + 1 ? readBracketed({ list, source }, index) : null
  // At the beginning of a line a small number with a noun is rather the mark of an item.
  if (quantity && (token.gap !== 'line' || quantity.kind !== 'count' || quantity.value > 10)) return null
  return token.text === '[' || (at === index + 1 && /^\d{1,3}$/.test(number.text)) ? at + 2 : null
}

/** 1. at the beginning of a line, also 2) and 3:; within a line 1- before a blank. */
function listMark({ list }: Tokens, index: number, token: Token): number | null {
  if (token.kind !== 'number' || !/^\d{1,3}$/.test(token.text)) return null
  const mark = list[index + 1]
  const text = list[index + 2]
  const isMark = mark?.kind === 'sign' && /^[.):–-]$/.test(mark.text) && mark.gap !== 'line' && text?.gap !== 'none'
  if (token.gap === 'line') return isMark ? index + 2 : null
  return isMark && mark.text === '-' && mark.gap === 'none' && text?.kind === 'word' && token.text.length < 3
    ? index + 2
    : null
}

/** +962 6 555 1234, 0791234567. */
function phone({ list }: Tokens, index: number, token: Token): number | null {
  const isPlus = token.text === '+' && list[index + 1]?.kind === 'number' && list[index + 1]?.gap === 'none'
  const isZero = token.kind === 'number' && /^0\d/.test(token.text) && !/[.,٫]/.test(token.text)
  if (!isPlus && !isZero) return null
  let at = isPlus ? index + 1 : index
  let digits = 0
  for (;;) {
    digits += (list[at]?.text ?? '').replace(/\D/g, '').length
    const joint = list[at + 1]
    const step =
      joint?.kind === 'number' ? 1 : /^[-)(/]$/.test(joint?.text ?? '') && list[at + 2]?.kind === 'number' ? 2 : 0
    if (step === 0 || list[at + step]?.gap === 'line') break
    at += step
  }
  return isZero || digits >= 7 ? at + 1 : null
}

/** #5, №12 */
function hash({ list }: Tokens, index: number, token: Token): number | null {
  const isHash = /^[#№]$/.test(token.text) && list[index + 1]?.kind === 'number' && list[index + 1]?.gap === 'none'
  return isHash ? index + 2 : null
}

/** zero-hours contracts, a two-state solution: a number word that a hyphen joins to a word that is no unit. */
function hyphenated(tokens: Tokens, index: number, token: Token): number | null {
  const { list } = tokens
  if (!englishOnes.has(token.text) && !englishTens.has(token.text)) return null
  // 35’ten: an ending of Turkish.
  if (token.gap === 'none' && /^['’]$/.test(list[index - 1]?.text ?? '') && list[index - 2]?.kind === 'number')
    return index + 1
  const word = list[index + 2]
  if (list[index + 1]?.text !== '-' || list[index + 1]?.gap !== 'none' || word?.gap !== 'none') return null
  if (word.kind !== 'word' || englishOnes.has(word.text) || englishScales.has(word.text)) return null
  if (
    /^(?:thirds?|quarters?|fifths?|sixths?|sevenths?|eighths?|ninths?|tenths?|halves|half|hundred|percent)$/.test(
      word.text
    )
  )
    return null
  return token.text === 'zero' || !readUnitAfter(tokens, index + 1) ? index + 3 : null
}

/** 7-Eleven, 9-to-5: digits that a hyphen joins to a number word, or to another number by a word. */
function joinedToWord({ list }: Tokens, index: number, token: Token): number | null {
  const [hyphen, word] = [list[index + 1], list[index + 2]]
  if (token.kind !== 'number' || hyphen?.text !== '-' || hyphen.gap !== 'none' || word?.gap !== 'none') return null
  if (englishOnes.has(word.text) || englishTens.has(word.text)) return index + 3
  const isTo = word.text === 'to' && list[index + 3]?.text === '-' && list[index + 4]?.kind === 'number'
  return isTo && list[index + 3]?.gap === 'none' && list[index + 4]?.gap === 'none' ? index + 5 : null
}

const screens = /^(?:screens?|tvs?|televisions?|videos?|resolution|cameras?|displays?|monitors?)$/
const races = /^(?:run|runs|race|races|walk|marathon)$/

/** 4K, 8K screens, a 10K run; 4K followers are counted. */
function resolution(tokens: Tokens, index: number, token: Token): number | null {
  const letter = tokens.list[index + 1]
  if (token.kind !== 'number' || !letter || letter.gap !== 'none' || !/^[kK]$/.test(written(tokens, letter)))
    return null
  const after = wordAt(tokens, index + 2)?.text ?? ''
  if (/^(?:5|10)$/.test(token.text) && races.test(after)) return index + 2
  if (!/^[248]$/.test(token.text)) return null
  return screens.test(after) || (!readCounted(tokens, index + 2) && !readUnitAfter(tokens, index + 2))
    ? index + 2
    : null
}

/** 5+1 */
function sum({ list }: Tokens, index: number, token: Token): number | null {
  const isSum = token.kind === 'number' && list[index + 1]?.text === '+' && list[index + 2]?.kind === 'number'
  return isSum && list[index + 1]?.gap === 'none' && list[index + 2]?.gap === 'none' ? index + 3 : null
}

/** 24/7, 3/4; dates and years with a slash are read before this. */
function fraction(tokens: Tokens, index: number, token: Token): number | null {
  if (token.kind !== 'number' || token.text.length > 3) return null
  const end = chainEnd(tokens, index, /^\/$/)
  return end > index + 1 ? end : null
}

/** 978-3-16-148410-0, 2020/13/45, and 3-1 as a score. */
function serial(tokens: Tokens, index: number, token: Token): number | null {
  if (token.kind !== 'number') return null
  const end = chainEnd(tokens, index, /^[-–]$/)
  const count = (end - index + 1) / 2
  if (count >= 3) return end
  const slashed = chainEnd(tokens, index, /^\/$/)
  if (slashed >= index + 5) return slashed
  const [first, second] = [readNumeral(token.text), readNumeral(tokens.list[index + 2]?.text ?? '')]
  // 555-1234
  if (count === 2 && /^\d{3}$/.test(token.text) && /^\d{4}$/.test(tokens.list[index + 2]?.text ?? ''))
    return readUnitAfter(tokens, end) ? null : end
  const isBare = first?.bare && second?.bare && token.text.length < 3
  return count === 2 && isBare && first.value >= second.value ? end : null
}

/** من كل خمسة أطفال: the share itself follows or is told in words. */
function baseOfShare(tokens: Tokens, index: number): number | null {
  return isBaseOfShare(tokens, index) ? (readQuantity(tokens, index)?.next ?? null) : null
}

const ordinal =
  /^(?:[وفبلك]?ال)?(?:حادي|ثاني|ثالث|رابع|خامس|سادس|سابع|ثامن|تاسع)ه?$|^[وفبلك]?ال(?:احد|احدي|اثن[اي]|اثنت[اي])$/

/** التاسع عشر; الاثني عشر */
function ordinalTeen({ list }: Tokens, index: number, token: Token): number | null {
  return /^عشره?$/.test(token.text) && ordinal.test(list[index - 1]?.text ?? '') ? index + 1 : null
}

/** 3.2.1 */
function broken(tokens: Tokens, index: number, token: Token): number | null {
  return token.kind === 'number' && readNumeral(token.text) === null ? runEnd(tokens, index) : null
}
