import type { Direction } from '#core/documents/document'
import { directionOf, isolateInitiators, mixesDirections, rightToLeft } from '#core/text/direction'

/** Letters of one direction, as Word wants them: it sets a run's face, size and language by this. */
export interface BidiRun {
  text: string
  rtl: boolean
}

/** Runs that keep a direction of their own amid text of the other one; `own` is absent where they follow the paragraph. */
export interface BidiStretch {
  own?: Direction
  runs: BidiRun[]
}

const strongRtl = new RegExp(`${rightToLeft.source}|[\\u200f\\u061c]`, 'u')
const strongLtr = /[\p{L}\u200e]/u
const digit = /[0-9]/
const marks: Record<Direction, string> = { rtl: '\u200f', ltr: '\u200e' }

/**
 * Parts a text for Word, which has no isolates. An isolate of the other direction becomes a stretch of its own if it mixes
 * directions, otherwise direction marks hold it together. Marks on either side keep it from its neighbours.
 */
export function bidiStretches(text: string, paragraph: Direction): BidiStretch[] {
  const stretches: BidiStretch[] = []
  let pending = ''
  const flush = () => {
    if (pending !== '') stretches.push({ runs: bidiRuns(pending, paragraph) })
    pending = ''
  }
  for (const piece of isolatesIn(text)) {
    if (piece.initiator === undefined) {
      pending += piece.text
      continue
    }
    const own = directionOfIsolate(piece.text, piece.initiator, paragraph)
    const name = withoutIsolates(piece.text)
    pending += marks[paragraph]
    if (own === paragraph) pending += name
    else if (!mixesDirections(name)) pending += `${marks[own]}${name}${marks[own]}`
    else {
      flush()
      stretches.push({ own, runs: bidiRuns(balanced(name), own) })
    }
    pending += marks[paragraph]
  }
  flush()
  return stretches
}

/**
 * Parts a text without isolates into runs. A sign that is not a letter takes the direction of its neighbours if both
 * agree, else that of the paragraph (after UAX #9, N1 and N2). Figures take that of the Latin letters before them (W7).
 */
export function bidiRuns(text: string, paragraph: Direction): BidiRun[] {
  const characters = [...text]
  const around = paragraph === 'rtl'
  let before = around
  const strong = characters.map((character): boolean | null => {
    if (strongRtl.test(character)) before = true
    else if (strongLtr.test(character)) before = false
    else if (!digit.test(character) || before) return null
    return before
  })
  const following = sidesAfter(strong, around)
  const runs: BidiRun[] = []
  let last: boolean = around
  for (const [index, character] of characters.entries()) {
    const own = strong[index] ?? null
    if (own !== null) last = own
    const rtl = own ?? (last === following[index] ? last : around)
    const run = runs.at(-1)
    if (run?.rtl === rtl) run.text += character
    else runs.push({ text: character, rtl })
  }
  return runs
}

/** For each place the direction of the next strong character, `around` where there is none. */
function sidesAfter(strong: readonly (boolean | null)[], around: boolean): boolean[] {
  const sides = new Array<boolean>(strong.length)
  let next = around
  for (let index = strong.length - 1; index >= 0; index--) {
    next = strong[index] ?? next
    sides[index] = next
  }
  return sides
}

/** The isolates at the top level of a text and the text between them. */
export function isolatesIn(text: string): { text: string; initiator?: string }[] {
  const pieces: { text: string; initiator?: string }[] = []
  let depth = 0
  let initiator = ''
  let start = 0
  for (const { 0: sign, index } of text.matchAll(/[\u2066-\u2069]/g)) {
    if (sign !== '\u2069') {
      if (depth === 0) {
        pieces.push({ text: text.slice(start, index) })
        initiator = sign
        start = index + 1
      }
      depth += 1
    } else if (depth > 0) {
      depth -= 1
      if (depth > 0) continue
      pieces.push({ text: text.slice(start, index), initiator })
      start = index + 1
    } else {
      // It closes nothing.
      pieces.push({ text: text.slice(start, index) })
      start = index + 1
    }
  }
  pieces.push({ text: withoutIsolates(text.slice(start)), ...(depth > 0 ? { initiator } : {}) })
  return pieces.filter(piece => piece.text !== '')
}

/** The direction that an isolate gives its text; where it is for the letters to decide and they are in balance, the first does. */
export function directionOfIsolate(text: string, initiator: string, around: Direction): Direction {
  const given = (['rtl', 'ltr'] as const).find(direction => isolateInitiators[direction] === initiator)
  if (given) return given
  const first = /\p{L}/u.exec(text)?.[0]
  return directionOf(text, first === undefined ? around : strongRtl.test(first) ? 'rtl' : 'ltr')
}

function withoutIsolates(text: string): string {
  return text.replace(/[\u2066-\u2069]/g, '')
}

const popFormatting = '\u202c'

/** The text with its own embeddings (U+202A to U+202E) closed, and without ends that close none: it cannot end what it stands in. */
function balanced(text: string): string {
  let open = 0
  const kept = text.replace(/[\u202a-\u202e]/g, sign => {
    if (sign !== popFormatting) open += 1
    else if (open === 0) return ''
    else open -= 1
    return sign
  })
  return kept + popFormatting.repeat(open)
}
