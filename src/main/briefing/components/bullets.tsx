import { View } from '@react-pdf/renderer'
import type { Direction } from '#core/documents/document'
import { directionOf } from '#core/text/direction'
import { palette } from '../palette'
import { rowOf } from './sides'
import { Words } from './words'

interface Props {
  items: readonly string[]
  direction: Direction
  tagPath: string
}

/** A list without numbers. The bullets stand at the start side of the list's own text. */
export function Bullets({ items, direction, tagPath }: Props) {
  const own = directionOf(items.join('\n'), direction)
  const size = own === 'rtl' ? 12.5 : 11
  const leading = own === 'rtl' ? 1.65 : 1.45
  return (
    <View style={{ marginBottom: 8 }}>
      {items.map((item, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the list is laid out once and never changes
        <View key={index} style={{ ...rowOf(own), marginBottom: 3 }}>
          <View style={{ width: 16 }}>
            <Words
              direction={own}
              size={size}
              leading={leading}
              color={palette.accent}
              tagPath={`${tagPath}/LI#${index}/Lbl#0`}
            >
              •
            </Words>
          </View>
          <View style={{ flex: 1 }}>
            <Words direction={own} size={size} leading={leading} tagPath={`${tagPath}/LI#${index}/LBody#0`}>
              {item}
            </Words>
          </View>
        </View>
      ))}
    </View>
  )
}
