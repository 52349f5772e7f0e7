import { countWords } from '../canonical'
import { isDatedByline } from './byline'
import { type ClutterRule, where, whereLabelled } from './clutter-rule'
import { formOf, formReasons, type LinePattern } from './line-patterns'
import { bodyOf, isRunningText, type Page } from './page'
import { endsSentence, type Piece } from './pieces'
import { labels, networks } from './vocabulary'

/** Longer lines are text; no pattern is tried on them. */
const longestPatternLine = 500

/** The first pattern each piece has the form of. Kept for the pieces, because several rules of one page ask for it. */
const knownForms = new WeakMap<readonly Piece[], readonly (LinePattern | undefined)[]>()

function formsOf(pieces: readonly Piece[]): readonly (LinePattern | undefined)[] {
  const known = knownForms.get(pieces)
  if (known) return known
  const forms = pieces.map(({ text, key, words }) =>
    text.length > longestPatternLine ? undefined : formOf(key, words)
  )
  knownForms.set(pieces, forms)
  return forms
}

/** From the first to the last piece of running text that has no form of furniture: notices are whole sentences too. */
function textBounds(page: Page, forms: readonly (LinePattern | undefined)[]): [number, number] {
  const { start, end } = bodyOf(page)
  const isText = (piece: Piece, at: number) =>
    at >= start && at < end && !forms[at] && page.reasons[at] === null && isRunningText(piece)
  const first = page.pieces.findIndex(isText)
  return first < 0 ? [start, end] : [first, withLastSentences(page, forms, page.pieces.findLastIndex(isText) + 1)]
}

/** A line within the text that reads as a sentence of it: a pitch names a network, a newsletter or a program. */
function isArticleSentence(piece: Piece): boolean {
  return isRunningText(piece) || (endsSentence(piece) && !pitched.test(piece.key))
}

const pitched = new RegExp(
  `(?:^|[\\s/])(?:و?ب?(?:ال)?(?:${[...networks].filter(name => name.length > 2).join('|')})|(?:ال)?نشر(?:ه|تنا)|(?:ال)?بريديه|بريدك|تطبيقنا|قناتنا|newsletters?|inbox|app|apps)(?:[\\s/,،]|$)`,
  'u'
)

/** Short sentences right below the text still belong to it, unless they ask for a comment. */
function withLastSentences(
  { pieces, reasons }: Page,
  forms: readonly (LinePattern | undefined)[],
  end: number
): number {
  const isLast = (piece: Piece, at: number) =>
    reasons[at] === null && piece.words < 8 && endsSentence(piece) && forms[at]?.reason !== 'comments'
  let until = end
  for (let piece = pieces[until]; piece && isLast(piece, until); piece = pieces[until]) until += 1
  return until
}

/** Rules that know clutter by its form rather than by its wording. */
export const patternRules: readonly ClutterRule[] = [
  ...formReasons.map(
    (reason): ClutterRule => ({
      name: `lines of the form of ${reason}`,
      reason,
      find: page => {
        const forms = formsOf(page.pieces)
        const [start, end] = textBounds(page, forms)
        return whereLabelled(page, (piece, at) => {
          const form = forms[at]
          if (form?.reason !== reason) return false
          const isInside = at >= start && at < end
          if (!isInside || form.isNotice) return !isInside || !form.isOutsideOnly
          return !form.isOutsideOnly && (reason === 'caption' || !isArticleSentence(piece))
        })
      }
    })
  ),
  {
    // The label stands alone; what it announces is the next line.
    name: 'caption below its label',
    reason: 'caption',
    find: page =>
      where(page, ({ words }, at) => {
        const before = page.pieces[at - 1]?.key ?? ''
        return (
          words <= 45 &&
          /^(?:صدر الصوره|مصدر الصوره|التعليق علي الصوره|image (?:source|caption|copyright)|media caption)$/.test(
            before
          )
        )
      })
  },
  {
    // `list 1 of 2`, a headline, …, `end of list`: from the first to the last of them, when they are near each other.
    name: 'list of links',
    reason: 'related',
    find: page => listsOfLinks(page.pieces)
  },
  {
    // `Politics | Economy | Sport`: names of sections. Rows of a table stand within the running text.
    name: 'menu in one line',
    reason: 'navigation',
    find: page => {
      const { start, end } = bodyOf(page)
      return where(page, (piece, at) => (isMenu(piece, page) || isKnownMenu(piece)) && (at < start || at >= end))
    }
  },
  {
    // Old sites print their latest headlines in one line, parted by wide gaps.
    name: 'headlines in one line',
    reason: 'navigation',
    find: page => {
      const { end } = bodyOf(page)
      return where(page, ({ text }, at) => at < 6 && at < end - 1 && text.split(/\s{3,}/).length >= 5)
    }
  },
  {
    // `#water #dams`
    name: 'hashtags',
    reason: 'navigation',
    find: page => where(page, ({ text }) => /^(?:#[\p{L}\p{M}\p{N}_]+[\s،,|]*)+$/u.test(text))
  }
]

/** A list may have this many pieces for each of its links: a mark, a headline, a section, a date. */
const longestLink = 5

function listsOfLinks(pieces: readonly Piece[]): number[] {
  const found: number[] = []
  for (let at = 0; at < pieces.length; at += 1) {
    const count = Number(
      /^list (?:of (\d{1,2}) items?|\d{1,2} of (\d{1,2}))$/
        .exec(pieces[at]?.key ?? '')
        ?.slice(1)
        .find(Boolean) ?? 0
    )
    if (count === 0) continue
    const limit = Math.min(pieces.length, at + 2 + count * longestLink)
    let last = at
    for (let next = at; next < limit; next += 1) {
      if (/^(?:list (?:of )?\d|end of list$)/.test(pieces[next]?.key ?? '')) last = next
      if (pieces[next]?.key === 'end of list') break
    }
    // Without its end the list closes with the headline behind its last mark.
    const end = pieces[last]?.key === 'end of list' ? last : last + 1
    for (let each = at; each <= Math.min(end, pieces.length - 1); each += 1) found.push(each)
    at = end
  }
  return found
}

function isMenu({ text }: Piece, page: Page): boolean {
  if (text.length > 600 || /[.؟?!:]$/.test(text)) return false
  const parts = text.split(/\s*[|•·]\s*/).filter(part => part !== '')
  const isShort = parts.every(part => countWords(part) <= 4 && !/\d{3}/.test(part))
  if (parts.length >= 3) return isShort && !isDatedByline(text, page.order)
  return parts.length === 2 && parts.every(part => labels.sections.has(part.toLowerCase()) || isSection(part))
}

function isSection(part: string): boolean {
  return labels.sections.has(part) || labels.navigation.has(part)
}

/** Several names of sections or pages on one line, whatever parts them: `News Opinion Sport Culture`. */
function isKnownMenu({ key, words }: Piece): boolean {
  const parts = key.split(/[\s|/،,•·-]+/)
  const known = parts.filter(part => labels.sections.has(part) || labels.navigation.has(part) || networks.has(part))
  return words >= 3 && words <= 30 && known.length >= Math.max(3, parts.length * 0.6)
}
