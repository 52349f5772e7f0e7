import { type IStylesOptions, LineRuleType } from 'docx'
import type { Outline } from '#core/briefing/outline'
import { palette } from '../briefing/palette'

// Sizes in half points, distances in twentieths of a point, as the format has them.
const reading = { latin: 22, arabic: 25 }

// Without its rule LibreOffice takes a line's height for exact.
const single = { line: 240, lineRule: LineRuleType.AUTO }

/** A hexadecimal colour as the format writes it. */
export function plainColor(color: string): string {
  return color.replace('#', '')
}

/** The faces of a briefing: Latin letters and Arabic ones have their own. Word takes others where they are not installed. */
export function docxFaces({ faces }: Pick<Outline, 'faces'>) {
  const text = { amiri: 'Amiri', notoNaskh: 'Noto Naskh Arabic', scheherazade: 'Scheherazade New' }[
    faces?.text ?? 'amiri'
  ]
  const headings = { plex: 'IBM Plex Sans Arabic', cairo: 'Cairo' }[faces?.headings ?? 'plex']
  const face = (latin: string, arabic: string) => ({ ascii: latin, hAnsi: latin, cs: arabic, eastAsia: latin })
  return { text: face('Source Serif 4', text), display: face(headings, headings) }
}

/** How far a line of the contents is set in, in twentieths of a point. */
export function contentsIndent(level: number): number {
  return (level - 1) * 280
}

/** The looks of a briefing as styles with names, so that who edits it changes all of one kind at once. */
export function docxStyles(outline: Outline): IStylesOptions {
  const faces = docxFaces(outline)
  const sized = (size: number, arabic = size) => ({ size, sizeComplexScript: arabic })
  const display = (size: number, color: string, bold = false) => ({
    font: faces.display,
    ...sized(size),
    color: plainColor(color),
    bold,
    boldComplexScript: bold
  })
  const named = (id: string, name: string, before: number, after: number) => ({
    id,
    name,
    basedOn: 'Normal',
    quickFormat: true,
    paragraph: { spacing: { before, after, ...single } }
  })
  const small = (id: string, name: string, size: number, color: string = palette.muted, bold = false) => ({
    ...named(id, name, 0, 40),
    run: display(size, color, bold)
  })
  const entry = (id: string, level: number) => ({
    ...named(id, `toc ${level}`, 0, 0),
    run: display(level === 1 ? 20 : 18, palette.ink, level === 1),
    paragraph: {
      spacing: { before: level === 1 ? 80 : 20, after: 20, ...single },
      indent: { start: contentsIndent(level) },
      // Word makes the entries anew from the style when it updates them.
      ...(outline.direction === 'rtl' ? { bidirectional: true } : {})
    }
  })
  return {
    default: {
      document: {
        run: {
          font: faces.text,
          ...sized(reading.latin, reading.arabic),
          color: plainColor(palette.ink),
          language: { value: 'en-GB', bidirectional: 'ar-SA' }
        },
        paragraph: { spacing: { after: 140, line: 264, lineRule: LineRuleType.AUTO } }
      },
      title: { run: display(50, palette.ink, true), paragraph: { spacing: { before: 240, after: 160, ...single } } },
      heading1: {
        run: display(34, palette.accent, true),
        paragraph: { spacing: { before: 400, after: 200 }, keepNext: true }
      },
      heading2: {
        run: display(26, palette.ink, true),
        paragraph: { spacing: { before: 280, after: 120 }, keepNext: true }
      },
      footnoteText: {
        run: { font: faces.text, ...sized(18, 20), color: plainColor(palette.ink) },
        paragraph: { spacing: { after: 40, ...single } }
      },
      hyperlink: { run: { color: plainColor(palette.accent), underline: { type: 'none' } } }
    },
    paragraphStyles: [
      { ...named('BriefingSubtitle', 'Briefing Subtitle', 0, 20), run: display(19, palette.muted) },
      {
        ...named('Confidentiality', 'Confidentiality', 120, 120),
        run: display(20, palette.ink, true)
      },
      {
        ...named('Statement', 'Statement', 200, 40),
        run: { bold: true, boldComplexScript: true },
        paragraph: { spacing: { before: 200, after: 40 }, keepNext: true }
      },
      { ...small('Attribution', 'Attribution', 17), paragraph: { keepNext: true, spacing: { after: 60 } } },
      {
        ...named('BriefingQuote', 'Briefing Quote', 0, 40),
        run: sized(21, 24),
        paragraph: { spacing: { after: 40 }, indent: { start: 220 }, keepNext: true }
      },
      { ...small('Reference', 'Reference', 16), paragraph: { spacing: { after: 160 }, indent: { start: 220 } } },
      small('Warning', 'Warning', 17, palette.ink, true),
      { ...small('BriefingCaption', 'Briefing Caption', 20, palette.ink, true), paragraph: { keepNext: true } },
      small('Cell', 'Cell', 17, palette.ink),
      small('CellHead', 'Cell Head', 17, palette.ink, true),
      small('CellDetail', 'Cell Detail', 15),
      small('Running', 'Running Head and Foot', 16),
      { ...small('ContentsTitle', 'Contents Title', 22, palette.accent, true), paragraph: { keepNext: true } },
      entry('TOC1', 1),
      entry('TOC2', 2)
    ]
  }
}
