import { outlets } from './outlets'
import type { Page } from './page'
import { keyOf } from './pieces'
import { labels } from './vocabulary'

/** Languages in which sites offer their pages; `العربية` is a broadcaster too. */
const languages = new Set(
  (
    'العربية, عربي, English, Français, Español, Türkçe, Türkce, Kurdî, Kurmancî, Deutsch, Norsk, Svenska, Italiano, Português, Русский, 中文, 日本語, ' +
    'Nederlands, Bahasa Indonesia, فارسی, اردو, کوردی, עברית, ⵜⴰⵎⴰⵣⵉⵖⵜ, الإنجليزية, الفرنسية, الإسبانية, الفارسية, التركية, الروسية, EN, FR, AR'
  )
    .split(', ')
    .map(keyOf)
)

/** The lines of the head before this index may be the logo though a section has the same name. */
const firstLines = 3

/** An outlet's name alone on a line, which pages print as their logo; `''`: another line, or the name of a language. */
export function outletLine(page: Page, at: number): string {
  const { text = '', key = '' } = page.pieces[at] ?? {}
  if (!outlets.has(key) || labels.sections.has(key)) return ''
  return languages.has(key) && isBesideLanguage(page, at) ? '' : text.replace(/\s?[—–-]\s?$/, '').trim()
}

function isBesideLanguage(page: Page, at: number): boolean {
  return page.pieces.slice(Math.max(0, at - 2), at + 3).some(({ key }, nth) => {
    const isSame = Math.max(0, at - 2) + nth === at
    return !isSame && languages.has(key)
  })
}

/** The outlets that stand alone on lines above the title: the site's own name first, then what may be a step of its menu. */
interface Logos {
  sure: string
  unsure: string
}

/**
 * Sections bear names of outlets (`الخليج`, `الاقتصادية`), so a name far down the head is sure only when the page gives it
 * again: between quotation marks in the text, or in one of the lines of `closing`.
 */
export function logosOf(page: Page, closing: readonly string[]): Logos {
  const all = [...page.pieces.slice(0, page.title ?? 0).keys()].map(at => {
    const { text = '', key = '' } = page.pieces[at] ?? {}
    const name = outletLine(page, at)
    return {
      at,
      key,
      name: name || (at < firstLines && outlets.has(key) && labels.sections.has(key) ? text.trim() : '')
    }
  })
  const named = all.filter(({ name }) => name !== '')
  const isSaid = ({ name, key }: { name: string; key: string }) =>
    closing.some(line => keyOf(line) !== key && line.length <= 200 && isWordOf(name, line) && signs.test(line)) ||
    page.pieces.some(({ text }) => quoted(name).some(form => text.includes(form)))
  const certain = named.filter(({ key }) => !labels.sections.has(key))
  return {
    sure: named.find(isSaid)?.name ?? certain.find(({ at, key }) => at < firstLines || isDistinct(key))?.name ?? '',
    unsure: certain[0]?.name ?? ''
  }
}

/** Names of two words, with a figure or in Latin letters are no sections. */
function isDistinct(key: string): boolean {
  return /[\s\d.a-z]/.test(key)
}

/** Signs of a notice on the site itself. */
const signs = /©|Ⓒ|ⓒ|\([cC]\)|حقوق|حقوق|rights|droits|hakları|rechte|copyright|تطبيق|app/i

function quoted(name: string): string[] {
  return [`«${name}»`, `"${name}"`, `“${name}”`]
}

function isWordOf(name: string, line: string): boolean {
  const at = line.indexOf(name)
  return at >= 0 && !/\p{L}/u.test(line[at + name.length] ?? '') && !/\p{L}{2}$/u.test(line.slice(0, at))
}
