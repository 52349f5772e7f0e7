import { bylineAt } from './byline-context'
import { isFreeName } from './free-names'
import { headEnd } from './head'
import { breadcrumbOf } from './label-rules'
import { formReasons } from './line-patterns'
import { bodyOf, isRunningText, type Page } from './page'
import { keyOf, keyPattern, type Piece } from './pieces'
import { isCandidate } from './title-candidates'
import { isNeverTitle, labelledTitle, subjectOf } from './title-forms'
import { continues } from './title-lines'
import { longestTitle, repeatsTitle } from './title-text'
import { stems, usedIn } from './title-words'

/** How far down a title is looked for, in pieces: menus may fill a good deal of the page before it. */
const longestHead = 80

/**
 * Index of the article's title, `null` when the page has none. It stands in the head of the page. A line with the label of a
 * title is it, or one that is printed again there (above the picture, at the end of a breadcrumb, in the title of the window);
 * otherwise the first whose words the article uses well, or nearly as much as those of any other candidate. Lines with the page's furniture between them and the
 * text lose against later ones: they belong to another article, or to the site.
 */
export function findTitle(page: Page): number | null {
  const body = bodyOf(page)
  const textStart = body.start + (isLongTitle(page, body.start) ? 1 : 0)
  const head = Math.min(Math.max(textStart, headEnd(page)), longestHead)
  const possible = [...page.pieces.slice(0, head).entries()].filter(
    ([at, piece]) => isCandidate(page, piece, at) && (at < textStart || !isRunningText(piece))
  )
  const candidates = possible.filter(([at]) => !isSectionTwice(page, at, possible))
  const labelled = candidates.find(([, piece]) => labelledTitle(piece.text) !== '')
  if (labelled) return labelled[0]
  const mistaken = mistakenTitle(
    page,
    candidates.map(([at]) => at),
    head
  )
  if (mistaken !== null) return mistaken
  const repeated = candidates.find(([at, piece]) => piece.words >= 3 && isRepeated(page, at, head))
  if (repeated) return belowFurniture(page, repeated, candidates)
  const named = titleOfWindow(page, candidates)
  if (named !== null) return named

  const scored = candidates.map(([at, piece]) => ({ at, score: score(page, piece, at, head) }))
  const best = Math.max(...scored.map(each => each.score))
  const chosen = scored.find(each => each.score >= Math.min(best - 0.2, 0.5))
  if (chosen) return firstLineOf(page, belowKicker(page, chosen.at))

  return sentenceAsTitle(page, body.start) ?? subject(page)
}

/** Longer lines are no sections, in words. */
const longestSection = 4
/** `أخبار الساحل`, `News from the coast`: the news of a province. */
const provincial = keyPattern(
  /^(?:أخبار|اخبار|خبرهای|حوادث|news (?:from|of)|actualités? (?:de|du|des|en)|infos) \S|^\S+ haberleri$/
)

/**
 * Whether a line that comes twice is a section: a longer line that may be the title stands between, and the line says so
 * or comes both times with the same step above it.
 */
function isSectionTwice({ pieces }: Page, at: number, candidates: readonly [number, Piece][]): boolean {
  const piece = pieces[at]
  if (!piece || piece.words > longestSection) return false
  const [first, last] = [
    pieces.findIndex(({ key }) => key === piece.key),
    pieces.findLastIndex(({ key }) => key === piece.key)
  ]
  const isBetween = candidates.some(([other, { words }]) => other > first && other < last && words > piece.words)
  const hasStep = first > 0 && pieces[first - 1]?.key === pieces[last - 1]?.key
  return isBetween && (hasStep || provincial.test(piece.key))
}

/** So much of the site's furniture parts the title of a window from that of the page, in pieces, where other lines stand between too. */
const furnitureBetween = 4

/** Of a title that stands above the site's furniture and below it again, the place below it: the text follows there. */
function belowFurniture(page: Page, [at, { key }]: [number, Piece], candidates: readonly [number, Piece][]): number {
  const last = candidates.findLast(([, piece]) => piece.key === key)?.[0] ?? at
  const between = page.reasons.slice(at + 1, last)
  const furniture = between.filter(reason => reason === 'navigation' || reason === 'share')
  const isAll = furniture.length > 0 && furniture.length === between.length
  return isAll || furniture.length >= furnitureBetween ? last : at
}

/**
 * A title that ends in a full stop passes for running text: it stands at the top of the file or right above the byline, and
 * something longer follows. Below the site's furniture such a line may be a notice.
 */
