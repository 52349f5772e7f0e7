import type { Range } from '../anchoring/passage'
import { snapToGraphemes } from './boundaries'
import { type Contraction, contract } from './fold-context'
import { blank, foldCharacter } from './fold-letters'

/** A text with its folded form, and the way back. Make it once per text and hand it to every search. */
export interface FoldedText {
  /** The text as it came. */
  source: string
  /** What `fold` gives for it. */
  folded: string
  /**
   * For each UTF-16 code unit of `folded` the offset in `source` of the letter (or of the first blank of a run) that it
   * stands for, and one entry more: where the last of them ends. Never falling. The letters of a ligature share one.
   */
  toSource: Int32Array
  /** Where signs were dropped because of their neighbours, ascending; `sourceRange` takes such a number or word as a whole. */
  contractions: readonly Contraction[]
}

/** How a code unit that was met before folds: to one unit, to nothing, or by the slow path. */
const known = new Uint16Array(0x1_0000)
const unmet = 0
const nothing = 0xffff
const slow = 0xfffe

/**
 * Folds `text` and tells where each folded code unit came from. Offsets are UTF-16 code units of `text` as given, also
 * where it is not in NFC: a composed letter stands at its base.
 */
export function foldWithMap(text: string): FoldedText {
  const writer = new FoldWriter(text.length)
  if (text.normalize('NFC') === text) foldComposed(text, 0, writer)
  else {
    // Nothing composes with what stands before a cluster but the vowels and finals of decomposed Hangul (UAX #15).
    for (const { 0: cluster, index } of text.matchAll(/[^\p{M}\u1160-\u11FF]?[\u1160-\u11FF]*\p{M}*/gu)) {
      const composed = cluster.normalize('NFC')
      if (composed === cluster) foldComposed(cluster, index, writer)
      else writeComposed(composed, index, cluster, writer)
    }
  }
  return { source: text, ...contract(text, writer.finish()) }
}

/**
 * The stretch of the source that `[start, end)` of the folded text stands for, widened to whole grapheme clusters: the
 * marks over the last letter belong to it, and so does the tatweel after it. A range over a place where something was
 * dropped (a separator of thousands) is widened to the whole number or word, which alone folds in this way.
 */
export function sourceRange({ source, toSource, contractions }: FoldedText, folded: Range): Range {
  const { start, end } = contractions.length === 0 ? folded : overContractions(contractions, folded)
  const range = snapToGraphemes(source, { start: toSource[start] ?? 0, end: (toSource[end - 1] ?? 0) + 1 })
  if (source.charAt(range.end) !== tatweel) return range
  let after = range.end
  while (source.charAt(after) === tatweel) after += 1
  return snapToGraphemes(source, { start: range.start, end: after })
}

const tatweel = '\u0640'
const waw = 0x648
const ya = 0x64a
const hamza = 0x621

function overContractions(contractions: readonly Contraction[], { start, end }: Range): Range {
  let low = 0
  let high = contractions.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((contractions[middle]?.end ?? 0) <= start) low = middle + 1
    else high = middle
  }
  let from = start
  let to = end
  for (let at = low; at < contractions.length; at += 1) {
    const one = contractions[at]
    if (!one || one.start >= end) break
    if (!one.drops.some(drop => drop > start && drop < end)) continue
    from = Math.min(from, one.start)
    to = Math.max(to, one.end)
  }
  return { start: from, end: to }
}

function foldComposed(text: string, offset: number, writer: FoldWriter): void {
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at)
    let folded = known[unit] ?? unmet
    if (folded === unmet) {
      const letters = foldCharacter(text.charAt(at))
      const isPlain = letters.length <= 1 && !isContextual(text.charAt(at), letters)
      folded = !isPlain ? slow : letters === '' ? nothing : letters.charCodeAt(0)
      if (folded !== unmet) known[unit] = folded
    }
    if (folded === nothing) continue
    if (folded === slow) at += foldSlowly(text, at, offset, writer) - 1
    else writer.writeUnit(folded, offset + at, offset + at + 1)
  }
}

const hamzaAbove = '\u0654'
const allah = '\uFDF2'

/** Whether a code unit must always be looked at together with its neighbours. */
function isContextual(character: string, letters: string): boolean {
  return /[\uD800-\uDFFF]/.test(character) || character === hamzaAbove || isRaised(character, letters)
}

/** A number that is not written with digits of its own, as in m² or ①. */
function isRaised(character: string, letters: string): boolean {
  return /^[0-9]/.test(letters) && !/^\p{Nd}/u.test(character)
}

const foldedSlowly = new Map<string, string>()

