import { type PointerEvent, useRef, useState } from 'react'
import type { Id } from '#core/ids'

export interface BlockDrag {
  id: Id
  /** The index it would get. */
  to: number
}

/** Rows nearer to the edge of the list than this scroll it while something is dragged. Px. */
const edge = 48

/** Dragging blocks by their handles: `ids` in their order, `list` the element whose children they are. */
export function useBlockDrag(ids: readonly Id[], onDrop: (id: Id, to: number) => void) {
  const list = useRef<HTMLOListElement>(null)
  const [drag, setDrag] = useState<BlockDrag | null>(null)

  const indexAt = (y: number, id: Id): number => {
    const rows = [...(list.current?.children ?? [])].filter(row => row instanceof HTMLElement && row.dataset.block)
    const others = rows.filter(row => row instanceof HTMLElement && row.dataset.block !== id)
    return others.filter(row => {
      const { top, height } = row.getBoundingClientRect()
      return y > top + height / 2
    }).length
  }
  const scrollNear = (y: number) => {
    const scroller = list.current?.closest('.brief-side-body')
    if (!scroller) return
    const { top, bottom } = scroller.getBoundingClientRect()
    if (y < top + edge) scroller.scrollBy(0, -12)
    else if (y > bottom - edge) scroller.scrollBy(0, 12)
  }
  const handleOf = (id: Id) => ({
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      if (event.button !== 0) return
      event.currentTarget.setPointerCapture(event.pointerId)
      setDrag({ id, to: ids.indexOf(id) })
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      if (drag?.id !== id) return
      scrollNear(event.clientY)
      const to = indexAt(event.clientY, id)
      if (to !== drag.to) setDrag({ id, to })
    },
    onPointerUp: () => {
      if (drag?.id === id) onDrop(id, drag.to)
      setDrag(null)
    },
    onPointerCancel: () => setDrag(null)
  })
  return { list, drag, handleOf }
}

/** On which side of a row the mark of where the dragged one would go stands. */
export function dropMark(drag: BlockDrag | null, ids: readonly Id[], id: Id): 'before' | 'after' | undefined {
  if (!drag || drag.id === id) return undefined
  const others = ids.filter(other => other !== drag.id)
  if (others[drag.to] === id) return 'before'
  if (drag.to === others.length && others.at(-1) === id) return 'after'
  return undefined
}
