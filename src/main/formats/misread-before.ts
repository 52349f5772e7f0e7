import type { Encoding, PagedEncoding } from '#core/documents/encodings'
import { codePageOf } from './code-pages'
import { decodeUtf8 } from './decode-utf8'
import { guessCodePage } from './guess-code-page'

/** Pages as which programs misread UTF-8. */
const suspects: readonly PagedEncoding[] = ['windows-1252', 'windows-1256', 'macintosh']
/** How much of a text is looked at, in code units. */
const sampleSize = 100_000
/** Fewer letters may come about by chance. */
const leastLetters = 3
const lettersOfLine = 8
/** Share of all signs beyond ASCII that must come of misread letters. */
const leastShare = 0.7

/**
 * The encoding as which another program misread this text, or a line of it, before it was saved: written back in it, nearly all
 * signs beyond ASCII make up letters of UTF-8 (`Ø§Ù„` or `ط§ظ„` for `ال`), or words of another script in a code page (`Çá` for
 * `ال`). `null`: no sign of that.
 */
export function misreadBefore(text: string): Encoding | null {
  const lines = text.slice(0, sampleSize).split('\n')
  const misread = suspects.find(encoding => isMisread(lines, encoding))
  return misread ?? (isTurned(lines) ? western : null)
}

/** The page as which programs without a setting read any text. */
const western: PagedEncoding = 'windows-1252'
/** Pages of its own script: what reads best in them is no misread text. */
const latinPages: readonly PagedEncoding[] = [western, 'windows-1254', 'macintosh']

/** Whether the lines whose signs beyond ASCII all are in `western` clearly read as another script when they are written back. */
function isTurned(lines: readonly string[]): boolean {
  const bytes = bytesIn(western)
  const written = lines
    .filter(line => /[^\p{ASCII}]/u.test(line))
    .map(line => [...line].map(sign => (sign < '\u0080' ? sign.charCodeAt(0) : bytes.get(sign))))
    .filter(line => line.every(byte => byte !== undefined))
    .flatMap(line => [...line, 0x0a])
  if (written.length === 0) return false
  const { encoding, confidence } = guessCodePage(Uint8Array.from(written))
  return confidence === 'likely' && !latinPages.includes(encoding)
}

function isMisread(lines: readonly string[], encoding: PagedEncoding): boolean {
  const bytes = bytesIn(encoding)
  let signs = 0
  let letters = 0
  let explained = 0
  for (const line of lines) {
    const found = { signs: 0, letters: 0, explained: 0 }
    for (const run of line.match(/[^\p{ASCII}]+/gu) ?? []) {
      const back = Uint8Array.from([...run], sign => bytes.get(sign) ?? 0xff)
      const { whole, brokenBytes } = decodeUtf8(back)
      found.signs += back.length
      found.letters += whole
      found.explained += back.length - brokenBytes
    }
    if (found.letters >= lettersOfLine && found.explained >= found.signs * leastShare) return true
    signs += found.signs
    letters += found.letters
    explained += found.explained
  }
  return letters >= leastLetters && explained >= signs * leastShare
}

function bytesIn(encoding: PagedEncoding): Map<string, number> {
  // Lenient programs keep a byte of 0x80 and after as the control of the same number.
  const bytes = new Map(Array.from({ length: 0x80 }, (_, at) => [String.fromCharCode(0x80 + at), 0x80 + at]))
  codePageOf(encoding).forEach((sign, byte) => {
    if (byte >= 0x80 && sign !== null) bytes.set(sign, byte)
  })
  return bytes
}
