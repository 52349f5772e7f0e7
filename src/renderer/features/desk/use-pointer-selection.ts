import { type PointerEvent, type RefObject, useEffect, useRef } from 'react'
import { wordAt } from '#core/text/boundaries'
import { selectDrag, selectRange, type TextSelection } from '#core/text/selection'
import { offsetOf } from './dom-offsets'
import { dragBetween, type Hit, hitAt } from './hit'

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

/** The button went down here; `hit` is found at once, since the text may scroll during the drag. */
interface Press {
  x: number
  y: number
  hit: Hit | null
  extends: boolean
}

/** Px that a hand moves when it means to press and not to drag. */
const unsteady = 4

/**
 * Lets the browser draw the selection while the button is down, then turns what was dragged over (in either direction, or
 * pressed twice or three times) into offsets: whole words, or with Alt grapheme clusters. A drag that leaves the pane ends
 * at its edge.
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
    const { clientX: x, clientY: y } = event
    const press = { x, y, hit: hitUnder(latest.current, x, y), extends: event.shiftKey }
    const finish = (up: globalThis.PointerEvent) => {
      stop.current?.()
      conclude(latest.current, press, up)
    }
    window.addEventListener('pointerup', finish, { signal: listening.signal })
    window.addEventListener('pointercancel', () => stop.current?.(), { signal: listening.signal })
  }
  return { onPointerDown }
}

function hitUnder({ root, scroller, text }: Wanted, x: number, y: number): Hit | null {
  return root.current && scroller.current && hitAt(root.current, text, scroller.current.getBoundingClientRect(), x, y)
}

function conclude(wanted: Wanted, press: Press, up: globalThis.PointerEvent): void {
  const hit = hitUnder(wanted, up.clientX, up.clientY)
  const isDrag = Math.hypot(up.clientX - press.x, up.clientY - press.y) > unsteady
  const dragged = isDrag && !press.extends ? press.hit && hit && dragBetween(press.hit, hit) : browserSelection(wanted)
  const selection =
    dragged &&
    (selectDrag(wanted.text, dragged.from, dragged.to, up.altKey) ??
      (isDrag || press.extends ? null : wordBeside(wanted.text, dragged)))
  if (selection) wanted.onSelect(selection)
  else if (hit) wanted.onPress(hit.start)
}

/** Pressed twice on the far half of a word's last letter the browser takes the blank after it; the word was meant. */
function wordBeside(text: string, { from, to }: { from: number; to: number }): TextSelection | null {
  const word = wordAt(text, Math.min(from, to))
  return word && selectRange(text, word)
}

/** What the browser selected by itself: a word, a paragraph, or with Shift up to the press. */
function browserSelection({ root, text }: Wanted): { from: number; to: number } | null {
  const chosen = window.getSelection()
  if (!root.current || !chosen?.anchorNode || !chosen.focusNode || chosen.isCollapsed) return null
  const from = offsetOf(root.current, chosen.anchorNode, chosen.anchorOffset)
  // Three presses on the last paragraph select up to whatever comes after the text.
  const isPast = !root.current.contains(chosen.focusNode) && isAfter(root.current, chosen.focusNode)
  const to = isPast ? text.length : offsetOf(root.current, chosen.focusNode, chosen.focusOffset)
  return from === null || to === null ? null : { from, to }
}

function isAfter(node: Node, other: Node): boolean {
  return (node.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0
}
