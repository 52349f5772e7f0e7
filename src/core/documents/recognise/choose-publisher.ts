import { withLatinDigits } from '../dates'
import { isSlogan, readsAsAuthority, readsAsKind, readsAsOrganisation, readsAsPaper } from './affiliation'
import { forwardedFrom } from './chat-lines'
import type { Evidence } from './evidence'
import { isAmongFurniture } from './foot'
import { opensIssue, readIssueLine } from './issue-line'
import { breadcrumbOf } from './label-rules'
import { logosOf, outletLine } from './logo-line'
import {
  addressLine,
  bilingualLogo,
  describedLogo,
  followsPublication,
  interviewer,
  logoOf,
  namedPublisher,
  opensMenu,
  opensRelease
} from './masthead'
import { newsAgencies, outlets, places, unnamedSources } from './outlets'
import { bodyOf, headLimit, type Page } from './page'
import { isName, isOutlet } from './people'
import { keyOf, type Piece } from './pieces'
import {
  archivedFrom,
  describedBody,
  feedOf,
  followedSite,
  holderOf,
  keeperOf,
  quotedSiteOf,
  reprintedFrom,
  selfNamed,
  sourceCreditOf
} from './publisher'
import { otherWorks } from './record-head'
import { siteSpelledOut } from './site-address'
import { siteOfLongTab, siteOfTab, withoutSection } from './tab-title'
import { labels } from './vocabulary'

/** Notices that close a page pass for text; they are looked for in this share of its lines, from the end. */
const closingShare = 0.4

/**
 * The publisher, from the strongest evidence to the weakest: what the page says of itself, the site's name in its furniture,
 * the holder of the rights, and last the agency or the paper that byline, source line or dateline name.
 */
export function choosePublisher(page: Page, { title, site, bylines, dateline, record }: Evidence): string {
  const organisations = bylines.map(byline => byline.organisation)
  const outside = outsideText(page)
  const credits = [...textsOf(page, 'byline'), ...footLines(page)].map(sourceCreditOf)
  const isPaper = (name: string) => !newsAgencies.has(keyOf(name))
  const above = page.pieces.slice(0, page.title ?? 0)
  const closing = page.pieces.slice(-Math.ceil(page.pieces.length * closingShare)).map(({ text }) => text)
  const holders = [...textsOf(page, 'copyright'), ...closing].map(text => withoutParticle(holderOf(text), page))
  const logos = logosOf(page, closing)
  const chosen = firstOf([
    record.publisher,
    isName(site, 'alone') || /[[\]{}<>]/.test(site) ? '' : withoutSection(site),
    issuerOf(page),
    ...outside.map(({ text }) => namedPublisher(text, page.order)),
    aboveIssue(page),
    ...textsOf(page, 'repeated-title').map(text => withoutSection(siteOfTab(text, title))),
    siteOfLongTab(page, title),
    ...page.pieces.map(({ text }) => selfNamed(text)),
    ...textsOf(page, 'byline').map(archivedFrom),
    ...textsOf(page, 'navigation').map(text => siteOfBreadcrumb(text, page)),
    logos.sure,
    ...above
      .slice(0, 2)
      .map(({ text }) => (isPortal(text) && holders.some(holder => holder !== '') ? '' : logoOf(text))),
    aboveSlogan(page),
    siteSpelledOut([...page.pieces.slice(0, headLimit(page)), ...page.pieces.slice(bodyOf(page).end)]),
    ...closing.map(feedOf),
    ...closing.map(reprintedFrom),
    ...closing.map(keeperOf),
    ...holders,
    logos.unsure,
    aboveFollow(page),
    ...page.pieces.slice(0, headLimit(page)).map(({ text }) => describedLogo(text)),
    ...closing.map(quotedSiteOf),
    besideCopyright(page),
    bilingualLogo(page.pieces[0]?.text ?? ''),
    interviewer(title),
    ...bodyLines(page),
    ...organisations.filter(isPaper),
    ...credits.filter(isPaper),
    dateline && isPaper(dateline.organisation) ? dateline.organisation : '',
    ...page.pieces.flatMap((_, at) => (page.reasons[at] === null ? [] : outletLine(page, at))),
    ...organisations,
    ...credits,
    dateline?.organisation ?? '',
    ...page.pieces.slice(0, headLimit(page)).map(({ text }) => channelOf(text)),
    ...closing.map(describedBody),
    advertised(page),
    ...outside.map(({ text }) => followedSite(text)),
    aboveMenu(page),
    closingAgency(page),
    ownName(page),
    ...page.pieces.slice(0, 2).map(piece => addressLine(piece.text))
  ])
  const isLatin = /^\P{Script=Arabic}+$/u.test(chosen)
  if (isLatin && /\p{Script=Arabic}/u.test(title)) {
    // An agency prints its name in the script of its homeland too, a broadcaster the name of each of its editions.
    const names = [newsAgencies, outlets].find(known => known.has(keyOf(chosen)))
    const own = organisations.find(name => names?.has(keyOf(name)) && /\p{Script=Arabic}/u.test(name))
    if (own !== undefined) return own
  }
  if (isLatin && address.test(chosen) && /\p{Script=Arabic}/u.test(title)) {
    const own = ownLogo(page)
    if (own !== '') return own
  }
  // `قناة NAME` holds the rights of the site that the byline names.
  const [, channel = ''] = /^(?:قناة|شبكة|مجموعة|مؤسسة|شركة)\s(.+)$/.exec(chosen) ?? []
  const named = channel === '' ? undefined : organisations.find(name => isSiteOf(name, channel))
  if (named !== undefined) return named
  const whole = organisations.find(name => name.startsWith(`${chosen} `) && chosen !== '')
  if (whole !== undefined) return whole
  // A logo may break off where the name goes on (`مركز الرافد` / `لدراسات المياه`); behind a known name stand its owner's words.
  const isOpen = chosen !== '' && !outlets.has(keyOf(chosen))
  return holders.find(holder => isOpen && holder.startsWith(`${chosen} `)) ?? chosen
}

