import type { Amount } from './amount'
import { agrees, isKnownNoun, readCounted } from './counted'
import { readDual } from './duals'
import { readFraction } from './fractions'
import type { Quantity } from './quantity-reading'
import { readRatio } from './ratios'
import { readAmount, readBracketedAmount } from './read-amount'
import type { FigureDoubt } from './reading'
import { signAt, type Tokens, wordAt } from './tokens'
import { readCurrencyBefore, readUnitAfter, readUnitOnNextLine, type UnitAfter } from './unit-after'
import { isParticle } from './words-arabic'

/** The quantity that begins at token `index`: `$1.2bn`, `-5 درجات`, `٪٧٠`, `ثلاثة ملايين طن`, `12 قتيلاً`, `عامين`. */
export function readQuantity(tokens: Tokens, index: number): Quantity | null {
  const sign = readSign(tokens, index)
  const amountAt = sign?.next ?? index
  const quantity = readUnsigned(tokens, amountAt)
  if (!quantity) return null
  if (sign?.kind === 'percent')
    return quantity.unit === '' ? { ...quantity, start: sign.start, kind: 'percent', unit: '%', bare: false } : null
  if (sign) return { ...quantity, start: sign.start, value: -quantity.value, raw: -quantity.raw, bare: false }
  return belowZero(tokens, quantity) ?? minusBehind(tokens, quantity) ?? quantity
}

function readUnsigned(tokens: Tokens, index: number): Quantity | null {
  const money = readCurrencyBefore(tokens, index)
  if (money) {
    const amount = readAmount(tokens, money.next, true)
    return amount && { ...plain(amount), start: money.start, kind: 'money', unit: money.unit, bare: false }
  }
  const ratio = readRatio(tokens, index)
  if (ratio) return ratio
  const fraction = readFraction(tokens, index)
  const amount = readAmount(tokens, index)
  const quantity = amount && withUnit(tokens, amount)
  // "Three quarters of a million" is a number; "two-thirds" begins like one.
  if (quantity && (!fraction || quantity.next > fraction.next || !/^(?:number|count)$/.test(quantity.kind)))
    return quantity
  return fraction ?? quantity ?? readBracketed(tokens, index) ?? readDual(tokens, index)
}

/** `(21) نظاماً`; `(3)` after a word is a mark, and null. */
export function readBracketed(tokens: Tokens, index: number): Quantity | null {
  const amount = readBracketedAmount(tokens, index)
  if (!amount) return null
  const quantity = withUnit(tokens, amount)
  if (!quantity) return null
  if (quantity.kind !== 'count') return quantity.kind !== 'number' || quantity.scale > 1 ? quantity : null
  if (isKnownNoun(tokens, amount.next) || quantity.scale > 1) return quantity
  return agrees(tokens, amount.next, quantity.value) ? { ...quantity, doubtful: 'digits' } : null
}

/** An amount alone, whatever follows it. `afterCurrency`: of money, so that 12m are millions. */
export function readBare(tokens: Tokens, index: number, afterCurrency = false): Quantity | null {
  const amount = readAmount(tokens, index, afterCurrency)
  return amount && amount.needs === 'nothing' ? plain(amount) : null
}

function plain({ start, end, next, value, raw, scale, bare, isDoubtful }: Amount): Quantity {
  return { start, end, next, value, raw, scale, bare, kind: 'number', unit: '', doubtful: isDoubtful ? 'digits' : null }
}

function withUnit(tokens: Tokens, amount: Amount): Quantity | null {
  const unit = readUnitAfter(tokens, amount.next)
  if (unit) return ofUnit(tokens, amount, unit)
  if (amount.needs === 'unit') return null
  const value = thousands(tokens, amount) ?? amount.value
  const isCounted = Number.isInteger(value) && (amount.needs === 'nothing' || isKnownNoun(tokens, amount.next))
  const counted = isCounted ? readCounted(tokens, amount.next, value) : null
  if (counted) {
    const { noun, next } = counted
    const raw = amount.scale === 1 ? value : amount.raw
    const end = tokens.list[next - 1]?.end ?? amount.end
    return { ...plain(amount), value, raw, kind: 'count', unit: noun, next, end }
  }
  if (amount.needs === 'noun') return null
  const below = readUnitOnNextLine(tokens, amount.next)
  if (below) return ofUnit(tokens, amount, below, 'line')
  // "2.900" alone is two and a bit, or thousands as papers of the Maghreb and the Levant write them.
  const isOpen =
    amount.scale === 1 && /^[1-9]\d{0,2}\.\d{3}$/.test(amount.literal ?? '') && isNearArabic(tokens, amount.next)
  return isOpen ? { ...plain(amount), doubtful: 'digits' } : plain(amount)
}

function isNearArabic(tokens: Tokens, index: number): boolean {
  return [index, index - 2].some(at => tokens.list[at]?.kind === 'word' && isArabic(tokens, at))
}

function ofUnit(tokens: Tokens, amount: Amount, unit: UnitAfter, doubtful?: FigureDoubt): Quantity | null {
  const { kind, factor, next } = unit
  // "One day" and "one year" tell a story more often than they count.
  if (amount.needs === 'unit' && amount.value === 1 && /^(?:s|min|h|d|wk|mo|a)$/.test(unit.unit)) return null
  const end = tokens.list[next - 1]?.end ?? amount.end
  const { amount: base, doubtful: digitsDoubt } = weighDigits(tokens, amount, unit)
  const value = base.value * factor
  const doubt = digitsDoubt ?? doubtful ?? null
  return { ...plain(base), kind, unit: unit.unit, value, factor, next, end, bare: false, doubtful: doubt }
}

