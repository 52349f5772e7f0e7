import { fold } from '../../text/fold'
import type { ClutterRule } from './clutter-rule'
import { bodyOf, type Page, referencesOf } from './page'
import type { Piece } from './pieces'
import { agencies, labels, networks } from './vocabulary'

/** Rules that know clutter by what it says, before the title is known. */
export const labelRules: readonly ClutterRule[] = [
  {
    // No letter and no figure: a rule of stars or dashes. Logos and pictures leave their names behind.
    name: 'decoration',
    reason: 'decoration',
    find: page => where(page, piece => piece.key === '' || labels.decoration.has(piece.key))
  },
  {
    // The way to the page, e.g. `site > section > title`: two signs at least, for `a > b` may be part of an argument.
    name: 'breadcrumb',
    reason: 'navigation',
    find: page => where(page, (piece, at) => breadcrumbOf(piece.text).length > 0 && at < page.pieces.length / 2)
  },
  {
    name: 'navigation label',
    reason: 'navigation',
    find: page => where(page, piece => labels.navigation.has(piece.key))
  },
  {
    // `Category:`, `Tags:`. Key words of a paper (`الكلمات المفتاحية`) are the author's own and stay.
    name: 'filing',
    reason: 'navigation',
    find: page => where(page, piece => piece.words <= 30 && filing.test(fold(piece.text)))
  },
  {
    // A section's name has the shape of a heading; only before the article begins is it known for what it is.
    name: 'section name',
    reason: 'navigation',
    find: page => {
      const { start } = bodyOf(page)
      return where(page, (piece, at) => at < start && labels.sections.has(piece.key))
    }
  },
  {
    name: 'copyright line',
    reason: 'copyright',
    find: page => where(page, piece => piece.words <= 30 && isCopyright(piece))
  },
  {
    name: 'share buttons',
    reason: 'share',
    find: page => {
      const { start, end } = bodyOf(page)
      const isOutside = (at: number) => at < start || at >= end
      return where(page, (piece, at) => labels.share.has(piece.key) || isNetworks(piece, isOutside(at)))
    }
  },
  {
    name: 'comments',
    reason: 'comments',
    find: page => where(page, piece => labels.comments.has(piece.key) || commentCount.test(piece.key))
  },
  {
    // A caption ends in its credit. Running text has a full stop after the bracket; references name agencies too.
    name: 'picture credit',
    reason: 'caption',
    find: page => {
      const { start } = bodyOf(page)
      const references = referencesOf(page.pieces)
      return where(page, (piece, at) => at < references && isCaption(piece, at <= start))
    }
  }
]

/** The parts of a breadcrumb line; none when the line is not one. */
export function breadcrumbOf(text: string): string[] {
  if (/[.،,]$/.test(text)) return []
  const parts = text.split(/\s+[>»›→]\s+/).map(part => part.trim())
  if (parts.length >= 3) return parts
  const slashed = text.split(/\s+[/|]\s+/).map(part => part.trim())
  return slashed.length >= 3 && labels.navigation.has(fold(slashed[0] ?? '')) ? slashed : []
}

function where(page: Page, test: (piece: Piece, at: number) => boolean): number[] {
  return [...page.pieces.entries()].filter(([at, piece]) => test(piece, at)).map(([at]) => at)
}

const filing = /^(?:category|categories|tags?|filed under|topics?|التصنيف|التصنيفات|تصنيفات|الوسوم|وسوم|القسم)\s*:/
const commentCount = /^(?:\d+ (?:تعليق|تعليقات|تعليقا|comments?)|(?:comments?|تعليقات|التعليقات)\s*\(?\d+)$/
const rights = /(?:جميع|كافه|كل) (?:الحقوق|حقوق النشر) محفوظه|all rights reserved/

function isCopyright({ text, key }: Piece): boolean {
  return (
    /©|\(c\)\s*\d{4}/i.test(text) ||
    key.search(rights) === 0 ||
    (rights.test(key) && key.split(rights)[1]?.trim() === '')
  )
}

/** One network's name alone may head a section on it, so inside the article only several make a row of buttons. */
function isNetworks(piece: Piece, isOutside: boolean): boolean {
  const words = piece.key.split(/[\s|/,،•-]+/)
  return words.every(word => networks.has(word)) && (words.length >= 2 || isOutside)
}

function isCaption({ text, words }: Piece, isInHead: boolean): boolean {
  if (words > 40 || /[.،,:]$/.test(text)) return false
  const [, credit] = /\(([^()]{1,40})\)$/.exec(text) ?? []
  // Brackets alone on a line credit the text, not a picture.
  if (credit !== undefined && credit.length + 2 < text.length) {
    if (credit.split(/\s*[-–/،,|]\s*/).some(part => agencies.has(fold(part)))) return true
  }
  if (/^(?:صورة|الصورة|تصوير|photo|image|picture|caption)\s*(?:credit|by)?\s*[:：]/i.test(text)) return true
  if (words > 25) return false
  if (isInHead && /\S.*(?:المصدر|الصورة|تصوير|photo|image|credit)\s*:\s*\S/i.test(text)) return true
  return /(?:getty\s+images|shutterstock|غيتي\s+إيمجز)$/i.test(text)
}
