import type { Range } from '../anchoring/passage'
import { snapToGraphemes } from './boundaries'
import { blank, foldCharacter } from './fold-letters'

/** A text with its folded form, and the way back. Make it once per text and hand it to every search. */
export interface FoldedText {
  /** The text as it came. */
  source: string
  /** What `fold` gives for it. */
  folded: string
  /**
   * For each UTF-16 code unit of `folded` the offset in `source` of the letter (or of the first blank of a run) that it
   * stands for, and one entry more: where the last of them ends. Never falling.
   */
  toSource: Int32Array
}

/** How a code unit that was met before folds: to one unit, to nothing, or to something only `foldCharacter` can tell. */
const known = new Uint16Array(0x1_0000)
const unmet = 0
const nothing = 0xffff
const several = 0xfffe

/**
 * Folds `text` and tells where each folded code unit came from. Offsets are UTF-16 code units of `text` as given, also
 * where it is not in NFC: a composed letter stands at its base.
 */
export function foldWithMap(text: string): FoldedText {
  const writer = new FoldWriter(text.length)
  if (text.normalize('NFC') === text) foldComposed(text, 0, writer)
  else {
    // Nothing composes with what stands before a cluster but the vowels and finals of decomposed Hangul (UAX #15).
    for (const { 0: cluster, index } of text.matchAll(/[^\p{M}\u1160-\u11FF]?[\p{M}\u1160-\u11FF]*/gu)) {
      const composed = cluster.normalize('NFC')
      if (composed === cluster) foldComposed(cluster, index, writer)
      else writeComposed(composed, index, cluster, writer)
    }
  }
  return { source: text, ...writer.finish() }
}

/**
 * The stretch of the source that `[start, end)` of the folded text stands for, widened to whole grapheme clusters: the
 * marks over the last letter belong to it, and so does the tatweel after it.
 */
export function sourceRange({ source, toSource }: FoldedText, { start, end }: Range): Range {
  const range = snapToGraphemes(source, { start: toSource[start] ?? 0, end: (toSource[end - 1] ?? 0) + 1 })
  if (source.charAt(range.end) !== tatweel) return range
  let after = range.end
  while (source.charAt(after) === tatweel) after += 1
  return snapToGraphemes(source, { start: range.start, end: after })
}

const tatweel = '\u0640'

function foldComposed(text: string, offset: number, writer: FoldWriter): void {
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at)
    let folded = known[unit] ?? unmet
    if (folded === unmet) {
      const character = String.fromCodePoint(text.codePointAt(at) ?? unit)
      const letters = foldCharacter(character)
      // Half of a pair, alone or not, says nothing about the next one: never remembered.
      if (unit >= 0xd800 && unit <= 0xdfff) {
        writer.write(letters, offset + at, offset + at + character.length)
        at += character.length - 1
        continue
      }
      folded = letters === '' ? nothing : letters.length === 1 ? letters.charCodeAt(0) : several
      if (folded !== unmet) known[unit] = folded
    }
    if (folded === nothing) continue
    if (folded === several) writer.write(foldCharacter(text.charAt(at)), offset + at, offset + at + 1)
    else writer.writeUnit(folded, offset + at, offset + at + 1)
  }
}

/** The marks that are left beside the base begin after it: a base that folds to a blank must not take them along. */
function writeComposed(composed: string, index: number, cluster: string, writer: FoldWriter): void {
  const base = String.fromCodePoint(cluster.codePointAt(0) ?? 0)
  let start = index
  for (const character of composed) {
    writer.write(foldCharacter(character), start, index + cluster.length)
    start = index + base.length
  }
}

/** Collects folded units; a run of blanks becomes one, at the ends none. */
class FoldWriter {
  private units: Uint16Array
  private sources: Int32Array
  private length = 0
  private end = 0
  private blankAt = -1

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
