import { View } from '@react-pdf/renderer'
import type { Direction } from '#core/documents/document'
import { directionOf } from '#core/text/direction'
import { Words } from './words'

interface Props {
  text: string
  direction: Direction
  tagPath: string
}

/** Running text. Arabic is justified, as its printed pages are; Latin is not, for want of hyphenation. */
export function Paragraph({ text, direction, tagPath }: Props) {
  const own = directionOf(text, direction)
  return (
    <View style={{ marginBottom: 8 }}>
      <Words
        direction={own}
        size={own === 'rtl' ? 12.5 : 11}
        leading={own === 'rtl' ? 1.75 : 1.5}
        align={own === 'rtl' ? 'justify' : 'start'}
        tagPath={tagPath}
      >
        {text}
      </Words>
    </View>
  )
}
