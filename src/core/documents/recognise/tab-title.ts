import { outlets } from './outlets'
import { bodyOf, type Page } from './page'
import { keyOf } from './pieces'
import { labels } from './vocabulary'

/** Longer lines are no titles of tabs, in letters. */
const longest = 300
const longestSite = 60

/**
 * The site that the title of a browser's tab names: behind the article's title (`TITLE | SITE`) or before it
 * (`SITE - Section - TITLE`, `SITE :: TITLE`). `''`: the line has neither form.
 */
export function siteOfTab(text: string, title: string): string {
  if (text.length > longest || keyOf(text) === keyOf(title)) return ''
  const parts = text.split(/\s(?:[|»–—-]|::)\s/).map(part => part.trim())
  const [first = '', last = ''] = [parts[0], parts.at(-1)]
  if (parts.length < 2) return ''
  const isTitleLast = keyOf(last) !== '' && keyOf(title).startsWith(keyOf(last)) && keyOf(first) !== keyOf(title)
  const site = isTitleLast ? first : last
  return site.length <= longestSite ? site : ''
}

/** How many lines at the top of a page may be the title of its tab. */
const topLines = 3

/** The site in a tab's title that goes on behind the article's own title, where the page names the site once more. */
export function siteOfLongTab(page: Page, title: string): string {
  const key = keyOf(title)
  if (!key.includes(' ')) return ''
  const { start, end } = bodyOf(page)
  for (const [at, piece] of page.pieces.slice(0, topLines).entries()) {
    const site = at !== page.title && piece.key.startsWith(key) ? siteOfTab(piece.text, title) : ''
    const isNamed = page.pieces.some(({ text }, other) => {
      const isOutside = other < start || other >= end
      return other !== at && isOutside && text.length <= longest && text.includes(site)
    })
    if (site !== '' && isNamed) return site
  }
  return ''
}

/** `CNN Business`, `NTV Spor`: the outlet without the section behind it; other names as they are. */
export function withoutSection(site: string): string {
  const words = site.split(' ')
  for (let length = words.length - 1; length >= 1; length -= 1) {
    const [outlet, section] = [words.slice(0, length).join(' '), words.slice(length).join(' ')]
    const isSection = labels.sections.has(keyOf(section)) && /\p{Lu}/u.test(section)
    if (isSection && outlets.has(keyOf(outlet)) && outlet.length <= 20) return outlet
  }
  return site
}
