import { type RefObject, useEffect, useReducer, useRef } from 'react'
import { flushSync } from 'react-dom'
import type { Block } from '#core/documents/document'
import { type Place, useView } from '#state/view'
import { provideDrawing } from './drawn-parts'
import { partsOf, stretchOf } from './text-parts'
import { watchParts } from './watch-parts'
import { whileAtRest } from './while-at-rest'

/** What stands in the page of a text that is drawn bit by bit, by index. */
interface Drawn {
  isDrawn: (part: number) => boolean
  /** Whether the parts of a stretch stand in the page, drawn or not: those of the others would be hundreds of empty boxes. */
  isMet: (stretch: number) => boolean
}

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
): Drawn {
  const drawn = useRef(new Set<number>())
  const met = useRef(new Set<number>())
  // What was drawn once stays: drawing it again would be paid for again.
  for (const part of wanted) {
    drawn.current.add(part)
    met.current.add(stretchOf(part))
  }
  const [, redraw] = useReducer((turn: number) => turn + 1, 0)
  const watch = useRef<ReturnType<typeof watchParts> | null>(null)

  useEffect(() => {
    const text = root.current
    const frame = scroller.current
    const known = drawn.current
    const count = partsOf(blocks).length
    if (!text || !frame || known.size >= count) return
    const draw = (parts: readonly number[]) => {
      const before = known.size
      for (const part of parts) {
        known.add(part)
        met.current.add(stretchOf(part))
      }
      if (known.size > before) redraw()
    }
    const withdraw = provideDrawing(text, parts => {
      const asked = parts === 'all' ? partsOf(blocks).map((_, part) => part) : parts
      if (asked.some(part => !known.has(part))) flushSync(() => draw(asked))
    })
    const meet = (stretches: readonly number[]) => {
      for (const stretch of stretches) met.current.add(stretch)
      flushSync(redraw)
    }
    const scrolling = watchParts(text, frame, meet, draw)
    watch.current = scrolling
    let next = 0
    const drawNext = () => {
      while (next < count && known.has(next)) next += 1
      draw([next])
      if (known.size < count) return true
      watch.current = null
      scrolling.stop()
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
      watch.current = null
      scrolling.stop()
    }
  }, [blocks, root, scroller])
  useEffect(() => watch.current?.look())

  return { isDrawn: part => drawn.current.has(part), isMet: stretch => met.current.has(stretch) }
}
