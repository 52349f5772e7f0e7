import { countWords } from '../canonical'
import { readsAsOrganisation, readsAsRole, withoutRole } from './affiliation'
import { readByline } from './byline'
import { agencyBehind, otherCredit, reading } from './credit-labels'
import { isSubject, latinReporters, repeatedInHead } from './latin-reporters'
import { newsAgencies, places } from './outlets'
import { bodyOf, headLimit, type Page } from './page'
import { isAgency, isGiven, isName, isOutlet, type People, readPeople } from './people'
import { keyOf, type Piece } from './pieces'

/**
 * Names that no list holds, where the place on the page speaks for them: `PLACE: NAME` below the title, or beside a date
 * line two or three words with a family name of an Arabic form (`الكتبي`); and known names beside a place that no list holds.
 */
export function readLoosely(page: Page, at: number): People | null {
  const text = withoutNote(page.pieces[at]?.text ?? '')
  if (text.length > 90 || /[.؟?!]$/.test(text)) return null
  const isBelow = isBelowTitle(page, at)
  if (!isBelow && !isInHead(page, at)) return null
  const neighbours = [page.pieces[at - 1], page.pieces[at + 1]]
  const isBesideDate = neighbours.some(piece => piece && isDateLine(piece, page))
  const repeated = isBelow ? repeatedInHead(page, at) : null
  if (repeated) return repeated
  if (!isBelow && !isBesideDate) return null
  const reporters = isBesideDate ? latinReporters(page, at) : null
  if (reporters) return reporters
  const [, place = '', rest = ''] = /^([^:\-–—ـ/]{2,30}?)\s?[:\-–—ـ/]\s?(.+)$/.exec(text) ?? []
  if (isKnownPlace(place)) {
    const people = readPeople(rest.replace(/[:\s]+$/, ''), 'labelled', 3)
    if (people?.names.every(name => /^\S+ \S+/.test(name) && !/^ال/.test(name))) return people
  }
  // `من NAME`, as agencies name the reporter above the dateline.
  const [, reporter = ''] = /^من\s+(\S+\s.+)$/.exec(text) ?? []
  const sender = reporter === '' ? null : readPeople(reporter, 'alone', 4)
  if (sender) return sender
  const roled = readWithRole(text, isBesideDate)
  if (roled) return roled
  const besidePlace = readBesidePlace(text, isBesideDate)
  if (besidePlace) return besidePlace
  if (!isBesideDate) return null
  const list = nameList(text)
  if (list && !isSubject(page, at, list.names)) return list
  const name = freeName(text)
  return name && !isSubject(page, at, [name.names[0] ?? '']) ? name : null
}

/** Words that an agency adds behind its reporter's name. */
export function withoutNote(text: string): string {
  return text.replace(/\s?\((?:مع )?(?:صور|صورة|فيديو|خاص|with (?:photos|video)|photos|avec photos)\)$/i, '')
}

/** `NAME، NAME` with names that no list need hold, one of them a common one. */
function nameList(text: string): People | null {
  const names = text.split(/\s?[،,]\s|\sو(?=\S+\s\S)|\s(?:and|et|ve)\s/)
  const isPerson = (name: string) =>
    /^(?!ال)\S+ \S/.test(name) && !places.has(keyOf(name)) && isName(name, 'labelled', 4)
  const isList = names.length >= 2 && names.length <= 6 && names.every(isPerson)
  return isList && names.some(name => isGiven(name.split(' ')[0] ?? '')) ? { names, organisation: '' } : null
}

/** `NAME - OUTLET` */
const beforeOutlet = /^([^-–—|·•]{4,40}?)\s[-–—|·•]\s([^-–—|·•]{3,40})$/
/** `خاص OUTLET - NAME` */
const behindOutlet = /^(?:خاص|حصري) [^-–—|]{2,30}?\s[-–—|]\s([^-–—|]{4,40})$/

/**
 * One name, by its family's form or by what stands beside it: an agency in brackets, an outlet that no list holds. A caption
 * names its subject in the same forms.
 */
