import { View } from '@react-pdf/renderer'
import type { MatrixBlock, MatrixCellText, TextPiece } from '#core/briefing/outline'
import type { Direction } from '#core/documents/document'
import { isolate } from '#core/text/direction'
import { codeColors, palette } from '../palette'
import { Remark } from './remark'
import { heightOf, isTallRow, rowBeginning, staysWhole } from './row-height'
import { RowName } from './row-name'
import { rowOf, startBar } from './sides'
import { StanceMark } from './stance-mark'
import { headRule, rowRule, TableFrame, TableHead } from './table-frame'
import { Words } from './words'

interface Props {
  matrix: MatrixBlock
  direction: Direction
  /** Points. */
  width: number
  tagPath: string
  /** Says that a row goes on. */
  continued: string
}

// Of the width, for the names of the rows where cells hold a word each.
const digestShare = 0.38

/**
 * The comparison. The first column stands at the start side and names the rows; the head is repeated on every page; a row
 * stays whole if it surely fits on a page and is split, with its name on each page, if not.
 */
export function MatrixTable({ matrix, direction, width, tagPath, continued }: Props) {
  const padding = matrix.digest ? 3 : 5
  const first = matrix.digest ? width * digestShare : Math.max(78, width / (matrix.columns.length + 1.6))
  const other = (width - first) / Math.max(1, matrix.columns.length)
  const heads = matrix.columns.map(({ title, detail }) => heightOf(`${title}\n${detail}`, other))
  const headHeight = Math.max(...heads) + 2 * padding
  return (
    <TableFrame
      beginning={headHeight + rowBeginning(matrix.rows[0], other)}
      {...(matrix.remark === undefined
        ? {}
        : {
            remark: (
              <Remark text={matrix.remark} direction={direction} tagPath={`${tagPath}-remark`.replace('Table', 'P')} />
            )
          })}
    >
      {/* The room below is the head's own: a row that goes on over the page has no padding there. */}
      <TableHead height={headHeight} style={{ paddingBottom: 4 }}>
        <View style={{ ...rowOf(direction), ...rowRule, ...headRule, backgroundColor: palette.band }}>
          <View style={{ width: first, padding }}>
            <Label
              text={matrix.corner}
              direction={direction}
              tagPath={`${tagPath}/TR#head!/TH#0`}
              color={palette.muted}
            />
          </View>
          {matrix.columns.map((column, index) => (
            <View key={column.title + column.detail} style={{ width: other, padding }}>
              <Label text={column.title} direction={direction} bold tagPath={`${tagPath}/TR#head!/TH#${index + 1}`} />
              {column.detail === '' ? null : (
                <Label
                  text={column.detail}
                  direction={direction}
                  color={palette.muted}
                  size={7.5}
                  tagPath={`${tagPath}/TR#head!/TH#${index + 1}`}
                />
              )}
            </View>
          ))}
        </View>
      </TableHead>
      {matrix.rows.map((row, at) => (
        <View
          // biome-ignore lint/suspicious/noArrayIndexKey: the list is laid out once and never changes
          key={at}
          wrap={isTallRow(row, other)}
          style={{ ...rowOf(direction), ...rowRule }}
        >
          <RowName
            name={row.title}
            continued={continued}
            direction={direction}
            width={first}
            padding={padding}
            rowPath={`${tagPath}/TR#${at}`}
            parts={isTallRow(row, other)}
          >
            <View style={{ padding }}>
              <View style={row.color ? startBar(direction, 2.5, codeColors[row.color], 5) : {}}>
                <Label
                  text={
                    matrix.digest && row.verdict !== undefined
                      ? [
                          { text: isolate(row.title), bold: true },
                          { text: ` · ${row.verdict}`, bold: false }
                        ]
                      : row.title
                  }
                  direction={direction}
                  bold
                  tagPath={`${tagPath}/TR#${at}/TH#row`}
                />
                {row.verdict === undefined || matrix.digest ? null : (
                  <Label
                    text={row.verdict}
                    direction={direction}
                    size={7.5}
                    color={palette.muted}
                    tagPath={`${tagPath}/TR#${at}/TH#row`}
                  />
                )}
              </View>
            </View>
          </RowName>
          {row.cells.map((cell, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a cell is named by its column
            <View key={index} style={{ width: other, padding }}>
              <Cell cell={cell} direction={direction} width={other} tagPath={`${tagPath}/TR#${at}/TD#${index + 1}`} />
            </View>
          ))}
        </View>
      ))}
    </TableFrame>
  )
}

// Two lines of a statement, in points: a stance does not stand at the foot of a page without them.
const statementStart = 2 * 8.5 * 1.55

interface CellProps {
  cell: MatrixCellText
  direction: Direction
  /** Points. */
  width: number
  tagPath: string
}

function Cell({ cell, direction, width, tagPath }: CellProps) {
  return (
    <>
      {cell.statements.map((statement, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the list is laid out once and never changes
        <View key={index} wrap={!staysWhole(statement, width)} style={{ marginTop: index === 0 ? 0 : 6 }}>
          <View wrap={false} minPresenceAhead={statementStart} style={{ ...rowOf(direction), alignItems: 'center' }}>
            <StanceMark stance={statement.stance} color={palette.ink} />
            <View style={{ width: 4 }} />
            <Words direction={direction} size={8} leading={1.5} voice="display" bold grow tagPath={tagPath}>
              {statement.stanceLabel}
            </Words>
          </View>
          {statement.text === '' ? null : <Label text={statement.text} direction={direction} tagPath={tagPath} />}
        </View>
      ))}
      {cell.state === undefined ? null : (
        <Label text={cell.state} direction={direction} tagPath={tagPath} color={palette.muted} />
      )}
    </>
  )
}

interface LabelProps {
  text: string | readonly TextPiece[]
  direction: Direction
  tagPath: string
  bold?: boolean
  size?: number
  color?: string
}

function Label({ text, direction, tagPath, bold = false, size = 8.5, color = palette.ink }: LabelProps) {
  return (
    <Words direction={direction} size={size} leading={1.55} voice="display" bold={bold} color={color} tagPath={tagPath}>
      {text}
    </Words>
  )
}
