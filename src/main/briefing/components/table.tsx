import { View } from '@react-pdf/renderer'
import type { TableBlock, TableCell } from '#core/briefing/outline'
import type { Direction } from '#core/documents/document'
import { palette } from '../palette'
import { Caption, captionHeight } from './caption'
import { Remark } from './remark'
import { heightOf } from './row-height'
import { RowName } from './row-name'
import { rowOf } from './sides'
import { headRule, rowRule, TableFrame } from './table-frame'
import { Words } from './words'

interface Props {
  table: TableBlock
  direction: Direction
  /** Points. */
  width: number
  /** Key of the table in the structure tree. */
  place: string
  /** Says that a row goes on. */
  continued: string
}

const padding = 5
// Longer cells could outgrow a page: a row that holds one may be split.
const longestWhole = 900
// Points that are asked for the beginning of a row, however long it is.
const longestBeginning = 170

/** A plain table. Its head is repeated on every page. */
export function Table({ table, direction, width, place, continued }: Props) {
  const shares = table.columns.reduce((sum, column) => sum + column.share, 0)
  const widthOf = (index: number) => (width * (table.columns[index]?.share ?? 0)) / shares
  const alignOf = (index: number) => table.columns[index]?.align ?? 'start'
  const tag = `Table#${place}`
  const heightOfRow = (texts: readonly string[]) =>
    Math.min(longestBeginning, Math.max(0, ...texts.map((text, index) => heightOf(text, widthOf(index))))) + 2 * padding
  const beginning =
    captionHeight(table.caption) +
    heightOfRow(table.columns.map(({ title }) => title)) +
    heightOfRow((table.rows[0] ?? []).map(({ text }) => text))
  return (
    <TableFrame
      beginning={beginning}
      {...(table.remark === ''
        ? {}
        : {
            remark: (
              <Remark text={table.remark} direction={direction} tagPath={`P#${place}-remark`} warns={table.conflict} />
            )
          })}
    >
      {table.caption === '' ? null : (
        <Caption text={table.caption} direction={direction} tagPath={`P#${place}-caption`} />
      )}
      <View fixed wrap={false} style={{ ...rowOf(direction), ...headRule, ...rowRule, backgroundColor: palette.band }}>
        {table.columns.map((column, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: columns are named by their place
          <View key={index} style={{ width: widthOf(index), padding }}>
            <Words
              direction={direction}
              size={8.5}
              leading={1.55}
              voice="display"
              bold
              align={alignOf(index)}
              tagPath={`${tag}/TR#head!/TH#${index}`}
            >
              {column.title}
            </Words>
          </View>
        ))}
      </View>
      {table.rows.map((row, at) => {
        const isLong = row.some(cell => cell.text.length > longestWhole)
        const cells = row.map((cell, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a cell is named by its column
          <View key={index} style={{ width: widthOf(index), padding }}>
            <CellWords
              cell={cell}
              direction={direction}
              align={alignOf(index)}
              tagPath={`${tag}/TR#${at}/TD#${index}`}
            />
          </View>
        ))
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list is laid out once and never changes
          <View key={at} wrap={isLong} style={{ ...rowOf(direction), ...rowRule }}>
            <RowName
              name={row[0]?.text ?? ''}
              continued={continued}
              direction={direction}
              width={widthOf(0)}
              padding={padding}
              rowPath={`${tag}/TR#${at}`}
              parts={isLong}
            >
              {cells[0]}
            </RowName>
            {cells.slice(1)}
          </View>
        )
      })}
    </TableFrame>
  )
}

interface CellProps {
  cell: TableCell
  direction: Direction
  align: 'start' | 'end'
  tagPath: string
}

function CellWords({ cell, direction, align, tagPath }: CellProps) {
  const own = cell.direction ?? direction
  return (
    <Words
      direction={own}
      size={8.5}
      leading={1.6}
      voice="display"
      align={own === direction ? align : opposite[align]}
      tagPath={tagPath}
      {...(cell.source === undefined ? {} : { source: cell.source })}
    >
      {cell.text}
    </Words>
  )
}

const opposite = { start: 'end', end: 'start' } as const
