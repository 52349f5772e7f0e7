import { createHash } from 'node:crypto'
import type { Outline } from '#core/briefing/outline'
import { withLists } from '../briefing/lists'
import { blockElement, sharesIn } from './html-blocks'
import { element, type Html, styleElement } from './html-element'
import { pageStyle } from './html-style'
import { directionIn, notesElement } from './html-words'
import { type OutlinePart, outlineParts } from './outline-parts'

/** A briefing as one page that needs nothing else and can do nothing: no script, no request, its only styles the ones it came with. */
export function toHtml(outline: Outline): string {
  const parts = outlineParts(outline)
  const blocks = parts.flatMap(part => part.outline.blocks)
  const css = pageStyle(
    outline,
    blocks.flatMap(block => (block.kind === 'chart' ? sharesIn(block) : []))
  )
  const page = element(
    'html',
    { lang: outline.language, dir: outline.direction },
    element(
      'head',
      {},
      element('meta', { charset: 'utf-8' }),
      element('meta', { 'http-equiv': 'Content-Security-Policy', content: policyFor(css) }),
      element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
      outline.author === '' ? undefined : element('meta', { name: 'author', content: outline.author }),
      element('meta', { name: 'date', content: outline.createdOn }),
      element('title', {}, outline.title),
      styleElement(css)
    ),
    element('body', {}, element('main', {}, parts.map(partElement)))
  )
  return `<!doctype html>\n${page.markup}\n`
}

/** Nothing may be loaded or run; the one style sheet is known by its hash. */
function policyFor(css: string): string {
  const hash = createHash('sha256').update(css).digest('base64')
  return `default-src 'none'; style-src 'sha256-${hash}'; img-src data:; base-uri 'none'; form-action 'none'`
}

function partElement(part: OutlinePart): Html {
  const { title, subtitle, confidentiality, logo, cover, language, direction, blocks } = part.outline
  const body = withLists(blocks.map((block, place) => ({ block, place }))).map(shown =>
    shown.kind === 'list'
      ? element(
          'ul',
          directionIn(shown.items.join('\n'), direction),
          shown.items.map(item => element('li', {}, item))
        )
      : blockElement(shown.block, shown.place, part)
  )
  return element(
    'article',
    { lang: language, dir: direction },
    element(
      'header',
      { class: cover ? 'cover' : undefined },
      logo && element('img', { src: `data:${logo.mime};base64,${logo.base64}`, alt: '' }),
      element('h1', directionIn(title, direction), title),
      subtitle.map(line => element('p', {}, line)),
      confidentiality === undefined ? undefined : element('p', { class: 'confidentiality' }, confidentiality)
    ),
    body,
    notesElement(part)
  )
}
