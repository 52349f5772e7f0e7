import type {
  ChartBlock,
  ClaimBlock,
  HeadingBlock,
  MatrixBlock,
  Outline,
  OutlineBlock,
  ParagraphBlock,
  ParallelBlock,
  QuoteBlock,
  QuoteText,
  SourcesBlock,
  TableBlock,
  TimelineBlock
} from '#core/briefing/outline'
import type { Direction } from '#core/documents/document'
import { withLists } from '../briefing/lists'
import { pipeTable } from './markdown-table'
import { directed, escapeMarkdown, headingSlugs, oneLine } from './markdown-text'
import { type OutlinePart, outlineParts } from './outline-parts'
import { countText, quoted, referenceOf, stanceSigns, timelineSigns, warningSign } from './signs'
import { type Stretch, stretchesOf } from './stretches'

/**
 * A briefing as Markdown: CommonMark with GFM's tables and footnotes. It has no pages, no columns and no pictures, so cover and
 * logo are left out and parallel texts follow one another.
 */
export function toMarkdown(outline: Outline): string {
  const slugs = headingSlugs()
  const parts = outlineParts(outline).map(part => partText(part, slugs))
  const notes = outlineParts(outline).flatMap(notesOf)
  return `${[...parts, ...(notes.length > 0 ? [notes.join('\n')] : [])].join('\n\n')}\n`
}

type Slugs = ReturnType<typeof headingSlugs>

/** What a block is written with. */
interface Scope {
  part: OutlinePart
  direction: Direction
  contents: () => string
}

function partText(part: OutlinePart, slugs: Slugs): string {
  const { title, subtitle, confidentiality, direction, blocks } = part.outline
  const line = (text: string) => inline(text, direction)
  const head = [
    `# ${line(title)}`,
    ...(confidentiality === undefined ? [] : [`**${line(confidentiality)}**`]),
    ...(subtitle.length > 0 ? [subtitle.map(line).join('\\\n')] : [])
  ]
  slugs.next(title)
  // Slugs go by the order of headings, which the contents stand before.
  const entries = blocks
    .flatMap(block => headingsIn(block, part.outline.language))
    .map(({ heading, isListed }) => ({ heading, isListed, slug: slugs.next(heading.text) }))
  const contents = () =>
    entries
      .filter(({ isListed }) => isListed)
      .map(({ heading, slug }) => `${heading.level === 1 ? '' : '  '}- [${line(heading.text)}](#${slug})`)
      .join('\n')
  const scope: Scope = { part, direction, contents }
  const body = withLists(blocks.map((block, place) => ({ block, place }))).map(shown =>
    shown.kind === 'list' ? shown.items.map(item => `- ${line(item)}`).join('\n') : blockText(shown.block, scope)
  )
  return [...head, ...body].filter(text => text !== '').join('\n\n')
}

/** Headings of a block in the order they are written; of parallel ones, those in the briefing's language are listed. */
function headingsIn(
  block: OutlineBlock,
  language: Outline['language']
): { heading: HeadingBlock; isListed: boolean }[] {
  if (block.kind === 'heading') return [{ heading: block, isListed: true }]
  if (block.kind !== 'parallel') return []
  return pairsOf(block, language).flatMap(({ written, isOwn }) =>
    written.kind === 'heading' ? [{ heading: written, isListed: isOwn }] : []
  )
}

function blockText(block: OutlineBlock, scope: Scope): string {
  const { direction, part, contents } = scope
  switch (block.kind) {
    case 'contents':
      return `**${inline(block.title, direction)}**\n\n${contents()}`
    case 'heading':
    case 'paragraph':
      return writtenText(block, direction, part)
    case 'parallel':
      return pairsOf(block, part.outline.language)
        .map(({ written, direction }) => writtenText(written, direction, part))
        .join('\n\n')
    case 'matrix':
      return matrixText(block, direction)
    case 'claim':
      return claimText(block, direction)
    case 'quote':
      return loneQuoteText(block, direction)
    case 'table':
      return tableText(block, direction)
    case 'chart':
      return chartText(block, direction)
    case 'timeline':
      return timelineText(block, direction)
    case 'sources':
      return sourcesText(block, direction)
  }
}

/** Both languages pair by pair, the briefing's own first. */
function pairsOf(block: ParallelBlock, language: Outline['language']) {
  const sides = (['ar', 'en'] as const).toSorted((a, b) => Number(b === language) - Number(a === language))
  return Array.from({ length: Math.max(block.ar.length, block.en.length) }, (_, index) => index).flatMap(index =>
    sides.flatMap(side => {
      const written = block[side][index]
      const direction: Direction = side === 'ar' ? 'rtl' : 'ltr'
      return written ? [{ written, direction, isOwn: side === language }] : []
    })
  )
}

function writtenText(block: HeadingBlock | ParagraphBlock, direction: Direction, part: OutlinePart): string {
  if (block.kind === 'heading') return `${'#'.repeat(block.level + 1)} ${inline(block.text, direction)}`
  const marked = directed(block.text, direction)
  const mark = marked.slice(0, marked.length - block.text.length)
  const text = stretchesOf(block)
    .map(stretch => stretchText(stretch, part))
    .join('')
  return `${mark}${text.trim().replace(/\s*\n\s*/g, '\\\n')}`
}

