/** What a run of digits and separators is: a value and whether it is a bare whole number (`2024`, not `2,024` or `2.5`). */
export interface Numeral {
  value: number
  bare: boolean
  /** `30،175`: the Arabic comma parts thousands or decimals. */
  isDoubtful?: boolean
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

/** A numeral as it stands in a text: its end, and its text with Latin digits and its separators as they stand. */
interface ScannedNumeral {
  end: number
  literal: string
  /** The separator may be meant otherwise: `22 ,5`. */
  isDoubtful: boolean
}

/** The numeral that begins at `start`. Agency decimals come out in their usual order: `5ر557` as `557٫5`. */
export function scanNumeral(text: string, start: number): ScannedNumeral {
  const plain = scanPlain(text, start)
  return (
    scanVulgarFraction(text, plain) ??
    scanAgencyDecimal(text, plain) ??
    scanSpacedDecimal(text, plain) ??
    scanPartedDecimal(text, start, plain) ??
    scanSlashedDecimal(text, plain) ?? { ...plain, isDoubtful: false }
  )
}

type Plain = Pick<ScannedNumeral, 'end' | 'literal'>

const vulgarFractions: ReadonlyMap<string, string> = new Map([
  ['½', '5'],
  ['¼', '25'],
  ['¾', '75'],
  ['⅓', '33333333333333'],
  ['⅔', '66666666666667'],
  ['⅛', '125'],
  ['⅜', '375'],
  ['⅝', '625'],
  ['⅞', '875']
])

/** `7½`, `2 ¾` */
function scanVulgarFraction(text: string, { end, literal }: Plain): ScannedNumeral | null {
  const at = isBlank(text.charAt(end)) ? end + 1 : end
  const decimals = vulgarFractions.get(text.charAt(at))
  if (decimals === undefined || !/^\d+$/.test(literal)) return null
  return { end: at + 1, literal: `${literal}٫${decimals}`, isDoubtful: false }
}

/** `5ر557`: Arabic agencies write the decimals first and a ra, so that a line from right to left shows 557 before 5. */
function scanAgencyDecimal(text: string, { end, literal }: Plain): ScannedNumeral | null {
  if (!/^\d{1,6}$/.test(literal)) return null
  const at = isBlank(text.charAt(end)) ? end + 1 : end
  const isParted = isBlank(text.charAt(at + 1))
  const wholeAt = isParted ? at + 2 : at + 1
  if (text.charAt(at) !== 'ر' || digitOf(text.charAt(wholeAt)) === '') return null
  const whole = scanPlain(text, wholeAt)
  if (!/^\d+$|^\d{1,3}(?:[,٬]\d{3})+$/.test(whole.literal) || /\p{L}/u.test(text.charAt(whole.end))) return null
  const digits = whole.literal.replace(/\D/g, '')
  // `0ر5` has its zero first, as in no other number: rather a half than five.
  if (literal === '0') return { end: whole.end, literal: `0٫${digits}`, isDoubtful: true }
  // `3ر 5`: a ra that touches the decimals alone may shorten a word.
  return { end: whole.end, literal: `${digits}٫${literal}`, isDoubtful: isParted && at === end }
}

/** `22 ,5`: a blank before a separator that touches its decimals. It may also part two numbers. */
function scanSpacedDecimal(text: string, { end, literal }: Plain): ScannedNumeral | null {
  const sign = text.charAt(end + 1)
  if (!/^\d{1,3}$/.test(literal) || !blanks.includes(text.charAt(end)) || sign === '' || !'.,٫،'.includes(sign))
    return null
  const count = digitsFrom(text, end + 2)
  if (text.charAt(end) === '' || count < 1 || count > 2) return null
  const decimals = [...text.slice(end + 2, end + 2 + count)].map(digitOf).join('')
  return { end: end + 2 + count, literal: `${literal}٫${decimals}`, isDoubtful: true }
}

/** `3, 5 في المئة`, `12, 5 مليون`: a comma and a blank before one or two decimals. It may also part two numbers. */
function scanPartedDecimal(text: string, start: number, { end, literal }: Plain): ScannedNumeral | null {
  if (!/^\d{1,2}$/.test(literal) || text.charAt(end) !== ',' || !isBlank(text.charAt(end + 1))) return null
  const count = digitsFrom(text, end + 2)
  if (
    count < 1 ||
    count > 2 ||
    !/^\s(?:(?:في ال|بال)م[ئا]|ملي(?:ون|ار))/.test(text.slice(end + 2 + count, end + 10 + count))
  )
    return null
  // In a list of percentages another one stands before.
  if (/[\d,،]\s?$/.test(text.slice(Math.max(0, start - 2), start))) return null
  const decimals = [...text.slice(end + 2, end + 2 + count)].map(digitOf).join('')
  return { end: end + 2 + count, literal: `${literal}٫${decimals}`, isDoubtful: true }
}

/** `۳/۵ میلیارد`: before a Persian scale or percentage a slash is the sign of decimals. */
function scanSlashedDecimal(text: string, { end, literal }: Plain): ScannedNumeral | null {
  if (!/^\d{1,3}$/.test(literal) || text.charAt(end) !== '/') return null
  const count = digitsFrom(text, end + 1)
  const after = text.slice(end + 1 + count, end + 10 + count)
  if (count < 1 || count > 2 || !/^\s?(?:درصد|هزار|میلی|تریلی)/.test(after)) return null
  const decimals = [...text.slice(end + 1, end + 1 + count)].map(digitOf).join('')
  return { end: end + 1 + count, literal: `${literal}٫${decimals}`, isDoubtful: true }
}

function isBlank(character: string): boolean {
  return character !== '' && blanks.includes(character)
}

function scanPlain(text: string, start: number): Plain {
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
  if (isGrouping && (last !== '.' || signs.length > 1))
    return { value: Number(parts.join('')), bare: false, isDoubtful: last === '،' && signs.length === 1 }
  if (last === ' ' || last === '٬' || last === "'" || last === '’') return null
  const before = parts.slice(0, -1)
  const grouped = before.slice(1).every(part => part.length === 3) && signs.slice(0, -1).every(sign => sign !== last)
  if (!grouped || /^0\d/.test(first)) return null
  if (signs.length > 1 && !signs.slice(0, -1).every(sign => sign === signs[0])) return null
  return { value: Number(`${before.join('')}.${tail}`), bare: false }
}
