import { type CSSProperties, type KeyboardEvent, type PointerEvent, useRef, useState } from 'react'
import { useView } from '#state/view'
import { useSay } from '#ui/say'
import type { PaneBox } from './pane-geometry'
import { evenPanes, moveBorder, moveRowBorder } from './panes'

interface PaneBorderProps {
  /** The pane before it. */
  pane: number
  box: PaneBox
  row: readonly number[]
}

/** The border between two panes beside each other. */
export function PaneBorder({ pane, box, row }: PaneBorderProps) {
  const say = useSay()
  const end = box.inlineStart + box.inlineSize
  return (
    <Border
      orientation="vertical"
      label={say('panes.resize', { first: say.number(pane + 1), second: say.number(pane + 2) })}
      place={end}
      style={{
        insetInlineStart: `${end * 100}%`,
        insetBlockStart: `${box.blockStart * 100}%`,
        blockSize: `${box.blockSize * 100}%`
      }}
      onMove={by => {
        const before = useView.getState().frames[pane]?.share
        moveBorder(pane, by, row)
        return useView.getState().frames[pane]?.share !== before
      }}
    />
  )
}

/** The border between two rows of panes. */
export function RowBorder() {
  const say = useSay()
  const upperRow = useView(state => state.upperRow)
  return (
    <Border
      orientation="horizontal"
      label={say('panes.resizeRows')}
      place={upperRow}
      style={{ insetBlockStart: `${upperRow * 100}%` }}
      onMove={by => {
        moveRowBorder(by)
        return useView.getState().upperRow !== upperRow
      }}
    />
  )
}

interface BorderProps {
  orientation: 'vertical' | 'horizontal'
  label: string
  /** Where it stands, as a part of the desk's width or height from its start. */
  place: number
  style: CSSProperties
  /** Moves it by a part of the desk's width or height; `false`: it stands as far as it can go. */
  onMove: (by: number) => boolean
}

const keyStep = 0.02

/** Dragged, moved with the arrows, evened out by a double press or Enter. */
function Border({ orientation, label, place, style, onMove }: BorderProps) {
  const isMirrored = useSay().language === 'ar'
  const [isDragged, setDragged] = useState(false)
  const last = useRef(0)
  const [back, onwards] =
    orientation === 'horizontal'
      ? ['ArrowUp', 'ArrowDown']
      : isMirrored
        ? ['ArrowRight', 'ArrowLeft']
        : ['ArrowLeft', 'ArrowRight']
  const along = (event: PointerEvent) => (orientation === 'horizontal' ? event.clientY : event.clientX)

  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0) return
    event.currentTarget.setPointerCapture(event.pointerId)
    last.current = along(event)
    setDragged(true)
  }
  const onPointerMove = (event: PointerEvent<HTMLElement>) => {
    const desk = event.currentTarget.parentElement
    if (!isDragged || !desk) return
    // From the desk's start, which is on the right where the interface is read from there.
    const extent = orientation === 'horizontal' ? desk.clientHeight : isMirrored ? -desk.clientWidth : desk.clientWidth
    // As far as it can go, the border waits until the pointer comes back to it.
    if (onMove((along(event) - last.current) / extent)) last.current = along(event)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    if (event.key === back || event.key === onwards) {
      event.preventDefault()
      onMove(event.key === onwards ? keyStep : -keyStep)
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
      aria-orientation={orientation}
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={Math.round(place * 100)}
      tabIndex={0}
      data-dragged={isDragged ? '' : undefined}
      style={style}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={() => setDragged(false)}
      onPointerCancel={() => setDragged(false)}
      onDoubleClick={evenPanes}
      onKeyDown={onKeyDown}
    />
  )
}
