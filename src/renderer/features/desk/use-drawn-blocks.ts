import { type RefObject, useEffect, useReducer, useRef } from 'react'
import { flushSync } from 'react-dom'
import type { Block } from '#core/documents/document'

/** Blocks that get their marks in one go while nothing else is to be done. */
const atOnce = 6

/**
 * Which blocks show their marks by now. A text with thousands of claims would take half a second to draw whole, so the
 * blocks in view come first (in the first frame), those that are scrolled to next, and the others while the window is idle:
 * in the end all marks stand in the page, for assistive technology as well. Marks do not change the layout, so nothing
 * moves when they come.
 */
export function useDrawnBlocks(
  scroller: RefObject<HTMLElement | null>,
  blocks: readonly Block[]
): (index: number) => boolean {
  const drawn = useRef(new Set<number>())
  const [, redraw] = useReducer((turn: number) => turn + 1, 0)

  useEffect(() => {
    const frame = scroller.current
    if (!frame) return
    const draw = (indexes: readonly number[]) => {
      const before = drawn.current.size
      for (const index of indexes) drawn.current.add(index)
      if (drawn.current.size > before) redraw()
    }
    // By then the text has been scrolled to where it was left, and nothing has been painted yet.
    const first = requestAnimationFrame(() => flushSync(() => draw(blocksInView(frame))))
    const observer = new IntersectionObserver(entries => draw(entries.filter(isNear).map(indexOf)), {
      root: frame,
      rootMargin: '100% 0px'
    })
    for (const element of frame.querySelectorAll('[data-block]')) observer.observe(element)
    let next = 0
    let idle = 0
    const drawRest = () => {
      const batch: number[] = []
      for (; next < blocks.length && batch.length < atOnce; next += 1) if (!drawn.current.has(next)) batch.push(next)
      draw(batch)
      if (next < blocks.length) idle = requestIdleCallback(drawRest)
      else observer.disconnect()
    }
    idle = requestIdleCallback(drawRest)
    return () => {
      cancelAnimationFrame(first)
      cancelIdleCallback(idle)
      observer.disconnect()
    }
  }, [blocks, scroller])

  return index => drawn.current.has(index)
}

function isNear(entry: IntersectionObserverEntry): boolean {
  return entry.isIntersecting
}

function indexOf({ target }: Pick<IntersectionObserverEntry, 'target'>): number {
  return Number(target.getAttribute('data-block'))
}

function blocksInView(scroller: HTMLElement): number[] {
  const elements = scroller.querySelectorAll('[data-block]')
  const { top, bottom } = scroller.getBoundingClientRect()
  let low = 0
  let high = elements.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((elements[middle]?.getBoundingClientRect().bottom ?? 0) <= top) low = middle + 1
    else high = middle
  }
  const inView: number[] = []
  for (let index = low; index < elements.length; index += 1) {
    const element = elements[index]
    if (!element || element.getBoundingClientRect().top >= bottom) break
    inView.push(indexOf({ target: element }))
  }
  return inView
}
