import type { ClutterReason } from '../draft'
import { readsAsRole } from './affiliation'
import { readByline } from './byline'
import { bodyOf, isRunningText, type Page } from './page'
import { endsSentence, keyPattern } from './pieces'

/**
 * The last paragraph of the article. Running text far below, with furniture above it and no second paragraph beside it, is
 * a teaser or a comment of a reader.
 */
export function lastParagraph(page: Page): number {
  const { start, end } = bodyOf(page)
  const words = wordsBefore(page)
  const between = (from: number, to: number) => (words[to] ?? 0) - (words[from] ?? 0)
  let last = end - 1
  while (last > start) {
    const above = lastFurniture(page, last)
    // A fifth of the article under a heading of the site's would be a great deal of teasers.
    if (above === null || between(above, last + 1) * 5 > between(start, above)) return last
    last = previousParagraph(page, above)
  }
  return last
}

/** Kept words before each piece, and of the whole page at the end. */
export function wordsBefore(page: Page): number[] {
  const sums = [0]
  for (const [at, piece] of page.pieces.entries())
    sums.push((sums[at] ?? 0) + (page.reasons[at] === null ? piece.words : 0))
  return sums
}

/** Furniture of the foot right above a piece: with no running text between. */
function lastFurniture(page: Page, from: number): number | null {
  for (let at = from - 1; at >= Math.max(0, from - 60); at -= 1) {
    const reason = page.reasons[at]
    const piece = page.pieces[at]
    // `© Agency` alone credits a picture.
    const isCredit =
      reason === 'copyright' && piece !== undefined && piece.words <= 4 && !/\d|حقوق|rights/i.test(piece.text)
    if (!isCredit && (reason === 'comments' || reason === 'copyright' || reason === 'most-read')) return at
    if (piece && reason === null && isRunningText(piece) && from - at > 6) return null
  }
  return null
}

function previousParagraph(page: Page, before: number): number {
  for (let at = before - 1; at >= 0; at -= 1) {
    const piece = page.pieces[at]
    if (piece && page.reasons[at] === null && isRunningText(piece)) return at
  }
  return 0
}

/** Furniture that stands only below an article, wherever its text seems to end. */
const closing: ReadonlySet<ClutterReason | null> = new Set(['comments', 'copyright', 'most-read'])
/** Offices of an imprint, which names those who run the paper. */
const imprint = keyPattern(
  /^(?:(?:نائب |مساعد )?(?:رئيس|رئيسة|مدير|مديرة|سكرتير|سكرتيرة) (?:التحرير|مجلس الإدارة|النشر|عام)|المدير (?:العام|المسؤول|التنفيذي)|المديرة (?:العامة|المسؤولة)|صاحب الامتياز|الناشر|editor|(?:managing|executive|deputy) editor|editor[- ]in[- ]chief|publisher|chief executive|direct(?:eur|rice) de (?:la )?publication|redact(?:eur|rice) en chef|genel yayın yönetmeni|yazı işleri müdürü|imtiyaz sahibi|مدیر ?مسئول|سردبیر|صاحب امتیاز|مدیر اعلیٰ)(?:\s?[:：].*)?$/
)
/** A rule of signs between a text and what signs it. */
const rule = /^[\s*_=~•·.–—-]+$/
/** Words above a note on the author. */
export const aboutAuthor = keyPattern(
  /^(?:(?:عن|حول|نبذة عن) (?:الكاتب|الكاتبة|الكتاب|المؤلف|المؤلفة|المؤلفين)|about the authors?|(?:à|a) propos (?:de l['’]auteure?|des auteurs)|yazar hakkında|درباره نویسنده|مصنف کے بارے میں)$/
)

/**
 * Tells whether a name without a label is apart from the text above it. A signature comes right below the text, or below
 * other lines that sign it; below buttons only with what they are on the next line.
 */
export function isAmongFurniture(page: Page, at: number): boolean {
  const [before, next] = [page.pieces[at - 1], page.pieces[at + 1]]
  if (before === undefined || aboutAuthor.test(before.key)) return false
  const hasRole = next !== undefined && readsAsRole(next.text) && !imprint.test(next.key)
  // A notice of the foot may pass for the last paragraph.
  const { start } = bodyOf(page)
  if (page.reasons.slice(start, at).some(reason => closing.has(reason))) return true
  for (let above = at - 1; above > lastParagraph(page); above -= 1) {
    const [piece, reason] = [page.pieces[above], page.reasons[above]]
    if (!piece || rule.test(piece.text) || reason === 'caption') continue
    if ((reason === 'byline' && readByline(piece.text, page.order)) || (reason === 'share' && hasRole)) continue
    if (reason !== null || !endsSentence(piece)) return true
  }
  return false
}
