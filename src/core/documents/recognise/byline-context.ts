import { readsAsRole } from './affiliation'
import { type Byline, readByline } from './byline'
import { labelOnly } from './credit-labels'
import { places } from './outlets'
import { bodyOf, type Page } from './page'
import { isName, readPeople } from './people'
import { keyOf } from './pieces'

/**
 * The byline at a piece, read with its neighbours: a label alone on its line takes the name below it (`بقلم` / name), and a
 * name above a role needs no label. `null` when the piece is no byline.
 */
export function bylineAt(page: Page, at: number): Byline | null {
  const text = page.pieces[at]?.text ?? ''
  const [before = '', next = ''] = [page.pieces[at - 1]?.text, page.pieces[at + 1]?.text]
  const nobody: Byline = { authors: [], organisation: '', date: null, isUpdate: false, isPlain: true, isDated: false }
  if (labelOnly.test(text)) return isName(next, 'labelled') ? nobody : null
  if (/^(?:المصدر|التاريخ|تاريخ النشر|source|date|published)\s?:$/i.test(text))
    return readByline(next, page.order) && nobody
  if (labelOnly.test(before)) {
    const people = readPeople(text, 'labelled')
    if (people) return { ...nobody, authors: people.names, organisation: people.organisation }
  }
  const read = readByline(text, page.order)
  if (read) return read
  const origin = isBelowTitle(page, at) ? originOf(text) : null
  if (origin !== null) return { ...nobody, organisation: origin }
  const loose = isBelowTitle(page, at) ? readLoosely(page, at) : null
  if (loose) return { ...nobody, authors: loose }
  const isNamed = isName(text, 'labelled', 5) && text.split(/\s+/).length >= 2
  if (isNamed && readsAsRole(next) && !readsAsRole(text)) return { ...nobody, authors: [text] }
  return null
}

function isBelowTitle(page: Page, at: number): boolean {
  return page.title !== null && at > page.title && at <= bodyOf(page).start
}

/** A place by itself below the title, or with an outlet of any name (`واشنطن - المغرب اليوم`); `null`: neither. */
function originOf(text: string): string | null {
  if (text.length > 60) return null
  if (places.has(keyOf(text))) return ''
  const [, place = '', name = ''] = /^(.{2,20}?)\s?[-–—ـ:]\s?["«“]?(ال\S+(?: \S+){0,2}?)["»”]?:?$/.exec(text) ?? []
  return places.has(keyOf(place)) && !isName(name, 'alone') ? name : null
}

/**
 * Names that no list holds, where the place on the page speaks for them: `PLACE: NAME` below the title, or two or three
 * words with a family name of an Arabic form (`الكتبي`) beside a date line.
 */
function readLoosely(page: Page, at: number): string[] | null {
  const text = page.pieces[at]?.text ?? ''
  if (text.length > 70 || /[.؟?!]$/.test(text)) return null
  const [, place = '', rest = ''] = /^([^:\-–—ـ/]{2,30}?)\s?[:\-–—ـ/]\s?(.+)$/.exec(text) ?? []
  if (places.has(keyOf(place))) {
    const people = readPeople(rest.replace(/[:\s]+$/, ''), 'labelled', 3)
    if (people?.names.every(name => /^\S+ \S+/.test(name) && !/^ال/.test(name))) return people.names
  }
  // `من NAME`, as agencies name the reporter above the dateline.
  const [, reporter = ''] = /^من\s+(\S+\s.+)$/.exec(text) ?? []
  const reporters = reporter === '' ? null : readPeople(reporter, 'alone', 4)
  if (reporters) return reporters.names
  const isFamily = /^(?!ال)\S{2,} (?:\S{2,} )?(?:ال\S{2,}ي|بن \S+|بو\S{2,}|آل \S+)$/.test(text)
  if (!isFamily || !isName(text, 'labelled', 4)) return null
  const neighbours = [page.pieces[at - 1]?.text ?? '', page.pieces[at + 1]?.text ?? '']
  return neighbours.some(line => readByline(line, page.order)?.date) ? [text] : null
}

/** The author's name alone on the line right after the text, as newspapers sign. */
export function closingByline(page: Page, at: number): Byline | null {
  if (at !== bodyOf(page).end) return null
  const text = page.pieces[at]?.text ?? ''
  const people = text.length <= 80 ? readPeople(text, 'alone', 5) : null
  return people
    ? {
        authors: people.names,
        organisation: people.organisation,
        date: null,
        isUpdate: false,
        isPlain: true,
        isDated: false
      }
    : null
}