function stretchText(stretch: Stretch, part: OutlinePart): string {
  if (stretch.kind === 'note') return `[^${part.prefix}${stretch.note.mark}]`
  // Emphasis opens and closes at letters: spaces at the ends stay outside.
  const [, before = '', words = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(stretch.text) ?? []
  if (words === '') return stretch.text
  const text = stretch.bold ? `**${escapeMarkdown(words)}**` : escapeMarkdown(words)
  const shown = stretch.link?.kind === 'web' ? `[${linkWords(words, stretch.bold)}](<${stretch.link.address}>)` : text
  return `${before}${shown}${after}`
}

/** The words of a link: an address within them does not become a link of its own. */
function linkWords(words: string, bold: boolean): string {
  const text = words.replace(/[\\`*_[\]<>|~]/g, '\\$&')
  return bold ? `**${text}**` : text
}

function notesOf(part: OutlinePart): string[] {
  const paragraphs = part.outline.blocks.flatMap(block => {
    if (block.kind === 'parallel') return [...block.ar, ...block.en].filter(one => one.kind === 'paragraph')
    return block.kind === 'paragraph' ? [block] : []
  })
  return paragraphs.flatMap(({ notes = [] }) =>
    notes.map(({ mark, text }) => `[^${part.prefix}${mark}]: ${inline(text, part.outline.direction)}`)
  )
}

function matrixText({ corner, columns, rows, remark = '' }: MatrixBlock, direction: Direction): string {
  const text = (words: string) => inline(words, direction)
  const table = pipeTable({
    direction,
    columns: [
      { title: text(corner), align: 'start' },
      ...columns.map(({ title, detail }) => ({ title: lines(text(title), text(detail)), align: 'start' as const }))
    ],
    rows: rows.map(({ title, verdict = '', cells }) => [
      lines(`**${text(title)}**`, text(verdict)),
      ...cells.map(({ state, statements }) =>
        lines(
          ...statements.map(one =>
            [`${stanceSigns[one.stance]} **${text(one.stanceLabel)}**`, text(one.text)].filter(Boolean).join(': ')
          ),
          text(state ?? '')
        )
      )
    ])
  })
  return [table, text(remark)].filter(Boolean).join('\n\n')
}

function claimText({ statement, attribution, caveat, quotes }: ClaimBlock, direction: Direction): string {
  return [
    statement && `**${inline(statement, direction)}**`,
    inline(attribution, direction),
    caveatText(caveat, direction),
    ...quotes.map(quote => quoteText(quote, direction))
  ]
    .filter(Boolean)
    .join('\n\n')
}

function loneQuoteText({ attribution, caveat, quote }: QuoteBlock, direction: Direction): string {
  const parts = [inline(attribution, direction), quoteText(quote, direction), caveatText(caveat, direction)]
  return parts.filter(Boolean).join('\n\n')
}

function quoteText(quote: QuoteText, direction: Direction): string {
  const paragraphs = quoted(quote)
    .split(/\s*\n\s*/)
    .map(text => inline(text, quote.direction))
  return [...paragraphs, inline(referenceOf(quote), direction)].map(text => `> ${text}`).join('\n>\n')
}

function caveatText(caveat: string | undefined, direction: Direction): string {
  return caveat === undefined ? '' : `**${warningSign} ${inline(caveat, direction)}**`
}

function tableText({ caption, columns, rows, remark, conflict }: TableBlock, direction: Direction): string {
  const table = pipeTable({
    direction,
    columns: columns.map(({ title, align }) => ({ title: inline(title, direction), align })),
    rows: rows.map(row => row.map(cell => inline(cell.text, cell.direction ?? direction, '\n')))
  })
  const told = conflict && remark !== '' ? caveatText(remark, direction) : inline(remark, direction)
  return [captionText(caption, direction), table, told].filter(Boolean).join('\n\n')
}

function chartText({ caption, corner, columns, rows }: ChartBlock, direction: Direction): string {
  const table = pipeTable({
    direction,
    columns: [
      { title: inline(corner, direction), align: 'start' },
      ...columns.map(({ label }) => ({ title: inline(label, direction), align: 'end' as const }))
    ],
    rows: rows.map(({ label, values }) => [`**${inline(label, direction)}**`, ...values.map(countText)])
  })
  return [captionText(caption, direction), table].filter(Boolean).join('\n\n')
}

function timelineText({ caption, entries }: TimelineBlock, direction: Direction): string {
  const items = entries.map(entry => {
    const kind = `${timelineSigns[entry.kind]} ${inline(entry.kindLabel, direction)}`
    const head = [`**${inline(entry.date, direction)}**`, kind, inline(entry.actor, direction)].filter(
      text => text !== '' && text !== '****'
    )
    const told = [inline(entry.text, direction), inline(referenceOf(entry), direction)].filter(Boolean)
    return [`- ${head.join(' · ')}`, ...told.map(text => `  ${text}`)].join('\\\n')
  })
  return [captionText(caption, direction), items.join('\n')].filter(Boolean).join('\n\n')
}

function captionText(caption: string, direction: Direction): string {
  return caption === '' ? '' : `**${inline(caption, direction)}**`
}

function sourcesText({ entries }: SourcesBlock, direction: Direction): string {
  return entries
    .map(({ number, text, direction: own, remark }) => {
      const told = remark === undefined ? '' : `\\\n  ${inline(remark, direction)}`
      return `- [${number}] ${inline(text, own)}${told}`
    })
    .join('\n')
}

/** Text on one line, escaped, in its own direction; `feed`: what its line feeds become. */
function inline(text: string, direction: Direction, feed = ' '): string {
  return escapeMarkdown(directed(oneLine(text.trim(), feed), direction))
}

/** Lines of one cell. */
function lines(...texts: string[]): string {
  return texts.filter(Boolean).join('\n')
}
