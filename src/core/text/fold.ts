const tashkeelAndTatweel =
  /[\u0610-\u061A\u0640\u064B-\u065F\u0670\u06D6-\u06DC\u06DF-\u06E8\u06EA-\u06ED\u200B-\u200F\u061C\u2060\uFEFF]/g

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
const foldable = new RegExp(`[${Object.keys(letters).join('')}]`, 'g')

/**
 * The form in which two spellings of one Arabic (or Latin) word are equal: no tashkeel or tatweel, one alef, ya for alef
 * maqsura, ha for ta marbuta, Latin digits, lower case, single blanks. For comparing only, never for showing.
 */
export function fold(text: string): string {
  return text
    .normalize('NFC')
    .replace(tashkeelAndTatweel, '')
    .replace(foldable, letter => letters[letter] ?? letter)
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim()
}
