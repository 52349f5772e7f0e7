import type { Amount } from './amount'
import { readArabicTail, readArabicWords } from './amount-arabic'
import { readEnglishTail, readEnglishWords } from './amount-english'
import { readPersianWords } from './amount-persian'
import { readNumeral } from './digits'
import { signAt, type Tokens } from './tokens'

/** The number that begins at token `index`, in digits or words, with the scale words after it. */
export function readAmount(tokens: Tokens, index: number, afterCurrency = false): Amount | null {
  const token = tokens.list[index]
  const amount = token?.kind === 'word' ? readWords(tokens, index) : readDigits(tokens, index, afterCurrency)
  return amount && (readRepeated(tokens, amount) ?? amount)
}

function readWords(tokens: Tokens, index: number): Amount | null {
  return readPersianWords(tokens, index) ?? readArabicWords(tokens, index) ?? readEnglishWords(tokens, index)
}

function readDigits(tokens: Tokens, index: number, afterCurrency: boolean): Amount | null {
  const token = tokens.list[index]
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
    needs: 'nothing',
    literal: token.text,
    isDoubtful: token.isDoubtful || numeral.isDoubtful
  }
  return withTail(tokens, digits, afterCurrency)
}

function withTail(tokens: Tokens, amount: Amount, afterCurrency = false): Amount {
  const tail = readArabicTail(tokens, amount) ?? readEnglishTail(tokens, amount, afterCurrency)
  return tail ? { ...tail, literal: amount.literal, isDoubtful: amount.isDoubtful } : amount
}

/** `(21) نظاماً`, `(5ر557) مليون دولار`: a number in brackets; the caller sees to it that its unit or noun follows. */
export function readBracketedAmount(tokens: Tokens, index: number): Amount | null {
  const { list } = tokens
  const [open, number] = [list[index], list[index + 1]]
  if (open?.text !== '(' || number?.kind !== 'number' || signAt(tokens, index + 2) !== ')') return null
  const numeral = readNumeral(number.text)
  if (!numeral) return null
  const end = list[index + 2]?.end ?? number.end
  const amount: Amount = {
    start: open.start,
    end,
    next: index + 3,
    value: numeral.value,
    raw: numeral.value,
    scale: 1,
    bare: false,
    needs: 'nothing',
    literal: number.text,
    isDoubtful: number.isDoubtful || numeral.isDoubtful
  }
  return withTail(tokens, amount)
}

/** `عشرون (20) مليون دولار`, `20 (twenty) million`: a number that is said once more in brackets. */
function readRepeated(tokens: Tokens, amount: Amount): Amount | null {
  if (signAt(tokens, amount.next) !== '(') return null
  const at = amount.next + 1
  const again = tokens.list[at]?.kind === 'word' ? readWords(tokens, at) : readDigits(tokens, at, false)
  if (!again || again.value !== amount.value || signAt(tokens, again.next) !== ')') return null
  const end = tokens.list[again.next]?.end ?? amount.end
  return withTail(tokens, { ...amount, next: again.next + 1, end })
}
