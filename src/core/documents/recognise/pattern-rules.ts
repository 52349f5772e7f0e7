import { countWords } from '../canonical'
import { withLatinDigits } from '../dates'
import type { ClutterReason } from '../draft'
import { isDatedByline } from './byline'
import { type ClutterRule, where, whereLabelled } from './clutter-rule'
import { lastParagraph } from './foot'
import { headEnd, isProse } from './head'
import type { LinePattern } from './line-pattern'
import { formOf, formReasons } from './line-patterns'
import { bodyOf, isRunningText, type Page } from './page'
import { endsSentence, keyPattern, type Piece, withoutAccents } from './pieces'
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

/** A standfirst of two sentences at most stands above the last furniture of the head; this far down it is looked for. */
const longestStandfirst = 2
const farthestFurniture = 8
/**
 * From the first to the last piece of running text that has no form of furniture: notices are whole sentences too. A standfirst
 * with furniture below it belongs to the head, and what readers wrote below the label of their comments to the foot.
 */
function textBounds(page: Page, forms: readonly (LinePattern | undefined)[]): [number, number] {
  const { start, end } = bodyOf(page)
  const isText = (piece: Piece, at: number) =>
    at >= start && at < end && !forms[at] && page.reasons[at] === null && isRunningText(piece)
  const first = page.pieces.findIndex(isText)
  if (first < 0) return [start, end]
  const limit = lastParagraph(page)
  const lastText = page.pieces.findLastIndex((piece, at) => at <= limit && isText(piece, at))
  const last = withLastSentences(page, forms, lastText + 1)
  return [belowStandfirst(page, forms, first), aboveComments(page, forms, first, last)]
}

function belowStandfirst(page: Page, forms: readonly (LinePattern | undefined)[], first: number): number {
  let from = Math.max(first, headEnd(page))
  let prose = 0
  for (let at = first; at < Math.min(page.pieces.length, first + farthestFurniture); at += 1) {
    const piece = page.pieces[at]
    const reason = page.reasons[at] ?? forms[at]?.reason
    // Labels of comments may be headings, and so may ways through the site, unless a byline stands above them.
    const isButton = reason === 'share' || (reason === 'navigation' && at === from && from > first)
    if (reason === 'byline' || (isButton && piece !== undefined && !endsSentence(piece))) from = Math.max(from, at + 1)
    else if (isProse(page, at)) prose += 1
    if (prose > longestStandfirst) break
  }
  return from
}

/** The first line that asks for a comment, in four words or more, with two thirds of the words above it. */
function aboveComments(
  { pieces }: Page,
  forms: readonly (LinePattern | undefined)[],
  first: number,
  last: number
): number {
  const words = pieces.slice(first, last).map(piece => piece.words)
  const total = words.reduce((sum, each) => sum + each, 0)
  let above = 0
  for (const [nth, each] of words.entries()) {
    const form = forms[first + nth]
    if (form?.reason === 'comments' && form.isOutsideOnly && each >= 4 && above * 3 >= total * 2) return first + nth
    above += each
  }
  return last
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
    reasons[at] === null &&
    piece.words < 8 &&
    endsSentence(piece) &&
    forms[at]?.reason !== 'comments' &&
    forms[at]?.reason !== 'byline'
  let until = end
  for (let piece = pieces[until]; piece && isLast(piece, until); piece = pieces[until]) until += 1
  return until
}

/** Labels of comments and copyright lines tell where the article ends, which decides on the others. */
const footFirst: readonly ClutterReason[] = [...new Set<ClutterReason>(['comments', 'copyright', ...formReasons])]

