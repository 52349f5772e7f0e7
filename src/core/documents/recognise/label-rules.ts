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
    find: page => where(page, (piece, at) => at < bodyOf(page).start && labels.sections.has(piece.key))
  },
  {
    name: 'copyright line',
    reason: 'copyright',
    find: page => where(page, piece => piece.words <= 30 && isCopyright(piece))
  },
  {
    name: 'share buttons',
    reason: 'share',
    find: page => where(page, (piece, at) => labels.share.has(piece.key) || isNetworks(page, piece, at))
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
    find: page => where(page, (piece, at) => at < referencesOf(page.pieces) && isCaption(page, piece, at))
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
  return /©|\(c\)\s*\d{4}/i.test(text) || key.search(rights) === 0 || (rights.test(key) && key.split(rights)[1]?.trim() === '')
}

function isNetworks(page: Page, piece: Piece, at: number): boolean {
  const words = piece.key.split(/[\s|/,،•-]+/)
  if (!words.every(word => networks.has(word))) return false
  // One name alone may head a section on that network.
  const { start, end } = bodyOf(page)
  return words.length >= 2 || at < start || at >= end
}

function isCaption(page: Page, piece: Piece, at: number): boolean {
  if (piece.words > 40 || /[.،,:]$/.test(piece.text)) return false
  const [, credit] = /\(([^()]{1,40})\)$/.exec(piece.text) ?? []
  // Brackets alone on a line credit the text, not a picture.
  if (credit !== undefined && credit.length + 2 < piece.text.length) {
    if (credit.split(/\s*[-–/،,|]\s*/).some(part => agencies.has(fold(part)))) return true
  }
  if (/^(?:صورة|الصورة|تصوير|photo|image|picture|caption)\s*(?:credit|by)?\s*[:：]/i.test(piece.text)) return true
  if (/\S.*(?:المصدر|الصورة|تصوير|photo|image|credit)\s*:\s*\S/i.test(piece.text) && piece.words <= 25) {
    return at <= bodyOf(page).start || page.reasons[at - 1] === 'caption'
  }
  return /(?:getty images|shutterstock|غيتي إيمجز)$/i.test(piece.text) && piece.words <= 25
}
