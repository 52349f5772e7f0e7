import { createHash } from 'node:crypto'
import type { Outline } from '#core/briefing/outline'
import type { ProofRecord } from '#core/briefing/proof-record'
import { withLists } from '../briefing/lists'
import { isWide } from '../briefing/sections'
import { blockElement, sharesIn } from './html-blocks'
import { dataElement, element, type Html, styleElement } from './html-element'
import { proofElementId } from './html-proof'
import { pageStyle } from './html-style'
import { directionIn, notesElement } from './html-words'
import { type OutlinePart, outlineParts } from './outline-parts'

/**
 * A briefing as one page that needs nothing else and can do nothing: no script that runs, no request, its only styles the ones it came
 * with. Its proof stands in it as data.
 */
export function toHtml(outline: Outline, proof?: ProofRecord): string {
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
    element('body', {}, element('main', {}, parts.map(partElement)), proof && dataElement(proofElementId, proof))
  )
  return `<!doctype html>\n${page.markup}\n`
}

/** Nothing may be loaded or run; the one style sheet is known by its hash. */
function policyFor(css: string): string {
  const hash = createHash('sha256').update(css).digest('base64')
  return `default-src 'none'; style-src 'sha256-${hash}'; img-src data:; base-uri 'none'; form-action 'none'`
}

function partElement(part: OutlinePart): Html {
  const { title, subtitle, confidentiality, logo, cover, language, direction } = part.outline
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
    bodyElements(part),
    notesElement(part)
  )
}

/** What is wide takes the headings that lead to it along: on paper it has pages of its own. */
function bodyElements(part: OutlinePart): Html[] {
  const { blocks, direction } = part.outline
  const body: Html[] = []
  let headings = 0
  for (const shown of withLists(blocks.map((block, place) => ({ block, place })))) {
    if (shown.kind === 'list') {
      const items = shown.items.map(item => element('li', {}, item))
      body.push(element('ul', directionIn(shown.items.join('\n'), direction), items))
      headings = 0
      continue
    }
    const { block, place } = shown
    const made = blockElement(block, place, part)
    if (isWide(block)) body.push(element('section', { class: 'wide' }, body.splice(body.length - headings), made))
    else body.push(made)
    headings = block.kind === 'heading' ? headings + 1 : 0
  }
  return body
}
