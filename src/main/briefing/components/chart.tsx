import { View } from '@react-pdf/renderer'
import type { ChartBlock } from '#core/briefing/outline'
import type { Direction } from '#core/documents/document'
import { codeColors, palette } from '../palette'
import { Caption, captionHeight } from './caption'
import { heightOf } from './row-height'
import { rowOf } from './sides'
import { headRule, rowRule, TableFrame, TableHead } from './table-frame'
import { Words } from './words'

interface Props {
  chart: ChartBlock
  direction: Direction
  /** Points. */
  width: number
  /** Key of the chart in the structure tree. */
  place: string
}

const padding = 4

/** Counts, told in figures in every cell; the bars and the shades only help the eye. */
export function Chart({ chart, direction, width, place }: Props) {
  const first = Math.max(90, width / (chart.columns.length + 2))
  const other = (width - first) / Math.max(1, chart.columns.length)
  const highest = Math.max(1, ...chart.rows.flatMap(row => row.values))
  const tag = `Table#${place}`
  const heads = [heightOf(chart.corner, first), ...chart.columns.map(({ label }) => heightOf(label, other))]
  const headHeight = Math.max(...heads) + 2 * padding
  const beginning = headHeight + heightOf(chart.rows[0]?.label ?? '', first) + 2 * padding
  return (
    <TableFrame beginning={captionHeight(chart.caption) + beginning}>
      {chart.caption === '' ? null : (
        <Caption text={chart.caption} direction={direction} tagPath={`P#${place}-caption`} />
      )}
      <TableHead height={headHeight} style={{ ...rowOf(direction), ...headRule, backgroundColor: palette.band }}>
        {[chart.corner, ...chart.columns.map(column => column.label)].map((title, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: columns are named by their place
          <View key={index} style={{ width: index === 0 ? first : other, padding }}>
            <Words
              direction={direction}
              size={8}
              leading={1.5}
              voice="display"
              bold={index > 0}
              color={index === 0 ? palette.muted : palette.ink}
              tagPath={`${tag}/TR#head!/TH#${index}`}
            >
              {title}
            </Words>
          </View>
        ))}
      </TableHead>
      {chart.rows.map((row, at) => (
        <View
          // biome-ignore lint/suspicious/noArrayIndexKey: the list is laid out once and never changes
          key={at}
          wrap={false}
          style={{ ...rowOf(direction), ...rowRule, alignItems: 'center' }}
        >
          <View style={{ width: first, padding }}>
            <Words
              direction={direction}
              size={8.5}
              leading={1.5}
              voice="display"
              bold
              tagPath={`${tag}/TR#${at}/TH#row`}
            >
              {row.label}
            </Words>
          </View>
          {row.values.map((value, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a cell is named by its column
            <View key={index} style={{ ...rowOf(direction), width: other, padding, alignItems: 'center' }}>
              <View style={{ width: 22 }}>
                <Words
                  direction={direction}
                  size={8.5}
                  leading={1.5}
                  voice="display"
                  color={value === 0 ? palette.muted : palette.ink}
                  tagPath={`${tag}/TR#${at}/TD#${index}`}
                >
                  {value === 0 ? '–' : String(value)}
                </Words>
              </View>
              <View
                style={{
                  width: (Math.max(0, other - 2 * padding - 22) * value) / highest,
                  height: 7,
                  backgroundColor: row.color ? codeColors[row.color] : palette.accent
                }}
              />
            </View>
          ))}
        </View>
      ))}
    </TableFrame>
  )
}
