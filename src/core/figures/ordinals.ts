import { fold } from './fold'
import { offsetAfter, type Tokens, wordAt } from './tokens'

const toTen = 'الأول الثاني الثالث الرابع الخامس السادس السابع الثامن التاسع العاشر'.split(' ').map(fold)
/** With عشر or tens after it, first is الحادي. */
const joined = new Map([...toTen.slice(1, 9).map((word, at) => [word, at + 2] as const), [fold('الحادي'), 1] as const])
const english = 'first second third fourth fifth sixth seventh eighth ninth tenth'.split(' ')

/**
 * A day of the month as an ordinal: السادس, الحادي عشر, الخامس والعشرين, الثلاثين. Elsewhere ordinals are no figures; the
 * caller sees to it that a month follows.
 */
export function readOrdinalDay(tokens: Tokens, index: number): { start: number; day: number; next: number } | null {
  const token = tokens.list[index]
  if (token?.kind !== 'word') return null
  const letters = /^[وبلف]ال/.test(token.text) ? 1 : 0
  const word = token.text.slice(letters)
  const start = offsetAfter(tokens, token, letters)
  const after = wordAt(tokens, index + 1)?.text ?? ''
  const unit = joined.get(word)
  if (unit !== undefined && after === 'عشر') return { start, day: 10 + unit, next: index + 2 }
  if (unit !== undefined && /^والعشر[وي]ن$/.test(after)) return { start, day: 20 + unit, next: index + 2 }
  if (unit === 1 && /^والثلاث[وي]ن$/.test(after)) return { start, day: 31, next: index + 2 }
  if (/^العشر[وي]ن$/.test(word)) return { start, day: 20, next: index + 1 }
  if (/^الثلاث[وي]ن$/.test(word)) return { start, day: 30, next: index + 1 }
  const day = (toTen.includes(word) ? toTen.indexOf(word) : english.indexOf(word)) + 1
  return day > 0 ? { start, day, next: index + 1 } : null
}
