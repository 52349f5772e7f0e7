import type { Direction } from '../documents/document'

const firstStrongIsolate = '\u2068'
const popIsolate = '\u2069'
// Their letters say nothing of the sentence that they stand in.
const address = /(?:[a-z][a-z0-9+.-]*:\/\/|www\.)\S+|[^\s@]+@[^\s@]+\.[^\s@]+/gi
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
  return majority(text.replace(isolated, '').replace(address, '')) ?? majority(text) ?? fallback
}

function majority(text: string): Direction | null {
  const rtl = text.match(/[\p{Script=Arabic}\p{Script=Hebrew}]/gu)?.length ?? 0
  const ltr = text.match(/[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]/gu)?.length ?? 0
  if (rtl === ltr) return null
  return rtl > ltr ? 'rtl' : 'ltr'
}
