import { type ReactNode, useEffect, useRef, useState } from 'react'
import type { Claim } from '#core/claims/claim'

/** Rows that come and go together. */
const atOnce = 20
/** Px that a row takes as long as it has not been drawn. */
const guessedHeight = 68
/** Rows that fill the window: those are there from the first frame on. */
const inView = 20

interface ClaimRowsProps {
  claims: readonly Claim[]
  /** How many rows of the same list stand above these. */
  above: number
  row: (claim: Claim) => ReactNode
}

/**
 * A list of any length: rows far out of view leave their room and are not drawn, since thousands of them would be paid for
 * in every frame, even those in which only the text scrolls.
 */
export function ClaimRows({ claims, above, row }: ClaimRowsProps) {
  const parts: (readonly Claim[])[] = []
  for (let start = 0; start < claims.length; start += atOnce) parts.push(claims.slice(start, start + atOnce))
  return parts.map((part, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a part is its place in the list.
    <Part key={index} count={part.length} startsDrawn={above + index * atOnce < inView}>
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
    return element
      ? watch(element, entry => {
          // A row that has the focus must not vanish under the hand.
          const isKept = entry.isIntersecting || element.contains(document.activeElement)
          if (!isKept && element.childElementCount > 0) setHeight(entry.boundingClientRect.height)
          setNear(isKept)
        })
      : undefined
  }, [])
  return (
    <ul ref={list} aria-hidden={!isNear || undefined} style={isNear ? undefined : { blockSize: height }}>
      {isNear && children()}
    </ul>
  )
}

interface Watch {
  observer: IntersectionObserver
  heard: Map<Element, (entry: IntersectionObserverEntry) => void>
}

/** One observer for all parts in a scroller: making one for each takes longer than drawing it. */
const watches = new WeakMap<Element, Watch>()

/** Tells how a part stands to the view now and whenever that changes. Returns the way to stop it. */
function watch(part: Element, hear: (entry: IntersectionObserverEntry) => void): () => void {
  const root = part.closest('.desk-inspector')
  if (!root) return () => {}
  let known = watches.get(root)
  if (!known) {
    const heard: Watch['heard'] = new Map()
    const observer = new IntersectionObserver(
      entries => {
        for (const entry of entries) heard.get(entry.target)?.(entry)
      },
      { root, rootMargin: '60% 0px' }
    )
    known = { observer, heard }
    watches.set(root, known)
  }
  const { observer, heard } = known
  heard.set(part, hear)
  observer.observe(part)
  return () => {
    heard.delete(part)
    observer.unobserve(part)
  }
}
