import type { Direction } from '../documents/document'

const firstStrongIsolate = '\u2068'
const popIsolate = '\u2069'
// Their letters say nothing of the sentence that they stand in.
const address = /(?:[a-z][a-z0-9+.-]*:\/\/|www\.)\S+|[^\s@]+@[^\s@]+\.[^\s@]+/gi
const mayHoldOthers = /[\u2068@]|:\/\/|www\./i
const isolated = /\u2068[^\u2069]*\u2069/g

/** Sets a name of unknown direction into a sentence, so that neither reorders the other (UAX #9, isolates). */
export function isolate(text: string): string {
  return text === '' ? '' : `${firstStrongIsolate}${text}${popIsolate}`
}

/**
 * The direction of a text by the majority of its letters, isolated names and addresses aside; `fallback` when they do not decide. The
 * first strong character would mislead: `C5+1 …` opens Arabic sentences.
 */
export function directionOf(text: string, fallback: Direction): Direction {
  const own = mayHoldOthers.test(text) ? majority(text.replace(isolated, '').replace(address, '')) : null
  return own ?? majority(text) ?? fallback
}

function majority(text: string): Direction | null {
  let balance = 0
  for (let at = 0; at < text.length; at++) {
    const codePoint = text.codePointAt(at) ?? 0
    if (codePoint > 0xffff) at++
    balance += knownWeight(codePoint)
  }
  if (balance === 0) return null
  return balance > 0 ? 'rtl' : 'ltr'
}

const unknown = 2
const weights = new Int8Array(0x10000).fill(unknown)

/** Looked up, once it has been found out: briefings and libraries ask for every letter that they have. */
function knownWeight(codePoint: number): number {
  if (codePoint >= weights.length) return weightOf(codePoint)
  if (weights[codePoint] === unknown) weights[codePoint] = weightOf(codePoint)
  return weights[codePoint] ?? 0
}

/** 1 for a letter that runs from right to left, -1 for one that runs from left to right, 0 for all else. */
function weightOf(codePoint: number): number {
  const character = String.fromCodePoint(codePoint)
  if (/[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(character)) return 1
  return /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]/u.test(character) ? -1 : 0
}
