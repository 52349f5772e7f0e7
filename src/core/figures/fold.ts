/**
 * The folding of number words and counted nouns. Libraries keep units such as a folded noun (`Figure.unit`), so these forms
 * never change; `core/text/fold` is the rule for finding and may gain more.
 */
export function fold(text: string): string {
  return [...text.normalize('NFC')].map(foldCharacter).join('').replace(/ +/g, ' ').trim()
}

/** Tashkeel, Quranic signs, tatweel, and the marks of direction and joining. */
const unseen =
  /[\u0610-\u061A\u0640\u064B-\u065F\u0670\u06D6-\u06DC\u06DF-\u06E8\u06EA-\u06ED\u200B-\u200F\u061C\u2060\uFEFF]/

const letters: ReadonlyMap<string, string> = new Map(
  ['اأإآٱ', 'يىئی', 'وؤ', 'هة', 'كک', '0٠۰', '1١۱', '2٢۲', '3٣۳', '4٤۴', '5٥۵', '6٦۶', '7٧۷', '8٨۸', '9٩۹'].flatMap(
    line => [...line].map(letter => [letter, line.charAt(0)] as const)
  )
)

/** The folded form of one character of a text in NFC: `''` when it is dropped, a blank for any white space. */
export function foldCharacter(character: string): string {
  if (unseen.test(character)) return ''
  if (/\s/.test(character)) return ' '
  return letters.get(character) ?? character.toLowerCase()
}