/** Money of these has three decimals (fils), which a full stop may part as well: `12.500 دينار` is doubtful. */
const inFils = /^(?:KWD|BHD|OMR|JOD|TND|LYD|IQD|dinar)$/

/**
 * A separator before three digits: `12.500 دولار` is rather twelve thousand, `250.000 طن` surely a quarter of a million, and
 * `1,250 مليار` may be one and a quarter. Such readings are doubtful.
 */
function weighDigits(
  tokens: Tokens,
  amount: Amount,
  { kind, unit }: Pick<UnitAfter, 'kind' | 'unit'>
): { amount: Amount; doubtful: FigureDoubt | null } {
  const doubtful = amount.isDoubtful ? 'digits' : null
  const text = amount.literal ?? ''
  if (amount.scale >= 1e6 && /^\d{1,3}[,،]\d{3}$/.test(text) && isArabic(tokens, amount.next - 1))
    return { amount, doubtful: 'digits' }
  const parted = /^([1-9]\d{0,2})\.(\d{3})$/.exec(text)
  if (!parted || amount.scale > 1 || kind === 'percent') return { amount, doubtful }
  const [, first = '', tail] = parted
  const isThousands = tail === '000' || (kind === 'money' && first.length > 1 && !inFils.test(unit))
  const value = isThousands ? Number(text.replace('.', '')) : amount.value
  const isSure = tail === '000' && !inFils.test(unit)
  return { amount: { ...amount, value, raw: value }, doubtful: isSure ? doubtful : 'digits' }
}

function isArabic({ list }: Tokens, index: number): boolean {
  return /[\u0600-\u06ff]/.test(list[index]?.text ?? '')
}

/** "11.078 شخصاً": of people and things there are no thousandths, so that full stop parts thousands. */
function thousands(tokens: Tokens, amount: Amount): number | null {
  const text = tokens.list[amount.next - 1]?.text ?? ''
  if (!/^[1-9]\d{0,2}\.\d{3}$/.test(text)) return null
  const value = Number(text.replace('.', ''))
  const isCounted =
    isKnownNoun(tokens, amount.next) || (readCounted(tokens, amount.next, value) && agrees(tokens, amount.next, value))
  return isCounted ? value : null
}

/** `5 درجات تحت الصفر`, `12 degrees below zero`. */
function belowZero(tokens: Tokens, quantity: Quantity): Quantity | null {
  const [under, zero] = [quantity.next, quantity.next + 1].map(at => wordAt(tokens, at)?.text ?? '')
  if (!/^(?:تحت|دون|below)$/.test(under ?? '') || !/^(?:الصفر|zero)$/.test(zero ?? '')) return null
  const end = tokens.list[quantity.next + 1]?.end ?? quantity.end
  return { ...quantity, value: -quantity.value, raw: -quantity.raw, next: quantity.next + 2, end, bare: false }
}

/** `2.5-%`: typed from right to left, the minus comes behind its number. */
function minusBehind({ list }: Tokens, quantity: Quantity): Quantity | null {
  const [minus, percent] = [list[quantity.next], list[quantity.next + 1]]
  if (quantity.kind !== 'number' || !/^[-−]$/.test(minus?.text ?? '') || minus?.gap !== 'none') return null
  if (!/^[%٪]$/.test(percent?.text ?? '') || percent?.gap !== 'none') return null
  const { next, value, raw } = quantity
  const of = { kind: 'percent', unit: '%', bare: false, doubtful: 'digits' } as const
  return { ...quantity, ...of, value: -value, raw: -raw, next: next + 2, end: percent.end }
}

/** A sign or word before the digits that belongs to them. `yüzde` is Turkish for a percentage. */
function readSign(tokens: Tokens, index: number): { kind: 'minus' | 'percent'; start: number; next: number } | null {
  const { list } = tokens
  const token = list[index]
  const after = list[index + 1]
  if (!token || !after || after.gap === 'line') return null
  const isMoney = readCurrencyBefore(tokens, index + 1) !== null
  const isWord = /^(?:minus|ناقص|سالب)$/.test(token.text)
  if (isWord && readAmount(tokens, index + 1)) return { kind: 'minus', start: token.start, next: index + 1 }
  if (token.text === 'yüzde' && after.kind === 'number') return { kind: 'percent', start: token.start, next: index + 1 }
  if (after.kind !== 'number' && !isMoney) return null
  if (after.gap !== 'none') return null
  if (/^[-−–]$/.test(token.text) && isApart(tokens, index))
    return { kind: 'minus', start: token.start, next: index + 1 }
  const isPercent =
    /^[%٪]$/.test(token.text) && list[index - 1]?.kind !== 'number' && !/^[%٪]$/.test(signAt(tokens, index + 2))
  return isPercent ? { kind: 'percent', start: token.start, next: index + 1 } : null
}

/** Between two words or numbers a hyphen joins or lists; apart, in a bracket and after a particle (و-5) it is a minus. */
function isApart({ list }: Tokens, index: number): boolean {
  const before = list[index - 1]
  if (list[index]?.gap !== 'none') return list[index]?.text !== '–' || before?.kind !== 'number'
  return before?.kind === 'word' ? before.text !== '' && isParticle(before.text) : /^[([«"“~]$/.test(before?.text ?? '')
}
