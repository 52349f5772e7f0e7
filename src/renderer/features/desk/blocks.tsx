import { memo, type RefObject, useMemo } from 'react'
import type { Range as Span } from '#core/anchoring/passage'
import type { Claim } from '#core/claims/claim'
import type { Direction, DocumentBody } from '#core/documents/document'
import type { Id } from '#core/ids'
import { useLibrary } from '#state/library'
import { useSay } from '#ui/say'
import type { MarkSpan } from './spans'
import { partsUnder, spansByPart } from './spans-by-part'
import { TextPart } from './text-part'
import { partsOf, roomOf, stretchesOf } from './text-parts'
import { useDrawnParts } from './use-drawn-parts'
import { useNearParts } from './use-near-parts'

interface BlocksProps {
  body: DocumentBody
  claims: readonly Claim[]
  root: RefObject<HTMLElement | null>
  scroller: RefObject<HTMLElement | null>
  /** Index of the block that stands at the top of the view to begin with. */
  opensAt: number
  /** What is being jumped to stands there in the very frame that shows it. */
  shown: Span | null
  activeClaimId: Id | null
  direction: Direction
}

/** All blocks of a text in order. */
export const Blocks = memo(function Blocks(props: BlocksProps) {
  const { body, claims, root, scroller, opensAt, shown, activeClaimId, direction } = props
  const { text, blocks } = body
  const say = useSay()
  const codes = useLibrary(state => state.library?.codes)
  const parts = partsOf(blocks)
  const spans = spansByPart(body, claims)
  const numbers = useMemo(() => numbersOf(body, say.language), [body, say.language])
  const chosen = activeClaimId === null ? undefined : claims.find(({ id }) => id === activeClaimId)
  const active = chosen ? partsUnder(body, chosen) : []
  const near = useNearParts(body, scroller, opensAt, shown)
  const { isDrawn, isMet } = useDrawnParts(root, scroller, blocks, [...near, ...active])
  if (!codes) return null
  const partAt = (index: number) => {
    const part = parts[index]
    return (
      part && (
        <TextPart
          key={part.from}
          text={text}
          blocks={blocks}
          part={part}
          index={index}
          isDrawn={isDrawn(index)}
          isNear={near.includes(index)}
          numbers={numbers}
          spans={spans[index] ?? noSpans}
          activeClaimId={active.includes(index) ? activeClaimId : null}
          codes={codes}
          direction={direction}
          language={say.language}
        />
      )
    )
  }
  return stretchesOf(parts).map(({ from, to }, stretch) => {
    const range = { from: parts[from]?.from ?? 0, to: parts[to - 1]?.to ?? 0 }
    const isNear = near.some(index => index >= from && index < to)
    return (
      <div
        key={range.from}
        className="desk-stretch"
        data-stretch={stretch}
        data-from={range.from}
        data-near={isNear ? '' : undefined}
        style={roomOf(blocks, range)}
      >
        {isMet(stretch) && Array.from({ length: to - from }, (_, index) => partAt(from + index))}
      </div>
    )
  })
})

const noSpans: readonly MarkSpan[] = []

function numbersOf({ blocks }: DocumentBody, language: 'ar' | 'en'): string[] {
  const digits = new Intl.NumberFormat(language === 'ar' ? 'ar-EG-u-nu-arab' : 'en-GB')
  let paragraphs = 0
  return blocks.map(block => {
    if (block.kind === 'heading') return ''
    paragraphs += 1
    return digits.format(paragraphs)
  })
}
