import { type RefObject, useEffect, useReducer, useRef } from 'react'
import { flushSync } from 'react-dom'
import type { Block } from '#core/documents/document'
import { type Place, useView } from '#state/view'
import { provideDrawing } from './drawn-parts'
import { partsOf } from './text-parts'
import { whileAtRest } from './while-at-rest'

/**
 * Which parts of a text are drawn by now. Drawing a text of thousands of claims takes half a second, so what is in view
 * and what is jumped to comes first (`wanted`, in the very frame that shows it), what is scrolled to next, and the rest while the window is
 * idle and the desk is looked at: in the end the whole text stands in the page with all its marks, for assistive technology as
 * well.
 */
export function useDrawnParts(
  root: RefObject<HTMLElement | null>,
  scroller: RefObject<HTMLElement | null>,
  blocks: readonly Block[],
  wanted: readonly number[]
): (part: number) => boolean {
  const drawn = useRef(new Set<number>())
  // What was drawn once stays: drawing it again would be paid for again.
  for (const part of wanted) drawn.current.add(part)
  const [, redraw] = useReducer((turn: number) => turn + 1, 0)

  useEffect(() => {
    const text = root.current
    const frame = scroller.current
    const known = drawn.current
    const count = partsOf(blocks).length
    if (!text || !frame || known.size >= count) return
    const draw = (parts: readonly number[]) => {
      const before = known.size
      for (const part of parts) known.add(part)
      if (known.size > before) redraw()
    }
    const withdraw = provideDrawing(text, parts => {
      if (parts.some(part => !known.has(part))) flushSync(() => draw(parts))
    })
    const observer = new IntersectionObserver(entries => draw(entries.filter(isNear).map(partOf)), {
      root: frame,
      rootMargin: '100% 0px'
    })
    for (const element of text.querySelectorAll('[data-part]')) observer.observe(element)
    let next = 0
    const drawNext = () => {
      while (next < count && known.has(next)) next += 1
      draw([next])
      if (known.size < count) return true
      observer.disconnect()
      return false
    }
    let stop: (() => void) | undefined
    const follow = ({ place }: { place: Place }) => {
      if (place === 'desk') stop ??= whileAtRest(drawNext)
      else {
        stop?.()
        stop = undefined
      }
    }
    follow(useView.getState())
    const forget = useView.subscribe(follow)
    return () => {
      forget()
      stop?.()
      withdraw()
      observer.disconnect()
    }
  }, [blocks, root, scroller])

  return part => drawn.current.has(part)
}

function isNear(entry: IntersectionObserverEntry): boolean {
  return entry.isIntersecting
}

function partOf({ target }: IntersectionObserverEntry): number {
  return Number(target.getAttribute('data-part'))
}
