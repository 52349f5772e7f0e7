import { analyse } from 'chardet'
import { codePages, decodeCodePage } from './code-pages'
import { utf16Mark } from './content'

/** Encodings taken from the detector beside the code pages written out here; its other guesses are too wild to take. */
const otherEncodings: ReadonlySet<string> = new Set(['windows-1251', 'koi8-r', 'iso-8859-8', 'windows-1255'])

/** How much of a file is looked at to tell its encoding, in bytes or code units. */
const sampleSize = 200_000

/**
 * The text of a file. A byte order mark decides; without one it is UTF-8 if it is valid throughout, otherwise the likeliest
 * legacy encoding (windows-1256 and its like). `null` when nothing fits. The byte order mark is not part of the text.
 */
export function decodeText(bytes: Uint8Array): string | null {
  const utf16 = utf16Mark(bytes)
  if (utf16) return decode(bytes, utf16)
  return decode(bytes, 'utf-8') ?? decodeLegacy(bytes)
}

/**
 * Among what the detector thinks possible, the reading that looks most like text. windows-1256 is tried first and wins a
 * tie: the detector takes a short Arabic line for many things, and it is the page most Arabic files are in.
 */
function decodeLegacy(bytes: Uint8Array): string | null {
  const guesses = analyse(bytes.subarray(0, sampleSize)).map(guess => guess.name.toLowerCase())
  let best: { text: string; score: number } | null = null
  for (const encoding of new Set(['windows-1256', ...guesses])) {
    const page = codePages.get(encoding)
    if (!page && !otherEncodings.has(encoding)) continue
    const text = page ? decodeCodePage(bytes, page) : decode(bytes, encoding)
    if (text === null) continue
    const score = plausibility(text.slice(0, sampleSize))
    if (!best || score > best.score) best = { text, score }
  }
  return best?.text ?? null
}

function decode(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch (error) {
    // TypeError: the bytes are not valid in this encoding. RangeError: this build lacks it. Anything else is a bug.
    if (error instanceof TypeError || error instanceof RangeError) return null
    throw error
  }
}

/**
 * How much a text looks like one, 1 at best: share of its letters that stand in words of one script, less the controls and
 * signs that a wrong reading scatters among them.
 */
function plausibility(text: string): number {
  const words = text.match(/[\p{L}\p{M}]+/gu) ?? []
  const letters = words.reduce((sum, word) => sum + word.length, 0)
  if (letters === 0) return 0
  const pure = words.filter(isOneScript).reduce((sum, word) => sum + word.length, 0)
  const odd = text.match(/[\u0080-\u009F¤¦§¨¬¯±¶¸×÷]/g)?.length ?? 0
  return (pure - odd) / letters
}

function isOneScript(word: string): boolean {
  if (/^[\p{Script=Arabic}\p{M}]+$/u.test(word)) return /^[\p{Lo}\p{Lm}]/u.test(word)
  // Capitals stand first or throughout, and accented letters are seldom more than a third of a Latin word.
  if (/\p{Ll}\p{Lu}/u.test(word)) return false
  if (/^(?:\p{Script=Cyrillic}+|[\p{Script=Hebrew}\p{M}]+)$/u.test(word)) return true
  const accented = word.match(/[^\p{ASCII}]/gu)?.length ?? 0
  return /^\p{Script=Latin}+$/u.test(word) && accented * 3 <= word.length
}
