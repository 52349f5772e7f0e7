import { View } from '@react-pdf/renderer'
import type { Direction } from '#core/documents/document'
import { palette } from '../palette'
import { rowOf } from './sides'
import { Words } from './words'

interface Props {
  mark: string
  text: string
  direction: Direction
  /** Destination of the mark in the text. */
  id: string
  tagPath: string
}

/** A note under the paragraph that refers to it. */
export function Note({ mark, text, direction, id, tagPath }: Props) {
  return (
    <View id={id} style={{ ...rowOf(direction), marginBottom: 4 }}>
      <View style={{ width: 16 }}>
        <Words
          direction={direction}
          size={8}
          leading={1.6}
          voice="display"
          color={palette.accent}
          tagPath={`${tagPath}/Lbl#0`}
        >
          {mark}
        </Words>
      </View>
      <View style={{ flex: 1 }}>
        <Words direction={direction} size={9} leading={1.5} color={palette.muted} tagPath={tagPath}>
          {text}
        </Words>
      </View>
    </View>
  )
}
