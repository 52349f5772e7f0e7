import type { HeadingBlock, ParagraphBlock } from '#core/briefing/outline'
import type { Direction } from '#core/documents/document'
import { directionOf } from '#core/text/direction'
import { element, type Html, type HtmlChild } from './html-element'
import { noteIds, type OutlinePart, sourceId } from './outline-parts'
import { type Stretch, stretchesOf } from './stretches'

/**
 * Direction and language of a text, where its letters run the other way than what it stands in. `fallback`: its direction where they
 * do not decide.
 */
export function directionIn(text: string, around: Direction, fallback = around): { dir?: string; lang?: string } {
  const own = directionOf(text, fallback)
  return own === around ? {} : { dir: own, lang: own === 'rtl' ? 'ar' : 'en' }
}

/** A heading or running text with its places of notes. `id`: of a heading. */
export function writtenElement(
  block: HeadingBlock | ParagraphBlock,
  { part, around, id }: { part: OutlinePart; around: Direction; id: string | undefined }
): Html {
  const direction = directionIn(block.text, around)
  if (block.kind === 'heading') {
    const code = block.color ? `code ${block.color}` : undefined
    return element(block.level === 1 ? 'h2' : 'h3', { id, class: code, ...direction }, block.text)
  }
  return element(
    'p',
    direction,
    stretchesOf(block).map(stretch => stretchElement(stretch, part, directionOf(block.text, around)))
  )
}

function stretchElement(stretch: Stretch, part: OutlinePart, own: Direction): HtmlChild {
  if (stretch.kind === 'note') {
    const { mark } = stretch.note
    const { note, reference } = noteIds(part, mark)
    // A direction of its own isolates the mark: it stands after its word in the order of reading.
    return element('sup', { dir: own }, element('a', { href: `#${note}`, id: reference, role: 'doc-noteref' }, mark))
  }
  const { text, bold, raised, color, link } = stretch
  if (raised) return element('sup', { dir: own }, text)
  const colored = color ? element('span', { class: `colored ${color}` }, text) : text
  const words = bold ? element('strong', {}, colored) : colored
  if (!link) return words
  if (link.kind === 'source') return element('a', { href: `#${sourceId(part, link.number)}` }, words)
  return element('a', { href: link.address, rel: 'noreferrer' }, words)
}

/** The notes of a part, each with the way back to its place. */
export function notesElement(part: OutlinePart): Html | undefined {
  const paragraphs = part.outline.blocks.flatMap(block => {
    if (block.kind === 'parallel') return [...block.ar, ...block.en].filter(one => one.kind === 'paragraph')
    return block.kind === 'paragraph' ? [block] : []
  })
  const notes = paragraphs.flatMap(paragraph => paragraph.notes ?? [])
  if (notes.length === 0) return undefined
  const items = notes.map(({ mark, text }) => {
    const { note, reference } = noteIds(part, mark)
    const back = element('a', { href: `#${reference}`, role: 'doc-backlink' }, `${mark} ↑`)
    return element('li', { id: note }, back, element('span', directionIn(text, part.outline.direction), text))
  })
  return element('section', { class: 'notes', role: 'doc-endnotes' }, element('ol', {}, items))
}
