import { foldWithMap } from './fold-map'

/**
 * The form in which two spellings of one Arabic (or Latin) word are equal: no tashkeel or tatweel, one alef, ya for alef
 * maqsura, ha for ta marbuta, Latin digits, lower case, single blanks. For comparing only, never for showing.
 */
export function fold(text: string): string {
  return foldWithMap(text).folded
}
