/** What a run of digits and separators is: a value and whether it is a bare whole number (`2024`, not `2,024` or `2.5`). */
export interface Numeral {
  value: number
  bare: boolean
}

const latinDigit = /^\d$/

/** The Latin digit of `٠`-`٩`, `۰`-`۹` or `0`-`9`, otherwise `''`. */
export function digitOf(character: string): string {
  const code = character.charCodeAt(0)
  if (code >= 0x30 && code <= 0x39) return character
  if (code >= 0x660 && code <= 0x669) return String(code - 0x660)
  if (code >= 0x6f0 && code <= 0x6f9) return String(code - 0x6f0)
  return ''
}

const separators = ".,٫٬،'’"
const blanks = ' \u00a0\u202f\u2009'

/** Where the numeral that begins at `start` ends, and its text with Latin digits and its separators as they stand. */
export function scanNumeral(text: string, start: number): { end: number; literal: string } {
  let at = start
  let literal = ''
  let group = 0
  let groups = 0
  for (;;) {
    const digit = digitOf(text.charAt(at))
    if (digit !== '') {
      literal += digit
      group += 1
      at += 1
      continue
    }
    const sign = text.charAt(at)
    if (sign === '' || digitOf(text.charAt(at + 1)) === '') break
    const ahead = digitsFrom(text, at + 1)
    if (blanks.includes(sign)) {
      // Blanks part thousands only: one to three digits, then threes, and no other sign among them.
      if (ahead !== 3 || group > 3 || /[^\d ]/.test(literal) || literal.startsWith('0')) break
      if (groups > 0 && group !== 3) break
    } else if (!separators.includes(sign)) break
    // `2022،2023` are two years that lack a blank.
    else if (sign === '،' && group === 4 && ahead === 4) break
    literal += blanks.includes(sign) ? ' ' : sign
    groups += 1
    group = 0
    at += 1
  }
  return { end: at, literal }
}

function digitsFrom(text: string, start: number): number {
  let at = start
  // More than four never matter to the rules above.
  while (at - start < 5 && digitOf(text.charAt(at)) !== '') at += 1
  return at - start
}

/** The value of a literal of `scanNumeral`; null for what is no quantity: `3.2.1`, `192.168.1.10`, a leading zero. */
export function readNumeral(literal: string): Numeral | null {
  if (/^\d+$/.test(literal)) {
    if (/^0\d/.test(literal) || literal.length > 15) return null
    return { value: Number(literal), bare: true }
  }
  const signs = [...literal].filter(character => !latinDigit.test(character))
  const last = signs.at(-1) ?? ''
  const parts = literal.split(/\D/)
  const first = parts[0] ?? ''
  const tail = parts.at(-1) ?? ''
  const isThrees = parts.slice(1).every(part => part.length === 3) && first.length <= 3 && !first.startsWith('0')
  const isGrouping = isThrees && signs.every(sign => sign === last) && last !== '٫'
  // One full stop before three digits is a decimal point (1.234 مليار); two or more full stops part thousands.
  if (isGrouping && (last !== '.' || signs.length > 1)) return { value: Number(parts.join('')), bare: false }
  if (last === ' ' || last === '٬' || last === "'" || last === '’') return null
  const before = parts.slice(0, -1)
  const grouped = before.slice(1).every(part => part.length === 3) && signs.slice(0, -1).every(sign => sign !== last)
  if (!grouped || /^0\d/.test(first)) return null
  if (signs.length > 1 && !signs.slice(0, -1).every(sign => sign === signs[0])) return null
  return { value: Number(`${before.join('')}.${tail}`), bare: false }
}
