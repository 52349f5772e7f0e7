import { type RefObject, useEffect, useState } from 'react'
import type { Range as Span } from '#core/anchoring/passage'
import type { Block, DocumentBody } from '#core/documents/document'
import { paneShowing, useView } from '#state/view'
import { domRange } from './dom-offsets'
import { drawEnds } from './drawn-parts'

const flashMs = 1400

/** Scrolls to the passage that the window asks to show (`shown`, for one frame), which then is a `flash` for a moment. */
export function useReveal(
  body: DocumentBody,
  pane: number,
  root: RefObject<HTMLElement | null>,
  scroller: RefObject<HTMLElement | null>
): { shown: Span | null; flash: Span | null } {
  const reveal = useView(state =>
    state.reveal?.documentId === body.id && (state.reveal.pane ?? paneShowing(state, body.id)) === pane
      ? state.reveal
      : null
  )
  const [flash, setFlash] = useState<Span | null>(null)
  useEffect(() => {
    if (!reveal || !root.current || !scroller.current) return
    const [text, frame, span] = [root.current, scroller.current, reveal]
    scrollToSpan(text, frame, body.blocks, span)
    // Blocks above get their true height in the next frame.
    requestAnimationFrame(() => requestAnimationFrame(() => scrollToSpan(text, frame, body.blocks, span)))
    setFlash({ start: reveal.start, end: reveal.end })
    // Whoever asked to see a passage goes on reading there; only a field being written in keeps the focus.
    if (!reveal.keepsFocus && !document.activeElement?.matches('input, textarea')) text.focus({ preventScroll: true })
    useView.setState({ reveal: null, activePane: pane })
  }, [reveal, body, pane, root, scroller])
  useEffect(() => {
    if (!flash) return
    const timer = setTimeout(() => setFlash(null), flashMs)
    return () => clearTimeout(timer)
  }, [flash])
  return { shown: reveal, flash }
}

/** Brings a span into the middle third of the view, unless it is in full view already. */
export function scrollToSpan(root: HTMLElement, scroller: HTMLElement, blocks: readonly Block[], span: Span): void {
  drawEnds(root, blocks, span)
  const frame = scroller.getBoundingClientRect()
  const target = domRange(root, blocks, span)?.getBoundingClientRect()
  if (!target || (target.top >= frame.top + 8 && target.bottom <= frame.bottom - 8)) return
  scroller.scrollTop += target.top - frame.top - frame.height / 3
}

/** Scrolls just so far that the point being read stays in view. */
export function keepInView(root: HTMLElement, scroller: HTMLElement, blocks: readonly Block[], span: Span): void {
  drawEnds(root, blocks, span)
  const frame = scroller.getBoundingClientRect()
  const target = domRange(root, blocks, span)?.getBoundingClientRect()
  if (!target) return
  const margin = 48
  if (target.top < frame.top + margin) scroller.scrollTop -= frame.top + margin - target.top
  else if (target.bottom > frame.bottom - margin) scroller.scrollTop += target.bottom - frame.bottom + margin
}
