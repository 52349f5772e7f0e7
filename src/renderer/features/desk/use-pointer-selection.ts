import { type PointerEvent, type RefObject, useEffect, useRef } from 'react'
import { selectDrag, type TextSelection } from '#core/text/selection'
import { offsetAtPoint, offsetOf } from './dom-offsets'

interface Wanted {
  text: string
  root: RefObject<HTMLElement | null>
  scroller: RefObject<HTMLElement | null>
  /** The button went down: what was selected before is given up. */
  onBegin: () => void
  onSelect: (selection: TextSelection) => void
  /** A press without a drag, at this offset. */
  onPress: (offset: number) => void
}

/**
 * Lets the browser select while the button is down (drag in either direction, double and triple press), then turns the
 * result into offsets, whole words or with Alt grapheme clusters. A drag that leaves the pane ends at its edge.
 */
export function usePointerSelection(wanted: Wanted): { onPointerDown: (event: PointerEvent) => void } {
  const latest = useRef(wanted)
  useEffect(() => {
    latest.current = wanted
  })
  const stop = useRef<(() => void) | null>(null)
  useEffect(() => () => stop.current?.(), [])

  const onPointerDown = (event: PointerEvent) => {
    if (event.button !== 0) return
    const desk = event.currentTarget.closest<HTMLElement>('.desk')
    const own = event.currentTarget as HTMLElement
    // Other panes cannot be selected into while this one is being dragged over.
    if (desk) desk.dataset.selecting = ''
    own.dataset.own = ''
    // On selected text a press would begin dragging that text about.
    if (!event.shiftKey) window.getSelection()?.removeAllRanges()
    latest.current.onBegin()
    stop.current?.()
    const listening = new AbortController()
    stop.current = () => {
      listening.abort()
      if (desk) delete desk.dataset.selecting
      delete own.dataset.own
    }
    const finish = (up: globalThis.PointerEvent) => {
      stop.current?.()
      conclude(latest.current, up)
    }
    window.addEventListener('pointerup', finish, { signal: listening.signal })
    window.addEventListener('pointercancel', () => stop.current?.(), { signal: listening.signal })
  }
  return { onPointerDown }
}

function conclude({ text, root, scroller, onSelect, onPress }: Wanted, up: globalThis.PointerEvent): void {
  const chosen = window.getSelection()
  if (!root.current || !scroller.current) return
  const underPointer = () =>
    root.current && scroller.current
      ? offsetAtPoint(root.current, scroller.current.getBoundingClientRect(), up.clientX, up.clientY)
      : null
  if (chosen?.anchorNode && chosen.focusNode && !chosen.isCollapsed) {
    const from = offsetOf(root.current, chosen.anchorNode, chosen.anchorOffset)
    const to = offsetOf(root.current, chosen.focusNode, chosen.focusOffset) ?? underPointer()
    const selection = from === null || to === null ? null : selectDrag(text, from, to, up.altKey)
    if (selection) {
      onSelect(selection)
      return
    }
  }
  const offset = underPointer()
  if (offset !== null) onPress(offset)
}
