import { memo, type ReactNode, useMemo } from 'react'
import type { Claim } from '#core/claims/claim'
import type { Direction, DocumentBody } from '#core/documents/document'
import type { Id } from '#core/ids'
import { useLibrary } from '#state/library'
import { useSay } from '#ui/say'
import { Paragraph } from './paragraph'
import { spansByBlock } from './spans'

interface BlocksProps {
  body: DocumentBody
  claims: readonly Claim[]
  activeClaimId: Id | null
  direction: Direction
}

/** All blocks of a text in order, list items gathered into lists. */
export const Blocks = memo(function Blocks({ body, claims, activeClaimId, direction }: BlocksProps) {
  const say = useSay()
  const codes = useLibrary(state => state.library?.codes)
  const spans = useMemo(() => spansByBlock(body.blocks, claims, body.id), [body, claims])
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
    const own = spans[index] ?? []
    const paragraph = (
      <Paragraph
        key={block.start}
        text={body.text}
        block={block}
        index={index}
        number={block.kind === 'heading' ? '' : digits.format(paragraphs)}
        spans={own}
        activeClaimId={activeClaimId && own.some(span => span.claimId === activeClaimId) ? activeClaimId : null}
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