function sentenceAsTitle(page: Page, at: number): number | null {
  const [first, second] = [page.pieces[at], page.pieces[at + 1]]
  if (!first || !second || first.words > 16 || second.words <= first.words || first.bulleted) return null
  const isPlaced = page.reasons.slice(0, at).every(reason => reason === null) || bylineAt(page, at + 1) !== null
  return isPlaced ? at : null
}

/** The subject of a message. */
function subject(page: Page): number | null {
  const at = page.pieces.findIndex(({ text }, index) => page.reasons[index] === 'byline' && subjectOf(text) !== '')
  return at < 0 ? null : at
}

/**
 * A title that has the form of furniture (`Home truths about …`, `Join the queue: …`), where nothing else in the head may be
 * the title. It stands at the top of the file or right above the byline or the text, and at least half of its words are the
 * article's.
 */
function mistakenTitle(page: Page, candidates: readonly number[], end: number): number | null {
  const sharesWords = ({ key }: Piece, atLeast: number, share: number) => {
    const own = stems(key)
    return usedIn(page, own) >= Math.max(atLeast, own.length * share)
  }
  const rivals = candidates.flatMap(at => page.pieces[at] ?? [])
  if (rivals.some(piece => piece.words >= 4 && sharesWords(piece, 1, 0.2))) return null
  for (const [at, piece] of page.pieces.slice(0, end).entries()) {
    const reason = page.reasons[at]
    if (!reason || !formReasons.includes(reason) || piece.words < 4 || piece.words > 25) continue
    if (/[.:]$/.test(piece.text) || isNeverTitle(piece) || breadcrumbOf(piece.text).length > 2) continue
    const isAbove = at + 1 === end || bylineAt(page, at + 1) !== null
    const isPlaced = at === 0 || (isAbove && reason !== 'caption')
    if (isPlaced && bylineAt(page, at) === null && sharesWords(piece, 2, 0.5)) return at
  }
  return null
}

/** The sign between two parts of a window's title, at the beginning of what follows a part. */
const windowSign = /^\s?(?:[-–—|»·:؛]|::)/

/**
 * Index of the title that the first lines of the file, the title of a window, name among other parts: `Title: more – Site`,
 * `Site - Section - Title`.
 */
function titleOfWindow(page: Page, candidates: readonly [number, Piece][]): number | null {
  for (const window of page.pieces.slice(0, 2)) {
    if (window.text.length > longestTitle) continue
    const found = candidates.findLast(([, { key, words }]) => {
      if (words < 3 || key.length >= window.key.length) return false
      if (window.key.startsWith(key)) return windowSign.test(window.key.slice(key.length))
      return window.key.endsWith(key) && /[-–—|»·:]\s?$/.test(window.key.slice(0, -key.length))
    })
    if (found) return found[0]
  }
  return null
}

/**
 * A title of twenty words passes for running text; it has no full stop, and the byline stands below it, with three short lines
 * or points between them at most.
 */
