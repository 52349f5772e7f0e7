import { View } from '@react-pdf/renderer'
import type { ReactNode } from 'react'
import { palette } from '../palette'

export const rowRule = { borderBottomWidth: 0.5, borderBottomColor: palette.line, borderBottomStyle: 'solid' as const }
export const headRule = { borderTopWidth: 1, borderTopColor: palette.accent, borderTopStyle: 'solid' as const }

interface Props {
  /** Room that its beginning takes, up to the end of the first row, in points: the table begins where that much is left. */
  beginning: number
  /** Caption, head and rows. */
  children: ReactNode
  remark?: ReactNode
}

/**
 * A table and the room around it. A head that is repeated would stand alone: at the foot of a page whose rest no row has place in, and
 * on a page that only the room below the table goes over to.
 */
export function TableFrame({ beginning, children, remark }: Props) {
  return (
    <View style={{ marginTop: 6, gap: 12 }}>
      <View>
        {/* Takes the room, and gives it back: what has no place here goes on the next page with all that follows. */}
        <View wrap={false} style={{ height: beginning }} />
        <View style={{ height: 0, marginTop: -beginning }} />
        {children}
      </View>
      {remark === undefined ? null : (
        <View wrap={false} style={{ marginTop: -7 }}>
          {remark}
        </View>
      )}
      {/* Ends the gap, which unlike a margin does not go over to the next page. */}
      <View />
    </View>
  )
}
