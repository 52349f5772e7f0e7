import { bylineAt } from './byline-context'
import type { ClutterRule } from './clutter-rule'
import { aboutAuthor } from './foot'
import { bodyOf, isRunningText, type Page } from './page'
import { isName } from './people'

/** Rules for what the page says of an author below the text. The article's own bylines are known by then. */
export const noteRules: readonly ClutterRule[] = [{ name: 'note on the author', reason: 'byline', find: authorNotes }]

/** Behind the first half of the page's lines at least. */
const earliest = 0.5
/** A note on an author has this many words at most. */
const longestNote = 60
/** The lines of the head this far below the beginning of the text may sign it: a standfirst passes for text. */
const farthestByline = 6

/**
 * Lines below the text that begin with the whole name of a signed author: the name again, and what they are. A family name is
 * enough right below such a line.
 */
function authorNotes(page: Page): number[] {
  const names = signers(page)
  if (names.length === 0) return []
  const { start } = bodyOf(page)
  const families = names.map(familyOf)
  const found: number[] = []
  for (let at = Math.max(start + 1, Math.floor(page.pieces.length * earliest)); at < page.pieces.length; at += 1) {
    const piece = page.pieces[at]
    if (!piece || page.reasons[at] !== null || piece.words > longestNote || goesOn(page, at, names)) continue
    const beginsWith = (listed: readonly string[], text: string) => listed.some(name => startsWith(text, name))
    const isLabel = aboutAuthor.test(piece.key) && beginsWith(names, page.pieces[at + 1]?.text ?? '')
    const isNote = beginsWith(names, piece.text) || (found.includes(at - 1) && beginsWith(families, piece.text))
    if (isLabel || isNote) found.push(at)
  }
  return found
}

/** The full names that the lines of the head sign with. */
function signers(page: Page): string[] {
  const last = bodyOf(page).start + farthestByline
  return [...page.pieces.keys()].slice(page.title ?? 0, last).flatMap(at => {
    const authors = page.reasons[at] === 'byline' ? (bylineAt(page, at)?.authors ?? []) : []
    return authors.filter(name => name.includes(' ') && isName(name, 'labelled'))
  })
}

function familyOf(name: string): string {
  return name.split(' ').at(-1) ?? ''
}

function startsWith(text: string, name: string): boolean {
  return text.toLowerCase().startsWith(name.toLowerCase()) && !/^[\p{L}’']/u.test(text.slice(name.length))
}

/** Whether the article goes on below: running text that begins with none of the names. */
function goesOn(page: Page, at: number, names: readonly string[]): boolean {
  const { end } = bodyOf(page)
  return page.pieces.slice(at + 1, end).some((piece, nth) => {
    const isText = page.reasons[at + 1 + nth] === null && isRunningText(piece)
    const isNote = names.some(
      name => piece.text.toLowerCase().includes(name.toLowerCase()) || startsWith(piece.text, familyOf(name))
    )
    return isText && !isNote
  })
}
