import { View } from '@react-pdf/renderer'
import type { Direction } from '#core/documents/document'
import { palette } from '../palette'
import { Words } from './words'

interface Props {
  lines: readonly string[]
  direction: Direction
  /** Points. */
  size: number
  marginTop: number
}

/** The lines under the title. */
export function Subtitle({ lines, direction, size, marginTop }: Props) {
  return (
    <View style={{ marginTop }}>
      {lines.map((line, index) => (
        <Words
          // biome-ignore lint/suspicious/noArrayIndexKey: the lines are laid out once and never change
          key={index}
          direction={direction}
          size={size}
          leading={1.7}
          voice="display"
          color={palette.muted}
          tagPath={`P#subtitle-${index}`}
        >
          {line}
        </Words>
      ))}
    </View>
  )
}
