/**
 * Characters that are dropped: accents over Latin, Greek and Cyrillic letters; points of Hebrew; tashkeel, Quranic signs and
 * tatweel; and everything without a shape of its own: control characters, marks of direction and joining, the soft hyphen,
 * variation selectors, the fillers of Hangul and the blank of Braille.
 */
const unseen = new RegExp(
  `[${[
    '\\u0300-\\u036F\\u1AB0-\\u1AFF\\u1DC0-\\u1DFF\\u20D0-\\u20FF\\uFE20-\\uFE2F',
    '\\u0591-\\u05BD\\u05BF\\u05C1\\u05C2\\u05C4\\u05C5\\u05C7',
    '\\u0610-\\u061A\\u0640\\u064B-\\u065F\\u0670\\u06D6-\\u06DC\\u06DF-\\u06E8\\u06EA-\\u06ED\\u08CA-\\u08E1\\u08E3-\\u08FF',
    '\\u0000-\\u0008\\u000E-\\u001F\\u007F-\\u009F\\u115F\\u1160\\u2800\\u3164\\uFFA0',
    '\\u00AD\\u061C\\u180E\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u206F\\uFE00-\\uFE0F\\uFEFF\\uFFF9-\\uFFFB'
  ].join('')}]`
)

/** Signs that are spelled in several ways: each line begins with the spelling that all others of it fold to. */
const spellings = [
  // Alef with and without hamza. A hamza over waw or ya or alone is one key, since its seat follows the grammar and the school.
  'اأإآٱٲٳٵ',
  'ءؤئٴٶٷٸۓ',
  'يىیێېۍے',
  'هةہھەۀۂۃ',
  'كکڪ',
  // Hyphens, dashes and the minus sign; apostrophes; quotation marks; the signs that Arabic mirrors.
  '-\u058A\u2010\u2011\u2012\u2013\u2014\u2015\u2043\u2212\uFE58\uFE63\uFF0D',
  "'`\u00B4\u02B9\u02BB\u02BC\u02BD\u02BE\u02BF\u02C8\u02CA\u02CB\u2018\u2019\u201A\u201B\u2032\u2035\u2039\u203A\u275B\u275C\uFF07",
  '"\u00AB\u00BB\u02BA\u201C\u201D\u201E\u201F\u2033\u2036\u275D\u275E\u301D\u301E\u301F\uFF02',
  ',،',
  ';؛',
  '?؟',
  '%٪',
  '.٫',
  '/\u2044\u2215'
]

/** Latin letters that are not a plain letter with an accent, as they are typed without them; Greek and Cyrillic likewise. */
const typed: Readonly<Record<string, string>> = {
  ı: 'i',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  ŧ: 't',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
  ĸ: 'k',
  ŋ: 'n',
  ς: 'σ'
}

const letters: ReadonlyMap<string, string> = new Map([
  ...spellings.flatMap(line => [...line].map(sign => [sign, line.charAt(0)] as const)),
  ...Object.entries(typed)
])

/** The code unit of the one blank that any run of blanks folds to. */
export const blank = 0x20

/**
 * The folded form of one character of a text in NFC: `''` when it is dropped, a blank for any white space, otherwise its
 * plain letters in lower case; a ligature gives several. Rules that depend on the neighbours are in `fold-context.ts`.
 */
export function foldCharacter(character: string): string {
  const simple = letters.get(character)
  if (simple !== undefined) return simple
  if (unseen.test(character)) return ''
  if (/\s/.test(character)) return ' '
  const decimal = decimalDigit(character)
  if (decimal !== null) return decimal
  let folded = ''
  for (const part of unpacked(character)) {
    for (const letter of part.toLowerCase().normalize('NFD')) {
      // The accents are dropped here; the vowel signs of other scripts stay.
      if (!unseen.test(letter)) folded += letters.get(letter) ?? letter
    }
  }
  // Put together again: the parts of a Korean syllable are no letters of their own.
  return folded.normalize('NFC')
}

/**
 * The letters behind a form made for old fonts: a ligature, a shape of an Arabic letter, a full-width or raised sign (NFKC).
 * A mark that is encoded with a blank to stand on is left without it.
 */
function* unpacked(character: string): Generator<string> {
  const plain = character.normalize('NFKC')
  if (plain === character) {
    yield character
    return
  }
  const isMarkOnBlank = plain.startsWith(' ')
  const parts = [...plain].filter(part => !unseen.test(part) && !(isMarkOnBlank && part === ' '))
  // An accent that stands alone is a sign that somebody typed.
  if (parts.length === 0) {
    if (!/\p{Script=Arabic}/u.test(character)) yield character
    return
  }
  for (const part of parts) yield letters.get(part) ?? decimalDigit(part) ?? part
}

/** The Latin digit for a decimal digit of any script; `null` for any other character. */
function decimalDigit(character: string): string | null {
  if (!/^\p{Nd}$/u.test(character)) return null
  const code = character.codePointAt(0) ?? 0
  if (code < 0x80) return character
  // Mathematical digits are five sets in one run; all other digits come in runs of ten (Unicode, section 22.3).
  if (code >= 0x1d7ce && code <= 0x1d7ff) return String((code - 0x1d7ce) % 10)
  let value = 0
  while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) value += 1
  return String(value)
}
