import { findDates, isDayOfMonth, type NumericOrder } from '../dates'
import type { PublicationDate } from '../document'
import { readable } from './byline'
import { authorBare } from './credit-labels'
import { newsAgencies, outlets, places } from './outlets'
import { isName, isOutlet, readPeople } from './people'
import { keyOf } from './pieces'

/** What the first paragraph says of itself before its text begins. `''`, `[]` and `null`: nothing. */
export interface Dateline {
  authors: string[]
  organisation: string
  date: PublicationDate | null
}

const longestDateline = 110
/** Words before a date, and remains of a date that was taken out: `مسقط في …`, `الموافق … م`. */
const aroundDate = /^(?:(?:في|يوم|ـ|الموافق|[مه])(?:\s+|$))+|\sفي$/g
/** `«القدس العربي» ووكالات` */
const andAgencies = /\sو\s?(?:ال)?وكالات$/
/** `و«القدس العربي»`, `«الشرق الأوسط»`, `(رويترز)` */
const quotes = /["«»“”]/g

/**
 * Reads the words with which news open: `أبوظبي 27 أبريل 2023 (وكالة) …`, `لندن: «الشرق الأوسط» - …`, `LONDON (Reuters) - …`,
 * `كتب محمد علي: …`. Every part before the text must be a place, a date, an outlet or a name; otherwise it is a sentence and
 * `null` comes back. The paragraph itself stays in the article.
 */
export function readDateline(paragraph: string, order: NumericOrder): Dateline | null {
  const text = readable(paragraph.slice(0, longestDateline * 2))
  const ends = [...text.slice(0, longestDateline).matchAll(/(?:[:)\-–—/]|\.\.)(?=\s|$)|[/:](?=\S)/g)].map(
    match => match.index + 1
  )
  let best: Dateline | null = null
  for (const end of ends) {
    const read = readOpening(text.slice(0, end), order)
    if (read) best = read
  }
  return best ?? readWire(text) ?? readReporter(text) ?? readRelease(text, order)
}

/** `ORDU (AA) - …`, `دبي، الإمارات (CNN) -- …`: a place in capitals or a known one, and an agency in brackets. */
function readWire(text: string): Dateline | null {
  const [, place = '', agency = ''] = /^([^()\d]{2,50}?)\s?\(([^()]{2,24})\)\s?[-–—]/.exec(text) ?? []
  const isPlace = /^\p{Lu}[\p{Lu} .'’/-]+$/u.test(place) || places.has(keyOf(place.split(/[،,]/)[0] ?? ''))
  const isAgency = /^\p{Lu}{2,6}$/u.test(agency) || isOutlet(keyOf(agency))
  return isPlace && isAgency ? { authors: [], organisation: agency, date: null } : null
}

/** `PORT ADRAN, 14 January 2020. …`: the place, which no list need hold, and the whole date before a stop or a dash. */
function readRelease(text: string, order: NumericOrder): Dateline | null {
  const [found] = findDates(text.slice(0, longestDateline), order)
  if (found?.date.length !== 10 || !/^\s?(?:[.:]\s|[–—-])/.test(text.slice(found.end))) return null
  const [, place = ''] = /^([^,،\d]{2,40}?)\s?[,،]\s?(?:(?:في|يوم|le|on)\s)?$/.exec(text.slice(0, found.start)) ?? []
  const isPlace = place !== '' && (places.has(keyOf(place)) || isName(place, 'labelled', 3))
  return isPlace ? { authors: [], organisation: '', date: found.date } : null
}

function readOpening(opening: string, order: NumericOrder): Dateline | null {
  const dates = findDates(opening, order)
  let rest = opening
  for (const { start, end } of [...dates].reverse()) rest = `${rest.slice(0, start)}|${rest.slice(end)}`
  const result: Dateline = { authors: [], organisation: '', date: null }
  let marks = 0
  let hasDay = dates.length > 0
  let unknownPlaces = 0
  for (const raw of rest.replace(quotes, '').split(/[|:/()–—]|\s-\s?|-\s|[،,]\s|\.\./)) {
    const part = raw
      .replace(/^[\s\-.]+|[\s\-.]+$/g, '')
      .replace(aroundDate, '')
      .replace(andAgencies, '')
    const key = keyOf(part)
    if (part === '' || /^(?:[مصهـ]|\d{1,2})$/.test(key)) continue
    const [, town = part, day = ''] = /^(.{2,20}?)[\s,،]+(?:في\s+)?(\d.*)$/.exec(part) ?? []
    if (isDayOfMonth(key) || isDayOfMonth(day)) hasDay = true
    if (isDayOfMonth(key) || (isDayOfMonth(day) && places.has(keyOf(town)))) continue
    // `عمان` is a paper as well as the place where the news are from.
    const isPlace = places.has(key) && !newsAgencies.has(key) && !opening.includes(`«${part}»`)
    if (!isPlace && (outlets.has(key) || newsAgencies.has(key))) {
      if (outlets.has(key) || result.organisation === '') result.organisation = part
      marks += 1
    } else if (places.has(key)) continue
    else if (result.authors.length === 0 && isName(part, 'alone', 5)) result.authors.push(part)
    else if (result.authors.length === 0 && isName(reporter(part), 'labelled', 5)) result.authors.push(reporter(part))
    else if (marks === 0 && result.authors.length === 0 && isName(town, 'labelled', 3)) unknownPlaces += 1
    else return null
  }
  // No list holds every town: before a day and an agency any name is one.
  if (unknownPlaces > 2 || (unknownPlaces > 0 && (marks === 0 || !hasDay))) return null
  const date = dates.find(each => each.calendar === 'gregorian' && each.date.length === 10) ?? dates[0]
  const isDated = date !== undefined && date.date.length === 10
  if (marks === 0 && !isDated && result.authors.length === 0) return null
  if (marks === 0 && !isDated && !hasPlaceOrSign(opening)) return null
  return { ...result, date: isDated ? date.date : null }
}

/** The name in `من NAME` or `كتب NAME`; `''`: the part has not this form. */
function reporter(part: string): string {
  const [, name = ''] = /^(?:من|كتب|كتبت)\s+(\S+\s.+)$/.exec(part) ?? []
  return name
}

/** `دمشق - NAME:` names a reporter; `NAME:` alone names a speaker. */
function hasPlaceOrSign(opening: string): boolean {
  const [first = ''] = opening.split(/[:/()–—-]/)
  return places.has(keyOf(first)) || outlets.has(keyOf(first))
}

/** `كتب محمد علي: …`, `كتب ناصر علي في صحيفة الأنباء: …`: the verb, a known name, and a colon before the text. */
function readReporter(text: string): Dateline | null {
  const [, opening = ''] = /^([^:]{4,80})[:：]/.exec(text) ?? []
  const label = authorBare.exec(opening)
  if (!label) return null
  const [, name = opening.slice(label[0].length), where = ''] =
    /^(.{4,40}?)\s+(?:في|من)\s+(.{3,40})$/.exec(opening.slice(label[0].length)) ?? []
  const people = readPeople(name, 'alone')
  if (!people) return null
  return { authors: people.names, organisation: where.replace(quotes, ''), date: null }
}
