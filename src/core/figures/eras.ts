import type { Calendar } from './calendars'
import { matchPhrase, phraseTable } from './phrases'
import { signAt, type Tokens, wordAt } from './tokens'

/** The era that follows a year; `before` is before Christ. */
export type Era = Calendar | 'before'

const eras = phraseTable<Era>([
  ['ميلادي', 'gregorian'],
  ['ميلادية', 'gregorian'],
  ['ميلاديا', 'gregorian'],
  ['للميلاد', 'gregorian'],
  ['ad', 'gregorian'],
  ['ce', 'gregorian'],
  ['قبل الميلاد', 'before'],
  ['bc', 'before'],
  ['bce', 'before'],
  ['هجري', 'lunar'],
  ['هجرية', 'lunar'],
  ['هجريا', 'lunar'],
  ['للهجرة', 'lunar'],
  ['ه', 'lunar'],
  ['ah', 'lunar'],
  ['هجري قمري', 'lunar'],
  ['هجرية قمرية', 'lunar'],
  ['هجري شمسي', 'solar'],
  ['هجرية شمسية', 'solar'],
  ['ه ش', 'solar'],
  ['شمسي', 'solar'],
  ['شمسية', 'solar'],
  ['sh', 'solar']
])

/** The era at token `index`, which stands right after a year: `هـ`, `هـ.ش`, `ق.م`, `ميلادية`. */
export function readEra(tokens: Tokens, index: number): { era: Era; next: number } | null {
  const token = wordAt(tokens, index)
  if (!token) return null
  const dotted = signAt(tokens, index + 1) === '.' ? (wordAt(tokens, index + 2)?.text ?? '') : ''
  if (token.text === 'ق' && dotted === 'م') return { era: 'before', next: index + 3 }
  if (token.text === 'ه' && dotted === 'ش') return { era: 'solar', next: index + 3 }
  // "2019 م" is of our era; "5 م" are metres, which the caller tells apart by the year.
  if (token.text === 'م') return { era: 'gregorian', next: index + 1 }
  const found = matchPhrase(tokens, index, eras)
  return found ? { era: found.means, next: found.next } : null
}
