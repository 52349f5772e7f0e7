import type { Direction } from '#core/documents/document'
import { directionOf } from '#core/text/direction'

/** Letters of one direction, as Word wants them: it sets a run's face, size and language by this. */
export interface BidiRun {
  text: string
  rtl: boolean
}

const strongRtl = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\u200f\u061c]/u
const strongLtr = /[\p{L}\u200e]/u
const digit = /[0-9]/

/**
 * Parts a text into runs. What is no letter goes with its neighbours where they agree and with the paragraph where they do not
 * (after UAX #9, N1 and N2); figures go with the Latin letters before them (W7).
 */
export function bidiRuns(text: string, paragraph: Direction): BidiRun[] {
  const characters = [...withMarks(text, paragraph)]
  const around = paragraph === 'rtl'
  let before = around
  const strong = characters.map((character): boolean | null => {
    if (strongRtl.test(character)) before = true
    else if (strongLtr.test(character)) before = false
    else if (!digit.test(character) || before) return null
    return before
  })
  const runs: BidiRun[] = []
  for (const [index, character] of characters.entries()) {
    const rtl = strong[index] ?? sideOf(strong, index, around)
    const last = runs.at(-1)
    if (last?.rtl === rtl) last.text += character
    else runs.push({ text: character, rtl })
  }
  return runs
}

function sideOf(strong: readonly (boolean | null)[], index: number, around: boolean): boolean {
  const before = strong.slice(0, index).findLast(one => one !== null) ?? around
  const after = strong.slice(index + 1).find(one => one !== null) ?? around
  return before === after ? before : around
}

const isolated = /\u2068([^\u2068\u2069]*)\u2069/g

/**
 * Isolates as direction marks: Word orders by marks alone. The inner ones hold the name together, the outer ones keep it from
 * what stands beside it.
 */
function withMarks(text: string, paragraph: Direction): string {
  const marks = { rtl: '\u200f', ltr: '\u200e' }
  return text
    .replace(isolated, (_, name: string) => {
      const own = marks[directionOf(name, paragraph)]
      const outer = marks[paragraph]
      return own === outer ? `${outer}${name}${outer}` : `${outer}${own}${name}${own}${outer}`
    })
    .replace(/[\u2066-\u2069]/g, '')
}
