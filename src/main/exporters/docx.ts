import {
  Document,
  type FileChild,
  Footer,
  Header,
  ImageRun,
  type ISectionOptions,
  LevelFormat,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  type ParagraphChild,
  SectionType,
  TextRun
} from 'docx'
import type { LogoImage, Outline } from '#core/briefing/outline'
import { withLists } from '../briefing/lists'
import { palette } from '../briefing/palette'
import { type Section, sectionsOf } from '../briefing/sections'
import { blockChildren } from './docx-blocks'
import { docxStyles, plainColor } from './docx-styles'
import { type DocxScope, noteParagraphs, paragraphOf, paragraphWith, runsOf } from './docx-words'
import { imageSize } from './image-size'
import { outlineParts } from './outline-parts'

// Twentieths of a point (ISO 216, ANSI A).
const papers = { a4: { short: 11906, long: 16838 }, letter: { short: 12240, long: 15840 } }
const sides = { portrait: 1240, landscape: 960 }

const bullets = {
  reference: 'bullets',
  levels: [
    {
      level: 0,
      format: LevelFormat.BULLET,
      text: '•',
      style: {
        paragraph: { indent: { start: 360, hanging: 240 }, spacing: { after: 60 } },
        run: { color: plainColor(palette.accent) }
      }
    }
  ]
}

/**
 * A briefing for Word: styles, footnotes, tables whose heads are repeated, contents that are filled in already. Faces are named, not
 * embedded: where they are missing, others of the system stand in.
 */
export async function toDocx(outline: Outline): Promise<Uint8Array> {
  const notes: Record<string, { children: Paragraph[] }> = {}
  const addNote: DocxScope['addNote'] = ({ text }, direction) => {
    const number = Object.keys(notes).length + 1
    notes[number] = { children: noteParagraphs(text, direction) }
    return number
  }
  const sections = outlineParts(outline).flatMap(part =>
    partSections({ part, around: part.outline.direction, addNote })
  )
  const document = new Document({
    title: outline.title,
    creator: outline.author || 'Muqarin',
    lastModifiedBy: 'Muqarin',
    description: outline.subtitle.join(' · '),
    styles: docxStyles(outline),
    footnotes: notes,
    numbering: { config: [bullets] },
    sections
  })
  return new Uint8Array(await Packer.toBuffer(document))
}

function partSections(scope: DocxScope): ISectionOptions[] {
  const { part } = scope
  const { outline } = part
  const runs = inRuns(sectionsOf(outline.blocks)).map((section, index): ISectionOptions => {
    const { orientation } = section
    const width = textWidth(outline, orientation)
    const head = index === 0 && !outline.cover ? titleParagraphs(outline, 42) : []
    return {
      ...frameOf(outline),
      properties: pageOf(outline, orientation),
      children: [...head, ...sectionChildren(section, scope, width)]
    }
  })
  return outline.cover ? [coverSection(outline), ...runs] : runs
}

/** Sections that lie the same way are one: Word finds its own page ends. */
function inRuns(sections: readonly Section[]): Section[] {
  const runs: Section[] = []
  for (const { orientation, blocks } of sections) {
    const last = runs.at(-1)
    if (last?.orientation === orientation) last.blocks.push(...blocks)
    else runs.push({ orientation, blocks: [...blocks] })
  }
  return runs
}

function sectionChildren(section: Section, scope: DocxScope, width: number): FileChild[] {
  return withLists(section.blocks).flatMap(shown =>
    shown.kind === 'list'
      ? shown.items.map(item =>
          paragraphOf(item, scope.around, { numbering: { reference: bullets.reference, level: 0 } })
        )
      : blockChildren(shown.block, shown.place, scope, width)
  )
}

function coverSection(outline: Outline): ISectionOptions {
  const { direction, confidentiality } = outline
  return {
    properties: pageOf(outline, 'portrait'),
    headers: { default: new Header({ children: [new Paragraph({})] }) },
    footers: {
      default: new Footer({
        children:
          confidentiality === undefined
            ? [new Paragraph({})]
            : [paragraphOf(confidentiality, direction, { style: 'Confidentiality' })]
      })
    },
    children: [new Paragraph({ spacing: { before: 3600, after: 0 } }), ...titleParagraphs(outline, 64)]
  }
}

/** Logo, title and the lines under it. `logoHeight` in points. */
function titleParagraphs({ logo, title, subtitle, direction }: Outline, logoHeight: number): Paragraph[] {
  return [
    ...(logo ? [paragraphWith([logoRun(logo, logoHeight)], direction, {})] : []),
    paragraphOf(title, direction, { style: 'Title' }),
    ...subtitle.map(line => paragraphOf(line, direction, { style: 'BriefingSubtitle' })),
    new Paragraph({ spacing: { after: 120 } })
  ]
}

function logoRun({ mime, base64 }: LogoImage, height: number): ImageRun {
  const data = Buffer.from(base64, 'base64')
  const size = imageSize(data) ?? { width: 1, height: 1 }
  const scale = Math.min(height / size.height, 200 / size.width)
  // Pixels at 96 to the inch.
  const pixels = (points: number) => Math.max(1, Math.round((points * 96) / 72))
  return new ImageRun({
    type: mime === 'image/png' ? 'png' : 'jpg',
    data,
    transformation: { width: pixels(size.width * scale), height: pixels(size.height * scale) }
  })
}

/** What stands at the head and the foot of every page. */
function frameOf({
  direction,
  title,
  confidentiality,
  pageLabel
}: Outline): Pick<ISectionOptions, 'headers' | 'footers'> {
  const head = [
    paragraphOf(title, direction, { style: 'Running' }),
    ...(confidentiality === undefined
      ? []
      : [paragraphOf(confidentiality, direction, { style: 'Running', run: { bold: true } })])
  ]
  const label = pageLabel.split(/(\{pages?\})/).flatMap((piece): ParagraphChild[] => {
    if (piece === '{page}') return [new TextRun({ children: [PageNumber.CURRENT] })]
    if (piece === '{pages}') return [new TextRun({ children: [PageNumber.TOTAL_PAGES] })]
    return piece === '' ? [] : runsOf(piece, direction)
  })
  return {
    headers: { default: new Header({ children: head }) },
    footers: {
      default: new Footer({ children: [paragraphWith(label, direction, { style: 'Running', align: 'center' })] })
    }
  }
}

function pageOf(
  { paper = 'a4' }: Outline,
  orientation: Section['orientation']
): NonNullable<ISectionOptions['properties']> {
  const { short, long } = papers[paper]
  const side = sides[orientation]
  return {
    type: SectionType.NEXT_PAGE,
    page: {
      // The short side first, whichever way the page lies: the library turns it.
      size: {
        width: short,
        height: long,
        orientation: PageOrientation[orientation === 'portrait' ? 'PORTRAIT' : 'LANDSCAPE']
      },
      margin: { top: 1300, bottom: 1240, left: side, right: side, header: 560, footer: 560 }
    }
  }
}

function textWidth({ paper = 'a4' }: Outline, orientation: Section['orientation']): number {
  const { short, long } = papers[paper]
  return (orientation === 'portrait' ? short : long) - 2 * sides[orientation]
}
