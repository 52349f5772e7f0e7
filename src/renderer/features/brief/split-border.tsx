import { type KeyboardEvent, type PointerEvent, useState } from 'react'
import { useSay } from '#ui/say'
import { setShare, useScreen } from './screen-view'

const keyStep = 0.02
const usual = 0.46

/** The border between the editing side and the pages: dragged, moved with the arrows, put back by a double press or Enter. */
export function SplitBorder() {
  const say = useSay()
  const share = useScreen(state => state.share)
  const [isDragged, setDragged] = useState(false)
  const onwards = say.language === 'ar' ? -1 : 1

  const onPointerMove = (event: PointerEvent<HTMLElement>) => {
    const whole = event.currentTarget.parentElement?.getBoundingClientRect()
    if (!isDragged || !whole || whole.width === 0) return
    const fromStart = onwards > 0 ? event.clientX - whole.left : whole.right - event.clientX
    setShare(fromStart / whole.width)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    if (event.key === 'ArrowRight' || event.key === 'ArrowLeft') {
      event.preventDefault()
      setShare(share + (event.key === 'ArrowRight' ? keyStep : -keyStep) * onwards)
    } else if (event.key === 'Enter') {
      event.preventDefault()
      setShare(usual)
    }
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a rule between paragraphs is no splitter.
    <div
      className="brief-border"
      role="separator"
      aria-orientation="vertical"
      aria-label={say('brief.resize')}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={Math.round(share * 100)}
      tabIndex={0}
      data-dragged={isDragged ? '' : undefined}
      onPointerDown={event => {
        if (event.button !== 0) return
        event.currentTarget.setPointerCapture(event.pointerId)
        setDragged(true)
      }}
      onPointerMove={onPointerMove}
      onPointerUp={() => setDragged(false)}
      onPointerCancel={() => setDragged(false)}
      onDoubleClick={() => setShare(usual)}
      onKeyDown={onKeyDown}
    />
  )
}
