import type { Calendar } from '../../figures/calendars'
import { countWords } from '../canonical'
import { calendarOfDigits, type FoundDate, findDates, type NumericOrder, withLatinDigits } from '../dates'
import type { PublicationDate } from '../document'
import { readsAsPaper } from './affiliation'
import { type Parts, readParts } from './byline-parts'
import { isChatHead } from './chat-lines'
import {
  agencyBehind,
  authorAlone,
  authorSigned,
  elapsed,
  otherCredit,
  poster,
  reading,
  roleLabel,
  timeOfDay,
  updateLabel
} from './credit-labels'
import { places } from './outlets'
import { isAgency, isName, isOutlet, readPeople } from './people'
import { keyOf } from './pieces'

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

/** `… صدرت من لندن 21 مايو 2001`, `Founded 1899`: since when a paper has been there. */
const founding =
  /(?:^|\s)(?:صدرت?(?: أول عدد| عددها الأول| العدد الأول)?(?: (?:من|في) \p{L}+)?|تأسست?|أ?ُ?سست?(?:ها)?|founded(?: in| on)?|established(?: in)?|est\.|since|fond[ée]e?(?: en| le)?|kuruluş)\s?:?\s(?:عام |سنة |في |بتاريخ )?\d/iu

/** Reads a line as a byline; `null` when it is not one. `order` is for dates in figures. */
export function readByline(line: string, order: NumericOrder): Byline | null {
  if (line.length > longestByline) return null
  if (isChatHead(line) || founding.test(line)) return null
  const text = readable(line)
  // Read before the digits become Latin ones.
  const unmarked = calendarOfDigits(line)
  const { found, isUpdate } = chooseDate(text, order, unmarked)
  const date = found && found.date.length === 10 ? found.date : null
  const nothing: Byline = { ...nobody, date, isUpdate, isDated: date !== null && isDated(text) }
  const [, employer = ''] = roleLabel.exec(text) ?? []
  if (employer !== '') return { ...nobody, organisation: outletOf(employer) }
  const formal = readWholeLine(text)
  if (formal) return { ...nobody, date, isUpdate, ...formal, isSigned: true }
  const [, sender = '', agency = ''] = agencyBehind.exec(text) ?? []
  const isPlace = places.has(keyOf(sender))
  if (isAgency(agency) && !isPlace && !authorAlone.test(text) && !authorSigned.test(text)) return null
  const posted = readPosters(text)
  if (posted) return { ...nothing, authors: posted, isSigned: true }
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

/** `NAME (PLACE) handle@`, `NAME (PLACE) @handle` */
const account = /^([^()@\d]{4,40}?)\s?\([^()]{2,25}\)\s(?:@[\w.]{2,30}|[\w.]{2,30}@)$/
/** `NAME / CITY, (DHA)`, `NAME - NAME/CITY (IHA)` */
const wire = /^([^/()\d:]{4,80}?)\s?\/\s?[^/(),\d:]{2,40},?\s?\((\p{Lu}{2,6})\)$/u

/** `L'ABC / NAME, le 3 mai 2020`: the outlet in its letters before the name. */
const initialled =
  /^(?:L['’])?\p{Lu}{2,5}\s?\/\s(?!(?:[Pp]ar|[Bb]y|[Vv]on)\s)(\p{Lu}[^/|,\d]{4,40}),\s(?:le|am|on|el)\s(?=\d)/u
/** `NAME, NAME | 04.12.2024` */
const beforeBar = /^(\p{Lu}[^|\d:/]{8,100}?)\s{0,4}\|\s?(?=\d{1,2}[./]\d{1,2}[./]\d{4})/u
/** `PLACE - OUTLET: NAME | DATE`, `OUTLET: NAME - DATE` */
const ofOutlet = /^(?:[^:|\d-]{2,20}\s[-–]\s)?([^:|\d]{3,30}?)\s?:\s([^:|\d]{4,40}?)\s[-–|]\s(?=\S)/u

/** `By NAME in PLACE, COUNTRY and NAME in PLACE`, with a place behind one of the names at least. */
const reported = /^(?:by|par|von|por)\s(?=\p{Lu})/iu
const placeBehind =
  /\s(?:in|from|à|en|aus)\s\p{Lu}[\p{L}’'-]*(?:\s\p{Lu}[\p{L}’'-]*){0,2}(?:,\s\p{Lu}[\p{L}’'-]*(?:\s\p{Lu}[\p{L}’'-]*){0,2})?$/u

function readReporters(text: string): string[] | null {
  if (text.length > longestByline || !reported.test(text)) return null
  const parts = text.replace(reported, '').split(/,?\s(?:and|with|et|und|y)\s/)
  const names = parts.map(part => part.replace(placeBehind, ''))
  const isPlaced = names.some((name, at) => name !== parts[at])
  return isPlaced && names.every(isFullName) ? names : null
}

/** The names of a line that has one of these forms as a whole, with names that no list need hold. */
function readWholeLine(text: string): Pick<Byline, 'authors' | 'organisation'> | null {
  const [, owner = ''] = account.exec(text) ?? []
  if (isOutlet(keyOf(owner))) return { authors: [], organisation: owner.replace(/^["«“]|["»”]$/g, '') }
  if (isFullName(owner)) return { authors: [owner], organisation: '' }
  const [, signed = ''] = initialled.exec(text) ?? []
  if (isFullName(signed)) return { authors: [signed], organisation: '' }
  const [, list = ''] = beforeBar.exec(text) ?? []
  const listed = list.split(/\s?[,،]\s/)
  if (listed.length > 1 && listed.every(isFullName)) return { authors: listed, organisation: '' }
  const [, outlet = '', sender = ''] = ofOutlet.exec(text) ?? []
  if (isFullName(sender) && (isOutlet(keyOf(outlet)) || readsAsPaper(outlet)))
    return { authors: [sender], organisation: outlet }
  const reporters = readReporters(text)
  if (reporters) return { authors: reporters, organisation: '' }
  const [, names = '', organisation = ''] = wire.exec(text) ?? []
  const authors = names.split(/\s?[-–,،]\s/).map(name => name.trim())
  return authors.every(isFullName) ? { authors, organisation } : null
}

/** `بواسطة NAME, NAME`: several full names; one alone may be the account that put the article on the page. */
function readPosters(text: string): string[] | null {
  const [, names = ''] = /^بواسطة\s?:?\s(.{8,120})$/.exec(text) ?? []
  const authors = names.split(/\s?[،,]\s|\sو(?=\S+\s\S)/)
  return authors.length > 1 && authors.every(isFullName) ? authors : null
}

function isFullName(text: string): boolean {
  return /\s/.test(text) && !places.has(keyOf(text)) && isName(text, 'labelled', 4)
}

const described =
  /^(?:by|par|von|بقلم)\s?:?\s([^,،.:]{4,50})[,،]\s(?:(?:an?|the|une?|le|la|eine?)\s(?:[\p{L}-]{1,20}\s){0,4}(?:fellow|professor|author|researcher|writer|journalist|analyst|editor|reporter|columnist|director|lecturer|scholar|historian|economist|student|chercheu(?:r|se)|professeure?|géographe|journaliste|écrivaine?|historien(?:ne)?|économiste|forscher(?:in)?|journalist(?:in)?)|l['’](?:auteure?|autrice)|(?:ال)?(?:كاتب|باحث|أستاذ|محرر|خبير|صحفي|صحافي|محلل|مدير)ة?)(?!\p{L})/iu

/** `By NAME, a fellow at …`: the name before a sentence on its bearer; `''`: another line. */
export function describedAuthor(line: string): string {
  const [, name = ''] = line.length <= longestByline ? (described.exec(line) ?? []) : []
  return isFullName(name) ? name : ''
}

/** `OUTLET، PLACE`, `OUTLET.com`: the outlet of a role, as the line gives it. */
function outletOf(employer: string): string {
  const [name = ''] = employer.split(/[،,]|\s[-–—]\s/)
  const words = name.trim().split(/\s+/)
  return words.some((_, at) => isOutlet(keyOf(words.slice(0, at + 1).join(' ')))) && words.length <= 6
    ? name.trim()
    : ''
}

/** The line with Latin digits, single blanks and without marks of direction: pages glue dates with NBSP. */
export function readable(line: string): string {
  return withLatinDigits(line.replace(/(\d)(?=[٠-٩])|([٠-٩])(?=\d)/g, '$& '))
    .replace(/[\u200B\u200E\u200F\u202A-\u202E\u2066-\u2069]/g, '')
    .replace(/\s/g, ' ')
    .replace(gluedMonth, '$1 $2')
    .replace(gluedTime, '$1 ')
    .replace(gluedDate, '$1 $2')
    .replace(yearBeforeDay, '$2 $1')
    .replace(portrait, '')
    .replace(pen, 'بقلم: ')
    .replace(/^\*+|\*+$/g, '')
    .trim()
}

/** `By JANE CARTERMarch 17, 2019`: pages that print both in boxes lose the blank between them. */
const gluedMonth =
  /([a-z])((?:January|February|March|April|May|June|July|August|September|October|November|December) \d{1,2}, \d{4})/gi

/** `NAME11/11/2024`, `الثلاثاء22/11/2022` */
const gluedDate = /(\p{L})(\d{1,2}\/\d{1,2}\/(?:19|20)\d{2})(?!\d)/gu

/** `GMT 9:20 2014 الثلاثاء 18 نوفمبر`: the year before the day. */
const yearBeforeDay = /(?<=\d:\d{2} )((?:19|20)\d{2}) ال\p{L}{3,8} (\d{1,2} \p{L}{3,8})(?!\p{L}| \d{4})/gu

/** The picture of a pen before the name, as messages have it for `بقلم`. */
const pen = /^[*_\s]{0,4}(?:✍|🖋|🖊|✒)\uFE0F?[\s:]{0,3}(?=\S)/u

/** `صورة NAME NAME`: the portrait's description before the name. */
const portrait = /^(?:صورة|photo of|avatar of|photo de)\s(\S+(?: \S+){1,2})\s(?=\1)/i

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

/** Whether a line holds a date or an author, and so is more than a row of names. */
export function isDatedByline(line: string, order: NumericOrder): boolean {
  const byline = readByline(line, order)
  return byline !== null && (byline.date !== null || byline.authors.length > 0)
}
