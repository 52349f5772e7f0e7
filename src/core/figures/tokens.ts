import { digitOf, scanNumeral } from './digits'
import { foldCharacter } from './fold'

/**
 * A piece of a text. `text` is a word folded, a numeral with Latin digits, or the sign itself; `gap` is what stands before
 * it. `start` and `end` are UTF-16 code units of the source.
 */
export interface Token {
  kind: 'word' | 'number' | 'sign'
  start: number
  end: number
  text: string
  gap: 'none' | 'space' | 'line'
  /** Of a number: its separator may be meant otherwise (see `scanNumeral`). */
  isDoubtful?: boolean
}

/** A text and its tokens, as all readers of figures take it. */
export interface Tokens {
  source: string
  list: readonly Token[]
}

const letter = /[\p{L}\p{M}]/u
/** Marks of direction and joining; tatweel, which leans on digits (بـ66). */
const invisible = /[\u0640\u200B-\u200F\u202A-\u202E\u2060\u2066-\u2069\u061C\uFEFF\u00AD]/

/** Splits a text in one pass. */
export function tokenize(source: string): Tokens {
  const list: Token[] = []
  let gap: Token['gap'] = 'line'
  let at = 0
  while (at < source.length) {
    const character = source.charAt(at)
    const start = at
    if (digitOf(character) !== '') {
      const { end, literal, isDoubtful } = scanNumeral(source, at)
      list.push({ kind: 'number', start, end, text: literal, gap, isDoubtful })
      at = end
    } else if (isLetter(character)) {
      let folded = ''
      while (at < source.length && (isLetter(source.charAt(at)) || invisible.test(source.charAt(at)))) {
        folded += invisible.test(source.charAt(at)) ? '' : foldCharacter(source.charAt(at))
        at += 1
      }
      list.push({ kind: 'word', start, end: at, text: folded, gap })
    } else {
      at += 1
      if (invisible.test(character)) continue
      if (/\s/.test(character)) {
        if (character === '\n' || gap === 'none') gap = character === '\n' ? 'line' : 'space'
        continue
      }
      list.push({ kind: 'sign', start, end: at, text: character, gap })
    }
    gap = 'none'
  }
  return { source, list }
}

function isLetter(character: string): boolean {
  const code = character.charCodeAt(0)
  if (code < 0x80) return (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a)
  return code !== 0x640 && letter.test(character)
}

/** The token at `index` when it is a word on the same line as the one before it; otherwise null. */
export function wordAt({ list }: Tokens, index: number): Token | null {
  const token = list[index]
  return token?.kind === 'word' && token.gap !== 'line' ? token : null
}

/** The sign at `index` when it stands on the same line as the token before it; otherwise `''`. */
export function signAt({ list }: Tokens, index: number): string {
  const token = list[index]
  return token?.kind === 'sign' && token.gap !== 'line' ? token.text : ''
}

/** Where in the source the first `letters` folded letters of a word end, with the marks that belong to them. */
export function offsetAfter({ source }: Tokens, token: Token, letters: number): number {
  let at = token.start
  let seen = 0
  while (at < token.end) {
    const isSeen = foldCharacter(source.charAt(at)) !== ''
    if (isSeen && seen === letters) return at
    if (isSeen) seen += 1
    at += 1
  }
  return at
}

/** A token as it stands in the source. */
export function written({ source }: Tokens, token: Token): string {
  return source.slice(token.start, token.end)
}

/** The index after numbers that are joined by a sign without blanks. */
export function chainEnd({ list }: Tokens, index: number, sign: RegExp): number {
  let at = index + 1
  while (sign.test(list[at]?.text ?? '') && list[at]?.gap === 'none' && list[at + 1]?.kind === 'number') {
    if (list[at + 1]?.gap !== 'none') break
    at += 2
  }
  return at
}
