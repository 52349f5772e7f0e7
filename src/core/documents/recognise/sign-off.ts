import type { PublicationDate } from '../document'
import { readByline } from './byline'
import { wireCredit } from './credit-labels'
import { places } from './outlets'
import { bodyOf, isRunningText, type Page } from './page'
import { readPeople } from './people'
import { keyOf } from './pieces'

/** Authors and date as the end of an article gives them. `[]` and `null`: it gives none. */
export interface SignOff {
  authors: string[]
  date: PublicationDate | null
}

/**
 * Notices and teasers below the text pass for text, so its end is not where `bodyOf` puts it. Within this share of the
 * page's words, from the end, a line may sign the article though sentences follow.
 */
const share = 0.4

/**
 * Reads the lines that sign an article: a wire's credit (`Reporting by …`), and `PLACE - NAME` and `PLACE, DATE`, which are
 * hardly anything else.
 */
export function readSignOff(page: Page): SignOff {
  const result: SignOff = { authors: [], date: null }
  const { start } = bodyOf(page)
  const total = page.pieces.reduce((sum, piece) => sum + piece.words, 0)
  let after = 0
  for (let at = page.pieces.length - 1; at > start && after <= total * share; at -= 1) {
    const piece = page.pieces[at]
    if (!piece) continue
    after += piece.words
    const text = piece.text.replace(beforeDate, '$1 ')
    if (text.length > 200 || page.reasons[at] === 'related' || page.reasons[at] === 'comments') continue
    const byline = readByline(text, page.order)
    if (wireCredit.test(text)) result.authors = byline?.authors ?? []
    else if (!isRunningText(piece) && isPlaced(text)) {
      const [before, next] = [page.pieces[at - 1], page.pieces[at + 1]].map(each =>
        each ? readByline(each.text, page.order) : null
      )
      const beside = [next, before].find(each => each?.date && each.isPlain)
      if (byline?.date && byline.isPlain) result.date ??= byline.date
      else if (byline && byline.authors.length > 0 && beside) {
        result.authors = byline.authors
        result.date ??= beside.date
      }
    }
  }
  return result
}

/** `الرباط، في 9 ماي 2018` */
const beforeDate = /([،,])\s?(?:في|le|den|on)\s(?=\d|[٠-٩])/

/** Whether a line begins with a known place and a sign: `طرابلس ـ NAME`, `Amman/Brussels, 14 December 2021`. */
function isPlaced(text: string): boolean {
  const [, place = '', rest = ''] = /^([^-–—ـ/،,:\d]{2,30}?)\s?[-–—ـ/،,]\s?(.{3,80})$/.exec(text) ?? []
  return places.has(keyOf(place)) && (/\d{4}|[٠-٩]{4}/.test(rest) || readPeople(rest, 'alone', 5) !== null)
}
