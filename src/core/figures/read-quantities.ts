import type { Amount } from './amount'
import { isKnownNoun, readCounted } from './counted'
import { readAmount } from './read-amount'
import type { FigureKind } from './reading'
import { signAt, type Tokens } from './tokens'
import { readCurrencyBefore, readUnitAfter } from './unit-after'

/** An amount with what it is of; `start` and `end` are UTF-16 code units, `next` the index of the token after it. */
export interface Quantity {
  start: number
  end: number
  next: number
  value: number
  raw: number
  scale: number
  kind: Exclude<FigureKind, 'year' | 'date'>
  unit: string
  /** Digits alone. */
  bare: boolean
}

/** The quantity that begins at token `index`: `$1.2bn`, `-5 درجات`, `٪٧٠`, `ثلاثة ملايين طن`, `12 قتيلاً`. */
export function readQuantity(tokens: Tokens, index: number): Quantity | null {
  const money = readCurrencyBefore(tokens, index)
  if (money) {
    const amount = readAmount(tokens, money.next, true)
    return amount && { ...plain(amount), start: money.start, kind: 'money', unit: money.unit, bare: false }
  }
  const sign = readSign(tokens, index)
  const amountAt = sign?.next ?? index
  const amount = readAmount(tokens, amountAt)
  if (!amount) return null
  const quantity = withUnit(tokens, amount)
  if (!quantity || !sign) return quantity
  if (sign.kind === 'percent')
    return quantity.unit === '' ? { ...quantity, start: sign.start, kind: 'percent', unit: '%', bare: false } : null
  return { ...quantity, start: sign.start, value: -quantity.value, raw: -quantity.raw, bare: false }
}

function plain({ start, end, next, value, raw, scale, bare }: Amount): Quantity {
  return { start, end, next, value, raw, scale, bare, kind: 'number', unit: '' }
}

function withUnit(tokens: Tokens, amount: Amount): Quantity | null {
  const unit = readUnitAfter(tokens, amount.next)
  const end = (next: number) => tokens.list[next - 1]?.end ?? amount.end
  if (unit) {
    const { kind, factor, next } = unit
    // "One day" and "one year" tell a story more often than they count.
    if (amount.needs === 'unit' && amount.value === 1 && /^(?:s|min|h|d|wk|mo|a)$/.test(unit.unit)) return null
    return { ...plain(amount), kind, unit: unit.unit, value: amount.value * factor, next, end: end(next), bare: false }
  }
  if (amount.needs === 'unit') return null
  const value = thousands(tokens, amount) ?? amount.value
  const counted = Number.isInteger(value) ? readCounted(tokens, amount.next) : null
  if (!counted) return plain(amount)
  const { noun, next } = counted
  const raw = amount.scale === 1 ? value : amount.raw
  return { ...plain(amount), value, raw, kind: 'count', unit: noun, next, end: end(next) }
}

/** "11.078 شخصاً": of people and things there are no thousandths, so that full stop parts thousands. */
function thousands(tokens: Tokens, amount: Amount): number | null {
  const text = tokens.list[amount.next - 1]?.text ?? ''
  return /^[1-9]\d{0,2}\.\d{3}$/.test(text) && isKnownNoun(tokens, amount.next) ? Number(text.replace('.', '')) : null
}

/** A sign or word before the digits that belongs to them. */
function readSign(tokens: Tokens, index: number): { kind: 'minus' | 'percent'; start: number; next: number } | null {
  const { list } = tokens
  const token = list[index]
  const after = list[index + 1]
  if (!token || after?.kind !== 'number' || after.gap === 'line') return null
  if (/^(?:minus|ناقص|سالب)$/.test(token.text)) return { kind: 'minus', start: token.start, next: index + 1 }
  if (after.gap !== 'none') return null
  // Between two words a hyphen joins or lists; before a number that stands apart it is a minus.
  if (/^[-−]$/.test(token.text) && token.gap !== 'none') return { kind: 'minus', start: token.start, next: index + 1 }
  const isPercent =
    /^[%٪]$/.test(token.text) && list[index - 1]?.kind !== 'number' && !/^[%٪]$/.test(signAt(tokens, index + 2))
  return isPercent ? { kind: 'percent', start: token.start, next: index + 1 } : null
}