const address = /^(?:[a-z\d-]{1,40}\.){1,4}[a-z]{2,10}$/i
/** In words. */
const longestLogo = 3

/** The line above the title that the page gives again as its own name: between quotation marks, or behind `خاص`. */
function ownLogo(page: Page): string {
  const isOwn = ({ text, words, key }: Piece) => {
    if (words > longestLogo || !/^\p{Script=Arabic}[\p{Script=Arabic}\p{N}\s]+$/u.test(text)) return false
    if (labels.navigation.has(key) || places.has(key)) return false
    const forms = [`«${text}»`, `"${text}"`, `“${text}”`, `خاص ${text}`, `خاص - ${text}`, `اختصاصی ${text}`]
    return page.pieces.some(other => forms.some(form => other.text.includes(form)))
  }
  return page.pieces.slice(0, page.title ?? 0).find(isOwn)?.text ?? ''
}

/** `العربية.نت` of `العربية`. */
function isSiteOf(name: string, channel: string): boolean {
  const [key, owner] = [keyOf(name), keyOf(channel)]
  return isOutlet(key) && (key === owner || (key.startsWith(owner) && /^[ .]/.test(key.slice(owner.length))))
}

/** The channel from which a message was forwarded; `''` where it was a person. */
function channelOf(text: string): string {
  const channel = forwardedFrom(text)
  return isName(channel, 'alone') ? '' : channel
}

/** A portal leads to the sites of many bodies, each of which holds its own rights. */
function isPortal(text: string): boolean {
  return /^(?:ال)?(?:بوابة|منصة)\s/.test(text)
}

/** The paper at the top of the page, above the line that says what it is (`جريدة يومية مستقلة`). */
function aboveSlogan(page: Page): string {
  const [first, second] = page.pieces
  if (!first || !second || page.title === 0 || first.words > 4 || second.words < 2) return ''
  return readsAsKind(second.text) && !/[.؟?!:،,]$/.test(first.text) ? first.text : ''
}

