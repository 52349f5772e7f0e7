import { create } from 'zustand'
import type { Id } from '#core/ids'
import type { ReadingPlace } from '#shared/desk-layout'
import { blocksInView } from './drawn-parts'

/**
 * Where each text was left, by pane (its key) and document. A block rather than a scroll height, since the heights of
 * blocks out of view are only guessed and differ from one opening to the next.
 */
export const useReadingPlaces = create<Readonly<Record<string, ReadingPlace | null>>>(() => ({}))

export function placeOf(paneKey: number, documentId: Id): ReadingPlace | null {
  return useReadingPlaces.getState()[`${paneKey}/${documentId}`] ?? null
}

export function setPlace(paneKey: number, documentId: Id, place: ReadingPlace | null): void {
  useReadingPlaces.setState({ [`${paneKey}/${documentId}`]: place })
}

/** Notes which block stands at the top of the view. */
export function rememberPlace(paneKey: number, documentId: Id, scroller: HTMLElement): void {
  const top = scroller.getBoundingClientRect().top
  const [block] = blocksInView(scroller)
  // One that is not drawn tells no part of itself.
  if (!block?.offsetHeight) return
  const box = block.getBoundingClientRect()
  setPlace(paneKey, documentId, { block: Number(block.dataset.block), past: (top - box.top) / box.height })
}

const open = new Set<() => void>()

/** A text that is open notes its place when it is asked to. Returns the way to take that back. */
export function onRememberPlaces(remember: () => void): () => void {
  open.add(remember)
  return () => void open.delete(remember)
}

/** Notes the places of all open texts; to be called before something that makes them lose it. */
export function rememberPlaces(): void {
  for (const remember of open) remember()
}

/** With these a reader moves a text. */
const moves = ['keydown', 'wheel', 'pointerdown'] as const

/** Scrolls to where the text was left, unless the reader moves it meanwhile. `settled` is called once it stands. */
export function restorePlace(paneKey: number, documentId: Id, scroller: HTMLElement, settled: () => void): void {
  const place = placeOf(paneKey, documentId)
  const block = place && scroller.querySelector(`[data-block="${place.block}"]`)
  if (!place || !block) {
    settled()
    return
  }
  const settle = () => {
    const box = block.getBoundingClientRect()
    scroller.scrollTop += box.top - scroller.getBoundingClientRect().top + place.past * box.height
  }
  // The blocks around it are drawn in the next frame only, which corrects their heights and moves it a little.
  settle()
  let isMoved = false
  const move = () => {
    isMoved = true
  }
  for (const input of moves) window.addEventListener(input, move, { capture: true, passive: true })
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      for (const input of moves) window.removeEventListener(input, move, { capture: true })
      if (!isMoved) settle()
      settled()
    })
  )
}
