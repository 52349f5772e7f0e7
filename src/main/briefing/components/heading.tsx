import { View } from '@react-pdf/renderer'
import type { CodeColor } from '#core/codebook/code'
import type { Direction } from '#core/documents/document'
import { codeColors, palette } from '../palette'
import { startBar } from './sides'
import { Words } from './words'

interface Props {
  text: string
  level: 1 | 2
  direction: Direction
  color: CodeColor | undefined
  /** Destination of links and of its bookmark. */
  id: string
}

// Two lines of text, in points. More would hold back the short block that follows together with the one after it.
const textAhead = 45

/** A heading. It stays on the page of what follows it. */
export function Heading({ text, level, direction, color, id }: Props) {
  const isTop = level === 1
  return (
    <View
      id={id}
      wrap={false}
      minPresenceAhead={textAhead}
      style={{ marginTop: isTop ? 20 : 14, marginBottom: isTop ? 10 : 6 }}
    >
      <View style={color ? startBar(direction, 3, codeColors[color], 8) : {}}>
        <Words
          direction={direction}
          size={isTop ? 17 : 13}
          leading={1.45}
          voice="display"
          bold
          color={isTop ? palette.accent : palette.ink}
          tagPath={`${isTop ? 'H2' : 'H3'}#${id}`}
        >
          {text}
        </Words>
      </View>
    </View>
  )
}
