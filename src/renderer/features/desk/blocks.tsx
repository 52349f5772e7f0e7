import { memo, type ReactNode, type RefObject, useMemo } from 'react'
import type { Claim } from '#core/claims/claim'
import type { Direction, DocumentBody } from '#core/documents/document'
import type { Id } from '#core/ids'
import { useLibrary } from '#state/library'
import { useSay } from '#ui/say'
import { Paragraph } from './paragraph'
import { type MarkSpan, spansByBlock } from './spans'
import { useDrawnBlocks } from './use-drawn-blocks'

interface BlocksProps {
  body: DocumentBody
  claims: readonly Claim[]
  scroller: RefObject<HTMLElement | null>
  activeClaimId: Id | null
  direction: Direction
}

/** All blocks of a text in order, list items gathered into lists. */
export const Blocks = memo(function Blocks(props: BlocksProps) {
  const { body, claims, scroller, activeClaimId, direction } = props
  const say = useSay()
  const codes = useLibrary(state => state.library?.codes)
  const spans = useMemo(() => spansByBlock(body.blocks, claims, body.id), [body, claims])
  const isDrawn = useDrawnBlocks(scroller, body.blocks)
  const digits = useMemo(
    () => new Intl.NumberFormat(say.language === 'ar' ? 'ar-EG-u-nu-arab' : 'en-GB'),
    [say.language]
  )
  if (!codes) return null
  const drawn: ReactNode[] = []
  let list: ReactNode[] = []
  let paragraphs = 0
  body.blocks.forEach((block, index) => {
    if (block.kind !== 'heading') paragraphs += 1
    const all = spans[index] ?? noSpans
    const isActive = activeClaimId !== null && all.some(span => span.claimId === activeClaimId)
    // A claim that is jumped to has its mark in the very frame that shows it.
    const own = isActive || isDrawn(index) ? all : noSpans
    const paragraph = (
      <Paragraph
        key={block.start}
        text={body.text}
        block={block}
        index={index}
        number={block.kind === 'heading' ? '' : digits.format(paragraphs)}
        spans={own}
        activeClaimId={isActive ? activeClaimId : null}
        codes={codes}
        direction={direction}
        language={say.language}
      />
    )
    if (block.kind === 'list-item') list.push(paragraph)
    else drawn.push(paragraph)
    if (list.length > 0 && body.blocks[index + 1]?.kind !== 'list-item') {
      drawn.push(<ul key={`list-${block.start}`}>{list}</ul>)
      list = []
    }
  })
  return drawn
})

const noSpans: readonly MarkSpan[] = []
