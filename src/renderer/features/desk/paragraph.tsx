import { memo } from 'react'
import type { Code } from '#core/codebook/code'
import { codeOf } from '#core/codebook/missing-code'
import { codeName } from '#core/codebook/order'
import type { Block, Direction } from '#core/documents/document'
import type { Id } from '#core/ids'
import type { Table } from '#core/library'
import { partsWithHidden } from '#core/text/hidden-signs'
import { type Segment, segmentBlock } from '#core/text/segments'
import { hiddenSignAttributes } from '#ui/hidden-sign'
import { useSay } from '#ui/say'
import { markClass } from './mark-style'
import type { MarkSpan } from './spans'

export interface ParagraphProps {
  text: string
  block: Block
  /** Place of the block in the document; `data-block` carries it. */
  index: number
  /** The number shown in the margin, in the interface's digits; `''` for headings. */
  number: string
  spans: readonly MarkSpan[]
  /** The claim in the inspector when it lies on this block. */
  activeClaimId: Id | null
  codes: Table<Code>
  direction: Direction
  language: 'ar' | 'en'
}

/**
 * A block of the text. Every text node is the only child of an element whose `data-s` is the offset at which it starts:
 * a place in the page and an offset in the document are the same thing. A hidden sign is the only sign of its own element,
 * whose style shows it and keeps it from turning the text around it. An edit redraws only the blocks it touches.
 */
export const Paragraph = memo(function Paragraph(props: ParagraphProps) {
  const { text, block, index, number, spans } = props
  const segments = segmentBlock(text, block, spans)
  const attributes = {
    'data-block': index,
    className: `desk-block desk-${block.kind} ${block.level ? `desk-level-${block.level}` : ''}`,
    children: segments.map(segment => <Piece key={segment.start} segment={segment} {...props} />),
    ...(number ? { 'data-n': number } : {})
  }
  if (block.kind === 'heading') return block.level === 1 ? <h2 {...attributes} /> : <h3 {...attributes} />
  return block.kind === 'list-item' ? <li {...attributes} /> : <p {...attributes} />
}, isSame)

interface PieceProps extends ParagraphProps {
  segment: Segment
}

function Piece({ segment, text, spans, activeClaimId, codes, direction, language }: PieceProps) {
  const say = useSay()
  const marked = segment.layers.flatMap(layer => {
    const span = spans.find(one => one.claimId === layer.claimId)
    return span ? [{ ...layer, code: codeOf(codes, span.codeId) }] : []
  })
  const active = marked.find(layer => layer.claimId === activeClaimId)
  const look = marked.length > 0 ? `desk-mark ${markClass(marked, active ?? null, direction)}` : ''
  return partsWithHidden(text.slice(segment.start, segment.end)).map(({ start, end, name, code }) => {
    const from = segment.start + start
    const words = text.slice(from, segment.start + end)
    const sign = name && code ? hiddenSignAttributes({ name, code }, say) : {}
    const className = `${look} ${name ? 'hidden-sign' : ''}`.trim()
    if (marked.length === 0) {
      return (
        <span key={from} data-s={from} {...(className ? { className } : {})} {...sign}>
          {words}
        </span>
      )
    }
    return (
      <mark
        key={from}
        className={className}
        data-s={from}
        data-active={active ? '' : undefined}
        aria-description={[...new Set(marked.map(each => codeName(each.code, language)))].join(
          language === 'ar' ? '، ' : ', '
        )}
        {...sign}
      >
        {words}
      </mark>
    )
  })
}

function isSame(before: ParagraphProps, after: ParagraphProps): boolean {
  return (
    before.block === after.block &&
    before.text === after.text &&
    before.activeClaimId === after.activeClaimId &&
    before.codes === after.codes &&
    before.language === after.language &&
    before.direction === after.direction &&
    before.number === after.number &&
    before.spans.length === after.spans.length &&
    before.spans.every((span, index) => {
      const other = after.spans[index]
      return (
        other !== undefined &&
        other.claimId === span.claimId &&
        other.codeId === span.codeId &&
        other.start === span.start &&
        other.end === span.end
      )
    })
  )
}