/** Rules that know clutter by its form rather than by its wording. */
export const patternRules: readonly ClutterRule[] = [
  ...footFirst.map(
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
    // A pitch in sentences right below the line that asks to subscribe: it speaks to the reader.
    name: 'pitch below its label',
    reason: 'share',
    find: page => where(page, (piece, at) => isPitch(page, piece, at))
  },
  {
    name: 'page numbers',
    reason: 'decoration',
    find: page => pageNumbers(page.pieces)
  },
  {
    // `[edit]` beside a heading.
    name: 'link to edit',
    reason: 'decoration',
    find: page =>
      where(page, ({ text }) => /^\[(?:عدل|edit|modifier(?: \| modifier le code)?|ویرایش|ترمیم)\]$/.test(text))
  },
  {
    // A text browser writes the addresses of the page's links below it.
    name: 'addresses of links',
    reason: 'navigation',
    find: page => addressesOfLinks(page.pieces)
  },
  {
    // `list 1 of 2`, a headline, …, `end of list`: from the first to the last of them, when they are near each other.
    name: 'list of links',
    reason: 'related',
    find: page => listsOfLinks(page.pieces)
  },
  {
    // From the link that leads past a box to the line that ends it: one broadcaster prints both in all its languages.
    name: 'box to skip',
    reason: 'related',
    find: page => boxesToSkip(page.pieces)
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

function addressesOfLinks(pieces: readonly Piece[]): number[] {
  const isAddress = ({ text }: Piece) => /^(?:\d{1,4}\.\s+)?(?:https?:|javascript:|mailto:|file:)\S+$/.test(text)
  const isHeading = ({ key }: Piece) => /^(?:references|visible links|hidden links)$/.test(key)
  const last = pieces.findLastIndex(piece => !isAddress(piece) && !isHeading(piece))
  const found = pieces.slice(last + 1)
  return found.filter(isAddress).length < 2 ? [] : found.map((_, nth) => last + 1 + nth)
}

const toReader =
  /(?:^|[^\p{L}])(?:you|your|we|our|us|vous|votre|vos|nous|notre|nos|size|sizin|لكم|لك|بريدك|بريدكم|يصلك|يصلكم|تصلك|تصلكم|نختار|نرسل|شما|آپ)(?=$|[^\p{L}])/iu

function isPitch({ pieces, reasons }: Page, piece: Piece, at: number): boolean {
  const label = pieces[at - 1]
  if (!label || reasons[at - 1] !== 'share' || reasons[at] !== null || piece.words > 40) return false
  const asks =
    /^(?:sign up|subscribe|receive|get|newsletter|free (?:daily |weekly )?newsletter|اشترك|سجل|النشره|نشره|نشرتنا|recevez|abonne|bultenimiz)/.test(
      label.key
    )
  return asks && toReader.test(piece.text)
}

/**
 * The numbers of the pages of a paper and the running heads beside them: lines that hold a number alone, each one higher than
 * the last. Sections may be numbered so too; then no sentence goes on across a number, and no line comes again beside it.
 */
function pageNumbers(pieces: readonly Piece[]): number[] {
  const numbered = [...pieces.entries()].flatMap(([at, { text }]) => {
    const [, digits] =
      /^(?:صفحة |page |[-–] )?([0-9]{1,3}|[٠-٩]{1,3})(?: [-–]| (?:من|of) [0-9٠-٩]{1,3})?$/i.exec(text) ?? []
    return digits === undefined ? [] : [{ at, number: Number(withLatinDigits(digits)) }]
  })
  const found = numbered.filter(
    ({ at, number }, nth) => isNext(numbered[nth - 1], { at, number }) || isNext({ at, number }, numbered[nth + 1])
  )
  if (found.length < 2) return []
  const beside = found.flatMap(({ at }) => [at - 1, at + 1])
  const heads = new Set(repeatedLines(pieces, beside))
  const breaksSentence = found.some(({ at }) => {
    const above = pieces[heads.has(at - 1) ? at - 2 : at - 1]
    return above !== undefined && above.words >= 8 && !endsSentence(above)
  })
  if (heads.size === 0 && !breaksSentence) return []
  return [...found.map(({ at }) => at), ...heads]
}

function isNext(
  one: { at: number; number: number } | undefined,
  other: { at: number; number: number } | undefined
): boolean {
  return one !== undefined && other !== undefined && other.number === one.number + 1 && other.at - one.at >= 2
}

/** Those of the pieces at these places whose short line stands at another of the places again, and all their like. */
function repeatedLines(pieces: readonly Piece[], places: readonly number[]): number[] {
  const counts = new Map<string, number>()
  for (const at of places) {
    const piece = pieces[at]
    if (piece && piece.words <= 10 && piece.key !== '' && !endsSentence(piece))
      counts.set(piece.key, (counts.get(piece.key) ?? 0) + 1)
  }
  return places.filter(at => (counts.get(pieces[at]?.key ?? '') ?? 0) > 1)
}

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

const opensSkip = keyPattern(
  /^(?:(?:تخطى|تخط)\s.{2,70}\s(?:وواصل|واصل) القراءة|skip .{2,70} and continue reading|از .{2,60} رد شويد و به خواندن ادامه دهيد|مواد پر جائیں|.{2,60} gec(?:in)? ve okumaya devam et(?:in)?|passer .{2,60} et continuer (?:a|la) (?:lire|lecture))$/
)
const closesSkip = keyPattern(
  /^(?:.{2,60}\s?نهاية|پایان\s.{2,60}|end of .{2,60}|.{2,60} اختتام|.{2,60} sonu|fin (?:de|du|des) .{2,60}|مواد پر جائیں)$/
)
/** A box to skip has this many lines at most. */
const longestBox = 12

function boxesToSkip(pieces: readonly Piece[]): number[] {
  const found: number[] = []
  for (let at = 0; at < pieces.length; at += 1) {
    if (!opensSkip.test(withoutAccents(pieces[at]?.key ?? ''))) continue
    const below = pieces.slice(at + 1, at + 1 + longestBox)
    const end = below.findIndex(({ key, words }) => words <= 12 && closesSkip.test(withoutAccents(key)))
    if (end < 0) continue
    for (let nth = 0; nth <= end + 1; nth += 1) found.push(at + nth)
    at += end + 1
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
  // Two words of a line may make one section (`أنشطة ملكية`).
  const share = words <= 10 && !/[.؟?!:،,]/.test(key) ? 0.5 : 0.6
  return words >= 3 && words <= 30 && known.length >= Math.max(3, parts.length * share)
}
