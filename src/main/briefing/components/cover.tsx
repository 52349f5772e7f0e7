import { View } from '@react-pdf/renderer'
import type { Outline } from '#core/briefing/outline'
import { palette } from '../palette'
import { Logo } from './logo'
import { rowOf } from './sides'
import { Subtitle } from './subtitle'
import { Words } from './words'

interface Props {
  outline: Outline
  /** Of the page between its margins, in points. */
  height: number
}

/** A page for the title alone: logo above, title in the optical middle, confidentiality at the foot. */
export function Cover({ outline, height }: Props) {
  const { direction } = outline
  return (
    <View style={{ height, justifyContent: 'space-between' }}>
      <View style={rowOf(direction)}>{outline.logo ? <Logo logo={outline.logo} height={64} /> : null}</View>
      <View style={{ marginBottom: height * 0.16 }}>
        <View style={{ ...rowOf(direction), marginBottom: 18 }}>
          <View style={{ width: 64, height: 4, backgroundColor: palette.accent }} />
        </View>
        <Words direction={direction} size={32} leading={1.4} voice="display" bold tagPath="H1#title">
          {outline.title}
        </Words>
        <Subtitle lines={outline.subtitle} direction={direction} size={12} marginTop={16} />
      </View>
      <View>
        {outline.confidentiality === undefined ? null : (
          <Words direction={direction} size={11} leading={1.6} voice="display" bold tagPath="P#confidentiality">
            {outline.confidentiality}
          </Words>
        )}
      </View>
    </View>
  )
}
