/** Tashkeel, Quranic signs, tatweel, and the marks of direction and joining that nobody sees. */
const unseen =
  /[\u0610-\u061A\u0640\u064B-\u065F\u0670\u06D6-\u06DC\u06DF-\u06E8\u06EA-\u06ED\u200B-\u200F\u061C\u2060\uFEFF]/

const letters: Readonly<Record<string, string>> = {
  أ: 'ا',
  إ: 'ا',
  آ: 'ا',
  ٱ: 'ا',
  ى: 'ي',
  ئ: 'ي',
  ؤ: 'و',
  ة: 'ه',
  ک: 'ك',
  ی: 'ي',
  '٠': '0',
  '١': '1',
  '٢': '2',
  '٣': '3',
  '٤': '4',
  '٥': '5',
  '٦': '6',
  '٧': '7',
  '٨': '8',
  '٩': '9',
  '۰': '0',
  '۱': '1',
  '۲': '2',
  '۳': '3',
  '۴': '4',
  '۵': '5',
  '۶': '6',
  '۷': '7',
  '۸': '8',
  '۹': '9'
}

/** The code unit of the one blank that any run of blanks folds to. */
export const blank = 0x20

/**
 * What one character of a text in NFC folds to: `''` when it is only seen, a blank for any white space, otherwise its
 * plain letter in lower case. This is the one rule of folding; `fold` and `foldWithMap` apply it to whole texts.
 */
export function foldCharacter(character: string): string {
  if (unseen.test(character)) return ''
  if (/\s/.test(character)) return ' '
  const plain = letters[character] ?? character.toLowerCase()
  // Lower case depends on the neighbours in this one case; a search must find the word all the same.
  return plain === 'ς' ? 'σ' : plain
}
