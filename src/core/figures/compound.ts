import { tidy } from './amount-arabic'
import { currencies } from './currencies'
import { fold } from './fold'
import type { Quantity } from './quantity-reading'
import { readQuantity } from './read-quantities'
import { isBetween } from './read-years'
import { type Tokens, wordAt } from './tokens'
import { readDefiniteUnit, readUnit, readUnitAfter } from './unit-after'
import { convert, units } from './units'
import { arabicWord, leanedWord } from './words-arabic'

const parts: ReadonlyMap<string, number> = new Map([
  ['ونصف', 1 / 2],
  ['ونصفا', 1 / 2],
  ['وربع', 1 / 4],
  ['وربعا', 1 / 4],
  ['وثلث', 1 / 3]
])

/** A quantity with what is said of it behind its unit: `3 دولارات ونصف الدولار`, `ساعتين وعشر دقائق`, `5 دولارات و30 سنتا`. */
export function withRest(tokens: Tokens, index: number, quantity: Quantity): Quantity {
  const isOfUnit =
    /^(?:money|percent)$/.test(quantity.kind) || (quantity.kind === 'measure' && !quantity.unit.includes('/'))
  if (!isOfUnit || quantity.scale > 1 || !Number.isInteger(quantity.raw)) return quantity
  return addPart(tokens, quantity) ?? addSmaller(tokens, index, quantity) ?? quantity
}

/** Names of one: ساعة, طنا, ديناراً. */
const singulars: ReadonlySet<string> = new Set(
  [
    'عام',
    'عاما',
    ...units.flatMap(({ ar }) => [ar[0], ar[2]]),
    ...currencies.filter(({ whose }) => whose === '').flatMap(({ ar }) => [ar[0], ar[2]])
  ]
    .map(fold)
    .filter(word => /^[\u0621-\u064a]{2,}$/.test(word))
)

/** One of a unit without its number, told by what stands behind it: `ساعة ونصف`, `متراً و45 سنتيمتراً`. */
export function readOneWithRest(tokens: Tokens, index: number): Quantity | null {
  const token = tokens.list[index]
  if (token?.kind !== 'word' || tokens.list[index - 1]?.kind === 'number' || !singulars.has(token.text)) return null
  const unit = readUnit(tokens, index)
  if (unit?.next !== index + 1 || unit.unit.includes('/')) return null
  const { kind, unit: of, next } = unit
  const { start, end } = token
  const one = { start, end, next, value: 1, raw: 1, scale: 1, kind, unit: of, bare: false, doubtful: null }
  const whole = withRest(tokens, index, one)
  return whole === one ? null : whole
}

/** A half, also with its unit once more; not "3 دولارات ونصف الأرباح" and "ونصف مليون". */
function addPart(tokens: Tokens, quantity: Quantity): Quantity | null {
  const part = parts.get(wordAt(tokens, quantity.next)?.text ?? '')
  if (part === undefined) return null
  const at = quantity.next + 1
  const after = wordAt(tokens, at)?.text ?? ''
  // Folded, إلى and إلا begin like an article.
  const isDefinite = /^ال..+/.test(after)
  const again = isDefinite ? readDefiniteUnit(tokens, at) : null
  const isOfOther = isDefinite
    ? again?.unit !== quantity.unit
    : arabicWord(after) !== undefined || readUnitAfter(tokens, at) !== null
  if (isOfOther) return null
  const next = again?.next ?? at
  const value = tidy(quantity.value + part * (quantity.factor ?? 1))
  return { ...quantity, value, raw: quantity.raw + part, next, end: tokens.list[next - 1]?.end ?? quantity.end }
}

/** A number of a smaller unit that the first is whole many of. A measure is then one of the smaller unit, so that it stays exact. */
function addSmaller(tokens: Tokens, index: number, first: Quantity): Quantity | null {
  const word = wordAt(tokens, first.next)?.text ?? ''
  const isNext =
    tokens.list[first.next]?.kind === 'number' && /^[a-z]{2,}$/.test(tokens.list[first.next - 1]?.text ?? '')
  const isBehind = isNext || leanedWord(word)?.joined
  const at = word === 'و' || word === 'and' ? first.next + 1 : isBehind ? first.next : null
  const second = at === null || isBetween(tokens, index) ? null : readQuantity(tokens, at)
  if (!second || second.kind !== first.kind || second.scale > 1 || second.raw < 0) return null
  const { next, end } = second
  if (first.kind === 'money') {
    const isCoin = second.unit === first.unit && (second.factor ?? 1) < (first.factor ?? 1) && second.value < 1
    return isCoin ? { ...first, value: tidy(first.value + second.value), next, end } : null
  }
  const whole = first.unit === second.unit ? null : convert(1, first.unit, second.unit)
  if (whole === null || !Number.isInteger(whole) || second.value >= whole) return null
  return { ...second, start: first.start, value: tidy(first.value * whole + second.value) }
}
