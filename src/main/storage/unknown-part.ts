import { fail, type Problem } from '#core/problem'
import { schemaVersion } from '#core/tables'
import { shownPath } from './system-refusal'

/**
 * Something in a file of the library that this program does not know: a table, a field, or the version itself. A program that
 * wrote the file again would lose it, or make it untrue by changing what stands beside it.
 */
export interface UnknownPart {
  /** Path of the file; for a line of the journal with its number. */
  file: string
  /** The keys that lead to it, e.g. `documents.d1.mood`. */
  part: string
  /** Version of the program that wrote the file. */
  version: number
}

/**
 * The keys that lead to the first field of `stored` that `parsed` does not have, joined by dots; `null` where there is none.
 * `parsed` is what a schema made of `stored`.
 */
export function unknownField(stored: unknown, parsed: unknown): string | null {
  if (stored === parsed) return null
  if (typeof stored !== 'object' || stored === null) return null
  if (typeof parsed !== 'object' || parsed === null) return null
  // Without a list of the keys: this runs over every record of a library that is opened.
  for (const key in stored) {
    if (!Object.hasOwn(parsed, key)) return key
    const value = (stored as Record<string, unknown>)[key]
    if (typeof value !== 'object') continue
    const below = unknownField(value, (parsed as Record<string, unknown>)[key])
    if (below !== null) return `${key}.${below}`
  }
  return null
}

/** Why the library in `folder`, which has this part, is open for reading only. */
export function readingOnly(folder: string, { file, part, version }: UnknownPart): Problem {
  return version > schemaVersion
    ? fail('library.newerFormat', { folder, version, known: schemaVersion }).problem
    : fail('library.unknownPart', { folder, file: shownPath(file, folder), part }).problem
}