function isLongTitle(page: Page, at: number): boolean {
  const piece = page.pieces[at]
  if (!piece || piece.words > 40 || /[.…:،,]["”»]?$/.test(piece.text)) return false
  for (let next = at + 1; next <= at + 4; next += 1) {
    if (page.reasons[next] === 'byline' || bylineAt(page, next) !== null) return true
    const between = page.pieces[next]
    if (!between || (isRunningText(between) && !between.bulleted)) return false
  }
  return false
}

function isRepeated(page: Page, at: number, end: number): boolean {
  const text = page.pieces[at]?.text ?? ''
  return page.pieces.slice(0, end).some((other, otherAt) => {
    if (otherAt === at) return false
    // Above the way to the page, its last step is an entry of the menu.
    const isLastStep = otherAt < at && keyOf(breadcrumbOf(other.text).at(-1) ?? '') === keyOf(text)
    return isLastStep || repeatsTitle(other.text, text)
  })
}

function score(page: Page, piece: Piece, at: number, end: number): number {
  const own = stems(piece.key)
  // The constant keeps a line of one or two words from winning by chance.
  const overlap = usedIn(page, own) / (own.length + 1.5)
  const between = page.reasons.slice(at + 1, end)
  const isCutOff =
    !opensGallery.test(page.pieces[at + 1]?.key ?? '') &&
    between.some(reason => reason === 'navigation' || reason === 'decoration')
  const leansOn = opensWithPronoun.test(piece.text) && isBesideTitle(page, at) ? 1 : 0
  const inParts = overlap === 0 && partedAsTitle.test(piece.text) ? 0.1 : 0
  return (
    overlap +
    inParts +
    lengthScore(piece) +
    placeScore(page, at) +
    nearByline(page, at) -
    leansOn -
    (isCutOff ? 0.4 : 0)
  )
}

/**
 * A first word that speaks of somebody or something named elsewhere: `تكلفتها 90 مليون …`, `أكدوا أن …`. Beside a title such a
 * line sums it up.
 */
const opensWithPronoun =
  /^\p{L}{2,}(?:ها|هما|هم)\s(?:[\d٠-٩]|نحو |أكثر |قرابة |حوالي |تصل |تبلغ )|^(?:أكدوا|أوضحوا|أشاروا|طالبوا|حذروا|حذّروا|قالوا|اعتبروا|شددوا|شدّدوا|ناشدوا|وصفوا|كشفوا|انتقدوا|دعوا|رأوا|توقعوا|اشتكوا|اقترحوا|رفضوا|أجمعوا|لفتوا|بينوا|ذكروا)\s/u

/** Whether the line right above or below may be a title too, and names its subject itself; a byline stands below a title. */
function isBesideTitle(page: Page, at: number): boolean {
  const mayBe = (other: number, fewestWords: number) => {
    const piece = page.pieces[other]
    if (!piece || piece.words < fewestWords || isRunningText(piece) || opensWithPronoun.test(piece.text)) return false
    return isCandidate(page, piece, other)
  }
  return mayBe(at - 1, 4) || (at > 0 && mayBe(at + 1, 5) && bylineAt(page, at + 2) !== null)
}

/** The number of the first picture, of as many as the gallery below a title has. */
const opensGallery = keyPattern(/^(?:image |photo |صورة )?1 ?(?:of|sur|von|de|من|\/) ?\d{1,2}$/)

/** Two parts with dots or a colon between them, quotation marks at the beginning: signs of a title more than of a kicker. */
const partedAsTitle = /^["«“‘']\S|\S\.{2,3}\s\S|\S\s\S+:\s\S/u

/** The first line of a text is often its title, and nearly always when a blank line and a sentence follow. */
function placeScore(page: Page, at: number): number {
  if (at > 0) return 0
  const next = page.pieces[1]
  const opensText = next !== undefined && !next.follows && (isRunningText(next) || /[.…]$/.test(next.text))
  return opensText ? 0.5 : 0.1
}

/** Few words are a section's or a series'; so are short parts on either side of a sign. Points sum the article up. */
function lengthScore({ text, words, bulleted }: Piece): number {
  const isPair =
    text.length < 80 &&
    /\s[|»›]\s/.test(text) &&
    text.split(/[|»›]/).every(part => part.trim().split(/\s+/).length <= 3)
  return (
    (words >= 4 ? 0.2 : words <= 2 ? -0.2 : 0) -
    (isPair || /:$|(?<![.…])\.$/.test(text) ? 0.4 : 0) -
    (bulleted ? 0.3 : 0)
  )
}

/** How much it speaks for a title that an author or a date follows, below a standfirst or pictures at most. */
function nearByline(page: Page, at: number): number {
  // Right above a date two words more often name the author.
  if (isFreeName(page.pieces[at]?.text ?? '') && bylineAt(page, at + 1)?.date) return 0
  for (let next = at + 1; next <= at + 3; next += 1) {
    const piece = page.pieces[next]
    if (!piece || page.reasons[next] === 'navigation') return 0
    if (bylineAt(page, next)) return next === at + 1 ? 0.35 : 0.25
  }
  return 0
}

/** A kicker stands right above the title, is shorter, and half of its words are the title's again. */
function belowKicker(page: Page, at: number): number {
  const [kicker, title] = [page.pieces[at], page.pieces[at + 1]]
  if (!kicker || !title || page.reasons[at + 1] !== null || title.words <= kicker.words) return at
  const own = stems(kicker.key)
  const repeated = own.filter(stem => stems(title.key).includes(stem))
  return isCandidate(page, title, at + 1) && !isRunningText(title) && repeated.length * 2 >= Math.max(own.length, 3)
    ? at + 1
    : at
}

/** The first of the lines over which the file broke a title. */
function firstLineOf(page: Page, at: number): number {
  const [before, piece] = [page.pieces[at - 1], page.pieces[at]]
  const isBroken = before && piece && isCandidate(page, before, at - 1) && continues(before, piece)
  return isBroken ? at - 1 : at
}
