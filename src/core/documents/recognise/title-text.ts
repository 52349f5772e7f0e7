import { countWords } from '../canonical'
import { isOutlet } from './people'
import { keyOf } from './pieces'
import { labelledTitle, subjectOf } from './title-forms'
import { labels, networks } from './vocabulary'

/** In letters; longer lines are not compared with a title in parts. */
export const longestTitle = 400

/** The names of a site and its section beside a title, in letters. */
const longestSite = 80

/** The title without the name of the site behind it, and that name: `Title | Site`. */
export function splitSiteName(text: string): { title: string; site: string } {
  if (text.length > longestTitle) return { title: text, site: '' }
  const labelled = labelledTitle(text) || subjectOf(text)
  if (labelled !== '') return { title: labelled, site: '' }
  const [, head = '', tail = ''] = /^(.+)\s[-–—]\s([^-–—]{2,40})$/.exec(text) ?? []
  if (isOutlet(keyOf(tail))) return { title: head.trim(), site: tail.trim() }
  const parts = text.split(/\s[|»]\s/)
  // `Opinion | Title`, `Live | Title`
  const label = keyOf(parts[0] ?? '')
  if (
    parts.length === 2 &&
    countWords(parts[1] ?? '') >= 4 &&
    (labels.sections.has(label) || labels.navigation.has(label))
  )
    return { title: parts[1] ?? '', site: '' }
  const site = parts.length > 1 ? (parts.at(-1) ?? '') : ''
  if (site === '' || site.split(/\s+/).length > 6) return { title: text, site: '' }
  return { title: parts.slice(0, -1).join(' | '), site }
}

/** `… on facebook`, `… عبر تويتر`: the network behind the title that a button shares. */
function isShared(rest: string): boolean {
  const [, network = ''] = /^\s(?:on|via|to|sur|على|علي|عبر)\s(\S+)(?:\s\(.{3,40})?$/.exec(rest) ?? []
  return networks.has(network)
}

/** Whether `text` is `title` again, perhaps with the names of the site and its section before or behind it. */
export function repeatsTitle(text: string, title: string): boolean {
  const [own, key] = [keyOf(text), keyOf(title)]
  if (own === key) return true
  if (text.length > longestTitle || countWords(title) < 2 || own.length > key.length + longestSite) return false
  if (own.startsWith(key)) return /^\s+[|»–—-]\s/.test(own.slice(key.length)) || isShared(own.slice(key.length))
  return own.endsWith(key) && /\s(?:::|[|»–—-])\s$/.test(own.slice(0, -key.length))
}
