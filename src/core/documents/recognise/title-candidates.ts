import { readsAsOrganisation, readsAsPaper } from './affiliation'
import { bylineAt } from './byline-context'
import { opensIssue, readIssueLine } from './issue-line'
import { followsPublication } from './masthead'
import { bodyOf, isRunningText, type Page } from './page'
import { isOutlet } from './people'
import { keyOf, keyPattern, type Piece } from './pieces'
import { holderOf } from './publisher'
import { isNeverTitle } from './title-forms'

/** The name of a newspaper or journal at the top of a page. */
const paperName =
  /^(?:the|le|la|les|el|il|die|der)\s(?:\p{L}+\s){0,3}(?:courier|courrier|times|post|herald|gazette|review|tribune|journal|chronicle|observer|telegraph|standard|monde|revue|zeitung)(?=[\s(]|$)|^(?:صحيفه|جريده|مجله|وكاله انباء)\s\S+(?:\s\S+)?$/u

/** Whether a piece of the head has the form that a title may have, and is not the name of a site or a byline. */
export function isCandidate(page: Page, piece: Piece, at: number): boolean {
  if (page.reasons[at] !== null || piece.words < 2 || piece.words > 40) return false
  if (piece.words <= 6 && paperName.test(piece.key)) return false
  if (/\p{Script=Arabic}/u.test(piece.text) && readsAsPaper(piece.text)) return false
  // An entry of the menu, and the section above the title.
  if (piece.words <= 2 && page.pieces.slice(0, at).some(({ key }) => key === piece.key)) return false
  if (isNeverTitle(piece) || isSiteName(page, at) || isBelowLabel(page, at)) return false
  return bylineAt(page, at) === null && !readsAsOrganisation(piece.text) && !isOutlet(piece.key)
}

const breaking = keyPattern(
  /^(?:عاجل|خبر عاجل|أخبار عاجلة|آخر خبر|breaking|breaking news|just in|dernière minute|flash info|son dakika|خبر فوری|تازہ ترین|بریکنگ نیوز)$/
)

/** Whether the label above says what a line is: the breaking news above a menu, or what a publication is about. */
function isBelowLabel(page: Page, at: number): boolean {
  const label = page.pieces[at - 1]
  if (!label) return false
  if (followsPublication(label.text)) return true
  const menu = page.reasons.slice(at + 1, bodyOf(page).start).filter(reason => reason === 'navigation')
  return breaking.test(label.key) && menu.length > 1
}

/** Kept for the page, because each candidate is compared with them. */
const knownHolders = new WeakMap<readonly Piece[], readonly string[]>()

/** The keys of those who hold the rights, as the page's notices name them. */
function holdersOf({ pieces }: Page): readonly string[] {
  const known = knownHolders.get(pieces)
  if (known) return known
  const holders = pieces.flatMap(({ text }) => (text.length > longestNoticeOfRights ? [] : keyOf(holderOf(text))))
  const found = holders.filter(holder => holder !== '')
  knownHolders.set(pieces, found)
  return found
}

/** In letters; longer lines are no notices on rights. */
const longestNoticeOfRights = 200
/** A site's name has this many words at most. */
const longestSiteName = 7

/** `The Quarry Peace Institute`: capitals throughout; a headline about an institute may have them too. */
const institute =
  /^(?:The |L['’])?(?:\p{Lu}[\p{L}\p{M}.’'–-]*\s|(?:of|for|and|&|de|du|des|pour)\s){1,8}(?:Cent(?:er|re)|Institute|Institution|Foundation|Endowment)$/u

/** An institute at the top of the page, above a button or a label, or one that the text names as its author's. */
export function isInstitute(page: Page, at: number): boolean {
  const [piece, next] = [page.pieces[at], page.pieces[at + 1]]
  if (!piece || !institute.test(piece.text)) return false
  if (at === 0 && next && next.words <= 3 && bylineAt(page, 1) === null) return true
  return page.pieces.some(other => isRunningText(other) && other.text.includes(`at the ${piece.text}`))
}

/** Whether a line is the site's own name: that of the holder of the rights, or the one above the number of a paper's issue. */
function isSiteName(page: Page, at: number): boolean {
  const piece = page.pieces[at]
  if (!piece || piece.words > longestSiteName) return false
  const next = page.pieces[at + 1]
  if (isInstitute(page, at)) return true
  if (next && opensIssue(next.text) && readIssueLine(next.text, page.order)?.name === '') return true
  return holdersOf(page).some(holder => holder === piece.key || (piece.words > 1 && holder.endsWith(` ${piece.key}`)))
}
