import type { Direction } from '../documents/document'

/** Isolate initiators by the direction that they give (UAX #9, LRI and RLI). */
export const isolateInitiators: Record<Direction, string> = { ltr: '\u2066', rtl: '\u2067' }
const firstStrongIsolate = '\u2068'
const popIsolate = '\u2069'
const wordJoiner = '\u2060'
const mayHoldOthers = /[\u2066-\u2068@]|:\/\/|www\./i
const isolated = /[\u2066-\u2068][^\u2069]*\u2069/g
/**
 * A letter or mark that runs from right to left (UAX #9, classes R and AL). Tatweel belongs to no one script; any other letter runs
 * from left to right.
 */
export const rightToLeft =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Samaritan}\p{Script=Mandaic}\p{Script=Adlam}\u0640]/u
const letter = /\p{L}/u

/**
 * Sets a name or a quote into a sentence, so that neither reorders the other (UAX #9, isolates). The isolate finds its direction by
 * its first letter; where the majority of the letters disagrees with it, the direction is given.
 */
export function isolate(text: string): string {
  if (text === '') return ''
  const own = majority(text)
  const first = letter.exec(text)?.[0]
  const initiator =
    own !== null && first !== undefined && majority(first) !== own ? isolateInitiators[own] : firstStrongIsolate
  return `${initiator}${text}${popIsolate}`
}

/**
 * The mark of a note for a sentence that runs as `around`: isolated, so that it stands after its word in the order of reading, and
 * never parted from it by the end of a line.
 */
export function isolateMark(mark: string, around: Direction): string {
  return `${wordJoiner}${isolateInitiators[around]}${mark}${popIsolate}`
}

const quotes = /“[^“”\n]*”|«[^«»\n]*»|"[^"\n]*"/g

/**
 * A text in which each quote stands whole in its own direction: quotes within quotation marks that mix directions, and run the
 * other way than the text, become isolates. `fallback`: direction of the text where its letters do not decide. Texts that hold
 * isolates already are returned as they are.
 */
export function isolateQuotes(text: string, fallback: Direction): string {
  if (!/[“«"]/.test(text) || /[\u2066-\u2069]/.test(text)) return text
  const around = directionOf(text, fallback)
  return text.replace(quotes, quote =>
    mixesDirections(quote) && majority(quote) === opposite[around] ? isolate(quote) : quote
  )
}

const opposite: Record<Direction, Direction> = { rtl: 'ltr', ltr: 'rtl' }

const letters = /\p{L}/gu

/** Whether a text has letters of both directions. */
export function mixesDirections(text: string): boolean {
  if (!rightToLeft.test(text)) return false
  for (const [one] of text.matchAll(letters)) if (!rightToLeft.test(one)) return true
  return false
}

/**
 * The direction of a text by the majority of its letters, isolated names and addresses aside; `fallback` when they do not decide. The
 * first strong character would mislead: `C5+1 …` opens Arabic sentences. So would long names: in a text that begins from right to
 * left, capitalised words are not counted.
 */
export function directionOf(text: string, fallback: Direction): Direction {
  const own = mayHoldOthers.test(text) ? majority(withoutAddresses(withoutIsolates(text))) : null
  return own ?? majority(text) ?? fallback
}

/** An isolate ends at the next sign that closes one. Behind the last of these none is looked for: none would be found. */
function withoutIsolates(text: string): string {
  const end = text.lastIndexOf(popIsolate) + 1
  return text.slice(0, end).replace(isolated, '') + text.slice(end)
}

/** The text without addresses of sites and mail, whose letters say nothing of the sentence that they stand in. */
function withoutAddresses(text: string): string {
  return text.replace(/\S+/g, word => withoutMail(withoutSite(word)))
}

const siteMark = /:\/\/|www\./i

function withoutSite(word: string): string {
  const at = word.search(siteMark)
  if (at < 0) return word
  let start = at
  while (start > 0 && word.startsWith('://', at) && /[a-z0-9+.-]/i.test(word.charAt(start - 1))) start -= 1
  return word.slice(0, start)
}

/** Each `name@place.land`, from one at sign to the next, goes. */
function withoutMail(word: string): string {
  const parts = word.split('@')
  const kept: string[] = []
  for (let at = 0; at < parts.length; at += 1) {
    const [name = '', place = ''] = [parts[at], parts[at + 1]]
    const isAddress = name !== '' && place.indexOf('.', 1) > 0 && place.indexOf('.', 1) < place.length - 1
    if (isAddress) at += 1
    else kept.push(name)
  }
  return kept.join('@')
}

function majority(text: string): Direction | null {
  let balance = 0
  for (let at = 0; at < text.length; at++) {
    const codePoint = text.codePointAt(at) ?? 0
    if (codePoint > 0xffff) at++
    balance += knownWeight(codePoint)
  }
  if (balance === 0) return null
  return balance > 0 || namesForeigners(text) ? 'rtl' : 'ltr'
}

/** Letters that have capitals. */
const casedWords = /[\p{Lu}\p{Ll}\p{Lt}]+/gu

/** `وقعت Siemens Energy اتفاقا`: whether a text with more letters from left to right begins the other way and only names in them. */
function namesForeigners(text: string): boolean {
  const first = letter.exec(text)?.[0]
  if (first === undefined || !rightToLeft.test(first)) return false
  let plain = 0
  for (const [word] of text.matchAll(casedWords)) if (!/\p{Lu}/u.test(word)) plain += word.length
  let own = 0
  for (const character of text) own += knownWeight(character.codePointAt(0) ?? 0) > 0 ? 1 : 0
  return own >= plain
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
  if (rightToLeft.test(character)) return 1
  return letter.test(character) ? -1 : 0
}
