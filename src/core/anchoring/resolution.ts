/**
 * Where a passage of one version of a text stands in another; offsets are UTF-16 code units of the other.
 * - `exact`: the quote stands there letter for letter, and there is no doubt which of its occurrences it is.
 * - `moved`: a proposal that an analyst must look at. `difference` tells why: the `wording` is another one (a figure, a
 *   word, diacritics), or the words are the same but the `place` is in doubt. `score`: the share of letters of quote,
 *   prefix and suffix that are found there, 0 to 1.
 * - `orphaned`: not there any more.
 */
export type Resolution =
  | { kind: 'exact'; start: number; end: number }
  | { kind: 'moved'; start: number; end: number; score: number; difference: 'wording' | 'place' }
  | { kind: 'orphaned' }
