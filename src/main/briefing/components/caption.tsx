import { View } from '@react-pdf/renderer'
import type { Direction } from '#core/documents/document'
import { Words } from './words'

interface Props {
  text: string
  direction: Direction
  tagPath: string
}

/** What a table or a chart shows, above it and on its page. */
export function Caption({ text, direction, tagPath }: Props) {
  return (
    <View wrap={false} minPresenceAhead={60} style={{ marginBottom: 5 }}>
      <Words direction={direction} size={10} leading={1.5} voice="display" bold tagPath={tagPath}>
        {text}
      </Words>
    </View>
  )
}

/** Points that a caption takes; none for an empty one. */
export function captionHeight(text: string): number {
  return text === '' ? 0 : 20
}
