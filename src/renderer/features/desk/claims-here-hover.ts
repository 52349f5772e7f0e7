import { type RefObject, useCallback, useEffect, useRef, useState } from 'react'
import type { Id } from '#core/ids'
import { useView } from '#state/view'
import { isToolbarShown } from './toolbar-shown'

/** A piece of text under claims that the mouse rests on. */
export interface HoveredMark {
  pane: number
  documentId: Id
  /** Where the piece begins; the same claims lie over all of it. */
  offset: number
  /** The line of it that the mouse is on, and the place on that line; in px of the window. */
  line: DOMRect
  x: number
}

/** Long enough that reading with the mouse in hand brings nothing up. */
const restMs = 400
/** What the way from the text into the card and back may take (WCAG 1.4.13: hoverable). */
const graceMs = 250

/**
 * The mark that the mouse has come to rest on. It stays while the mouse is on it or in the card; Escape, any other key, a
 * press, and scrolling send it away, and then it comes back only after the mouse has been elsewhere.
 */
export function useClaimsHover(desk: RefObject<HTMLElement | null>, card: RefObject<HTMLElement | null>) {
  const [hovered, setHovered] = useState<HoveredMark | null>(null)
  const closing = useRef(() => {})
  const close = useCallback(() => closing.current(), [])

  useEffect(() => {
    const root = desk.current
    if (!root) return
    const listening = new AbortController()
    const { signal } = listening
    let appearing: ReturnType<typeof setTimeout> | undefined
    let leaving: ReturnType<typeof setTimeout> | undefined
    let shown: string | null = null
    /** The mark that was sent away while the mouse was on it. */
    let dismissed: string | null = null
    const stay = () => {
      clearTimeout(appearing)
      clearTimeout(leaving)
      leaving = undefined
    }
    const show = (next: HoveredMark | null) => {
      stay()
      shown = next && nameOf(next)
      setHovered(next)
    }
    const leave = () => {
      clearTimeout(appearing)
      if (shown !== null) leaving ??= setTimeout(() => show(null), graceMs)
    }
    const dismiss = () => {
      dismissed = shown ?? dismissed
      show(null)
    }
    closing.current = () => show(null)
    const isInCard = (event: Event) => event.target instanceof Node && card.current?.contains(event.target)

    const onPointerMove = (event: PointerEvent) => {
      if (event.pointerType === 'touch') return
      const mark = event.buttons === 0 && !isSelecting(root) ? markUnder(event) : null
      const name = mark && nameOf(mark)
      if (name !== dismissed) dismissed = null
      if (isInCard(event) || (name !== null && name === shown)) stay()
      else leave()
      if (mark && name !== shown && dismissed === null) appearing = setTimeout(() => show(mark), restMs)
    }
    root.addEventListener('pointermove', onPointerMove, { signal })
    const onPointerLeave = () => {
      dismissed = null
      leave()
    }
    root.addEventListener('pointerleave', onPointerLeave, { signal })
    window.addEventListener(
      'pointerdown',
      event => {
        if (isInCard(event)) return
        const mark = markUnder(event)
        dismiss()
        // What is pressed is chosen and needs no list any more.
        dismissed = mark && nameOf(mark)
      },
      { signal, capture: true }
    )
    window.addEventListener(
      'keydown',
      event => {
        // This Escape closes the card and nothing behind it.
        if (event.key === 'Escape' && shown !== null) {
          event.preventDefault()
          event.stopPropagation()
        }
        dismiss()
      },
      { signal, capture: true }
    )
    window.addEventListener('scroll', event => !isInCard(event) && dismiss(), { signal, capture: true })
    window.addEventListener('blur', dismiss, { signal })
    return () => {
      listening.abort()
      stay()
    }
  }, [desk, card])
  return { hovered, close }
}

function nameOf({ pane, offset }: HoveredMark): string {
  return `${pane} ${offset}`
}

/** While a passage is being selected or has its tools beside it, those are what the mouse is for. */
function isSelecting(root: HTMLElement): boolean {
  return isToolbarShown() || root.closest('.desk[data-selecting]') !== null
}

function markUnder({ target, clientX: x, clientY: y }: PointerEvent): HoveredMark | null {
  const mark = target instanceof Element ? target.closest<HTMLElement>('.desk-mark') : null
  const pane = Number(mark?.closest<HTMLElement>('.desk-slot')?.dataset.pane)
  const documentId = useView.getState().panes[pane]
  if (!mark || !documentId) return null
  const line = [...mark.getClientRects()].find(
    box => y >= box.top && y <= box.bottom && x >= box.left && x <= box.right
  )
  return line ? { pane, documentId, offset: Number(mark.dataset.s), line, x } : null
}
