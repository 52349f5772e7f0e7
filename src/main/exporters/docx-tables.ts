import {
  BorderStyle,
  type IBorderOptions,
  InternalHyperlink,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType
} from 'docx'
import type { ChartBlock, MatrixBlock, ParallelBlock, TableBlock } from '#core/briefing/outline'
import type { Direction } from '#core/documents/document'
import { directionOf } from '#core/text/direction'
import { codeColors, palette } from '../briefing/palette'
import { plainColor } from './docx-styles'
import {
  type DocxScope,
  headingParagraph,
  paragraphOf,
  paragraphWith,
  runsOf,
  startBar,
  textParagraph
} from './docx-words'
import { type OutlinePart, sourceId } from './outline-parts'
import { countText, stanceSigns } from './signs'

const none: IBorderOptions = { style: BorderStyle.NONE, size: 0, color: 'auto' }
const rule: IBorderOptions = { style: BorderStyle.SINGLE, size: 4, color: plainColor(palette.line) }
const headRule: IBorderOptions = { style: BorderStyle.SINGLE, size: 8, color: plainColor(palette.accent) }
const rules = { top: headRule, bottom: rule, left: none, right: none, insideHorizontal: rule, insideVertical: none }
const bare = { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none }
const margins = { top: 60, bottom: 60, left: 90, right: 90 }

interface Cell {
  children: Paragraph[]
  /** Six hexadecimal digits. */
  fill?: string
}

interface TableContent {
  /** Repeated on every page. */
  head: Cell[]
  rows: Cell[][]
  /** Of each column relative to the others. */
  shares: number[]
  direction: Direction
  /** Of the text column, in twentieths of a point. */
  width: number
}

/** A table whose first column stands at the start side. */
function tableOf({ head, rows, shares, direction, width }: TableContent): Table {
  const all = shares.reduce((sum, share) => sum + share, 0)
  const widths = shares.map(share => Math.floor((width * share) / all))
  const cells = (row: readonly Cell[]) =>
    row.map(
      ({ children, fill }, index) =>
        new TableCell({
          children: children.length > 0 ? children : [new Paragraph({ style: 'Cell' })],
          width: { size: widths[index] ?? 0, type: WidthType.DXA },
          margins,
          ...(fill ? { shading: { type: 'clear', color: 'auto', fill } } : {})
        })
    )
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: width, type: WidthType.DXA },
    columnWidths: widths,
    borders: head.length > 0 ? rules : bare,
    ...(direction === 'rtl' ? { visuallyRightToLeft: true } : {}),
    rows: [
      ...(head.length > 0 ? [new TableRow({ tableHeader: true, cantSplit: true, children: cells(head) })] : []),
      // A row that no page holds is split all the same. Texts side by side run on as they come.
      ...rows.map(row => new TableRow({ cantSplit: head.length > 0, children: cells(row) }))
    ]
  })
}

const band = plainColor(palette.band)

/** The comparison. */
export function matrixTable(
  { corner, columns, rows, digest }: MatrixBlock,
  direction: Direction,
  width: number
): Table {
  const cell = (text: string, style = 'Cell') => paragraphOf(text, direction, { style })
  return tableOf({
    direction,
    width,
    shares: digest ? [5, ...columns.map(() => 1.6)] : [1.2, ...columns.map(() => 1.6)],
    head: [
      { children: [cell(corner, 'CellDetail')], fill: band },
      ...columns.map(({ title, detail }) => ({
        children: [cell(title, 'CellHead'), ...(detail === '' ? [] : [cell(detail, 'CellDetail')])],
        fill: band
      }))
    ],
    rows: rows.map(({ title, color, verdict, cells }) => [
      {
        children: [
          paragraphOf(title, direction, {
            style: 'CellHead',
            ...(color ? startBar(direction, codeColors[color], 18) : {})
          }),
          ...(verdict === undefined ? [] : [cell(verdict, 'CellDetail')])
        ]
      },
      ...cells.map(({ state, statements }) => ({
        children: [
          ...statements.flatMap(one => [
            paragraphOf(`${stanceSigns[one.stance]} ${one.stanceLabel}`, direction, {
              style: 'CellHead',
              keepNext: one.text !== ''
            }),
            ...(one.text === '' ? [] : [cell(one.text)])
          ]),
          ...(state === undefined ? [] : [cell(state, 'CellDetail')])
        ]
      }))
    ])
  })
}

/** A plain table; cells that name a source lead to it. */
export function plainTable({ columns, rows }: TableBlock, part: OutlinePart, width: number): Table {
  const { direction } = part.outline
  const alignOf = (index: number) => columns[index]?.align ?? 'start'
  return tableOf({
    direction,
    width,
    shares: columns.map(({ share }) => share),
    head: columns.map(({ title, align }) => ({
      children: [paragraphOf(title, direction, { style: 'CellHead', align })],
      fill: band
    })),
    rows: rows.map(row =>
      row.map(({ text, direction: given = direction, source }, index) => {
        const own = directionOf(text, given)
        const look = { style: 'Cell', own, align: alignOf(index) }
        if (source === undefined) return { children: [paragraphOf(text, direction, look)] }
        const link = new InternalHyperlink({ anchor: sourceId(part, source), children: runsOf(text, own) })
        return { children: [paragraphWith([link], direction, look)] }
      })
    )
  })
}

/** Counts as figures, the higher the darker their cell. */
export function chartTable({ corner, columns, rows }: ChartBlock, direction: Direction, width: number): Table {
  const highest = Math.max(1, ...rows.flatMap(row => row.values))
  return tableOf({
    direction,
    width,
    shares: [1.6, ...columns.map(() => 1)],
    head: [corner, ...columns.map(({ label }) => label)].map(label => ({
      children: [paragraphOf(label, direction, { style: 'CellHead' })],
      fill: band
    })),
    rows: rows.map(({ label, color, values }) => [
      { children: [paragraphOf(label, direction, { style: 'CellHead' })] },
      ...values.map(value => ({
        children: [paragraphOf(countText(value), direction, { style: 'Cell', own: direction })],
        ...(value === 0 ? {} : { fill: tint(color ? codeColors[color] : palette.accent, value / highest) })
      }))
    ])
  })
}

// The darkest cell: ink stands out from it at more than 7 to 1.
const fullTint = 0.42

/** A colour on white paper, the fuller the greater the share. */
function tint(color: string, share: number): string {
  const strength = fullTint * share
  return [1, 3, 5]
    .map(at => Math.round(255 - strength * (255 - Number.parseInt(color.slice(at, at + 2), 16))))
    .map(level => level.toString(16).padStart(2, '0'))
    .join('')
}

/** Both languages side by side: Arabic at the right, English at the left, each pair beginning level. */
export function parallelTable(block: ParallelBlock, place: number, scope: DocxScope, width: number): Table {
  const { language } = scope.part.outline
  const named = block[language].find(one => one.kind === 'heading')
  const side = (name: 'ar' | 'en', index: number): Cell => {
    const written = block[name][index]
    const own: DocxScope = { ...scope, around: name === 'ar' ? 'rtl' : 'ltr' }
    if (!written) return { children: [] }
    if (written.kind === 'paragraph') return { children: [textParagraph(written, own)] }
    return { children: [headingParagraph(written, own, written === named ? place : null)] }
  }
  const count = Math.max(block.ar.length, block.en.length)
  return tableOf({
    direction: 'rtl',
    width,
    shares: [1, 1],
    head: [],
    rows: Array.from({ length: count }, (_, index) => [side('ar', index), side('en', index)])
  })
}
