import { fold } from '../../text/fold'
import { countWords } from '../canonical'

/** One line of an imported file that holds something, or several that belong together. */
export interface Piece {
  /** Trimmed, without line feeds and without its bullet. */
  text: string
  /** For comparing: folded, without signs at either end. */
  key: string
  words: number
  bulleted: boolean
}

const bulletAlone = /^[-–—•▪●◦*·]$/
const bulletBefore = /^[-–—•▪●◦*·]\s+(?=.*[\p{L}\p{N}])/u
const ordinalAlone = /^(?:\(?[0-9٠-٩۰-۹]{1,3}[.)]|\[[0-9٠-٩۰-۹]{1,3}\])$/

/**
 * Parts a canonical text (`normaliseText`) into pieces. Every line is a paragraph of its own, unless the file was wrapped at
 * a fixed width. A bullet or an ordinal alone on its line belongs to the line after it; bullets are dropped (the kind of the
 * block tells as much), ordinals stay.
 */
export function readPieces(text: string): Piece[] {
  const pieces: Piece[] = []
  let marker = ''
  for (const line of unwrap(text.split('\n').map(part => part.trim()))) {
    if (line === '') continue
    if (bulletAlone.test(line) || ordinalAlone.test(line)) {
      if (ordinalAlone.test(marker)) pieces.push(toPiece(marker, false))
      marker = line
      continue
    }
    const whole = ordinalAlone.test(marker) ? `${marker} ${line}` : line
    pieces.push(toPiece(whole.replace(bulletBefore, ''), bulletAlone.test(marker) || bulletBefore.test(whole)))
    marker = ''
  }
  if (ordinalAlone.test(marker)) pieces.push(toPiece(marker, false))
  return pieces
}

/** The same words, whatever their spelling, and signs around them: `اقرأ أيضًا:` and `اقرا ايضا` have one key. */
export function keyOf(text: string): string {
  return fold(text).replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')
}

function toPiece(text: string, bulleted: boolean): Piece {
  return { text, key: keyOf(text), words: countWords(text), bulleted }
}

/**
 * Joins the lines of a file that was wrapped at a fixed width: none is longer than 120 characters, most lines that have one
 * right below them fill at least seven tenths of the longest, and few of them end a sentence. Then a full line is
 * continued by the one below it.
 */
function unwrap(lines: readonly string[]): readonly string[] {
  const width = lines.reduce((longest, line) => Math.max(longest, line.length), 0)
  const isFull = (line: string) => line.length >= width * 0.7
  const followed = lines.filter((line, at) => line !== '' && (lines[at + 1] ?? '') !== '')
  const open = followed.filter(line => isFull(line) && !/[.!?؟:]$/.test(line))
  if (width > 120 || width < 50 || followed.length < 5 || open.length < followed.length * 0.7) return lines
  const joined: string[] = []
  let isOpen = false
  for (const line of lines) {
    const last = joined.length - 1
    if (isOpen && line !== '') joined[last] = `${joined[last]} ${line}`
    else joined.push(line)
    isOpen = line !== '' && isFull(line)
  }
  return joined
}
