import type { Calendar } from '../../figures/calendars'
import { countWords } from '../canonical'
import { calendarOfDigits, type FoundDate, findDates, type NumericOrder, withLatinDigits } from '../dates'
import type { PublicationDate } from '../document'
import { readsAsOrganisation, readsAsRole } from './affiliation'
import {
  agencyBehind,
  authorAlone,
  authorBare,
  authorRegular,
  authorSigned,
  dateLabels,
  elapsed,
  helpers,
  otherCredit,
  poster,
  reading,
  roleLabel,
  timeOfDay,
  updateLabel,
  weekdays
} from './credit-labels'
import { splitParts, trimPart } from './credit-parts'
import { newsAgencies, outlets, places, unnamedSources } from './outlets'
import { isAgency, isGiven, isOutlet, type People, readPeople } from './people'
import { keyOf } from './pieces'
import { labels } from './vocabulary'

/** What a line between title and text says of who wrote the article, where and when. `''`, `[]` and `null`: nothing. */
export interface Byline {
  authors: string[]
  organisation: string
  date: PublicationDate | null
  /** The date is of the latest revision. */
  isUpdate: boolean
  /** Nothing stands on the line besides. */
  isPlain: boolean
  /** A word such as `نُشر` stands before the date. */
  isDated: boolean
  /** A word such as `بقلم` stands before the names. */
  isSigned: boolean
}

/** A byline that says nothing. */
export const nobody: Byline = {
  authors: [],
  organisation: '',
  date: null,
  isUpdate: false,
  isPlain: true,
  isDated: false,
  isSigned: false
}

/** A byline is a short line; longer ones are text. */
const longestByline = 260

interface Parts {
  authors: string[]
  organisation: string
  /** Words that are neither a name nor anything else a byline holds. */
  unknown: number
  /** Words that say what somebody is. */
  roleWords: number
  /** A word such as `بقلم` stands before a name. */
  isLabelled: boolean
  /** A place stands last behind the names. */
  endsInPlace: boolean
  /** A name that is an outlet's as well as a section's or a place's. */
  ambiguous: string
  /** How many places and organisations are named. */
  origins: number
}

/** Reads a line as a byline; `null` when it is not one. `order` is for dates in figures. */
export function readByline(line: string, order: NumericOrder): Byline | null {
  if (line.length > longestByline) return null
  const text = readable(line)
  // Read before the digits become Latin ones.
  const unmarked = calendarOfDigits(line)
  const { found, isUpdate } = chooseDate(text, order, unmarked)
  const date = found && found.date.length === 10 ? found.date : null
  const nothing: Byline = { ...nobody, date, isUpdate, isDated: date !== null && isDated(text) }
  const [, employer = ''] = roleLabel.exec(text) ?? []
  if (employer !== '') return { ...nobody, organisation: isOutlet(keyOf(employer)) ? employer : '' }
  const [, sender = '', agency = ''] = agencyBehind.exec(text) ?? []
  const isPlace = places.has(keyOf(sender))
  if (isAgency(agency) && !isPlace && !authorAlone.test(text) && !authorSigned.test(text)) return null
  if (poster.test(text) && countWords(text) <= 12) return nothing
  if (reading.test(keyOf(text)) || elapsed.test(keyOf(text))) return nothing
  if (otherCredit.test(text) && countWords(text) <= 8 && !/[.؟?!]$/.test(text)) {
    const people = readPeople(text.replace(otherCredit, ''), 'alone')
    if (people || date) return nothing
  }
  const parts = readParts(text, order, unmarked)
  // Words taken out of the middle would make a name that stands nowhere.
  const flat = text.replace(/\s+/g, ' ')
  const authors = parts.authors.filter(name => flat.includes(name))
  // `العالم 08-10-2025` names a section, `الأخبار - ليلى حداد` a paper.
  const named = parts.organisation || (authors.length > 0 ? parts.ambiguous : '')
  const organisation = flat.includes(named) ? named : ''
  const credit = { ...nothing, authors, organisation, isPlain: parts.unknown === 0, isSigned: parts.isLabelled }
  if (parts.isLabelled && parts.unknown <= (found ? 4 : 2)) return credit
  if (!found) return parts.unknown === 0 && isCredit(text, parts) ? credit : null
  if (countWords(text) > 26 || /[.؟?!]$/.test(text)) return null
  // A day that opens the line, a time or a label leave no doubt; otherwise the line may be a short sentence.
  const isPlain = found.start <= 2 || /\d{1,2}:\d{2}|[|]/.test(text) || isDated(text)
  const limit = date ? (isPlain ? 4 : 3) : 0
  return parts.unknown <= limit ? { ...credit, date: found.date } : null
}

