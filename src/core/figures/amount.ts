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
  /**
   * What must follow for it to be a figure. `unit`: a bare one (mostly a pronoun) and a bare half or third. `noun`: a number
   * word with the article (الخمسين), which takes a unit or a noun that is often counted.
   */
  needs: 'nothing' | 'unit' | 'noun'
  /** Its digits with their separators; absent for words. */
  literal?: string
  /** Its digits can be read in more than one way. */
  isDoubtful?: boolean
}
