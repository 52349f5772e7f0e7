import type { Amount } from './amount'
import { readNumeral } from './digits'
import { fold } from './fold'
import { type Tokens, wordAt } from './tokens'

const units = 'یک دو سه چهار پنج شش هفت هشت نه ده یازده دوازده سیزده چهارده پانزده شانزده هفده هجده نوزده'
const tens = 'بیست سی چهل پنجاه شصت هفتاد هشتاد نود'
const hundreds = 'صد دویست سیصد چهارصد پانصد ششصد هفتصد هشتصد نهصد'

const small: ReadonlyMap<string, number> = new Map(
  [
    ...units.split(' ').map((word, at) => [word, at + 1] as const),
    ...tens.split(' ').map((word, at) => [word, at * 10 + 20] as const),
    ...hundreds.split(' ').map((word, at) => [word, at * 100 + 100] as const),
    ['نیم', 1 / 2] as const
  ].map(([word, value]) => [fold(word), value] as const)
)
const scales: ReadonlyMap<string, number> = new Map(
  (
    [
      ['هزار', 1e3],
      ['میلیون', 1e6],
      ['میلیارد', 1e9],
      ['تریلیون', 1e12]
    ] as const
  ).map(([word, value]) => [fold(word), value] as const)
)

/**
 * A number in Persian words: `دو میلیون`, `بیست و پنج هزار`, `یک و نیم میلیارد`, `پنج درصد`. Its words are also other words, of
 * Arabic as well, so they count only before a Persian scale or percentage.
 */
export function readPersianWords(tokens: Tokens, index: number): Amount | null {
  const token = tokens.list[index]
  if (!token || !(small.has(token.text) || beginsWithScale(tokens, index))) return null
  let [total, next, scale, raw] = [0, index, 1, 0]
  for (;;) {
    const group = readGroup(tokens, next) ?? (next === index ? { value: 1, next } : null)
    const means = group && scales.get(tokens.list[group.next]?.text ?? '')
    if (!group || !means || (total > 0 && means >= scale)) break
    total += group.value * means
    raw = group.value
    scale = means
    next = group.next + 1
    if (wordAt(tokens, next)?.text !== 'و') break
    next += 1
  }
  if (tokens.list[next - 1]?.text === 'و') {
    const rest = readGroup(tokens, next)
    const isRest = rest !== null && Number.isInteger(rest.value) && rest.value < scale
    total += isRest ? rest.value : 0
    next = isRest ? rest.next : next - 1
  }
  if (total === 0) {
    const share = readGroup(tokens, index)
    if (!share || wordAt(tokens, share.next)?.text !== 'درصد') return null
    ;({ value: total, next } = share)
    raw = total
  }
  const end = tokens.list[next - 1]?.end ?? token.end
  return { start: token.start, end, next, value: total, raw, scale, bare: false, needs: 'nothing' }
}

/** `هزار و سیصد`: a thousand without its number. Alone it is read as other scales are. */
function beginsWithScale(tokens: Tokens, index: number): boolean {
  const isScale = scales.has(tokens.list[index]?.text ?? '') && wordAt(tokens, index + 1)?.text === 'و'
  return isScale && small.has(wordAt(tokens, index + 2)?.text ?? '')
}

/** `بیست و پنج`, `یک و نیم`: each smaller than the one before; after the first group also digits (`یک میلیون و ۱۵۰ هزار`). */
function readGroup(tokens: Tokens, index: number): { value: number; next: number } | null {
  const token = tokens.list[index]
  const numeral = token?.kind === 'number' && token.gap !== 'line' ? readNumeral(token.text) : null
  if (numeral) return numeral.bare && numeral.value < 1000 ? { value: numeral.value, next: index + 1 } : null
  const first = small.get(tokens.list[index]?.text ?? '')
  if (first === undefined) return null
  let [value, last, next] = [first, first, index + 1]
  while (wordAt(tokens, next)?.text === 'و') {
    const more = small.get(wordAt(tokens, next + 1)?.text ?? '')
    if (more === undefined || more >= last || (last < 20 && more >= 1)) break
    value += more
    last = more
    next += 2
  }
  return { value, next }
}
