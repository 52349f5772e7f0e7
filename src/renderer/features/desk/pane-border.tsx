import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react'
import { useView } from '#state/view'
import { useSay } from '#ui/say'
import type { PaneBox } from './pane-geometry'
import { evenPanes, moveBorder } from './panes'

interface PaneBorderProps {
  /** The pane before it. */
  pane: number
  box: PaneBox
  row: readonly number[]
  /** Px. */
  width: number
}

const keyStep = 0.02

/** The border between two panes beside each other: dragged, moved with the arrows, evened out by a double press or Enter. */
export function PaneBorder({ pane, box, row, width }: PaneBorderProps) {
  const say = useSay()
  const [isDragged, setDragged] = useState(false)
  const lastX = useRef(0)
  const onwards = say.language === 'ar' ? -1 : 1

  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0) return
    event.currentTarget.setPointerCapture(event.pointerId)
    lastX.current = event.clientX
    setDragged(true)
  }
  const onPointerMove = (event: PointerEvent<HTMLElement>) => {
    if (!isDragged || width === 0) return
    const before = useView.getState().frames[pane]?.share
    moveBorder(pane, ((event.clientX - lastX.current) * onwards) / width, row)
    // Past the narrowest a pane can be, the border waits until the pointer comes back to it.
    if (useView.getState().frames[pane]?.share !== before) lastX.current = event.clientX
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    if (event.key === 'ArrowRight' || event.key === 'ArrowLeft') {
      event.preventDefault()
      moveBorder(pane, (event.key === 'ArrowRight' ? keyStep : -keyStep) * onwards, row)
    } else if (event.key === 'Enter') {
      event.preventDefault()
      evenPanes()
    }
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a rule between paragraphs is no splitter.
    <div
      className="desk-border"
      role="separator"
      aria-orientation="vertical"
      aria-label={say('panes.resize', { first: say.number(pane + 1), second: say.number(pane + 2) })}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={Math.round((box.inlineStart + box.inlineSize) * 100)}
      tabIndex={0}
      data-dragged={isDragged ? '' : undefined}
      style={{
        insetInlineStart: `${(box.inlineStart + box.inlineSize) * 100}%`,
        insetBlockStart: `${box.blockStart * 100}%`,
        blockSize: `${box.blockSize * 100}%`
      }}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={() => setDragged(false)}
      onPointerCancel={() => setDragged(false)}
      onDoubleClick={evenPanes}
      onKeyDown={onKeyDown}
    />
  )
}
