import {
  Bookmark,
  BorderStyle,
  ExternalHyperlink,
  FootnoteReferenceRun,
  HeadingLevel,
  InternalHyperlink,
  type IParagraphOptions,
  type IRunOptions,
  Paragraph,
  type ParagraphChild,
  TextRun,
  XmlComponent
} from 'docx'
import type { HeadingBlock, ParagraphBlock } from '#core/briefing/outline'
import type { Direction } from '#core/documents/document'
import { directionOf, mixesDirections } from '#core/text/direction'
import { codeColors } from '../briefing/palette'
import { type BidiRun, bidiStretches, directionOfIsolate, isolatesIn } from './bidi-runs'
import { plainColor } from './docx-styles'
import { headingId, type OutlinePart, sourceId } from './outline-parts'
import { type NoteText, stretchesOf } from './stretches'

/** What paragraphs are written with. */
export interface DocxScope {
  part: OutlinePart
  /** Of what the paragraph stands in. */
  around: Direction
  /** Takes a note up and returns its number in the file. */
  addNote: (note: NoteText, direction: Direction) => number
}

type RunLook = Pick<IRunOptions, 'bold' | 'color' | 'style' | 'superScript'>

/** A text as runs of one direction each; line feeds break lines. What keeps a direction of its own is embedded. */
export function runsOf(text: string, direction: Direction, look: RunLook = {}): ParagraphChild[] {
  return bidiStretches(text, direction).flatMap(({ own, runs }): ParagraphChild[] => {
    const children = runs.flatMap(run => textRuns(run, look))
    // The library writes any element of its kind, but its type of children has no `w:dir`.
    return own === undefined ? children : [new Embedding(own, children) as XmlComponent as ParagraphChild]
  })
}

function textRuns({ text, rtl }: BidiRun, { bold, ...look }: RunLook): TextRun[] {
  return text.split('\n').map(
    (line, index) =>
      new TextRun({
        text: line,
        ...look,
        ...(bold === undefined ? {} : { bold, boldComplexScript: bold }),
        ...(rtl ? { rightToLeft: true } : {}),
        ...(index > 0 ? { break: 1 } : {})
      })
  )
}

const embeddings: Record<Direction, string> = { ltr: '\u202a', rtl: '\u202b' }
const popFormatting = '\u202c'

/**
 * Runs in a direction of their own (ISO/IEC 29500-1, 17.3.2.8). Word goes by the element; LibreOffice 7.4 passes over it and goes by
 * the characters of UAX #9, so both are written. One embedding within another of the same direction changes nothing.
 */
class Embedding extends XmlComponent {
  constructor(direction: Direction, children: readonly ParagraphChild[]) {
    super('w:dir')
    this.root.push(
      { _attr: { 'w:val': direction } },
      new TextRun(embeddings[direction]),
      ...children,
      new TextRun(popFormatting)
    )
  }
}

/**
 * A note as paragraphs: a quote that mixes directions, and runs the other way than the note, has a paragraph of its own, in its own
 * direction.
 */
export function noteParagraphs(text: string, direction: Direction): Paragraph[] {
  const groups: { text: string; own: Direction }[] = []
  for (const { text: piece, initiator } of isolatesIn(text)) {
    const own =
      initiator !== undefined && mixesDirections(piece) ? directionOfIsolate(piece, initiator, direction) : direction
    const written = initiator !== undefined && own === direction ? `${initiator}${piece}\u2069` : piece
    const last = groups.at(-1)
    if (last?.own === own && own === direction) last.text += written
    else groups.push({ text: written, own })
  }
  return groups
    .filter(group => group.text.trim() !== '')
    .map(({ text: words, own }, index) =>
      paragraphOf(index === 0 ? ` ${words}` : words.trim(), direction, { own, style: 'FootnoteText' })
    )
}

interface ParagraphLook extends Omit<IParagraphOptions, 'text' | 'children' | 'bidirectional' | 'alignment'> {
  /** Of the text; its letters decide where nothing is said. */
  own?: Direction
  /** Where it begins; the side of what it stands in where nothing is said. */
  align?: 'start' | 'end' | 'center'
}

/** A paragraph that runs as its text does and begins where `around` begins. */
export function paragraphOf(text: string, around: Direction, look: ParagraphLook & { run?: RunLook } = {}): Paragraph {
  const { run, ...rest } = look
  const own = look.own ?? directionOf(text, around)
  return paragraphWith(runsOf(text, own, run), around, { ...rest, own })
}

/** A paragraph of finished runs. */
export function paragraphWith(
  children: readonly ParagraphChild[],
  around: Direction,
  { own = around, align = 'start', ...look }: ParagraphLook
): Paragraph {
  const side = align === 'start' || align === 'end' ? (own === around ? align : opposite[align]) : align
  return new Paragraph({
    ...look,
    children,
    ...(own === 'rtl' ? { bidirectional: true } : {}),
    ...(side === 'start' ? {} : { alignment: side })
  })
}

const opposite = { start: 'end', end: 'start' } as const

/** A line down the start side of a paragraph. */
export function startBar(direction: Direction, color: string, eighths = 8) {
  const bar = { style: BorderStyle.SINGLE, size: eighths, space: 6, color: plainColor(color) }
  return { border: direction === 'rtl' ? { right: bar } : { left: bar } }
}

/** A heading. `place`: its index in the outline, where links find it. */
export function headingParagraph(block: HeadingBlock, { part, around }: DocxScope, place: number | null): Paragraph {
  const own = directionOf(block.text, around)
  const runs = runsOf(block.text, own)
  return paragraphWith(place === null ? runs : [new Bookmark({ id: headingId(part, place), children: runs })], around, {
    own,
    heading: block.level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2,
    ...(block.color ? startBar(around, codeColors[block.color], 18) : {})
  })
}

/** Running text; its notes stand at the foot of the page. Not justified: what opens the file may stretch Arabic words for it. */
export function textParagraph(block: ParagraphBlock, scope: DocxScope): Paragraph {
  const own = directionOf(block.text, scope.around)
  const children = stretchesOf(block).flatMap((stretch): ParagraphChild[] => {
    if (stretch.kind === 'note') return [new FootnoteReferenceRun(scope.addNote(stretch.note, own))]
    const { text, bold, raised, color, link } = stretch
    const look = {
      ...(bold ? { bold } : {}),
      ...(raised ? { superScript: true } : {}),
      ...(color ? { color: plainColor(codeColors[color]) } : {})
    }
    if (!link) return runsOf(text, own, look)
    const linked = runsOf(text, own, { style: 'Hyperlink', ...look })
    if (link.kind === 'web') return [new ExternalHyperlink({ link: link.address, children: linked })]
    return [new InternalHyperlink({ anchor: sourceId(scope.part, link.number), children: linked })]
  })
  return paragraphWith(children, scope.around, { own })
}