/** The line with Latin digits, single blanks and without marks of direction: pages glue dates with NBSP. */
export function readable(line: string): string {
  return withLatinDigits(line.replace(/(\d)(?=[٠-٩])|([٠-٩])(?=\d)/g, '$& '))
    .replace(/[\u200B\u200E\u200F\u202A-\u202E\u2066-\u2069]/g, '')
    .replace(/\s/g, ' ')
    .replace(gluedMonth, '$1 $2')
    .replace(gluedTime, '$1 ')
    .trim()
}

/** `By JANE CARTERMarch 17, 2019`: pages that print both in boxes lose the blank between them. */
const gluedMonth =
  /([a-z])((?:January|February|March|April|May|June|July|August|September|October|November|December) \d{1,2}, \d{4})/gi

/** `August 29, 20234:37 PM`, `8/10/202311:42`: the time of day in the next box. */
const gluedTime = /((?<!\d)(?:19|20)\d{2})(?=(?:[01]?\d|2[0-3]):[0-5]\d(?!\d))/g

/** Without a date: an author, a place with an outlet (`دبي - العربية.نت`), or a time with its label. */
function isCredit(text: string, { authors, organisation, origins }: Parts): boolean {
  if (authors.length > 0) return true
  if (organisation !== '' && origins >= 2) return true
  return text.search(timeOfDay) >= 0 && (updateLabel.test(text) || text.replace(timeOfDay, '').trim() === '')
}

function isDated(text: string): boolean {
  return /^(?:نُ?شر|تاريخ|تاریخ|آخر تحديث|published|updated|posted|date|publié|veröffentlicht)/i.test(text)
}

/** The date of publication before that of a revision; of one day printed in two calendars the Gregorian one. */
function chooseDate(
  text: string,
  order: NumericOrder,
  unmarked: Calendar | null
): { found: FoundDate | undefined; isUpdate: boolean } {
  const dates = findDates(text, order, unmarked)
  const dated = dates.map((date, at) => {
    const before = text.slice(dates[at - 1]?.end ?? 0, date.start)
    return { date, isUpdate: updateLabel.test(before) }
  })
  const isGregorian = ({ date }: { date: FoundDate }) => date.calendar === 'gregorian'
  const chosen =
    dated.find(each => isGregorian(each) && !each.isUpdate) ??
    dated.find(isGregorian) ??
    dated.find(each => !each.isUpdate) ??
    dated[0]
  return { found: chosen?.date, isUpdate: chosen?.isUpdate ?? false }
}

/** `اليوم: الخميس …`; a paper has this name too. */
const today = /^اليوم\s?[:：]\s?/

/** The parts of a line after its dates are removed. */
function readParts(text: string, order: NumericOrder, unmarked: Calendar | null): Parts {
  let rest = text
  for (const { start, end } of findDates(text, order, unmarked).reverse())
    rest = `${rest.slice(0, start)} | ${rest.slice(end)}`
  const result: Parts = {
    authors: [],
    organisation: '',
    unknown: 0,
    roleWords: 0,
    isLabelled: false,
    endsInPlace: false,
    ambiguous: '',
    origins: 0
  }
  for (const part of splitParts(rest.replace(today, ' ').replace(timeOfDay, ' | ').trim())) readPart(part, result)
  // Without a name beside it, a role is the subject of a sentence.
  return result.authors.length > 0 ? result : { ...result, unknown: result.unknown + result.roleWords }
}

