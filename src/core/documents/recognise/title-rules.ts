import { readsAsAuthority, readsAsOrganisation, readsAsRole } from './affiliation'
import { readByline } from './byline'
import { bylineAt, closingByline } from './byline-context'
import { type ClutterRule, where } from './clutter-rule'
import { headEnd, isProse } from './head'
import { mayBeHeadline, mayBelongToTitle, mayBeTitle } from './may-be-title'
import { bodyOf, type Page, referencesOf } from './page'
import { endsSentence, type Piece } from './pieces'
import { archivedFrom, sourceCreditOf } from './publisher'
import { isInstitute } from './title-candidates'
import { isHeadFurniture } from './title-forms'
import { repeatsTitle } from './title-text'
import { labels } from './vocabulary'

/** Rules that need to know where the title stands. Without a title they find only what is safe. */
export const titleRules: readonly ClutterRule[] = [
  {
    name: 'title again',
    reason: 'repeated-title',
    find: page => {
      const title = page.title === null ? undefined : page.pieces[page.title]
      if (!title) return []
      return indices(page).filter(at => at !== page.title && repeatsTitle(page.pieces[at]?.text ?? '', title.text))
    }
  },
  {
    // Author, date, time, who posted it: around the title, or right after the text.
    name: 'byline',
    reason: 'byline',
    find: page => {
      const end = headEnd(page)
      return indices(page).filter(
        at => at < end && at !== page.title && !isProse(page, at) && !isQuestion(page, at) && isByline(page, at)
      )
    }
  },
  {
    name: 'byline at the foot',
    reason: 'byline',
    find: page => {
      const foot = footOf(page)
      return indices(page).filter(
        at => at < foot.end && (at >= foot.start ? isFootByline(page, at) : isLateSignature(page, at))
      )
    }
  },
  {
    // What the author is stands under their name.
    name: 'role of the author',
    reason: 'byline',
    find: page => {
      const { start } = bodyOf(page)
      return indices(page).filter(
        at =>
          at < start && isUnderName(page, at) && readsAsRole(page.pieces[at]?.text ?? '') && !mayBeHeadline(page, at)
      )
    }
  },
  {
    // A department or publisher alone on its line, beside the title or the byline.
    name: 'organisation',
    reason: 'byline',
    find: page => {
      const { start } = bodyOf(page)
      return indices(page).filter(at => at < start && at !== page.title && isOrganisationLine(page, at))
    }
  },
  {
    // Sections, places and buttons between the title and the last date line or author below it.
    name: 'among the bylines',
    reason: 'byline',
    find: page => {
      const { title } = page
      if (title === null) return []
      const end = headEnd(page)
      const last = page.reasons.slice(0, end).lastIndexOf('byline')
      return indices(page).filter(
        at => at > title && at < last && isLabelLike(page.pieces[at]) && !mayBelongToTitle(page, at)
      )
    }
  },
  {
    // Editions, letterheads, days and addresses.
    name: 'form of the head',
    reason: 'navigation',
    find: page => {
      const { start } = bodyOf(page)
      return where(page, (piece, at) => at < start && at !== page.title && isHeadFurniture(piece))
    }
  },
  {
    // Where the site's furniture opens the page; without it only short lines, of which one alone may be the title. A line that
    // may be the title itself stays in any case: the analyst tells the two apart.
    name: 'before the title',
    reason: 'navigation',
    find: page => {
      const above = indices(page).slice(0, page.title ?? 0)
      const isMenu = above.some(at => page.reasons[at] !== null)
      return above.filter(
        at =>
          !mayBeTitle(page, at) &&
          !isOpening(page, at) &&
          (isMenu || isInstitute(page, at) || (above.length > 1 && isShort(page.pieces[at])))
      )
    }
  },
  {
    // The same short line twice in a row: a picture's alternative text and its caption. One stays, in case it is a heading. A
    // sentence that comes twice is a refrain.
    name: 'line twice',
    reason: 'caption',
    find: page =>
      indices(page).filter(at => {
        const piece = page.pieces[at]
        return piece !== undefined && piece.words >= 2 && !endsSentence(piece) && piece.key === page.pieces[at - 1]?.key
      })
  }
]

/** Whether the line above names an author. */
function isUnderName(page: Page, at: number): boolean {
  if (page.reasons[at - 1] !== 'byline') return false
  return (bylineAt(page, at - 1)?.authors.length ?? 0) > 0
}

/** A sentence above what passes for the title, with no menu between them: the article may have no title. */
function isOpening(page: Page, at: number): boolean {
  const piece = page.pieces[at]
  if (!piece || piece.words < 3 || !endsSentence(piece)) return false
  return !page.reasons.slice(at + 1, page.title ?? 0).some(reason => reason === 'navigation' || reason === 'decoration')
}

/** A few words that neither say something nor open the article. */
function isLabelLike(piece: Piece | undefined): boolean {
  return isShort(piece) && (piece?.words ?? 0) <= 3 && !labels.opening.has(piece?.key ?? '')
}

function isShort(piece: Piece | undefined): boolean {
  return piece !== undefined && piece.words <= 4 && !endsSentence(piece) && !/[:…]$|\.{2}$/.test(piece.text)
}

function isQuestion(page: Page, at: number): boolean {
  return /[؟?!]["”»]?$/.test(page.pieces[at]?.text ?? '')
}

/** After the running text, before the references. */
export function footOf(page: Page): { start: number; end: number } {
  return { start: bodyOf(page).end, end: referencesOf(page.pieces) }
}

function indices(page: Page): number[] {
  return [...page.pieces.keys()]
}

function isByline(page: Page, at: number): boolean {
  return bylineAt(page, at) !== null || archivedFrom(page.pieces[at]?.text ?? '') !== ''
}

/** Below the text only a named author, a labelled date or a credit of the source is beyond doubt. */
function isFootByline(page: Page, at: number): boolean {
  const text = page.pieces[at]?.text ?? ''
  const byline = bylineAt(page, at)
  if (byline && byline.authors.length > 0) return !isUnderQuotation(page, at)
  if (byline?.date && (byline.isPlain || /نشر|تحديث|published|updated/i.test(text))) return true
  if (byline && byline.organisation !== '' && at === bodyOf(page).end) return true
  return sourceCreditOf(text) !== '' || archivedFrom(text) !== '' || closingByline(page, at) !== null
}

/** Before a signature stands this share of the lines of the body at least. */
const signedShare = 0.6

/** A line with the label of an author and a name late in the body, of which the site's furniture may have the last sentences. */
function isLateSignature(page: Page, at: number): boolean {
  const { start, end } = bodyOf(page)
  if (at < start + (end - start) * signedShare || (page.pieces[at]?.words ?? 0) > 10) return false
  const byline = readByline(page.pieces[at]?.text ?? '', page.order)
  return Boolean(byline?.isSigned && byline.isPlain && byline.authors.length > 0)
}

/** The name under a quotation, below which the article goes on. */
function isUnderQuotation({ pieces, reasons }: Page, at: number): boolean {
  const [before, next] = [pieces[at - 1], pieces[at + 1]]
  if (!before || !next || reasons[at + 1] !== null) return false
  return /^["“«].*["”»]$/.test(before.text) && endsSentence(next)
}

function isOrganisationLine(page: Page, at: number): boolean {
  const isBeside = at - 1 === page.title || page.reasons[at - 1] === 'byline' || page.reasons[at + 1] === 'byline'
  const text = page.pieces[at]?.text ?? ''
  if (page.title !== null && at > page.title && page.reasons[at + 1] === 'byline' && readsAsAuthority(text)) return true
  return isBeside && readsAsOrganisation(text)
}
