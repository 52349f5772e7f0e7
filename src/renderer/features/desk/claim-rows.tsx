import { type ReactNode, useEffect, useRef, useState } from 'react'
import type { Claim } from '#core/claims/claim'

/** Rows that come and go together. */
const atOnce = 40
/** Px that a row takes as long as it has not been drawn. */
const guessedHeight = 68

/**
 * A list of any length: rows far out of view leave their room and are not drawn, since thousands of them would be paid for
 * in every frame, even those in which only the text scrolls.
 */
export function ClaimRows({ claims, row }: { claims: readonly Claim[]; row: (claim: Claim) => ReactNode }) {
  const parts: (readonly Claim[])[] = []
  for (let start = 0; start < claims.length; start += atOnce) parts.push(claims.slice(start, start + atOnce))
  return parts.map((part, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a part is its place in the list.
    <Part key={index} count={part.length} startsDrawn={index === 0}>
      {() => part.map(row)}
    </Part>
  ))
}

interface PartProps {
  count: number
  startsDrawn: boolean
  children: () => ReactNode
}

function Part({ count, startsDrawn, children }: PartProps) {
  const list = useRef<HTMLUListElement>(null)
  const [isNear, setNear] = useState(startsDrawn)
  const [height, setHeight] = useState(count * guessedHeight)
  useEffect(() => {
    const element = list.current
    if (!element) return
    const observer = new IntersectionObserver(
      entries => {
        const entry = entries.at(-1)
        if (!entry) return
        // A row that has the focus must not vanish under the hand.
        const isKept = entry.isIntersecting || element.contains(document.activeElement)
        if (!isKept && element.childElementCount > 0) setHeight(entry.boundingClientRect.height)
        setNear(isKept)
      },
      { root: element.closest('.desk-inspector'), rootMargin: '60% 0px' }
    )
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return (
    <ul ref={list} aria-hidden={!isNear || undefined} style={isNear ? undefined : { blockSize: height }}>
      {isNear && children()}
    </ul>
  )
}
