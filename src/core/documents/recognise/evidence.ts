import { findDates, withLatinDigits } from '../dates'
import type { PublicationDate } from '../document'
import { readsAsKind } from './affiliation'
import { type Byline, describedAuthor, nobody } from './byline'
import { bylineAt, closingByline } from './byline-context'
import { agencyBehind } from './credit-labels'
import { type Dateline, readDateline } from './dateline'
import { isAmongFurniture } from './foot'
import { type IssueLine, readIssueLine } from './issue-line'
import { newsAgencies } from './outlets'
import { bodyOf, headLimit, isRunningText, type Page } from './page'
import { keyOf, keyPattern } from './pieces'
import { otherWorks, type Record, readRecord } from './record-head'
import { readSignOff, type SignOff } from './sign-off'

/** A byline and where it stands. */
export interface PlacedByline extends Byline {
  isAboveTitle: boolean
  /** It stands below the text. */
  isFoot: boolean
}

/** Everything on a page that may say who wrote its article, who published it and when. */
export interface Evidence {
  title: string
  /** The name of the site behind the title. */
  site: string
  bylines: readonly PlacedByline[]
  /** Lines of the head that have the form of bylines, though the rules took them for something else. */
  overlooked: readonly PlacedByline[]
  record: Record
  issue: IssueLine | null
  dateline: Dateline | null
  signOff: SignOff
  /** The day of the latest edit, as encyclopedias give it below the text. */
  editedOn: PublicationDate | null
}

/** Gathers what speaks for author, publisher and date. `title` and `site`: see `splitSiteName`. */
export function gatherEvidence(page: Page, title: string, site: string): Evidence {
  const others = otherWorks(page)
  const { end } = bodyOf(page)
  const placed = (byline: Byline, at: number): PlacedByline => ({
    ...byline,
    isAboveTitle: at < (page.title ?? 0),
    isFoot: at >= end
  })
  const comments = page.reasons.findIndex((reason, at) => reason === 'comments' && at >= end)
  const indices = [...page.pieces.keys()].filter(at => !others.has(at))
  const bylines = indices.flatMap(at => {
    const isPaper = at === 0 && readsAsKind(page.pieces[1]?.text ?? '')
    const byline = page.reasons[at] === 'byline' && !isPaper ? (bylineAt(page, at) ?? closingByline(page, at)) : null
    const isOthers =
      isMenuEntry(page, at, byline) ||
      (at >= end &&
        ((comments >= 0 && at > comments) ||
          isDeskMark(page.pieces[at]?.text ?? '') ||
          isAnswered(page, at) ||
          (byline !== null && !byline.isSigned && byline.date === null && isAmongFurniture(page, at))))
    return !byline || isOthers ? [] : placed(byline, at)
  })
  const limit = headLimit(page)
  const overlooked = indices.flatMap(at => {
    const byline = at < limit ? overlookedAt(page, at) : null
    return byline ? placed(byline, at) : []
  })
  return {
    title,
    site,
    bylines,
    overlooked,
    record: readRecord(page),
    issue: issueOf(page, limit),
    dateline: openingDateline(page),
    signOff: readSignOff(page),
    editedOn: lastEdit(page)
  }
}

/** A name above the title, with the site's furniture on either side: a button, or one of the writers whom a menu lists. */
function isMenuEntry(page: Page, at: number, byline: Byline | null): boolean {
  if (byline === null || byline.isSigned || byline.date !== null || at >= (page.title ?? 0)) return false
  const isFurniture = (next: number) => next < (page.title ?? 0) && page.reasons[next] === 'navigation'
  return isFurniture(at - 1) && isFurniture(at + 1)
}

/** A byline that no rule claimed as one. Its names count behind a label or beside a date, its date with little besides. */
function overlookedAt(page: Page, at: number): Byline | null {
  const piece = page.pieces[at]
  const reason = page.reasons[at]
  if (!piece || at === page.title) return null
  const described = describedAuthor(piece.text)
  if (described !== '') return { ...nobody, authors: [described], isSigned: true }
  if (isRunningText(piece) || /[.؟?!]$/.test(piece.text)) return null
  if (reason === 'byline' || reason === 'related' || reason === 'comments') return null
  if (reason === 'caption' && !agencyBehind.test(piece.text)) return null
  const isText = (next: number) => page.reasons[next] === null && isRunningText(page.pieces[next] ?? piece)
  const byline = bylineAt(page, at)
  if (!byline || (at >= bodyOf(page).start && isText(at - 1) && isText(at + 1))) return null
  const isBesideDate = [at - 1, at + 1].some(next => page.pieces[next] && bylineAt(page, next)?.date)
  return {
    ...byline,
    authors: byline.isSigned || isBesideDate || byline.date ? byline.authors : [],
    date: byline.isPlain || byline.isDated ? byline.date : null
  }
}

