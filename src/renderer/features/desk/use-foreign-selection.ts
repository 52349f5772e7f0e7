import { type RefObject, useEffect } from 'react'
import { useView } from '#state/view'
import { drawAll } from './drawn-parts'

/**
 * Notes on the text (`data-foreign`) whether the browser selected something in it by itself, as "select all" does. What the
 * desk selects is drawn as a highlight, so the browser's own is hidden; hiding it only while the desk has a selection would
 * restyle every letter of the text at each one.
 */
export function useForeignSelection(root: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const note = () => {
      const text = root.current
      const chosen = document.getSelection()
      if (!text || !chosen || text.dataset.own !== undefined) return
      // Cheapest first: this is asked at every step of the keyboard.
      const isForeign =
        useView.getState().selection === null &&
        !chosen.isCollapsed &&
        text.contains(chosen.anchorNode) &&
        isWholeText(text, chosen)
      if (isForeign) drawAll(text)
      text.toggleAttribute('data-foreign', isForeign)
    }
    document.addEventListener('selectionchange', note)
    return () => document.removeEventListener('selectionchange', note)
  }, [root])
}

/** Only "select all" reaches over both ends of a text without a drag. */
function isWholeText(text: HTMLElement, chosen: Selection): boolean {
  const first = text.firstElementChild
  const last = text.lastElementChild
  return first !== null && last !== null && chosen.containsNode(first, true) && chosen.containsNode(last, true)
}