/** `PRESS RELEASE` below the name of a ministry or a company: the nearest of the lines above it that has such a name. */
function issuerOf(page: Page): string {
  const at = page.pieces.slice(0, headLimit(page)).findIndex(({ key }) => opensRelease(key))
  if (at < 0) return ''
  // Right below it only where nothing stands above.
  const names = at === 0 ? page.pieces.slice(1, 2) : page.pieces.slice(Math.max(0, at - 3), at).reverse()
  return names.find(({ text }) => readsAsAuthority(text) || readsAsOrganisation(text) || readsAsPaper(text))?.text ?? ''
}

/** `محفوظة لNAME`: the `ل` is the particle when the page gives the name without it. */
function withoutParticle(holder: string, page: Page): string {
  const bare = holder.slice(1)
  const isGiven = ({ text }: Piece) => {
    const at = text.indexOf(bare)
    return at >= 0 && !/\p{L}/u.test(text[at - 1] ?? '')
  }
  return /^ل\p{L}{3}/u.test(holder) && page.pieces.some(isGiven) ? bare : holder
}

/** An agency's name alone on a line below the text, as agencies sign; among the furniture of the foot it is a link. */
function closingAgency(page: Page): string {
  const { end } = bodyOf(page)
  const at = page.pieces.findIndex(
    ({ key }, index) =>
      index >= end && newsAgencies.has(key) && !unnamedSources.has(key) && !isAmongFurniture(page, index)
  )
  return page.pieces[at]?.text ?? ''
}

/** The bylines that are an organisation's name and nothing besides. */
function bodyLines(page: Page): string[] {
  const { end } = bodyOf(page)
  const isBody = (text: string) =>
    (readsAsOrganisation(text) || readsAsAuthority(text)) && !/[\d|]/.test(withLatinDigits(text))
  return page.pieces.flatMap(({ text }, at) => {
    const isByline = page.reasons[at] === 'byline' && isBody(text)
    return isByline && !(at >= end && isAmongFurniture(page, at)) ? [text] : []
  })
}

/** The line above one that only numbers the issue. */
function aboveIssue(page: Page): string {
  for (const [at, { text }] of page.pieces.slice(0, headLimit(page)).entries()) {
    const above = page.pieces[at - 1]
    const isNumber = readIssueLine(text, page.order)?.name === '' && opensIssue(text)
    const isLabel = above && (labels.sections.has(above.key) || labels.navigation.has(above.key))
    if (
      isNumber &&
      above &&
      !isLabel &&
      above.words <= 6 &&
      !/[\d.:؟?!/>»›|]/.test(above.text) &&
      !isName(above.text, 'alone')
    )
      return above.text
  }
  return ''
}

/** A copyright line that names nobody has the name on the line beside it. */
function besideCopyright(page: Page): string {
  for (const [at, { text }] of page.pieces.entries()) {
    if (page.reasons[at] !== 'copyright' || holderOf(text) !== '') continue
    const beside = [page.pieces[at - 1], page.pieces[at + 1]].find(piece => piece && readsAsOrganisation(piece.text))
    if (beside) return beside.text
  }
  return ''
}

/** The lines below the text, without those that point to other articles. */
function footLines(page: Page): string[] {
  const { end } = bodyOf(page)
  return page.pieces
    .filter((_, at) => at >= end && !['related', 'comments', 'caption'].includes(page.reasons[at] ?? ''))
    .map(piece => piece.text)
}

/** The lines before and after the text, its title too, and without those that describe another work. */
function outsideText(page: Page): Piece[] {
  const { start, end } = bodyOf(page)
  const others = otherWorks(page)
  return page.pieces.filter((_, at) => (at < start || at >= end) && !others.has(at))
}

/** The publication above the button that follows it. */
function aboveFollow(page: Page): string {
  const at = page.pieces.findIndex(({ text }) => followsPublication(text))
  const { text = '', words = 0, key = '' } = page.pieces[at - 1] ?? {}
  const isLabel = labels.navigation.has(key) || labels.sections.has(key)
  return words <= 6 && !isLabel && !isName(text, 'alone') ? text : ''
}

