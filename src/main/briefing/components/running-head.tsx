import { Text, View } from '@react-pdf/renderer'
import type { Direction } from '#core/documents/document'
import { palette } from '../palette'
import { dynamicStyle } from './words'

interface Props {
  title: string
  direction: Direction
  /** Distance from the paper's edges, in points. */
  side: number
}

/** The briefing's title over every page but the first, which has it in large. */
export function RunningHead({ title, direction, side }: Props) {
  const style = dynamicStyle({ direction, size: 8, voice: 'display', color: palette.muted, tagPath: 'Artifact' })
  return (
    <View fixed style={{ position: 'absolute', top: 30, left: side, right: side }}>
      <Text
        style={{ ...style, maxLines: 1, textOverflow: 'ellipsis' }}
        render={({ pageNumber }) => (pageNumber === 1 ? '' : title)}
      />
    </View>
  )
}
