import { View } from '@react-pdf/renderer'
import type { LogoImage } from '#core/briefing/outline'
import type { Direction } from '#core/documents/document'
import { palette } from '../palette'
import { Logo } from './logo'
import { rowOf } from './sides'
import { Subtitle } from './subtitle'
import { Words } from './words'

interface Props {
  title: string
  subtitle: string[]
  direction: Direction
  logo: LogoImage | undefined
}

/** The head of the first page. */
export function TitleBlock({ title, subtitle, direction, logo }: Props) {
  return (
    <View style={{ marginTop: 18, marginBottom: 20 }}>
      {logo ? (
        <View style={rowOf(direction)}>
          <Logo logo={logo} height={42} />
        </View>
      ) : null}
      <View style={{ ...rowOf(direction), marginBottom: 12 }}>
        <View style={{ width: 44, height: 3, backgroundColor: palette.accent }} />
      </View>
      <Words direction={direction} size={25} leading={1.4} voice="display" bold tagPath="H1#title">
        {title}
      </Words>
      <Subtitle lines={subtitle} direction={direction} size={9.5} marginTop={8} />
    </View>
  )
}
