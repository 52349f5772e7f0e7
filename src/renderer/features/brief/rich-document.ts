import { type Mark, type Node, Schema } from 'prosemirror-model'
import type { Inline, RichText } from '#core/briefing/rich-text'

/**
 * What a written text of a briefing may hold: paragraphs of words, bold or leading to an address, and claims. Each
 * paragraph finds its own direction. Links are shown, not followed: the window goes nowhere.
 */
export const richSchema = new Schema({
  nodes: {
    doc: { content: 'paragraph+' },
    paragraph: { content: 'inline*', toDOM: () => ['p', { dir: 'auto' }, 0], parseDOM: [{ tag: 'p' }] },
    text: { group: 'inline' },
    claim: {
      group: 'inline',
      inline: true,
      atom: true,
      attrs: { claimId: { validate: 'string' } },
      // A note has no look of its own.
      marks: '',
      toDOM: node => ['span', { 'data-claim': String(node.attrs.claimId) }],
      parseDOM: [{ tag: 'span[data-claim]', getAttrs: span => ({ claimId: span.dataset.claim ?? '' }) }]
    }
  },
  marks: {
    link: {
      attrs: { href: { validate: 'string' } },
      inclusive: false,
      toDOM: mark => [
        'span',
        { class: 'brief-rich-link', 'data-href': String(mark.attrs.href), title: mark.attrs.href },
        0
      ],
      parseDOM: [{ tag: 'span[data-href]', getAttrs: span => ({ href: span.dataset.href ?? '' }) }]
    },
    bold: { toDOM: () => ['strong', 0], parseDOM: [{ tag: 'strong' }, { tag: 'b' }] }
  }
})

const { paragraph, claim } = richSchema.nodes
const { bold, link } = richSchema.marks

/** The text as the editor edits it. A text without paragraphs is one empty paragraph there, as the caret needs a place. */
export function toDocument(text: RichText): Node {
  return richSchema.node('doc', null, text.length === 0 ? [paragraph.create()] : toParagraphs(text))
}

export function toParagraphs(text: RichText): Node[] {
  return text.map(line => paragraph.create(null, line.flatMap(toInline)))
}

function toInline(piece: Inline): Node | [] {
  if ('claimId' in piece) return claim.create({ claimId: piece.claimId })
  if (piece.text === '') return []
  const marks: Mark[] = []
  if (piece.href) marks.push(link.create({ href: piece.href }))
  if (piece.bold) marks.push(bold.create())
  return richSchema.text(piece.text, marks)
}

/** What the editor holds, as a briefing keeps it. */
export function toRichText(document: Node): RichText {
  const text: RichText = []
  document.forEach(line => {
    const pieces: Inline[] = []
    line.forEach(node => {
      pieces.push(fromInline(node))
    })
    text.push(pieces)
  })
  return text.length === 1 && text[0]?.length === 0 ? [] : text
}

function fromInline(node: Node): Inline {
  if (node.type === claim) return { claimId: String(node.attrs.claimId) }
  const href = link.isInSet(node.marks)?.attrs.href
  return {
    text: node.text ?? '',
    ...(bold.isInSet(node.marks) ? { bold: true } : {}),
    ...(typeof href === 'string' ? { href } : {})
  }
}

export function isSameText(one: RichText, other: RichText): boolean {
  return toDocument(one).eq(toDocument(other))
}
