import { View } from '@react-pdf/renderer'
import type { HeadingBlock, ParagraphBlock, ParallelBlock } from '#core/briefing/outline'
import { Heading } from './heading'
import { Paragraph } from './paragraph'

interface Props {
  block: ParallelBlock
  /** Key of the block in the structure tree. */
  place: string
  /** Destination of links to the block's first heading. */
  headingId: string
}

const gap = 20

/** Both languages side by side: Arabic at the right, English at the left, each pair beginning level. */
export function Parallel({ block, place, headingId }: Props) {
  const pairs = Array.from({ length: Math.max(block.ar.length, block.en.length) }, (_, index) => index)
  return (
    <View>
      {pairs.map(index => (
        <View key={index} style={{ flexDirection: 'row' }}>
          <View style={{ flex: 1 }}>
            <Written written={block.en[index]} direction="ltr" place={`${place}-en-${index}`} id={`${headingId}-en`} />
          </View>
          <View style={{ width: gap }} />
          <View style={{ flex: 1 }}>
            <Written written={block.ar[index]} direction="rtl" place={`${place}-ar-${index}`} id={headingId} />
          </View>
        </View>
      ))}
    </View>
  )
}

interface WrittenProps {
  written: HeadingBlock | ParagraphBlock | undefined
  direction: 'rtl' | 'ltr'
  place: string
  id: string
}

function Written({ written, direction, place, id }: WrittenProps) {
  if (!written) return null
  if (written.kind === 'paragraph') return <Paragraph paragraph={written} direction={direction} place={place} />
  return <Heading text={written.text} level={written.level} direction={direction} color={written.color} id={id} />
}
