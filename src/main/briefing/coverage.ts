import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Blob, Face } from 'harfbuzzjs'
import { type Family, families } from './font-stacks'

/** Absolute path of the folder that holds the fonts (`resources/fonts`). */
export type FontFolder = string

const coverages = new Map<FontFolder, Map<Family, ReadonlySet<number>>>()

/** The code points that both weights of a family have. Its files are read when it is first asked for: most briefings need but two. */
export function coverageOf(folder: FontFolder, family: Family): ReadonlySet<number> {
  const ofFolder = coverages.get(folder) ?? new Map<Family, ReadonlySet<number>>()
  coverages.set(folder, ofFolder)
  const known = ofFolder.get(family)
  if (known) return known
  const { regular, bold } = families[family]
  const heavy = codePoints(join(folder, bold))
  const fresh = new Set([...codePoints(join(folder, regular))].filter(codePoint => heavy.has(codePoint)))
  ofFolder.set(family, fresh)
  return fresh
}

function codePoints(path: string): Set<number> {
  return new Set(new Face(new Blob(new Uint8Array(readFileSync(path)))).collectUnicodes())
}
