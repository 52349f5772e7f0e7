import type {
  ChartBlock,
  ClaimBlock,
  MatrixBlock,
  OutlineBlock,
  QuoteBlock,
  QuoteText,
  SourcesBlock,
  TableBlock,
  TimelineBlock
} from '#core/briefing/outline'
import type { Direction } from '#core/documents/document'
import { element, type Html, type HtmlChild } from './html-element'
import { directionIn, writtenElement } from './html-words'
import { headingId, headingsOf, type OutlinePart, sourceId } from './outline-parts'
import { countText, quoted, referenceOf, stanceSigns, timelineSigns, warningSign } from './signs'

/** A block of a briefing. `place`: its index in the outline. */
export function blockElement(block: OutlineBlock, place: number, part: OutlinePart): Html {
  const { direction, language } = part.outline
  switch (block.kind) {
    case 'contents':
      return contentsElement(block.title, part)
    case 'heading':
    case 'paragraph':
      return writtenElement(block, { part, around: direction, id: headingId(part, place) })
    case 'parallel': {
      const first = block[language].find(one => one.kind === 'heading')
      const side = (name: 'ar' | 'en', index: number) => {
        const written = block[name][index]
        const around: Direction = name === 'ar' ? 'rtl' : 'ltr'
        const id = written !== undefined && written === first ? headingId(part, place) : undefined
        const cell = { dir: around, lang: name }
        return element('div', cell, written && writtenElement(written, { part, around, id }))
      }
      const count = Math.max(block.ar.length, block.en.length)
      const pairs = Array.from({ length: count }, (_, index) => [side('ar', index), side('en', index)])
      return element('div', { class: 'parallel' }, pairs)
    }
    case 'matrix':
      return matrixElement(block, direction)
    case 'claim':
      return claimElement(block, part)
    case 'quote':
      return loneQuoteElement(block, part)
    case 'table':
      return tableElement(block, part)
    case 'chart':
      return chartElement(block, direction)
    case 'timeline':
      return timelineElement(block, part)
    case 'sources':
      return sourcesElement(block, part)
  }
}

function contentsElement(title: string, part: OutlinePart): Html {
  const id = `${part.prefix}contents`
  const { direction } = part.outline
  const entries = headingsOf(part).map(({ id, text, level }) =>
    element('li', { class: `level-${level}`, ...directionIn(text, direction) }, element('a', { href: `#${id}` }, text))
  )
  return element('nav', { 'aria-labelledby': id }, element('h2', { id }, title), element('ol', {}, entries))
}

function matrixElement({ corner, columns, rows, remark }: MatrixBlock, direction: Direction): Html {
  const head = columns.map(({ title, detail }) =>
    element('th', { scope: 'col', ...directionIn(title, direction) }, title, detail && element('small', {}, detail))
  )
  const body = rows.map(({ title, color, verdict, cells }) => {
    const name = element('div', { class: color && `row-title code ${color}` }, title)
    return element(
      'tr',
      {},
      element('th', { scope: 'row', ...directionIn(title, direction) }, name, verdict && element('small', {}, verdict)),
      cells.map(({ state, statements }) =>
        element(
          'td',
          {},
          statements.map(one =>
            element(
              'p',
              directionIn(one.text, direction),
              element('span', { 'aria-hidden': 'true' }, `${stanceSigns[one.stance]} `),
              element('strong', {}, one.stanceLabel),
              one.text && ` ${one.text}`
            )
          ),
          state && element('p', { class: 'muted' }, state)
        )
      )
    )
  })
  const table = tableOf([element('th', { scope: 'col' }, corner), head], body, '')
  return remark === undefined ? table : element('div', {}, table, element('p', { class: 'label' }, remark))
}

function tableOf(head: HtmlChild, rows: readonly Html[], caption: string): Html {
  return element(
    'div',
    { class: 'scroll' },
    element(
      'table',
      {},
      caption === '' ? undefined : element('caption', {}, caption),
      element('thead', {}, element('tr', {}, head)),
      element('tbody', {}, rows)
    )
  )
}

function claimElement({ statement, attribution, caveat, quotes }: ClaimBlock, part: OutlinePart): Html {
  const { direction } = part.outline
  const own = directionIn(statement, direction)
  return element(
    'div',
    { class: 'claim' },
    statement === '' ? undefined : element('p', own, statement),
    attribution === '' ? undefined : element('p', { class: own.dir ? 'label away' : 'label' }, attribution),
    warningElement(caveat),
    quotes.map(quote => quoteElement(quote, part))
  )
}

