import type { Amount } from './amount'
import { readArabicTail, readArabicWords } from './amount-arabic'
import { readEnglishTail, readEnglishWords } from './amount-english'
import { readNumeral } from './digits'
import type { Tokens } from './tokens'

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
