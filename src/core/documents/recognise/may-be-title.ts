import { places } from './outlets'
import { isRunningText, type Page } from './page'
import { endsSentence } from './pieces'
import { isCandidate } from './title-candidates'
import { stems, usedIn } from './title-words'
import { labels } from './vocabulary'

/**
 * Whether a line above the title might be it after all: it stands right above it, or several of its words are the article's,
 * and no menu stands between. Such a line is kept.
 */
export function mayBeTitle(page: Page, at: number): boolean {
  const piece = page.pieces[at]
  const { title } = page
  if (!piece || title === null || piece.words < 4 || !isCandidate(page, piece, at)) return false
  if (page.reasons.slice(at + 1, title).includes('navigation')) return false
  if (at === title - 1 && piece.words >= 5) return true
  const own = stems(piece.key)
  return usedIn(page, own) >= Math.max(2, own.length * 0.5)
}

/**
 * Whether a line of two or three words between the title and its byline may belong to the title: it is the second line of one
 * that the file broke, or all that it says is the article's.
 */
export function mayBelongToTitle(page: Page, at: number): boolean {
  const piece = page.pieces[at]
  if (!piece || piece.words < 2 || piece.words > 3 || !isCandidate(page, piece, at)) return false
  if (places.has(piece.key) || labels.sections.has(piece.key) || labels.navigation.has(piece.key)) return false
  const own = stems(piece.key)
  const isSecondLine = at - 1 === page.title && piece.follows && own.length > 0
  return isSecondLine || (piece.words === 3 && own.length >= 2 && usedIn(page, own) === own.length)
}

const workplace =
  /(?:جامع|مركز|معهد|كلي|مؤسس|صحيف|جريد|قنا|مجل|وكال|هيئ|شبك|university|institut|cent(?:er|re)|college|school|council|foundation)/i

/**
 * Whether a line that reads as what somebody is (`خبير …`) may be a headline: it is long, and names no workplace, or half of
 * its words are the article's.
 */
export function mayBeHeadline(page: Page, at: number): boolean {
  const piece = page.pieces[at]
  if (!piece || piece.words < 8) return false
  const own = stems(piece.key)
  if (usedIn(page, own) >= Math.max(2, own.length * 0.5)) return true
  return !workplace.test(piece.text) && !/[،,]/.test(piece.text)
}

/** A notice above the text is no longer, in words. */
const longestNotice = 25

/**
 * Whether a sentence above the text may be a notice of the site: furniture parts it from the text below, which uses a fifth of
 * its words at most.
 */
export function mayBeNotice(page: Page, at: number): boolean {
  const piece = page.pieces[at]
  if (!piece || piece.words > longestNotice || !endsSentence(piece)) return false
  const isText = (next: number) => page.reasons[next] === null && isRunningText(page.pieces[next] ?? piece)
  const below = [...page.pieces.keys()].filter(next => next > at && isText(next))
  const [next = at + 1] = below
  if (!page.reasons.slice(at + 1, next).some(reason => reason !== null)) return false
  const used = new Set(below.flatMap(each => stems(page.pieces[each]?.key ?? '')))
  const own = stems(piece.key)
  return own.filter(stem => used.has(stem)).length * 5 <= own.length
}