/** The date of the first issue line that has one, or of the date line beside it. */
function issueOf(page: Page, limit: number): IssueLine | null {
  for (const [at, { text }] of page.pieces.slice(0, limit).entries()) {
    const issue = readIssueLine(text, page.order)
    if (issue?.date) return issue
    const beside =
      issue && [at + 1, at - 1].map(next => bylineAt(page, next)).find(byline => byline?.date && byline.isPlain)
    if (issue && beside) return { ...issue, date: beside.date }
  }
  return null
}

const answer = keyPattern(/^(?:رد|الرد|أعجبني|reply|like|repondre|yanitla|cevapla|پاسخ|جواب دیں)$/)

/** A reader's name and day stand above the button that answers their comment, or behind `NAME says:`. */
function isAnswered(page: Page, at: number): boolean {
  const isSaid = [at - 1, at].some(each => /(?:says|wrote|يقول|a écrit|dit)\s?:$/i.test(page.pieces[each]?.text ?? ''))
  return isSaid || page.pieces.slice(at + 1, at + 5).some(({ key }) => answer.test(key))
}

/** `AGENCY/NAME` below the text names who sent the report out, not who wrote it. */
function isDeskMark(text: string): boolean {
  const [, agency = ''] = /^([^/]{2,30})\/[^/]+$/.exec(text) ?? []
  return newsAgencies.has(keyOf(agency))
}

const edited =
  /^(?:(?:كان )?آخر تعديل لهذه الصفحة|This page was last (?:edited|modified) on|La dernière modification de cette page|Diese Seite wurde zuletzt am|Bu sayfa (?:en )?son|این صفحه آخرین)/

function lastEdit(page: Page): PublicationDate | null {
  const line = page.pieces.slice(bodyOf(page).start).find(({ text }) => text.length <= 200 && edited.test(text))
  const found = line
    ? findDates(withLatinDigits(line.text), page.order).find(({ date }) => date.length === 10)
    : undefined
  return found?.date ?? null
}

/**
 * How many paragraphs from the first on may open with a dateline: one or two sum the article up before it, perhaps with points
 * below them.
 */
const datelineParagraphs = 4
const farthestDateline = 12

function openingDateline(page: Page): Dateline | null {
  const { start } = bodyOf(page)
  let paragraphs = 0
  for (let at = start; at < start + farthestDateline && paragraphs < datelineParagraphs; at += 1) {
    const piece = page.pieces[at]
    if (!piece || page.reasons[at] !== null) continue
    const isParagraph = at < start + datelineParagraphs || isRunningText(piece)
    const dateline = isParagraph ? readDateline(piece.text, page.order) : null
    if (dateline) return dateline
    if (isRunningText(piece)) paragraphs += 1
  }
  return null
}

/** Above the title stands the day of the visit too, so such a date comes after every other one of publication. */
export function chooseDate({
  bylines,
  overlooked,
  record,
  issue,
  dateline,
  signOff,
  editedOn
}: Evidence): PublicationDate | null {
  const dated = bylines.filter(byline => byline.date !== null)
  const published = dated.filter(byline => !byline.isUpdate)
  const isBelow = ({ isAboveTitle, isFoot }: PlacedByline) => !isAboveTitle && !isFoot
  return (
    published.find(byline => byline.isDated)?.date ??
    published.find(isBelow)?.date ??
    record.date ??
    issue?.date ??
    published.find(byline => !byline.isAboveTitle)?.date ??
    dateline?.date ??
    published[0]?.date ??
    overlooked.find(byline => byline.date !== null && !byline.isUpdate)?.date ??
    dated[0]?.date ??
    signOff.date ??
    editedOn
  )
}