/** The site's name is the first line, with its menu right below. */
function aboveMenu(page: Page): string {
  const [first, second] = page.pieces
  const isMenu = second !== undefined && opensMenu(second.key)
  const isName =
    first !== undefined && !isSlogan(first.text) && first.words >= 1 && first.words <= 5 && /\p{L}/u.test(first.text)
  if (!isMenu || !isName || page.title === 0 || labels.navigation.has(first.key) || labels.sections.has(first.key))
    return ''
  return /[.؟?!:]$/.test(first.text) ? '' : first.text
}

/** `حمّل تطبيق …`, `تابعوا … على`, `أخبار … عبر`: the outlet that a button of the page names. */
function advertised(page: Page): string {
  for (const [at, { text, words }] of page.pieces.entries()) {
    if (page.reasons[at] === null || page.reasons[at] === 'related' || words > 16) continue
    const tokens = text.split(/\s+/)
    for (const [nth, token] of tokens.entries()) {
      if (!/^(?:تطبيق|أخبار|تابعوا|تابع|من|على|في|application|app|on|from|to)$/i.test(token)) continue
      for (const length of [3, 2, 1]) {
        const name = tokens
          .slice(nth + 1, nth + 1 + length)
          .join(' ')
          .replace(/[.:،,]$/, '')
        if (outlets.has(keyOf(name)) && !labels.sections.has(keyOf(name)) && !places.has(keyOf(name))) return name
      }
    }
  }
  return ''
}

/** `قال لـ الراية: …`: the particle with its long stroke, which sets a name apart as quotation marks do, before what was said. */
const behindParticle = /(?<!\p{L})لـ\s?(\p{L}{3,})(?:\s(\p{L}+))?(?=\s?:|\s(?:إن|أن)\s)/gu

/**
 * Papers call themselves by name between quotation marks when somebody has spoken to them (`قال لـ«الشرق الأوسط»`), and in
 * brackets below their own pictures.
 */
function ownName(page: Page): string {
  for (const [at, { text }] of page.pieces.entries()) {
    if (page.reasons[at] !== null && page.reasons[at] !== 'caption') continue
    for (const [, quoted = '', bracketed = ''] of text.matchAll(
      /لـ?\s?[«"“]([^«»"“”]{3,30})[»"”]|\(([^()]{3,30})\)$/g
    )) {
      const name = quoted || bracketed
      if (outlets.has(keyOf(name)) && !places.has(keyOf(name))) return name
    }
    for (const [, first = '', second = ''] of text.matchAll(behindParticle)) {
      const name = [`${first} ${second}`.trim(), first].find(
        each => outlets.has(keyOf(each)) && !places.has(keyOf(each))
      )
      if (name !== undefined) return name
    }
  }
  return ''
}

function textsOf(page: Page, reason: Page['reasons'][number]): string[] {
  return page.pieces.filter((_, at) => page.reasons[at] === reason).map(piece => piece.text)
}

/** Other spellings of `الرئيسية`. */
const homes = new Set(['رئيسية', 'الرئيسة', 'رئيسة', 'الصفحة الاولى', 'الواجهة'].map(keyOf))

/** The first step of a breadcrumb is the site, unless it is merely called home or a section. */
function siteOfBreadcrumb(text: string, page: Page): string {
  const [step = ''] = breadcrumbOf(text)
  // Text browsers number the links.
  const first = step.replace(/^\[\d{1,3}\]/, '')
  const key = keyOf(first)
  // In the menu above it is a section.
  const isInMenu = page.pieces.findIndex(piece => piece.key === key) > 0 && !outlets.has(key)
  return key === '' || isInMenu || homes.has(key) || labels.navigation.has(key) || labels.sections.has(key) ? '' : first
}

function firstOf(values: readonly string[]): string {
  return values.find(value => value !== '') ?? ''
}
