import { isOneOrTwo, readCounted } from './counted'
import type { Quantity } from './quantity-reading'
import { readAmount } from './read-amount'
import { type Tokens, wordAt } from './tokens'
import { readUnitAfter } from './unit-after'

/**
 * Reads a share in two numbers: `1 من كل 5`, `طفل من كل خمسة`, `one in five`, `four out of five`. Its value is the first number
 * divided by the second. The noun after it is no part of the figure, as after other fractions.
 */
export function readRatio(tokens: Tokens, index: number): Quantity | null {
  const top = readTop(tokens, index)
  const at = top && (afterOfEach(tokens, top.next) ?? afterOf(tokens, index, top))
  const bottom = at ? readAmount(tokens, at) : null
  if (!top || !bottom || !Number.isInteger(bottom.value) || bottom.value <= top.value) return null
  const value = top.value / bottom.value
  return {
    ...bottom,
    start: top.start,
    value,
    raw: value,
    scale: 1,
    kind: 'number',
    unit: '',
    bare: false,
    doubtful: null
  }
}

/** Whether the number at `index` is the second number of a share: `من كل خمسة أطفال`, `of every five`. */
export function isBaseOfShare({ list }: Tokens, index: number): boolean {
  const [one, two] = [list[index - 2]?.text ?? '', list[index - 1]?.text ?? '']
  if (list[index]?.gap === 'line' || list[index - 1]?.gap === 'line') return false
  return isEach(one, two) || (/^(?:كل|هر)$/.test(two) && /^(?:من|بين|از)$/.test(one))
}

function isEach(one: string, two: string): boolean {
  return two === 'every' && /^(?:of|in)$/.test(one)
}

interface Top {
  start: number
  value: number
  next: number
  isWord: boolean
}

function readTop(tokens: Tokens, index: number): Top | null {
  const token = tokens.list[index]
  if (!token || token.kind === 'sign') return null
  const isWord = token.kind === 'word'
  const amount = readAmount(tokens, index)
  if (amount) {
    const { start, value, next } = amount
    if (!Number.isInteger(value) || value < 1) return null
    const counted = readCounted(tokens, next, value)
    const isParted = counted !== null && afterOfEach(tokens, counted.next) !== null
    return { start, value, next: isParted ? counted.next : next, isWord }
  }
  // A noun alone is one of them, its dual two.
  const value = afterOfEach(tokens, index + 1) === null ? null : isOneOrTwo(tokens, index)
  return value && { start: token.start, value, next: index + 1, isWord }
}

/** The index after `من كل`, `من بين كل`, `of every`, `out of every`. */
function afterOfEach(tokens: Tokens, index: number): number | null {
  const [one, two, three] = [index, index + 1, index + 2].map(at => wordAt(tokens, at)?.text ?? '')
  if (one === 'من' && two === 'كل') return index + 2
  if (one === 'من' && two === 'بين' && three === 'كل') return index + 3
  if (isEach(one ?? '', two ?? '')) return index + 2
  return one === 'out' && isEach(two ?? '', three ?? '') ? index + 3 : null
}

/** Shares usually have such a second number; `two in seventeen` more likely counts two. */
const isRound = (value: number) => value <= 10 || /^[125]0+$/.test(String(value))
/** After these a share begins; after a verb ("lost two in three matches") the first number is counted. */
const opening = /^(?:about|around|nearly|almost|roughly|some|that|than|and|but|while|only|over|under|just|for|is|are)$/

/** The index after a bare `in`, `out of` or `sur`, where the numbers are such as shares have. */
function afterOf(tokens: Tokens, index: number, { value, next, isWord }: Top): number | null {
  const link = wordAt(tokens, next)?.text ?? ''
  const isOut = link === 'out' && wordAt(tokens, next + 1)?.text === 'of'
  if (!isOut && !/^(?:in|sur)$/.test(link)) return null
  const at = isOut ? next + 2 : next + 1
  const bottom = tokens.list[at]?.gap === 'line' ? null : readAmount(tokens, at)
  if (!bottom || !isRound(bottom.value) || readUnitAfter(tokens, bottom.next)) return null
  // "3 out of 15" counts three of them.
  if (isOut) return isWord || value === 1 ? at : null
  const before = tokens.list[index]?.gap === 'line' ? undefined : tokens.list[index - 1]
  if (/^(?:number|no|ranked)$/.test(before?.text ?? '')) return null
  return value === 1 || before?.kind !== 'word' || opening.test(before.text) ? at : null
}
