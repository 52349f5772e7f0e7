import { readsAsRole } from './affiliation'
import { wireCredit } from './credit-labels'
import { bodyOf, type Page } from './page'
import { isGiven, isName, type People } from './people'
import { keyOf } from './pieces'

/** A line of names in Latin letters, and whether a place (`in PLACE`) or a role stands behind one of them. */
interface NameLine {
  names: string[]
  isPlaced: boolean
}

const longest = 120

/**
 * Beside a date line, with capitals: `NAME in PLACE`, `NAME, ROLE, and NAME in PLACE`, and several names parted by commas.
 * Words of the article itself make a subtitle of it (`Early Rains in Cairo`).
 */
export function latinReporters(page: Page, at: number): People | null {
  const line = nameLine(page.pieces[at]?.text ?? '')
  if (!line) return null
  const { names, isPlaced } = line
  if (!isPlaced && names.length < 2) return null
  const isWritten = page.pieces.some(({ text }) => wireCredit.test(text) && names.every(name => text.includes(name)))
  if (!isPlaced && !isWritten && !names.some(name => isGiven(name.split(' ')[0] ?? ''))) return null
  return isSubject(page, at, names) ? null : { names, organisation: '' }
}

const owned =
  /©|^(?:get|more (?:from|by)|written by|follow|about|stories by|articles by|all posts by|subscribe to|posts by|par|plus de|auteur)\s/i

/**
 * A name of two or three words in Latin letters that the page gives again where it speaks of its author: on a button, in a
 * notice on the rights, or above a date and below another one.
 */
export function ownedName(page: Page, at: number, isBetweenDates: boolean): string {
  const text = page.pieces[at]?.text ?? ''
  const line = nameLine(text)
  const [name = ''] = line?.names ?? []
  if (name !== text || isSubject(page, at, [name])) return ''
  const isOwned = page.pieces.some(
    ({ text: other }, index) => index !== at && other.length <= longest && owned.test(other) && other.includes(name)
  )
  return isOwned || isBetweenDates ? name : ''
}

/** Whether the article uses words of these names, except where it gives one whole, as the note on an author does. */
export function isSubject(page: Page, at: number, names: readonly string[]): boolean {
  const words = new Set(names.flatMap(name => keyOf(name).split(' ')))
  const { start, end } = bodyOf(page)
  return page.pieces.some(({ key, text }, other) => {
    const isText = other >= start && other < end && page.reasons[other] === null && !wireCredit.test(key)
    if (other === at || !(other === page.title || isText) || names.some(name => text.includes(name))) return false
    return key.split(/[^\p{L}\p{N}]+/u).some(word => words.has(word))
  })
}

/**
 * Several names, or one, whose family names make a line of their own further down: the running head of a paper
 * (`MARDEN AND OKELLO`). One name must come back twice.
 */
export function repeatedInHead(page: Page, at: number): People | null {
  const line = nameLine(page.pieces[at]?.text ?? '')
  if (!line) return null
  const families = line.names.map(name => keyOf(name.split(' ').at(-1) ?? ''))
  const isHead = (key: string) => key.split(/\s(?:and|et|und|ve|y)\s|[\s,&]+/).join(' ') === families.join(' ')
  const heads = page.pieces.filter(({ key, words }, other) => other > at && words <= 2 * families.length && isHead(key))
  return heads.length >= (families.length > 1 ? 1 : 2) ? { names: line.names, organisation: '' } : null
}

/** `NAME in PLACE`, `NAME - à PLACE`, `NAME (à PLACE)` */
const behindPlace = /^(.{4,60}?)(?: [-–—])? \(?(?:in|à|au|aux|en|aus) \p{Lu}[\p{L}’'-]*(?: \p{Lu}[\p{L}’'-]*){0,2}\)?$/u

function nameLine(text: string): NameLine | null {
  if (text.length > longest) return null
  const line: NameLine = { names: [], isPlaced: false }
  for (const part of text.split(/,\s+(?:and|et|und|ve)\s+|,\s+|\s+(?:and|et|und|ve|&)\s+/)) {
    const [, placed = ''] = behindPlace.exec(part) ?? []
    const name = placed || part
    const isNamed = /^\p{Lu}\S+(?: \p{Lu}\S+){1,2}$/u.test(name) && isName(name, 'labelled', 3)
    if (isNamed) line.names.push(name)
    else if (line.names.length === 0 || !readsAsRole(part)) return null
    line.isPlaced ||= placed !== '' || !isNamed
  }
  return line.names.length > 0 ? line : null
}
