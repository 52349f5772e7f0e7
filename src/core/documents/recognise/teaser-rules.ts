import { countWords } from '../canonical'
import { findDates, withLatinDigits } from '../dates'
import { isDatedByline } from './byline'
import type { ClutterRule } from './clutter-rule'
import { elapsed } from './credit-labels'
import { bodyOf, isRunningText, type Page, referencesOf } from './page'
import { endsSentence, keyOf, keyPattern, type Piece } from './pieces'
import { labels } from './vocabulary'

/** Rules for links to other articles: a label, then teasers (a picture's caption, a headline, a time stamp). */
export const teaserRules: readonly ClutterRule[] = [
  { name: 'most read', reason: 'most-read', find: page => boxes(page, labels.mostRead) },
  { name: 'related articles', reason: 'related', find: page => boxes(page, labels.related) },
  {
    // Label and headline on one line.
    name: 'related article in line',
    reason: 'related',
    find: page =>
      span(0, page.pieces.length).filter(at => {
        const [label, headline] = split(page.pieces[at])
        return headline !== '' && countWords(headline) <= 30 && labels.related.has(label)
      })
  }
]

/** A label and the teasers that may belong to it: `(label, end)`. */
interface Run {
  label: number
  end: number
  /** Whether it ends because the article goes on. */
  isInside: boolean
}

/** Inside an article the last short line before the running text may be its next heading; see `teaserCount`. */
function boxes(page: Page, names: ReadonlySet<string>): number[] {
  const found = runs(page, names)
  const inside = found.filter(run => run.isInside && lengthOf(run) > 0).map(lengthOf)
  const shortest = inside.length > 1 ? inside.reduce((least, length) => Math.min(least, length)) : null
  return found.flatMap(run => span(run.label, run.label + 1 + teaserCount(page, run, shortest)))
}

/** The number of lines below the label. */
function lengthOf({ label, end }: Run): number {
  return end - label - 1
}

const editMark = keyPattern(/^(?:عدل|تعديل|edit|modifier|ویرایش|değiştir|ترمیم)$/)

function runs(page: Page, names: ReadonlySet<string>): Run[] {
  const found: Run[] = []
  const speakers = speakersOf(page.pieces)
  const isLink = (at: number, label: number) => isTeaser(page, at, label) && !speakers.has(speakerOf(page.pieces[at]))
  const references = referencesOf(page.pieces)
  const { start } = bodyOf(page)
  for (const [label, piece] of page.pieces.entries()) {
    if (!names.has(piece.key) || (piece.words <= 2 && endsSentence(piece))) continue
    // A section of an encyclopedia.
    if (editMark.test(page.pieces[label + 1]?.key ?? '')) continue
    let end = label + 1
    while (end < references && isLink(end, label)) end += 1
    if (label >= references) while (end < page.pieces.length && isLink(end, label)) end += 1
    // Above the text a label of the site's may stand over the title, whose author or date follows.
    if (label < start && page.pieces.slice(label, end + 1).some(({ text }) => isDatedByline(text, page.order)))
      end = label + 1
    const isInside = end < references && page.reasons[end] === null && !isLabel(page.pieces[end])
    found.push({ label, end, isInside })
  }
  return found
}

/** A name that stands before a colon at least this often is that of a speaker in an interview. */
const fewestTurns = 3

/** The names before the colons of an interview: its questions have the form of teasers. */
function speakersOf(pieces: readonly Piece[]): ReadonlySet<string> {
  const turns = new Map<string, number>()
  for (const piece of pieces) turns.set(speakerOf(piece), (turns.get(speakerOf(piece)) ?? 0) + 1)
  turns.delete('')
  return new Set([...turns].flatMap(([name, count]) => (count >= fewestTurns ? [name] : [])))
}

function speakerOf(piece: Piece | undefined): string {
  const [, name = ''] = /^([^:]{2,40}):\s\S/.exec(piece?.text ?? '') ?? []
  return keyOf(name)
}

