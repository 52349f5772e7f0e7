import { readByline, readsAsOrganisation, readsAsRole } from './byline'
import type { ClutterRule } from './clutter-rule'
import { bodyOf, type Page, referencesOf } from './page'
import { keyOf } from './pieces'
import { repeatsTitle } from './title'

/** Rules that need to know where the title stands. Without a title they find only what is safe. */
export const titleRules: readonly ClutterRule[] = [
  {
    name: 'title again',
    reason: 'repeated-title',
    find: page => {
      const title = page.title === null ? undefined : page.pieces[page.title]
      if (!title) return []
      return indices(page).filter(at => at !== page.title && repeatsTitle(page.pieces[at]?.text ?? '', title.text))
    }
  },
  {
    // Author, date, time, who posted it: around the title, or right after the text.
    name: 'byline',
    reason: 'byline',
    find: page => {
      const { start } = bodyOf(page)
      return indices(page).filter(at => at < start && at !== page.title && isByline(page, at))
    }
  },
  {
    name: 'byline at the foot',
    reason: 'byline',
    find: page => {
      const foot = footOf(page)
      return indices(page).filter(at => at >= foot.start && at < foot.end && isFootByline(page, at))
    }
  },
  {
    // What the author is stands under their name.
    name: 'role of the author',
    reason: 'byline',
    find: page => {
      const { start } = bodyOf(page)
      return indices(page).filter(
        at => at < start && page.reasons[at - 1] === 'byline' && readsAsRole(page.pieces[at]?.text ?? '')
      )
    }
  },
  {
    // A department or publisher alone on its line, beside the title or the byline.
    name: 'organisation',
    reason: 'byline',
    find: page => {
      const { start } = bodyOf(page)
      return indices(page).filter(at => at < start && at !== page.title && isOrganisationLine(page, at))
    }
  },
  {
    name: 'before the title',
    reason: 'navigation',
    find: page => (page.title === null ? [] : indices(page).slice(0, page.title))
  },
  {
    // The same short line twice in a row: a picture's alternative text and its caption. One stays, in case it is a heading.
    name: 'line twice',
    reason: 'caption',
    find: page =>
      indices(page).filter(at => {
        const piece = page.pieces[at]
        return piece !== undefined && piece.words >= 2 && piece.key === page.pieces[at - 1]?.key
      })
  }
]

/** After the running text, before the references. */
export function footOf(page: Page): { start: number; end: number } {
  return { start: bodyOf(page).end, end: referencesOf(page.pieces) }
}

function indices(page: Page): number[] {
  return [...page.pieces.keys()]
}

function isByline(page: Page, at: number): boolean {
  return readByline(page.pieces[at]?.text ?? '', page.order) !== null
}

/** Below the text only a named author, a labelled date or a credit of the source is beyond doubt. */
function isFootByline(page: Page, at: number): boolean {
  const text = page.pieces[at]?.text ?? ''
  const byline = readByline(text, page.order)
  if (byline?.author) return true
  if (byline?.date && /نشر|تحديث|published|updated/i.test(text)) return true
  return sourceCreditOf(text) !== ''
}

/** `المصدر: …`: where a page took the article from; `''` when the line says nothing of it. */
export function sourceCreditOf(text: string): string {
  const [, name = ''] = /^(?:المصدر|source)\s*[:：]\s*(.+)$/i.exec(text) ?? []
  return keyOf(name).split(/\s+/).length <= 8 && !/https?:/.test(name) ? name.trim() : ''
}

function isOrganisationLine(page: Page, at: number): boolean {
  const isBeside = at - 1 === page.title || page.reasons[at - 1] === 'byline' || page.reasons[at + 1] === 'byline'
  return isBeside && readsAsOrganisation(page.pieces[at]?.text ?? '')
}
