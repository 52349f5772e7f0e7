import type { Quantity } from './quantity-reading'
import { readBare, readQuantity } from './read-quantities'
import { isBetween } from './read-years'
import { type Tokens, wordAt } from './tokens'
import { leanedWord } from './words-arabic'

/** Two quantities that one phrase joins. `isRange`: from the first to the second; otherwise they only share their unit. */
export interface Joined {
  first: Quantity
  second: Quantity
  isRange: boolean
}

/** What `first`, which begins at token `index`, is joined to: بين 5 و7 ملايين, 10–15 %, from 3 to 5, ثلاث أو أربع. */
export function readJoined(tokens: Tokens, index: number, first: Quantity): Joined | null {
  const link = readLink(tokens, index, first)
  const read = link && readQuantity(tokens, link.at)
  if (!link || !read) return null
  const second = afterCurrency(tokens, link, first, read)
  if (link.kind === 'with' && first.scale > 1) return null
  const lower = alike(first, second, link.kind)
  if (!lower) return null
  // Three or four is a range; of "66.2 or 94.8 billion" one holds, and of "12 and 15 percent" both.
  const isRange =
    lower.value < second.value && (link.kind === 'or' ? second.raw - first.raw === 1 : link.kind !== 'with')
  if (isRange) return { first: lower, second: { ...second, kind: lower.kind, unit: lower.unit }, isRange }
  const shares = first.unit === '' && second.unit !== '' && link.kind !== 'dash' && link.kind !== 'and'
  return shares ? { first: lower, second, isRange } : null
}

/**
 * "$3-4 billion runs until", "£10-12m": after a currency's sign the second number is money too, counts nothing and has no
 * length.
 */
function afterCurrency(tokens: Tokens, link: Link, first: Quantity, second: Quantity): Quantity {
  if (first.kind !== 'money') return second
  const counts = second.kind === 'count' && first.scale === 1 && tokens.list[link.at - 1]?.kind !== 'word'
  return counts || second.unit === 'm' ? (readBare(tokens, link.at, true) ?? second) : second
}

/** `first` with the unit and the scale that it leaves to `second`, or null where they are of different things. */
function alike(first: Quantity, second: Quantity, link: Link['kind']): Quantity | null {
  const leadsUnit = first.kind === 'money' && second.unit === '' && (link === 'dash' || second.scale > 1)
  if (first.unit !== '' && first.unit !== second.unit && !leadsUnit) return null
  const factor = first.unit === '' ? (second.factor ?? 1) : 1
  const isScaled =
    first.scale === 1 &&
    (second.scale > 1 || factor !== 1) &&
    first.raw < second.raw &&
    (first.unit === '' || first.kind === 'money')
  const value = isScaled ? Number((first.value * second.scale * factor).toPrecision(14)) : first.value
  const { kind, unit } = leadsUnit ? first : second
  return { ...first, value, kind, unit }
}

interface Link {
  /** `with` joins two that share their unit: 12 و15 في المئة. */
  kind: 'dash' | 'to' | 'and' | 'or' | 'with'
  /** The token that the second quantity begins with. */
  at: number
}

function readLink(tokens: Tokens, index: number, first: Quantity): Link | null {
  const { next, unit } = first
  const token = tokens.list[next]
  const after = tokens.list[next + 1]
  if (!token || token.gap === 'line') return null
  if (token.kind === 'sign' && /^[-–—]$/.test(token.text))
    return after && after.gap !== 'line' && after.gap === token.gap ? { kind: 'dash', at: next + 1 } : null
  const at = bounded(tokens, next + 1)
  // "It rose 250 points to 8,430 points" is no range; with a unit of its own the first needs من.
  if (/^(?:و?(?:الي|حتي)|تا|to|à)$/.test(token.text))
    return unit === '' || isFrom(tokens, index) || sharesMoney(tokens, at, first) ? { kind: 'to', at } : null
  if (/^(?:او|or)$/.test(token.text) && unit === '') return { kind: 'or', at: next + 1 }
  const isAnd = /^(?:و|and|et)$/.test(token.text)
  if (!isBetween(tokens, index)) return isAnd && unit === '' ? { kind: 'with', at: next + 1 } : null
  if (isAnd) return { kind: 'and', at }
  return leanedWord(token.text)?.joined ? { kind: 'and', at: next } : null
}

/** "$3 to $4 billion", "$10m to 12m": the scale is said once, with the second, or the currency once, with the first. */
function sharesMoney(tokens: Tokens, at: number, { kind, scale, raw, unit }: Quantity): boolean {
  const second = kind === 'money' ? readQuantity(tokens, at) : null
  if (!second || second.raw <= raw) return false
  return second.unit === 'm' || (scale === 1 && second.scale > 1 && (second.unit === unit || second.unit === ''))
}

function isFrom({ list }: Tokens, index: number): boolean {
  for (let at = index - 1; at >= index - 3 && list[at]?.kind === 'word'; at -= 1)
    if (/^(?:[وف]?من|from|[وف]?(?:ما)?بين)$/.test(list[at]?.text ?? '')) return true
  return false
}

/** "from 5 to about 7" */
function bounded(tokens: Tokens, index: number): number {
  return /^(?:نحو|حوالي|about|nearly)$/.test(wordAt(tokens, index)?.text ?? '') ? index + 1 : index
}
