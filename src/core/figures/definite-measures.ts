import { readArabicWords } from './amount-arabic'
import { readNumeral } from './digits'
import { fold } from './fold'
import type { Quantity } from './quantity-reading'
import { offsetAfter, type Tokens, wordAt } from './tokens'
import { units } from './units'
import { articledWord } from './words-arabic'

/** Plurals that a number may follow: الأشهر. The singular with a number is an ordinal (اليوم الأربعين). */
const plurals = new Map(
  units.flatMap(({ id, ar, spelled }) =>
    [ar[1], ...spelled.split('|')]
      .map(word => fold(word))
      .filter(word => /^[\u0621-\u064a]{4,}$/.test(word) && word !== fold(ar[0]) && word !== fold(ar[2]))
      .map(word => [word, id] as const)
  )
)

/** A measure whose number comes last, both with the article: `الأشهر الستة`, `السنوات العشر`, `الأيام الـ40`. */
export function readDefiniteMeasure(tokens: Tokens, index: number): Quantity | null {
  const token = tokens.list[index]
  const letters = token?.kind === 'word' ? (/^[وفبك]?ال|^[وف]?لل/.exec(token.text)?.[0].length ?? 0) : 0
  const unit = token && letters > 0 ? plurals.get(token.text.slice(letters)) : undefined
  const number = unit === undefined ? null : readNumber(tokens, index + 1)
  if (!token || unit === undefined || !number) return null
  const { value, next } = number
  const end = tokens.list[next - 1]?.end ?? token.end
  const start = offsetAfter(tokens, token, letters)
  return { start, end, next, value, raw: value, scale: 1, kind: 'measure', unit, bare: false, doubtful: null }
}

function readNumber(tokens: Tokens, index: number): { value: number; next: number } | null {
  const token = wordAt(tokens, index)
  if (!token) return null
  if (token.text === 'ال') {
    const digits = tokens.list[index + 1]
    const numeral = digits?.kind === 'number' && digits.gap !== 'line' ? readNumeral(digits.text) : null
    return numeral && { value: numeral.value, next: index + 2 }
  }
  const first = articledWord(token.text)
  if (!first || first.joined || first.means.kind === 'scale' || first.means.value < 2) return null
  const words = readArabicWords(tokens, index)
  return words && { value: words.value, next: words.next }
}
