import type { Calendar } from '../../figures/calendars'
import { countWords } from '../canonical'
import { findDates, type NumericOrder } from '../dates'
import { readsAsOrganisation, readsAsRole } from './affiliation'
import {
  authorAlone,
  authorBare,
  authorBeforeComma,
  authorRegular,
  authorSigned,
  dateLabels,
  elapsed,
  helpers,
  otherCredit,
  poster,
  reading,
  timeOfDay,
  weekdays
} from './credit-labels'
import { splitParts, trimPart } from './credit-parts'
import { newsAgencies, outlets, places, unnamedSources } from './outlets'
import { isGiven, isOutlet, type People, readPeople } from './people'
import { keyOf } from './pieces'
import { labels } from './vocabulary'

/** The values of all parts of a byline together. */
export interface Parts {
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

/** `اليوم: الخميس …`; a paper has this name too. */
const today = /^اليوم\s?[:：]\s?/

/** The parts of a line after its dates are removed. */
export function readParts(text: string, order: NumericOrder, unmarked: Calendar | null): Parts {
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
  const label =
    authorSigned.exec(part) ?? authorAlone.exec(part) ?? authorRegular.exec(part) ?? authorBeforeComma.exec(part)
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
const beforeDate = /[،,]?\s(?:في|يوم|بتاريخ|on|le|am|el)$/

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
