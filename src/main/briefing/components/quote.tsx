import { View } from '@react-pdf/renderer'
import type { QuoteBlock, QuoteText } from '#core/briefing/outline'
import type { Direction } from '#core/documents/document'
import { palette } from '../palette'
import { Remark } from './remark'
import { startBar, startMargin } from './sides'
import { Words } from './words'

interface Props {
  quote: QuoteText
  /** Of the briefing; the quote has its own. */
  direction: Direction
  tagPath: string
}

// Well under a page at any size used here: held together, a longer one could outgrow its page and lose text.
const longestWhole = 900

/** Whether a quote is kept on one page, together with its reference. */
export function staysWhole(quote: QuoteText): boolean {
  return quote.text.length <= longestWhole
}

/**
 * A quote between the marks of its own language, a bar at its own start side, its reference underneath: in a briefing that
 * runs the other way all three stand together.
 */
export function Quote({ quote, direction, tagPath }: Props) {
  const own = quote.direction
  const [open, close] = own === 'rtl' ? ['«', '»'] : ['“', '”']
  return (
    <View
      wrap={!staysWhole(quote)}
      style={{ ...startMargin(own, 4), ...startBar(own, 1.5, palette.line, 10), marginBottom: 8 }}
    >
      <Words
        direction={own}
        size={own === 'rtl' ? 12 : 10.5}
        leading={own === 'rtl' ? 1.7 : 1.5}
        align={own === 'rtl' ? 'justify' : 'start'}
        tagPath={`BlockQuote#${tagPath}/P#text${own === 'ltr' ? '@en' : '@ar'}`}
      >
        {`${open}${quote.text}${close}`}
      </Words>
      <Words
        direction={direction}
        size={8}
        leading={1.6}
        voice="display"
        color={palette.muted}
        align={own === direction ? 'start' : 'end'}
        tagPath={`BlockQuote#${tagPath}/P#reference`}
        source={quote.source}
      >
        {`[${quote.source}] ${quote.reference}`}
      </Words>
    </View>
  )
}

/** A quote that stands for itself: who says it above, what has not been proved below. */
export function LoneQuote({ block, direction, place }: { block: QuoteBlock; direction: Direction; place: string }) {
  return (
    <View wrap={!staysWhole(block.quote)}>
      <Words
        direction={direction}
        size={8.5}
        leading={1.6}
        voice="display"
        color={palette.muted}
        tagPath={`P#${place}-attribution`}
      >
        {block.attribution}
      </Words>
      <Quote quote={block.quote} direction={direction} tagPath={place} />
      {block.caveat === undefined ? null : (
        <Remark text={block.caveat} direction={direction} tagPath={`P#${place}-caveat`} warns />
      )}
    </View>
  )
}
