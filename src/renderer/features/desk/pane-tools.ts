import { flushSync } from 'react-dom'
import { create } from 'zustand'
import type { Id } from '#core/ids'
import { useView } from '#state/view'

/** What is being looked for in a pane. */
export interface FindState {
  query: string
  /** Whole words that may carry Arabic particles and pronouns, instead of any letters. */
  clitics: boolean
  /** Which of the places found is the present one, and in which text; -1 before any was gone to. */
  current: number
  documentId: Id | null
}

/** Which tools of the panes are open, by the panes' keys. */
interface PaneTools {
  picking: number | null
  outlining: number | null
  finds: Readonly<Record<number, FindState | undefined>>
  /** The pane that is to have the focus as soon as it is drawn. */
  entering: number | null
}

export const usePaneTools = create<PaneTools>(() => ({ picking: null, outlining: null, finds: {}, entering: null }))

export function keyOfPane(pane: number): number {
  return useView.getState().frames[pane]?.key ?? 0
}

export function openPicker(pane: number): void {
  usePaneTools.setState({ picking: keyOfPane(pane), outlining: null })
}

export function openOutline(pane: number): void {
  usePaneTools.setState({ outlining: keyOfPane(pane), picking: null })
}

/** Puts the focus into a pane as soon as it is drawn: into its text, or where a text can be chosen for it. */
export function enterPane(paneKey: number): void {
  usePaneTools.setState({ entering: paneKey })
}

/** The element id of a pane's find field. */
export function findFieldId(paneKey: number): string {
  return `desk-find-${paneKey}`
}

/** Opens the find field of a pane, or goes back to it with everything in it selected. */
export function openFind(pane: number): void {
  const key = keyOfPane(pane)
  if (!usePaneTools.getState().finds[key]) {
    // Drawn at once, to be typed into at once. It does not take the focus by itself: it also comes back with another text.
    flushSync(() => setFind(key, { query: '', clitics: false, current: -1, documentId: null }))
  }
  const field = document.getElementById(findFieldId(key))
  if (!(field instanceof HTMLInputElement)) return
  field.focus()
  field.select()
}

export function setFind(paneKey: number, find: FindState | null): void {
  usePaneTools.setState(({ finds }) => ({ finds: { ...finds, [paneKey]: find ?? undefined } }))
}
