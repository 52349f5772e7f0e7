import { readArabicTail, readArabicWords } from './amount-arabic'
import { readEnglishTail, readEnglishWords } from './amount-english'
import { readNumeral } from './digits'
import type { Tokens } from './tokens'

/** A number without its unit. */
export interface Amount {
  /** UTF-16 code units of the source. */
  start: number
  end: number
  /** The index of the token after it. */
  next: number
  value: number
  /** What stands before its last scale word, and that scale: 1.2 and 1e6 of `1.2 مليون`. */
  raw: number
  scale: number
  /** Digits alone, without separators: may be a year, a day, a mark. */
  bare: boolean
  /** `weak`: a bare one, which is mostly a pronoun. `part`: a bare half or third. Both are figures only before a unit. */
  needs: 'nothing' | 'unit'
}

/** The number that begins at token `index`, in digits or words, with the scale words after it. */
export function readAmount(tokens: Tokens, index: number, afterCurrency = false): Amount | null {
  const token = tokens.list[index]
  if (token?.kind === 'word') return readArabicWords(tokens, index) ?? readEnglishWords(tokens, index)
  if (token?.kind !== 'number') return null
  const numeral = readNumeral(token.text)
  if (!numeral) return null
  const digits: Amount = {
    start: token.start,
    end: token.end,
    next: index + 1,
    value: numeral.value,
    raw: numeral.value,
    scale: 1,
    bare: numeral.bare,
    needs: 'nothing'
  }
  return readArabicTail(tokens, digits) ?? readEnglishTail(tokens, digits, afterCurrency) ?? digits
}
