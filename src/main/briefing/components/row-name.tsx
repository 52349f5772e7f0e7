import { View } from '@react-pdf/renderer'
import type { ReactNode } from 'react'
import type { Direction } from '#core/documents/document'
import { palette } from '../palette'
import { heightOf } from './row-height'
import { Words } from './words'

interface Props {
  /** What the row is called. */
  name: string
  /** Says that the row goes on. */
  continued: string
  direction: Direction
  /** Points. */
  width: number
  /** Room around the words, at their sides, in points. */
  padding?: number
  size?: number
  /** Key of the row in the structure tree. */
  rowPath: string
  /** Whether the row may be parted. */
  parts: boolean
  /** The name where the row begins, and what goes with it. */
  children: ReactNode
}

/**
 * The cell that names a row. Where the row goes on over a page its name is said again, with a mark that it goes on. It stands apart from
 * the cell's flow, and the foot of the cell keeps as much room, so that it finds place beside the shortest rest of a row.
 */
export function RowName({
  name,
  continued,
  direction,
  width,
  padding = 0,
  size = 8.5,
  rowPath,
  parts,
  children
}: Props) {
  if (!parts) return <View style={{ width }}>{children}</View>
  const again = { direction, leading: 1.55, voice: 'display', tagPath: `Again#${rowPath}!` } as const
  return (
    <View style={{ width }}>
      <View wrap={false}>{children}</View>
      {/* After the name: what comes first would be on a page where the name itself has no more room. */}
      <View fixed style={{ position: 'absolute', top: 5, left: padding, right: padding }}>
        <Words {...again} size={size} bold>
          {name}
        </Words>
        <Words {...again} size={7.5} color={palette.muted}>
          {continued}
        </Words>
      </View>
      <View style={{ flexGrow: 1 }} />
      <View wrap={false} style={{ height: 5 + heightOf(`${name}\n${continued}`, width - 2 * padding) }} />
    </View>
  )
}
