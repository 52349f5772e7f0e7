import { readsAsAuthority, readsAsOrganisation } from './affiliation'
import type { Evidence } from './evidence'
import { breadcrumbOf } from './label-rules'
import { addressLine, interviewer, logoOf, namedPublisher, opensMenu } from './masthead'
import { newsAgencies, outlets, places } from './outlets'
import { bodyOf, type Page } from './page'
import { isName } from './people'
import { keyOf } from './pieces'
import { archivedFrom, holderOf, outletLine, sourceCreditOf } from './publisher'
import { labels } from './vocabulary'

export function choosePublisher(page: Page, { title, site, bylines, dateline, record }: Evidence): string {
  const organisations = bylines.map(byline => byline.organisation)
  const credits = textsOf(page, 'byline').map(sourceCreditOf)
  const isPaper = (name: string) => !newsAgencies.has(keyOf(name))
  const above = page.pieces.slice(0, page.title ?? 0)
  const outside = outsideText(page)
  return firstOf([
    record.publisher,
    isName(site, 'alone') ? '' : site,
    ...outside.map(text => namedPublisher(text, page.order)),
    ...textsOf(page, 'repeated-title').map(text => repeatedSite(text, title)),
    ...textsOf(page, 'byline').map(archivedFrom),
    ...textsOf(page, 'navigation').map(siteOfBreadcrumb),
    ...above.map(piece => outletLine(piece.text)),
    ...above.slice(0, 2).map(piece => logoOf(piece.text)),
    ...textsOf(page, 'copyright').map(holderOf),
    interviewer(title),
    ...textsOf(page, 'byline').filter(text => readsAsOrganisation(text) || readsAsAuthority(text)),
    ...organisations.filter(isPaper),
    ...credits.filter(isPaper),
    dateline && isPaper(dateline.organisation) ? dateline.organisation : '',
    ...page.pieces.flatMap((piece, at) => (page.reasons[at] === null ? [] : outletLine(piece.text))),
    ...organisations,
    ...credits,
    dateline?.organisation ?? '',
    advertised(page),
    aboveMenu(page),
    ownName(page),
    ...above.slice(0, 2).map(piece => addressLine(piece.text))
  ])
}

/** The lines before and after the text, its title too. */
function outsideText(page: Page): string[] {
  const { start, end } = bodyOf(page)
  return page.pieces.filter((_, at) => at < start || at >= end).map(piece => piece.text)
}

/** The site's name is the first line, with its menu right below. */
function aboveMenu(page: Page): string {
  const [first, second] = page.pieces
  const isMenu = second !== undefined && opensMenu(second.key)
  const isName = first !== undefined && first.words >= 1 && first.words <= 5 && /\p{L}/u.test(first.text)
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
  }
  return ''
}

function textsOf(page: Page, reason: Page['reasons'][number]): string[] {
  return page.pieces.filter((_, at) => page.reasons[at] === reason).map(piece => piece.text)
}

/** The first step of a breadcrumb is the site, unless it is merely called home or a section. */
function siteOfBreadcrumb(text: string): string {
  const [first = ''] = breadcrumbOf(text)
  const key = keyOf(first)
  return key === '' || labels.navigation.has(key) || labels.sections.has(key) ? '' : first
}

function repeatedSite(text: string, title: string): string {
  if (keyOf(text) === keyOf(title)) return ''
  const [, site = ''] = /\s[|»–—-]\s([^|»–—]{1,60})$/.exec(text) ?? []
  return site.trim()
}

function firstOf(values: readonly string[]): string {
  return values.find(value => value !== '') ?? ''
}
