import { View } from '@react-pdf/renderer'
import type { ClaimBlock } from '#core/briefing/outline'
import type { Direction } from '#core/documents/document'
import { palette } from '../palette'
import { Quote } from './quote'
import { Words } from './words'

interface Props {
  claim: ClaimBlock
  direction: Direction
  /** Key of the claim in the structure tree. */
  place: string
}

/** A claim: its statement, who makes it, and the quotes that prove it. */
export function Claim({ claim, direction, place }: Props) {
  return (
    <>
      <View wrap={false} minPresenceAhead={70} style={{ marginTop: 8, marginBottom: 5 }}>
        <Words
          direction={direction}
          size={direction === 'rtl' ? 12.5 : 11}
          leading={direction === 'rtl' ? 1.65 : 1.45}
          bold
          tagPath={`P#${place}-statement`}
        >
          {claim.statement}
        </Words>
        {claim.attribution === '' ? null : (
          <Words
            direction={direction}
            size={8.5}
            leading={1.6}
            voice="display"
            color={palette.muted}
            tagPath={`P#${place}-attribution`}
          >
            {claim.attribution}
          </Words>
        )}
      </View>
      {claim.quotes.map((quote, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the list is laid out once and never changes
        <Quote key={index} quote={quote} direction={direction} tagPath={`${place}-${index}`} />
      ))}
    </>
  )
}