/** Writes the character at `at` of `text` by the rules that look at what is before it. Returns its length in code units. */
function foldSlowly(text: string, at: number, offset: number, writer: FoldWriter): number {
  const character = String.fromCodePoint(text.codePointAt(at) ?? 0)
  let letters = foldedSlowly.get(character)
  if (letters === undefined) {
    letters = foldCharacter(character)
    // Pairs are too many to be kept.
    if (character.length === 1) foldedSlowly.set(character, letters)
  }
  const start = offset + at
  if (character === hamzaAbove) {
    if (text.charAt(at - 1) === tatweel) writer.write('ء', start - 1, start + 1)
    else writer.seatHamza()
  } else if (isRaised(character, letters)) {
    // Behind a figure it is a note's mark or an exponent: 2027¹ is not 20271.
    writer.writeRaised(character, letters, start)
  } else {
    // Fonts draw this sign without the alef that its name has, so some texts spell that one before it.
    const isAfterAlef = character === allah && writer.endsWith(/ا/, start)
    writer.write(isAfterAlef ? letters.slice(1) : letters, start, start + character.length)
  }
  return character.length
}

/**
 * Letters up to the first one that composes keep their places. The marks that are left beside a composed letter begin after
 * its base: a base that folds to a blank must not take them along.
 */
function writeComposed(composed: string, index: number, cluster: string, writer: FoldWriter): void {
  let same = 0
  while (composed.codePointAt(same) === cluster.codePointAt(same))
    same += (composed.codePointAt(same) ?? 0) > 0xffff ? 2 : 1
  foldComposed(composed.slice(0, same), index, writer)
  const base = String.fromCodePoint(cluster.codePointAt(same) ?? 0)
  let start = index + same
  for (const character of composed.slice(same)) {
    writer.write(foldCharacter(character), start, index + cluster.length)
    start = index + same + base.length
  }
}

/** Collects folded units; a run of blanks becomes one, at the ends none. */
class FoldWriter {
  private units: Uint16Array
  private sources: Int32Array
  private length = 0
  private end = 0
  private blankAt = -1
  /** Where the last raised number ends in the source, left unfolded or folded. */
  private keptRaised = -1
  private foldedRaised = -1

  constructor(capacity: number) {
    this.units = new Uint16Array(capacity + 16)
    this.sources = new Int32Array(capacity + 17)
  }

  write(letters: string, start: number, end: number): void {
    for (let at = 0; at < letters.length; at += 1) this.writeUnit(letters.charCodeAt(at), start, end)
  }

  writeUnit(unit: number, start: number, end: number): void {
    if (unit === blank) {
      if (this.blankAt < 0) this.blankAt = start
      return
    }
    if (this.blankAt >= 0) {
      if (this.length > 0) this.put(blank, this.blankAt)
      this.blankAt = -1
    }
    this.put(unit, start)
    this.end = end
  }

  /** Writes a raised number, unfolded when a figure or another one that was left unfolded ends at `start`. */
  writeRaised(character: string, letters: string, start: number): void {
    const end = start + character.length
    const isKept = this.keptRaised === start || (this.foldedRaised !== start && this.endsWith(/[0-9]/, start))
    this.write(isKept ? character : letters, start, end)
    if (isKept) this.keptRaised = end
    else this.foldedRaised = end
  }

  /** Whether the last unit is one of `letters` and ends at `offset` of the source. */
  endsWith(letters: RegExp, offset: number): boolean {
    if (this.length === 0 || this.end !== offset) return false
    return letters.test(String.fromCharCode(this.units[this.length - 1] ?? 0))
  }

  /** A hamza written as a mark of its own over the last letter makes waw and ya the seat that they are. */
  seatHamza(): void {
    const last = this.units[this.length - 1]
    if (this.length > 0 && this.blankAt < 0 && (last === waw || last === ya)) this.units[this.length - 1] = hamza
  }

  finish(): { folded: string; toSource: Int32Array } {
    this.sources[this.length] = this.end
    const pieces: string[] = []
    for (let at = 0; at < this.length; at += 8_192) {
      pieces.push(String.fromCharCode(...this.units.subarray(at, Math.min(at + 8_192, this.length))))
    }
    return { folded: pieces.join(''), toSource: this.sources.slice(0, this.length + 1) }
  }

  private put(unit: number, source: number): void {
    // Folding may lengthen a text: a few letters have two in lower case.
    if (this.length >= this.units.length) {
      const units = new Uint16Array(this.units.length * 2)
      const sources = new Int32Array(this.units.length * 2 + 1)
      units.set(this.units)
      sources.set(this.sources)
      this.units = units
      this.sources = sources
    }
    this.units[this.length] = unit
    this.sources[this.length] = source
    this.length += 1
  }
}
