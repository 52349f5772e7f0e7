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
  /** Its line stands right below that of the piece before it, without a blank line. */
  follows: boolean
}

export const bulletAlone = /^[-–—•▪●◦*·]$/
export const bulletBefore = /^[-–—•▪●◦*·]\s+(?=.*[\p{L}\p{N}])/u
/** A point of a numbered list. */
export const ordinalBefore = /^(?:\(?[0-9٠-٩۰-۹]{1,2}[.)]|\[[0-9٠-٩۰-۹]{1,3}\])\s+(?=\p{L})/u
const ordinalAlone = /^(?:\(?[0-9٠-٩۰-۹]{1,3}[.)]|\[[0-9٠-٩۰-۹]{1,3}\])$/

/** Marks of direction without a partner. At the end of a line they change nothing that is seen. */
const directionMarks = /[\u200E\u200F\u061C]/g
/** Blanks, stops, closing signs and marks at the end of a line: a run no longer than this, in code units. */
const longestEnd = 12

/** A line without blanks around it and without the marks of direction before, behind and among the signs that close it. */
export function trimLine(line: string): string {
  const text = line.replace(/^[\s\u200E\u200F\u061C]+(?=\S)/, '').trim()
  const [end = ''] = /[\p{P}\s\u200E\u200F\u061C]*$/u.exec(text.slice(-longestEnd)) ?? []
  return `${text.slice(0, text.length - end.length)}${end.replace(directionMarks, '')}`.trim()
}

/**
 * Parts the trimmed lines of a canonical text (`normaliseText`) into pieces; see `unwrap` for files of a fixed width. A bullet or an ordinal alone on its line belongs to the line after it; bullets are dropped (the kind of the
 * block tells as much), ordinals stay.
 */
export function readPieces(lines: readonly string[]): Piece[] {
  const pieces: Piece[] = []
  let marker = ''
  let follows = false
  for (const line of lines) {
    if (line === '') {
      follows = false
      continue
    }
    if (bulletAlone.test(line) || ordinalAlone.test(line)) {
      if (ordinalAlone.test(marker)) pieces.push(toPiece(marker, false, follows))
      marker = line
      continue
    }
    const whole = ordinalAlone.test(marker) ? `${marker} ${line}` : line
    pieces.push(toPiece(whole.replace(bulletBefore, ''), bulletAlone.test(marker) || bulletBefore.test(whole), follows))
    marker = ''
    follows = true
  }
  if (ordinalAlone.test(marker)) pieces.push(toPiece(marker, false, follows))
  return pieces
}

/** The same words, whatever their spelling, and signs around them: `اقرأ أيضًا:` and `اقرا ايضا` have one key. */
export function keyOf(text: string): string {
  return withoutOuterSigns(fold(text))
}

/** The text from its first to its last letter or figure. A pattern for the end would be tried at each sign of a long run. */
function withoutOuterSigns(text: string): string {
  const start = text.search(letterOrFigure)
  if (start < 0) return ''
  let end = text.length
  for (let sign = lastSign(text, end); !letterOrFigure.test(sign); sign = lastSign(text, end)) end -= sign.length
  return text.slice(start, end)
}

const letterOrFigure = /[\p{L}\p{N}]/u

/** The sign before `end`, which may have two code units. */
function lastSign(text: string, end: number): string {
  const isPair = /[\uDC00-\uDFFF]/.test(text.charAt(end - 1)) && /[\uD800-\uDBFF]/.test(text.charAt(end - 2))
  return text.slice(end - (isPair ? 2 : 1), end)
}

/** A key without the accents of Latin letters. */
export function withoutAccents(key: string): string {
  if (!/[\u00C0-\u024F]/.test(key)) return key
  return key
    .normalize('NFD')
    .replace(/[\u0300-\u036F]/g, '')
    .replaceAll('ı', 'i')
}

/** Whether a line ends as a sentence does: not cut off by dots, and perhaps with closing signs behind its stop. */
export function endsSentence({ text }: Pick<Piece, 'text'>): boolean {
  return /(?<![.…])[.؟?!]["”»’)\]]{0,2}$/.test(text)
}

/** Columns of a running head: four blanks or more within a line. */
export function hasWideGap(line: string): boolean {
  return /\S {4}/.test(line)
}

/** A pattern for keys: each of its Arabic letters as `fold` leaves it, so the pattern may be written as pages write. */
export function keyPattern(pattern: RegExp): RegExp {
  const source = pattern.source.replace(/[\u0620-\u064A\u0671-\u06D3]/g, letter => {
    const folded = fold(letter)
    return folded.length === 1 ? folded : letter
  })
  return new RegExp(source, pattern.flags)
}

/** Two lines of one piece. */
export function joinPieces(first: Piece, second: Piece): Piece {
  return toPiece(`${first.text} ${second.text}`, first.bulleted, first.follows)
}

function toPiece(text: string, bulleted: boolean, follows: boolean): Piece {
  return { text, key: keyOf(text), words: countWords(text), bulleted, follows }
}
