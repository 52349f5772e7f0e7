/** A number without its unit. */
export interface Amount {
  /** UTF-16 code units of the source. */
  start: number
  end: number
  /** The index of the token after it. */
  next: number
  value: number
  /** What stands before its last scale word, and that scale: 1.2 and 1e6 of `1.2 مليون`. */
  raw: number
  scale: number
  /** Digits alone, without separators: may be a year, a day, a mark. */
  bare: boolean
  /** `weak`: a bare one, which is mostly a pronoun. `part`: a bare half or third. Both are figures only before a unit. */
  needs: 'nothing' | 'unit'
}
