import type { ParagraphBlock } from '#core/briefing/outline'
import type { CodeColor } from '#core/codebook/code'

export type NoteText = NonNullable<ParagraphBlock['notes']>[number]

/** Where a stretch leads: a web address, or a source of the same part. */
export type LinkTarget = { kind: 'web'; address: string } | { kind: 'source'; number: number }

/** A stretch of running text, or the place that leads to a note. */
export type Stretch =
  | { kind: 'text'; text: string; bold: boolean; raised?: boolean; color?: CodeColor; link?: LinkTarget }
  | { kind: 'note'; note: NoteText }

/** A paragraph as exporters lay it out. A raised piece that says a note's mark leads to that note. */
export function stretchesOf({ text, pieces, notes = [] }: ParagraphBlock): Stretch[] {
  if (!pieces) return [{ kind: 'text', text, bold: false }]
  return pieces.map((piece): Stretch => {
    const note = piece.raised ? notes.find(one => one.mark === piece.text) : undefined
    if (note) return { kind: 'note', note }
    const link = piece.href === undefined ? undefined : linkTarget(piece.href)
    return {
      kind: 'text',
      text: piece.text,
      bold: piece.bold ?? false,
      ...(piece.raised ? { raised: true } : {}),
      ...(piece.color ? { color: piece.color } : {}),
      ...(link ? { link } : {})
    }
  })
}

/** What an address leads to; `undefined` where following it could do anything but open a page or a letter. */
function linkTarget(href: string): LinkTarget | undefined {
  const source = /^#source-(\d+)$/.exec(href)
  if (source) return { kind: 'source', number: Number(source[1]) }
  const scheme = URL.canParse(href) ? new URL(href).protocol : ''
  return ['http:', 'https:', 'mailto:'].includes(scheme) ? { kind: 'web', address: new URL(href).href } : undefined
}
