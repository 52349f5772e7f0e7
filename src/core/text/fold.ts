import { foldWithMap } from './fold-map'

/**
 * The form in which two spellings of one word or number are equal: no tashkeel or tatweel, one alef, one hamza on waw, ya or
 * alone, ya for alef maqsura, ha for ta marbuta, plain letters for ligatures and accents, Latin digits without separators of
 * thousands, one dash, one apostrophe, one quotation mark, lower case, single blanks. For comparing only, never for showing.
 */
export function fold(text: string): string {
  return foldWithMap(text).folded
}
