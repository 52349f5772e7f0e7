import { fold } from './fold'
import { readQuantity } from './read-quantities'
import type { Token, Tokens } from './tokens'

/** Words of games shortly before a score, and after it. */
const before = new Set(
  `فاز فازت يفوز تفوز فوز فوزه فوزها فوزا فازوا خسر خسرت خسارة خسارته خسارتها هزم هزمت هزيمة تغلب تغلبت التغلب تعادل تعادلا تعادلت التعادل نتيجة النتيجة بنتيجة مباراة المباراة
  won win wins beat beats beating lost loses losing defeat defeated drew draw score scored scoreline match game set sets`
    .split(/\s+/)
    .map(fold)
)
const after = /^(?:win|victory|defeat|loss|draw|lead|away|home|aggregate|علي)$/
/** How many tokens before a score are looked at; the sets of a match stand in a row. */
const reach = 12

/** The index after the score of a game (`خسر 1-3`, `won 6-4, 3-6`), which may look like a range: two bare numbers of a game. */
export function readScore(tokens: Tokens, index: number, token: Token): number | null {
  const end = endOfPair(tokens, index)
  if (end === null || token.text.length > 3) return null
  // For 3-6 months, 3-5 seats.
  if (readQuantity(tokens, index + 2)?.kind !== 'number') return null
  return isOfGame(tokens, index, end) ? end : null
}

/** Two bare numbers and a hyphen between them, with blanks on both sides of it or on none. */
function endOfPair({ list }: Tokens, index: number): number | null {
  const [one, dash, other] = [list[index], list[index + 1], list[index + 2]]
  const isPair = one?.kind === 'number' && /^[-–:]$/.test(dash?.text ?? '') && other?.kind === 'number'
  if (!isPair || dash?.gap === 'line' || other.gap !== dash?.gap) return null
  return /^\d{1,3}$/.test(other.text) ? index + 3 : null
}

function isOfGame({ list }: Tokens, index: number, end: number): boolean {
  if (list[end]?.gap !== 'line' && after.test(list[end]?.text ?? '')) return true
  for (let at = index - 1; at >= index - reach && list[at] && list[at + 1]?.gap !== 'line'; at -= 1) {
    const { kind, text } = list[at] ?? {}
    if (kind === 'word' && before.has(text ?? '')) return true
    if (/^[.!?؟]$/.test(text ?? '')) return false
  }
  return false
}
