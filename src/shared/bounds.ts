import { z } from 'zod'

/** The largest source file that is read, in bytes: a whole book takes a tenth of it. No text is longer. */
export const maxSourceBytes = 20 * 1024 * 1024

/** The most that the arguments of a call may hold; far more than the window and the command line send. */
export const bounds = {
  /** UTF-16 code units of one text, and any position: in a text, in a list, among pages. */
  length: maxSourceBytes,
  /** Any other number, of either sign: from here on numbers are written with exponents. */
  number: 1e21,
  /** Entries of one list, or fields of one record. */
  entries: 1_000_000,
  /** Lists and records within each other. */
  depth: 32
} as const

/** A position in a text or a list, from 0. */
export const Position = z.int().nonnegative().max(bounds.length)

/** Says what in a value is beyond `bounds`; `null`: nothing is. Takes values with loops. Bytes count as one value. */
export function beyondBounds(value: unknown): string | null {
  return beyond(value, 0, new Set())
}

function beyond(value: unknown, depth: number, seen: Set<object>): string | null {
  if (typeof value === 'number') return Math.abs(value) <= bounds.number ? null : 'a number is too large or is none'
  if (typeof value === 'string') return value.length <= bounds.length ? null : 'a text is too long'
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value) || seen.has(value)) return null
  if (depth === bounds.depth) return 'values are nested too deeply'
  // The length first: a list may claim millions of entries and hold none.
  if (Array.isArray(value) && value.length > bounds.entries) return 'a list is too long'
  const entries = Object.values(value)
  if (entries.length > bounds.entries) return 'a record has too many fields'
  seen.add(value)
  for (const entry of entries) {
    const found = beyond(entry, depth + 1, seen)
    if (found !== null) return found
  }
  return null
}

/** The schema for values within `bounds`: it refuses others before it looks at their parts. */
export function bounded<Schema extends z.ZodType>(schema: Schema) {
  return z
    .unknown()
    .superRefine((value, { addIssue }) => {
      const message = beyondBounds(value)
      if (message !== null) addIssue({ code: 'custom', message })
    })
    .pipe(schema)
}