function isTeaser(page: Page, at: number, label: number): boolean {
  const piece = page.pieces[at]
  const before = page.pieces[at - 1]
  if (!piece || !before || isLabel(piece)) return false
  const reason = page.reasons[at]
  if (reason !== null && reason !== 'caption' && reason !== 'decoration') return false
  if (isTimeStamp(page, piece) || isTimeStamp(page, before)) return true
  if (isSummary(page, at)) return true
  // Links are headlines: no running text, no closing stop, and all or none of them with a bullet.
  if (isRunningText(piece) || /[:：]$|(?<![.…])\.["”»’]?$/.test(piece.text)) return false
  // A short question below a first link leads on in the article more often than to another one.
  if (at > label + 1 && piece.words <= 4 && /[؟?]$/.test(piece.text)) return false
  return piece.bulleted === (page.pieces[label + 1]?.bulleted ?? false)
}

/** A summary is no longer, in words. */
const longestSummary = 40

/** What sums up a linked article: a sentence above the day of its publication, or one below it that dots cut off. */
function isSummary({ pieces, reasons, order }: Page, at: number): boolean {
  const [before, piece, next] = [pieces[at - 1], pieces[at], pieces[at + 1]]
  if (!before || !piece || reasons[at - 1] === 'byline' || piece.words > longestSummary) return false
  const isDay = (other: Piece | undefined) =>
    other !== undefined && other.words <= 10 && isDatedByline(other.text, order)
  if (!/\.{3}$|…$/.test(piece.text)) return isDay(next) && !isRunningText(before)
  return isDay(before) || isCutOffLast({ pieces, reasons }, at)
}

/** The beginning of a linked article right below its headline, where no running text follows. */
function isCutOffLast({ pieces, reasons }: Pick<Page, 'pieces' | 'reasons'>, at: number): boolean {
  const headline = pieces[at - 1]
  if (!headline || headline.words < 4 || isRunningText(headline) || endsSentence(headline)) return false
  return !pieces.some((piece, other) => other > at && reasons[other] === null && isRunningText(piece))
}

function isLabel(piece: Piece | undefined): boolean {
  if (!piece) return false
  return [labels.related, labels.mostRead, labels.references].some(names => names.has(piece.key))
}

/** `section 10/8/2025 3:44 PM` or `3 hours ago`: what stands above a teaser, never above a paragraph. */
export function isTimeStamp(page: Page, { text, key, words }: Piece): boolean {
  if (words > 12) return false
  if (elapsed.test(key)) return true
  return /\d{1,2}:\d{2}/.test(withLatinDigits(text)) && findDates(text, page.order).length === 1
}

/**
 * How many of a run's lines are teasers. A page builds all its boxes alike, so where several stand inside the article the
 * shortest tells; of a single one of two lines or more the last line, when it has the shape of a heading, is left to the article. To
 * keep a teaser costs the analyst a key press, to lose a heading costs them the heading.
 * `shortest`: length of the shortest of several boxes inside the article; `null` when there are no two.
 */
function teaserCount(page: Page, run: Run, shortest: number | null): number {
  const length = lengthOf(run)
  if (!run.isInside) return length
  if (shortest !== null) return Math.min(length, shortest)
  const last = page.pieces[run.end - 1]
  const looksLikeHeading = last !== undefined && last.words <= 6 && !/\.\.|[؟?!:"”»]/.test(last.text)
  return looksLikeHeading && length >= 2 ? length - 1 : length
}

function split(piece: Piece | undefined): [string, string] {
  const [label = '', ...rest] = (piece?.key ?? '').split(/\s*[:|]\s*/)
  return [label, rest.join(' ').trim()]
}

function span(start: number, end: number): number[] {
  return Array.from({ length: Math.max(0, end - start) }, (_, at) => start + at)
}
