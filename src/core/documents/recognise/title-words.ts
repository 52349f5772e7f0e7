import { bodyOf, type Page } from './page'

/** Kept for the page, because many lines are compared with it. */
const knownStems = new WeakMap<Page, ReadonlySet<string>>()

/** The stems of the running text. */
function usedStems(page: Page): ReadonlySet<string> {
  const known = knownStems.get(page)
  if (known) return known
  const body = bodyOf(page)
  const used = new Set(page.pieces.slice(body.start, body.end).flatMap(piece => stems(piece.key)))
  knownStems.set(page, used)
  return used
}

/** The number of these stems that the running text has. */
export function usedIn(page: Page, own: readonly string[]): number {
  const used = usedStems(page)
  return own.filter(stem => used.has(stem)).length
}

/** Rough stems of the words that carry meaning: no article, no one-letter particle, four letters. */
export function stems(key: string): string[] {
  return key
    .split(/[^\p{L}\p{N}]+/u)
    .map(word => word.replace(/^[وفبلك]?ال(?=\p{L}{3})/u, ''))
    .filter(word => word.length >= 4)
    .map(word => word.slice(0, 5))
}