function readPart(raw: string, into: Parts): void {
  const part = trimPart(raw)
  const text = trimPart(raw.replace(weekdays, ' ').replace(dateLabels, ' '))
  // Nothing but a date, or the sign of morning or afternoon that its time left.
  if (/^(?:[^\p{L}\p{N}]*|[مص])$/u.test(text)) return
  const label = authorSigned.exec(part) ?? authorAlone.exec(part) ?? authorRegular.exec(part)
  if (label && !/[.،؛]$/.test(part)) {
    // Without a sign the label may be a verbal noun (`إعداد خطة …`) or a preposition (`By cutting …`).
    const named = part.slice(label[0].length).replace(helpers, '').replace(beforeDate, '')
    const people = readPeople(named, 'labelled', /[:：/–ـ-]\s*$/.test(label[0]) ? 7 : 4)
    if (people) {
      add(into, people, true)
      into.endsInPlace = /[،,]\s\S+$/.test(named) && !named.endsWith(people.names.at(-1) ?? '')
      return
    }
    const name = unquoted(part.slice(label[0].length))
    if (isOutlet(keyOf(name))) {
      addOrigin(into, name, 2)
      return
    }
    // `إعداد: وحدة …`: a department signs.
    if (readsAsOrganisation(name)) {
      add(into, { names: [name], organisation: '' }, true)
      return
    }
  }
  const bare = authorBare.exec(part)
  const named = bare ? readNamed(part.slice(bare[0].length)) : null
  if (named) {
    add(into, named, true)
    return
  }
  if (otherCredit.test(part) || poster.test(part)) return
  const key = keyOf(text)
  if (places.has(key) || labels.sections.has(key) || elapsed.test(key) || reading.test(key)) {
    // Between quotation marks it is the paper, not the section.
    if (outlets.has(key) && /[«“"]/.test(part)) addOrigin(into, unquoted(text), 1)
    else if (outlets.has(key)) into.ambiguous ||= unquoted(text)
    if (places.has(key)) into.origins += 1
    return
  }
  const source = /^(?:المصدر|مصدر|source|منبع|kaynak|quelle|fuente)\s*[:：]?\s*(?=\S)/i.exec(text)
  const organisation = source ? unquoted(text.slice(source[0].length)) : unquoted(text)
  if (unnamedSources.has(keyOf(organisation))) return
  if (isOutlet(keyOf(organisation)) || readsAsOrganisation(organisation)) {
    addOrigin(into, organisation, 1)
    return
  }
  const [, place = '', agency = ''] = /^(\S+(?: \S+)?) (\S+(?:[. ]\S+)?)$/.exec(organisation) ?? []
  if (places.has(keyOf(place)) && newsAgencies.has(keyOf(agency))) {
    addOrigin(into, agency, 2)
    return
  }
  const [outlet = '', ...others] = organisation.split(/\s?[,،]\s/)
  if (outlets.has(keyOf(outlet)) && countWords(others.join(' ')) <= 4) {
    addOrigin(into, outlet, 2)
    return
  }
  // `كتب: NAME، PLACE - NAME`: a place closes the part before.
  const people = readPeople(text, into.isLabelled && into.endsInPlace && /\s/.test(text) ? 'labelled' : 'alone', 5)
  if (people) {
    add(into, people, false)
    return
  }
  if (readsAsRole(text)) into.roleWords += countWords(text)
  else into.unknown += countWords(text)
}

function addOrigin(into: Parts, organisation: string, origins: number): void {
  into.organisation ||= organisation
  into.origins += origins
}

/** The particle between a name and its date. */
const beforeDate = /\s(?:في|يوم|بتاريخ|on)$/

/** Behind a label without its sign: a known name, or a known given name by itself. */
function readNamed(text: string): People | null {
  const single = text.replace(beforeDate, '')
  return readPeople(single, 'alone') ?? (isGiven(single) ? { names: [single], organisation: '' } : null)
}

function add(into: Parts, { names, organisation }: People, isLabelled: boolean): void {
  into.authors.push(...names)
  into.organisation ||= organisation
  into.isLabelled ||= isLabelled
}

function unquoted(text: string): string {
  return text.replace(/^["«“”'‘\s]+|["»”“'’\s.:]+$/g, '')
}

/** Whether a line holds a date or an author, and so is more than a row of names. */
export function isDatedByline(line: string, order: NumericOrder): boolean {
  const byline = readByline(line, order)
  return byline !== null && (byline.date !== null || byline.authors.length > 0)
}
