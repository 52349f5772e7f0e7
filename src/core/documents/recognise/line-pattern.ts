import type { ClutterReason } from '../draft'

/** A form that lines of one sort of furniture have. `words`: longer lines are left alone. */
export interface LinePattern {
  reason: ClutterReason
  words: number
  /** Tested on the folded line (`keyOf`) without accents: no diacritics, bare alef, lower case. */
  pattern: RegExp
  /** Only above or below the running text: within it the same words may be the article's. */
  isOutsideOnly?: true
  /** A whole sentence of the site's, which passes for running text. */
  isNotice?: true
}
