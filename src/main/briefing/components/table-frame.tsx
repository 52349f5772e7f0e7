import { View } from '@react-pdf/renderer'
import type { ComponentProps, ReactNode } from 'react'
import { palette } from '../palette'

export const rowRule = { borderBottomWidth: 0.5, borderBottomColor: palette.line, borderBottomStyle: 'solid' as const }
export const headRule = { borderTopWidth: 1, borderTopColor: palette.accent, borderTopStyle: 'solid' as const }

// In points, under the 471 between the margins of the lowest page, A4 across: what is held together and outgrows its page is lost.
const tallestBeginning = 440
// With as much as a row may ask for beneath it, a head of this height still has place on that page.
const tallestHead = 270

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
export function TableFrame({ beginning: asked, children, remark }: Props) {
  const beginning = Math.min(asked, tallestBeginning)
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

interface HeadProps {
  /** Rather too much than too little, in points. */
  height: number
  style: ComponentProps<typeof View>['style']
  children: ReactNode
}

/** The head of a table, on every page of it; one that would leave its rows no room is printed once, and may go on over the page. */
export function TableHead({ height, style, children }: HeadProps) {
  const isTall = height > tallestHead
  return (
    <View fixed={!isTall} wrap={isTall} style={style}>
      {children}
    </View>
  )
}