function freeName(text: string): People | null {
  const isFamily = /^(?!ال)\S{2,} (?:(?!ال)\S{2,} )?(?:ال\S{2,}ي|(?:بن|ابن|أبو|آل) \S+|بو\S{2,})$/.test(text)
  if (isFamily && isName(text, 'labelled', 4)) return { names: [text], organisation: '' }
  const [, sender = '', agency = ''] = agencyBehind.exec(text) ?? []
  if (isAgency(agency) && /\s/.test(sender) && isName(sender, 'labelled', 4))
    return { names: [sender], organisation: agency }
  const [, reporter = '', outlet = ''] = behindOutlet.exec(text) ?? beforeOutlet.exec(text) ?? []
  const organisation = readsAsOrganisation(outlet) ? outlet : ''
  return isName(reporter, 'alone', 4) ? { names: [reporter], organisation } : null
}

/**
 * Between dashes or slashes: `PLACE / NAME / AGENCY`, `PLACE – NAME – تصوير NAME`, `OUTLET - NAME من PLACE`, and beside a date
 * line `NAME - PLACE`. The place may be one that no list holds.
 */
function readBesidePlace(text: string, isBesideDate: boolean): People | null {
  const parts = text
    .split(/\s[-–—ـ]+\s|\s?\/\s?/)
    .map(part => part.trim())
    .filter(part => part !== '' && !otherCredit.test(part))
  const [first = '', second = '', third = ''] = parts
  if (parts.length === 3 && isPlaceLike(first) && newsAgencies.has(keyOf(third))) {
    const people = /\s/.test(second) ? readPeople(second, 'labelled', 4) : null
    if (people) return { names: people.names, organisation: third }
  }
  if (parts.length !== 2) return null
  const [, name = second] = /^(\S+ .{2,40}) (?:من|في) \S+(?: \S+)?$/.exec(second) ?? []
  if (isOutlet(keyOf(first)) || isPlaceLike(first)) {
    const people = readPeople(name, 'alone', 4)
    if (people) return { ...people, organisation: people.organisation || (isOutlet(keyOf(first)) ? first : '') }
  }
  return isBesideDate && isPlaceLike(second) && /^\S+$/.test(second) ? readPeople(first, 'alone', 4) : null
}

/** `NAME - ROLE`, `NAME, ROLE`, and beside a date line `NAME ROLE`: what somebody is says that a name stands before it. */
export function readWithRole(text: string, isBesideDate: boolean): People | null {
  const [name = '', ...roles] = text.split(/\s[-–—|]\s|[،,]\s/)
  const isRoled = roles.length > 0 && roles.every(role => countWords(role) <= 7 && readsAsRole(role))
  const bare = isRoled ? name : isBesideDate ? withoutRole(text) : text
  const isPerson = bare !== text && /^(?!ال)\S+ \S/.test(bare) && isName(bare, 'labelled', 4)
  return isPerson ? { names: [bare], organisation: '' } : null
}

/** `PLACE`, or a town that no list need hold with its country: `PLACE (COUNTRY)`, `PLACE, COUNTRY`. */
function isKnownPlace(text: string): boolean {
  if (places.has(keyOf(text))) return true
  const [, town = '', country = ''] = /^([^(),،]{2,25}?)\s?[(,،]\s?([^(),،]{2,20})\)?$/.exec(text) ?? []
  return places.has(keyOf(country)) && isName(town, 'labelled', 3)
}

function isPlaceLike(text: string): boolean {
  return places.has(keyOf(text)) || isName(text, 'labelled', 2)
}

export function isBelowTitle(page: Page, at: number): boolean {
  return page.title !== null && at > page.title && at <= bodyOf(page).start
}

/** A standfirst of whole sentences passes for running text, and the byline stands below it. */
const longestStandfirst = 6

/** The head, below the title if there is one. */
function isInHead(page: Page, at: number): boolean {
  const limit =
    page.title === null ? headLimit(page) : Math.max(headLimit(page), bodyOf(page).start + longestStandfirst + 1)
  return at > (page.title ?? -1) && at < limit
}

function isDateLine({ text, key }: Piece, page: Page): boolean {
  return readByline(text, page.order)?.date != null || reading.test(key)
}
