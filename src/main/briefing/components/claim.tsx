import { View } from '@react-pdf/renderer'
import type { ClaimBlock } from '#core/briefing/outline'
import type { Direction } from '#core/documents/document'
import { directionOf } from '#core/text/direction'
import { palette } from '../palette'
import { Quote, staysWhole } from './quote'
import { Remark } from './remark'
import { Words } from './words'

interface Props {
  claim: ClaimBlock
  direction: Direction
  /** Key of the claim in the structure tree. */
  place: string
}

// Above this a statement and its first quote together might outgrow a page: held together they would lose text.
const longestStatement = 900

/** A claim: its statement, who makes it, and the quotes that prove it, the first on the statement's own page. */
export function Claim({ claim, direction, place }: Props) {
  const [first, ...others] = claim.quotes
  const isShort = claim.statement.length <= longestStatement
  const holdsFirst = isShort && first !== undefined && staysWhole(first)
  const loose = holdsFirst || first === undefined ? others : claim.quotes
  return (
    <>
      <View wrap={!isShort} minPresenceAhead={holdsFirst ? 0 : 70}>
        <Statement claim={claim} direction={direction} place={place} />
        {holdsFirst ? <Quote quote={first} direction={direction} tagPath={`${place}-first`} /> : null}
      </View>
      {loose.map((quote, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the list is laid out once and never changes
        <Quote key={index} quote={quote} direction={direction} tagPath={`${place}-${index}`} />
      ))}
    </>
  )
}

function Statement({ claim, direction, place }: Props) {
  const own = directionOf(claim.statement, direction)
  return (
    <View style={{ marginTop: 8, marginBottom: 5 }}>
      {/* A claim the analyst has not worded yet speaks by its quote alone. */}
      {claim.statement === '' ? null : (
        <Words
          direction={own}
          size={own === 'rtl' ? 12.5 : 11}
          leading={own === 'rtl' ? 1.65 : 1.45}
          bold
          tagPath={`P#${place}-statement`}
        >
          {claim.statement}
        </Words>
      )}
      {claim.attribution === '' ? null : (
        <Words
          direction={direction}
          size={8.5}
          leading={1.6}
          voice="display"
          color={palette.muted}
          align={own === direction ? 'start' : 'end'}
          tagPath={`P#${place}-attribution`}
        >
          {claim.attribution}
        </Words>
      )}
      {claim.caveat === undefined ? null : (
        <Remark text={claim.caveat} direction={direction} tagPath={`P#${place}-caveat`} warns />
      )}
    </View>
  )
}
