import { readsAsRole } from './affiliation'
import { type Byline, describedAuthor, nobody, readByline } from './byline'
import { labelOnly, otherCredit } from './credit-labels'
import { freeNameAt, isFreeName, isInHead } from './free-names'
import { readIssueLine } from './issue-line'
import { ownedName } from './latin-reporters'
import { isBelowTitle, readLoosely, readWithRole, withoutNote } from './loose-names'
import { newsAgencies, places, unnamedSources } from './outlets'
import { bodyOf, headLimit, type Page } from './page'
import { isName, isOutlet, readPeople } from './people'
import { keyOf, keyPattern } from './pieces'
import { sourceCreditOf } from './publisher'
import { labels } from './vocabulary'

/**
 * The byline at a piece, read with its neighbours: a label alone on its line takes the name below it (`بقلم` / name), and a
 * name above a role needs no label. `null` when the piece is no byline.
 */
export function bylineAt(page: Page, at: number): Byline | null {
  const text = page.pieces[at]?.text ?? ''
  const [before = '', next = ''] = [page.pieces[at - 1]?.text, page.pieces[at + 1]?.text]
  if (labelOnly.test(text) && isOutlets(next)) return nobody
  if (labelOnly.test(before) && isOutlets(text)) return { ...nobody, organisation: text.split(/\s?\//)[0] ?? '' }
  if (labelOnly.test(text)) return isName(next, labels.sections.has(keyOf(text)) ? 'alone' : 'labelled') ? nobody : null
  if (/^(?:المصدر|التاريخ|تاريخ النشر|source|date|published)\s?:$/i.test(text))
    return readByline(next, page.order) && nobody
  if (labelOnly.test(before)) {
    // `كتب` is a section of a menu too; there the next line is the next section.
    const people = readPeople(text, labels.sections.has(keyOf(before)) ? 'alone' : 'labelled')
    if (people) return { ...nobody, authors: people.names, organisation: people.organisation }
  }
  const described = describedAuthor(text)
  if (described !== '') return { ...nobody, authors: [described], isSigned: true }
  const read = readByline(text, page.order)
  if (read) return read
  const free = freeNameAt(page, at)
  if (free !== '') return { ...nobody, authors: [free] }
  const outlet = isInHead(page, at) ? outletBelowTitle(text) : ''
  if (outlet !== '') return { ...nobody, organisation: outlet }
  const signed = signedBelowTitle(page, at)
  if (signed) return { ...nobody, authors: signed, isSigned: true }
  const origin = isBelowTitle(page, at) ? originOf(text) : null
  if (origin !== null) return { ...nobody, organisation: origin }
  const loose = readLoosely(page, at)
  if (loose) return { ...nobody, authors: loose.names, organisation: loose.organisation }
  const name = text.replace(/\s?\*{1,2}$/, '')
  const isNamed = isName(name, 'labelled', 5) && name.split(/\s+/).length >= 2
  const isIntroduced =
    (readsAsRole(next) && !(readByline(next, page.order)?.authors.length ?? 0)) ||
    (isBelowTitle(page, at) && otherCredit.test(next) && next.length <= 60)
  if (isNamed && (isIntroduced || handle.test(next)) && !readsAsRole(text)) return { ...nobody, authors: [name] }
  const [, reporter = ''] = /^(.{4,40}?) (?:in|à|in der|من|في) \p{L}\S*(?: \p{L}\S*){0,2}$/u.exec(text) ?? []
  if (handle.test(next) && /\s/.test(reporter) && isName(reporter, 'labelled', 4))
    return { ...nobody, authors: [reporter], isSigned: true }
  if (handle.test(text) && isName(before, 'labelled', 5)) return nobody
  return issueAt(page, at)
}

/** A department of an institute or a paper, which signs as an author. */
const unit =
  /^(?:وحدة|قسم|فريق|هيئة|دائرة) (?:(?:ال)?(?:دراسات|بحوث|أبحاث|تحليل|سياسات|تحقيقات|بيانات|رصد|تقارير|ترجمة|تحرير|إعداد|إعلام))(?: \S+){0,4}$|^(?:\p{Lu}\S* ){0,3}(?:Research|Policy|Data|Editorial|News|Studies|Investigations|Analysis) (?:Unit|Team|Desk|Department|Board)$/u

/**
 * Below the title: `NAME - ROLE`, `من NAME`, a department, a name below the line of the source, and a name that the page
 * gives again as its author's. `null`: none of these.
 */
function signedBelowTitle(page: Page, at: number): string[] | null {
  const text = withoutNote(page.pieces[at]?.text ?? '')
  const before = page.pieces[at - 1]?.text ?? ''
  if (text.length > 90 || /[.؟?!:]$/.test(text)) return null
  const [above, below] = [at - 1, at + 1].map(next => readByline(page.pieces[next]?.text ?? '', page.order)?.date)
  // A notice may pass for the text; then the date stands below the name.
  const isBelow = isBelowTitle(page, at)
  const owned = isBelow || (below && at < headLimit(page)) ? ownedName(page, at, Boolean(above && below)) : ''
  if (owned !== '') return [owned]
  if (!isBelow) return null
  // Below the names of its members a department says where they work.
  if (unit.test(text)) return (readByline(before, page.order)?.authors.length ?? 0) > 0 ? null : [text]
  const [, reporter = ''] = /^من\s+(\S+\s.+)$/.exec(text) ?? []
  if (isName(reporter, 'alone', 4)) return [reporter]
  const roled = readWithRole(text, false)
  if (roled) return roled.names
  if (initials.test(text) && (above || below)) return [text]
  const isFree = /^(?!ال)\S+(?: \S+){1,2}$/.test(text) && isName(text, 'labelled', 4) && !places.has(keyOf(text))
  return isFree && sourceCreditOf(before) !== '' ? [text] : null
}

/** An account alone on its line, below the author's name. */
const handle = /^@\w{2,30}$/

/** The line of the head by which a paper numbers its issue. */
function issueAt(page: Page, at: number): Byline | null {
  const issue = at < bodyOf(page).start ? readIssueLine(page.pieces[at]?.text ?? '', page.order) : null
  return issue?.isSure ? { ...nobody, organisation: issue.name, date: issue.date, isPlain: false } : null
}

/** `OUTLET - خاص`, `خاص – OUTLET`: the outlet's own report. */
const exclusive = /^([^-–—:]{3,30}?)\s[-–—]\s(?:خاص|حصري)$|^(?:خاص|حصري)\s?(?:[-–—:]\s?|بـ\s?)([^-–—:]{3,30})$/

/** A place by itself below the title, or with an outlet of any name (`واشنطن - المغرب اليوم`); `null`: neither. */
function originOf(text: string): string | null {
  if (text.length > 60) return null
  if (places.has(keyOf(text))) return ''
  const [, before = '', behind = ''] = exclusive.exec(text) ?? []
  const own = before || behind
  if (own !== '') return own.split(' ').length <= 4 && !isName(own, 'alone') ? own : null
  const [, town = '', outlet = ''] = /^(?:\|\s?)?([^-–—ـ/]{2,20}?)\s?[-–—ـ/]\s?([^-–—ـ/]{2,24})$/.exec(text) ?? []
  if (places.has(keyOf(town)) && isOutlet(keyOf(outlet)) && !places.has(keyOf(outlet))) return outlet
  if (isName(town, 'labelled', 3) && newsAgencies.has(keyOf(outlet))) return outlet
  const [, paper = '', from = ''] = /^(\S.{2,24}?)\s(?:من|في|in|from)\s([^:]{2,20}?)\s?:?$/.exec(text) ?? []
  if (isOutlet(keyOf(paper)) && places.has(keyOf(from))) return paper
  const [, place = '', name = ''] = /^(.{2,20}?)\s?[-–—ـ:]\s?["«“]?(ال\S+(?: \S+){0,2}?)["»”]?:?$/.exec(text) ?? []
  return places.has(keyOf(place)) && !isName(name, 'alone') ? name : null
}

/** `OUTLET`, `OUTLET/ AGENCY` */
function isOutlets(text: string): boolean {
  return text.split(/\s?\/\s?/).every(name => isOutlet(keyOf(name)) && !labels.sections.has(keyOf(name)))
}

/** Firms and archives that lend pictures. */
const pictureSource = keyPattern(
  /^(?:غيتي|getty|shutterstock|شترستوك|istock|unsplash|الانترنت|انترنت|أرشيف|archive|الصورة|pexels|wikimedia)/
)

/** The outlet that the line below a title names: by itself, or as its source (`المصدر: OUTLET`). */
function outletBelowTitle(text: string): string {
  const key = keyOf(text)
  const isLabel = labels.sections.has(key) || labels.navigation.has(key) || unnamedSources.has(key) || places.has(key)
  if (isOutlet(key) && !isLabel) return text.replace(/^["«“\s]+|["»”\s—–-]+$/g, '')
  const source = sourceCreditOf(text)
  return pictureSource.test(keyOf(source)) || source.split(' ').length > 5 ? '' : source
}

/** `ك. بن يوسف`, `R. M. van der Meulen`: a heading (`A. Conclusions`) has its text below it, a signature has not. */
const initials = /^(?:\p{L}\.\s?){1,3}(?:\p{L}{2,4}\s){0,2}\p{L}[\p{L}’'-]{2,}$/u

/** `PLACE: NAME`, with a place that the text speaks of and a name that it does not. Neither need be in a list. */
function signedWithPlace(page: Page, text: string): Byline | null {
  const [, place = '', name = ''] = /^([^:\d]{3,25}?)\s?[:：]\s?(\S+(?: \S+){1,3})$/.exec(text) ?? []
  if (!isName(place, 'labelled', 3) || !isName(name, 'labelled', 3) || /^ال/.test(name)) return null
  const { start, end } = bodyOf(page)
  const isWritten = (words: string) =>
    page.pieces.slice(start, end).some(({ text: written }) => written.includes(words))
  return isWritten(place) && !isWritten(name) ? { ...nobody, authors: [name], isSigned: true } : null
}

/** The author's name alone on the line right after the text, as newspapers sign. */
export function closingByline(page: Page, at: number): Byline | null {
  if (at !== bodyOf(page).end) return null
  const text = page.pieces[at]?.text ?? ''
  if (text.length > 80) return null
  const placed = signedWithPlace(page, text)
  if (placed) return placed
  // Agencies part those who wrote a report from those who edited it: `NAME/ NAME`.
  const slashed = text.split(/\s?\/\s?/)
  if (slashed.length > 1 && slashed.every(name => isFreeName(name))) return { ...nobody, authors: slashed }
  const people = readPeople(text, initials.test(text) ? 'labelled' : 'alone', 5)
  return people ? { ...nobody, authors: people.names, organisation: people.organisation } : null
}