function loneQuoteElement({ attribution, caveat, quote }: QuoteBlock, part: OutlinePart): Html {
  const who = attribution === '' ? undefined : element('p', { class: 'label' }, attribution)
  return element('div', {}, who, quoteElement(quote, part), warningElement(caveat))
}

function quoteElement(quote: QuoteText, part: OutlinePart): Html {
  const own = directionIn(quote.text, part.outline.direction, quote.direction)
  return element(
    'figure',
    { class: 'quote', dir: own.dir },
    element('blockquote', { lang: own.lang }, element('p', {}, quoted(quote))),
    element('figcaption', { class: 'reference' }, referenceElement(quote, part))
  )
}

function referenceElement(quote: Pick<QuoteText, 'source' | 'reference'>, part: OutlinePart): Html {
  // Of the briefing's language, whatever it stands under.
  const { direction, language } = part.outline
  return element('a', { href: `#${sourceId(part, quote.source)}`, dir: direction, lang: language }, referenceOf(quote))
}

function warningElement(caveat: string | undefined): Html | undefined {
  return caveat === undefined ? undefined : element('p', { class: 'warning' }, `${warningSign} ${caveat}`)
}

function tableElement({ caption, columns, rows, remark, conflict }: TableBlock, part: OutlinePart): Html {
  const { direction } = part.outline
  const sideOf = (index: number) => (columns[index]?.align === 'end' ? 'end' : undefined)
  const head = columns.map(({ title }, index) => element('th', { scope: 'col', class: sideOf(index) }, title))
  const body = rows.map(row =>
    element(
      'tr',
      {},
      row.map(({ text, direction: given = direction, source }, index) => {
        const words = source === undefined ? text : element('a', { href: `#${sourceId(part, source)}` }, text)
        const attributes = { class: sideOf(index), ...directionIn(text, direction, given) }
        return index === 0 ? element('th', { scope: 'row', ...attributes }, words) : element('td', attributes, words)
      })
    )
  )
  const told = conflict ? warningElement(remark) : element('p', { class: 'label' }, remark)
  return element('div', {}, tableOf(head, body, caption), remark === '' ? undefined : told)
}

/** Length of a bar beside the longest, in percent. */
export function shareOf(value: number, highest: number): number {
  return Math.round((100 * value) / Math.max(1, highest))
}

/** The lengths of all bars of a chart. */
export function sharesIn({ rows }: ChartBlock): number[] {
  const values = rows.flatMap(row => row.values)
  return values.map(value => shareOf(value, Math.max(...values)))
}

function chartElement({ caption, corner, columns, rows }: ChartBlock, direction: Direction): Html {
  const highest = Math.max(0, ...rows.flatMap(row => row.values))
  const head = [corner, ...columns.map(({ label }) => label)].map(label => element('th', { scope: 'col' }, label))
  const body = rows.map(({ label, color, values }) =>
    element(
      'tr',
      { class: color },
      element('th', { scope: 'row', ...directionIn(label, direction) }, label),
      values.map(value =>
        element(
          'td',
          {},
          element(
            'div',
            { class: 'bars' },
            element('span', { class: 'value' }, countText(value)),
            value === 0
              ? undefined
              : element('span', { class: 'room', 'aria-hidden': 'true' }, barElement(shareOf(value, highest)))
          )
        )
      )
    )
  )
  return tableOf(head, body, caption)
}

function barElement(share: number): Html {
  return element('span', { class: `bar share-${share}` })
}

function timelineElement({ caption, entries }: TimelineBlock, part: OutlinePart): Html {
  const { direction } = part.outline
  const items = entries.map(entry =>
    element(
      'li',
      {},
      element(
        'p',
        { class: 'label' },
        element('strong', {}, entry.date),
        element('span', { 'aria-hidden': 'true' }, ` ${timelineSigns[entry.kind]} `),
        [entry.kindLabel, entry.actor].filter(Boolean).join(' · ')
      ),
      element('p', directionIn(entry.text, direction), entry.text),
      element('p', { class: 'reference' }, referenceElement(entry, part))
    )
  )
  const title = caption === '' ? undefined : element('p', { class: 'caption' }, caption)
  return element('div', {}, title, element('ol', { class: 'timeline' }, items))
}

function sourcesElement({ entries }: SourcesBlock, part: OutlinePart): Html {
  const items = entries.map(({ number, text, direction, remark }) =>
    element(
      'li',
      { id: sourceId(part, number) },
      element('span', { class: 'number' }, `[${number}]`),
      element('span', directionIn(text, part.outline.direction, direction), text),
      remark === undefined ? undefined : element('span', { class: 'label remark' }, remark)
    )
  )
  return element('ol', { class: 'sources' }, items)
}
