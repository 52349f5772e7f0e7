import { Image, View } from '@react-pdf/renderer'
import type { LogoImage } from '#core/briefing/outline'

/** The analyst's logo, as high as `height` points at most. It says nothing that the text does not: it is no part of the structure. */
export function Logo({ logo, height }: { logo: LogoImage; height: number }) {
  return (
    <View style={{ height, marginBottom: 14 }}>
      <Image
        src={`data:${logo.mime};base64,${logo.base64}`}
        style={{ maxHeight: height, maxWidth: 200, objectFit: 'contain' }}
      />
    </View>
  )
}
