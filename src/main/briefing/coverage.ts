import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Blob, Face } from 'harfbuzzjs'
import { type Family, families, rareFaces } from './font-stacks'

/** Absolute path of the folder that holds the fonts (`resources/fonts`). */
export type FontFolder = string

/** The code points of a family; as bits, because they are asked for with every letter of a briefing. */
export class Coverage {
  readonly #bits = new Uint8Array(0x110000 / 8)

  constructor(codePoints: Iterable<number>) {
    for (const codePoint of codePoints)
      this.#bits[codePoint >> 3] = (this.#bits[codePoint >> 3] ?? 0) | (1 << (codePoint & 7))
  }

  has(codePoint: number): boolean {
    return ((this.#bits[codePoint >> 3] ?? 0) & (1 << (codePoint & 7))) !== 0
  }

  /** Whether it has all that a text is written with. */
  hasAll(text: string): boolean {
    for (let at = 0; at < text.length; at++) {
      const codePoint = text.codePointAt(at) ?? 0
      if (codePoint > 0xffff) at++
      if (!this.has(codePoint)) return false
    }
    return true
  }
}

const coverages = new Map<FontFolder, Map<Family, Coverage>>()

/** The code points that both weights of a family have. Its files are read when it is first asked for: most briefings need but two. */
export function coverageOf(folder: FontFolder, family: Family): Coverage {
  const ofFolder = coverages.get(folder) ?? new Map<Family, Coverage>()
  coverages.set(folder, ofFolder)
  const known = ofFolder.get(family)
  if (known) return known
  const { regular, bold } = families[family]
  const light = codePoints(join(folder, regular))
  const heavy = bold === regular ? light : codePoints(join(folder, bold))
  const fresh = new Coverage([...light].filter(codePoint => heavy.has(codePoint)))
  ofFolder.set(family, fresh)
  return fresh
}

/** The rare faces that have letters of a text which no family of its stack has. */
export function rareFacesOf(folder: FontFolder, stack: readonly Family[], text: string): Family[] {
  return rareFaces
    .filter(
      ({ family, letters }) =>
        letters.test(text) &&
        Array.from(text, character => character.codePointAt(0) ?? 0).some(
          codePoint =>
            letters.test(String.fromCodePoint(codePoint)) &&
            !stack.some(other => coverageOf(folder, other).has(codePoint)) &&
            coverageOf(folder, family).has(codePoint)
        )
    )
    .map(({ family }) => family)
}

function codePoints(path: string): Set<number> {
  return new Set(new Face(new Blob(new Uint8Array(readFileSync(path)))).collectUnicodes())
}
