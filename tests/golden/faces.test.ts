import { expect, test } from 'vitest'
import type { BriefingFaces } from '#core/briefing/look'
import type { OutlineBlock, TextPiece } from '#core/briefing/outline'
import { poppler } from './extraction'
import { expectLook } from './look'
import { arabicOutline } from './outlines'
import { pdfOf } from './render'

const pieces: TextPiece[] = [
  { text: 'ترى ' },
  { text: 'الهيئة', bold: true },
  { text: ' أنَّ ' },
  { text: 'العقدَ', color: 'orange' },
  { text: ' المنشورَ على ' },
  { text: 'موقع الشركة', href: 'https://example.org/a?b=1' },
  { text: ' ناقص' },
  { text: '1', raised: true },
  { text: '، وأن بنداً منه سُحب في 2025 بعد أسبوعين من توقيعه أمام الصحافة المحلية في العاصمة.' }
]

function first(kind: OutlineBlock['kind'], count: number): OutlineBlock[] {
  return arabicOutline.blocks.filter(block => block.kind === kind).slice(0, count)
}

/** Some of everything that a briefing has, the table upright. */
const blocks: OutlineBlock[] = [
  { kind: 'heading', level: 1, text: 'تمهيد' },
  ...first('paragraph', 2),
  {
    kind: 'paragraph',
    text: pieces.map(piece => piece.text).join(''),
    pieces,
    notes: [{ mark: '1', text: 'نُشر الملحق بعد شهر.' }]
  },
  { kind: 'paragraph', text: '- بند أول' },
  { kind: 'paragraph', text: '- بند ثانٍ، وهو أطول من الأول بكثير حتى إنه لا يسعه سطر واحد فيمتد إلى سطر ثانٍ تحته' },
  { kind: 'heading', level: 2, text: 'الأمن المائي', color: 'blue' },
  ...first('claim', 2),
  ...first('matrix', 1).map(block =>
    block.kind === 'matrix'
      ? {
          ...block,
          columns: block.columns.slice(0, 3),
          rows: block.rows.slice(0, 3).map(row => ({ ...row, cells: row.cells.slice(0, 3) }))
        }
      : block
  ),
  ...first('sources', 1)
]

const choices: Record<string, BriefingFaces & { embeds: RegExp[] }> = {
  'faces-amiri-plex': { text: 'amiri', headings: 'plex', embeds: [/\+Amiri-Regular/, /\+IBMPlexSansArabic-Bold/] },
  'faces-amiri-cairo': { text: 'amiri', headings: 'cairo', embeds: [/\+Amiri-Regular/, /\+Cairo-Bold/] },
  'faces-naskh-plex': {
    text: 'notoNaskh',
    headings: 'plex',
    embeds: [/\+NotoNaskhArabic-Regular/, /\+IBMPlexSansArabic-Bold/]
  },
  'faces-naskh-cairo': { text: 'notoNaskh', headings: 'cairo', embeds: [/\+NotoNaskhArabic-Regular/, /\+Cairo-Bold/] },
  'faces-scheherazade-plex': {
    text: 'scheherazade',
    headings: 'plex',
    embeds: [/\+ScheherazadeNew-Regular/, /\+IBMPlexSansArabic-Bold/]
  }
}

test.for(Object.entries(choices))(
  'a briefing in %s looks as it did when it was looked at',
  async ([name, { embeds, ...faces }]) => {
    const pdf = await pdfOf({ ...arabicOutline, blocks, faces })
    const fonts = poppler('pdffonts', pdf)
    for (const face of embeds) expect(fonts).toMatch(face)
    await expectLook(name, pdf)
  }
)
