import { fold } from './fold'

/** What is typed to find something by, as folded words. */
export function searchWords(query: string): string[] {
  return fold(query).split(' ').filter(Boolean)
}

/**
 * How well a folded text answers all of the words, in any order: 0 where each begins a word (after the Arabic article as
 * well), one more for each that stands inside of one, a half less where the text begins with the first; `null` where one
 * is missing. Without words anything answers.
 */
export function matchWords(folded: string, words: readonly string[]): number | null {
  let inside = 0
  for (const word of words) {
    const at = folded.indexOf(word)
    if (at < 0) return null
    if (!beginsWord(folded, word, at)) inside += 1
  }
  return inside - (words[0] !== undefined && folded.startsWith(words[0]) ? 0.5 : 0)
}

function beginsWord(folded: string, word: string, first: number): boolean {
  for (let at = first; at >= 0; at = folded.indexOf(word, at + 1)) {
    const afterArticle = folded.startsWith(article, at - article.length) && isEdge(folded, at - article.length)
    if (afterArticle || isEdge(folded, at)) return true
  }
  return false
}

const article = 'ال'

/** Whether no word reaches over this place from before it. */
function isEdge(folded: string, at: number): boolean {
  return at === 0 || (at > 0 && !/[\p{L}\p{N}]/u.test(folded.charAt(at - 1)))
}
