import { isOneOrTwo, singularOf } from './counted'
import { currencies } from './currencies'
import { fold } from './fold'
import type { Quantity } from './quantity-reading'
import { offsetAfter, type Token, type Tokens, wordAt } from './tokens'
import { units } from './units'

/** Units whose dual is another word (`قدمين` are feet to walk on) or is not used. */
const without = new Set(['ft', 'in', 'V', 'W'])

interface DualUnit {
  kind: 'measure' | 'money'
  unit: string
}

function* dualForms(): Generator<readonly [string, DualUnit]> {
  for (const { id, ar, spelled } of units) {
    if (without.has(id)) continue
    for (const word of [ar[0], ...spelled.split('|')])
      for (const form of dualsOf(word)) yield [form, { kind: 'measure', unit: id }]
  }
  for (const { code, nouns, whose } of currencies)
    if (whose === '') for (const form of dualsOf(nouns.split(' ')[0] ?? '')) yield [form, { kind: 'money', unit: code }]
}

/** `شهرين`, `ساعتان`; the construct (`عامي 2010 و2011`) begins a list of two and is none. */
function dualsOf(singular: string): string[] {
  const word = fold(singular)
  if (!/^[\u0621-\u064a]{3,}$/.test(word)) return word === 'طن' ? ['طنين'] : []
  const stem = word.endsWith('ه') ? `${word.slice(0, -1)}ت` : word
  return [`${stem}ين`, `${stem}ان`]
}

const duals = new Map(dualForms())

/** Two of a unit in one word, also with a half: `عامين`, `الشهرين الماضيين`, `ساعتين ونصف`. */
export function readDual(tokens: Tokens, index: number): Quantity | null {
  const token = tokens.list[index]
  if (token?.kind !== 'word' || !/(?:ين|ان)$/.test(token.text)) return null
  const letters = duals.has(token.text) ? 0 : (/^(?:[وفبك]?ال|[وف]?لل|[وفبلك])/.exec(token.text)?.[0].length ?? 0)
  const found = duals.get(token.text.slice(letters))
  if (!found) return readCountedDual(tokens, index, token)
  // عامين 2010 و2011 are years; طنين without its goods is a humming.
  if (tokens.list[index + 1]?.kind === 'number' && found.unit === 'a') return null
  if (found.unit === 't' && wordAt(tokens, index + 1)?.text !== 'من') return null
  const half = wordAt(tokens, index + 1)?.text === 'ونصف'
  const isSaidAgain =
    half &&
    /^ال/.test(wordAt(tokens, index + 2)?.text ?? '') &&
    sharesStem(token.text, wordAt(tokens, index + 2)?.text ?? '')
  const next = index + (half ? (isSaidAgain ? 3 : 2) : 1)
  const value = half ? 2.5 : 2
  const end = tokens.list[next - 1]?.end ?? token.end
  const start = offsetAfter(tokens, token, letters)
  return { start, end, next, value, raw: value, scale: 1, ...found, bare: false, doubtful: null }
}

/** `قتيلان`, `دولتين`: two of what news counts, without an article. */
function readCountedDual(tokens: Tokens, index: number, { start, end, text }: Token): Quantity | null {
  const noun = isOneOrTwo(tokens, index) === 2 ? singularOf(text) : null
  if (!noun) return null
  return {
    start,
    end,
    next: index + 1,
    value: 2,
    raw: 2,
    scale: 1,
    kind: 'count',
    unit: noun,
    bare: false,
    doubtful: null
  }
}

/** ساعتين ونصف الساعة */
function sharesStem(dual: string, again: string): boolean {
  return again.length >= 5 && dual.includes(again.slice(2, -1))
}
