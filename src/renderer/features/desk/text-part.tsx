import { memo, type ReactNode } from 'react'
import type { Code } from '#core/codebook/code'
import type { Block, Direction } from '#core/documents/document'
import type { Id } from '#core/ids'
import type { Table } from '#core/library'
import { Paragraph } from './paragraph'
import type { MarkSpan } from './spans'
import { type TextPart as Part, roomOf } from './text-parts'

interface TextPartProps {
  text: string
  blocks: readonly Block[]
  part: Part
  /** Its place among the parts; `data-part` carries it, and `data-from` the index of its first block. */
  index: number
  isDrawn: boolean
  /** Where the text was opened or jumped to: laid out at once, when others wait until the browser finds them in view. */
  isNear: boolean
  /** The numbers in the margin by block, in the interface's digits; `''` for headings. */
  numbers: readonly string[]
  /** All spans that touch the part; the same array as long as none of them changes. */
  spans: readonly MarkSpan[]
  /** The claim in the inspector when it lies on this part. */
  activeClaimId: Id | null
  codes: Table<Code>
  direction: Direction
  language: 'ar' | 'en'
}

/** Blocks that are drawn together, list items gathered into lists. Until it is drawn a part only keeps its room. */
export const TextPart = memo(function TextPart(props: TextPartProps) {
  const { text, blocks, part, index, isDrawn, isNear, numbers, spans, activeClaimId, codes, direction, language } =
    props
  const drawn: ReactNode[] = []
  let list: ReactNode[] = []
  for (let at = part.from; isDrawn && at < part.to; at += 1) {
    const block = blocks[at]
    if (!block) continue
    const own = spans.filter(span => span.start < block.end && span.end > block.start)
    const paragraph = (
      <Paragraph
        key={block.start}
        text={text}
        block={block}
        index={at}
        number={numbers[at] ?? ''}
        spans={own}
        activeClaimId={own.some(span => span.claimId === activeClaimId) ? activeClaimId : null}
        codes={codes}
        direction={direction}
        language={language}
      />
    )
    if (block.kind === 'list-item') list.push(paragraph)
    else drawn.push(paragraph)
    if (list.length > 0 && (at + 1 === part.to || blocks[at + 1]?.kind !== 'list-item')) {
      drawn.push(<ul key={`list-${block.start}`}>{list}</ul>)
      list = []
    }
  }
  return (
    <div
      className="desk-part"
      data-part={index}
      data-from={part.from}
      data-near={isNear ? '' : undefined}
      style={roomOf(blocks, part)}
    >
      {drawn}
    </div>
  )
})
