import type { Range } from '#core/anchoring/passage'
import type { DocumentBody } from '#core/documents/document'
import { findAll } from '#core/text/find'
import { type FoldedText, foldWithMap } from '#core/text/fold-map'
import { useLibrary } from '#state/library'
import { useView } from '#state/view'
import { type FindState, setFind, usePaneTools } from './pane-tools'

interface Searched {
  folded: FoldedText
  query: string
  clitics: boolean
  matches: Range[]
}

/** A text never changes, so it is folded once; the last answer is kept, since several ask for the same. */
const searched = new WeakMap<DocumentBody, Searched>()

/** All places of what is looked for in a text, in order. */
export function matchesIn(body: DocumentBody, { query, clitics }: Pick<FindState, 'query' | 'clitics'>): Range[] {
  const known = searched.get(body)
  if (known && known.query === query && known.clitics === clitics) return known.matches
  const folded = known?.folded ?? foldWithMap(body.text)
  const matches = findAll(folded, query, { clitics })
  searched.set(body, { folded, query, clitics, matches })
  return matches
}

/** Index of the first match that begins at or after `offset`, round to the first one; -1 without any. */
export function matchFrom(matches: readonly Range[], offset: number): number {
  if (matches.length === 0) return -1
  return Math.max(
    0,
    matches.findIndex(({ start }) => start >= offset)
  )
}

/** Goes to a match: shows it and makes it the present one. */
export function goToMatch(pane: number, paneKey: number, body: DocumentBody, find: FindState, index: number): void {
  const match = matchesIn(body, find)[index]
  const now = usePaneTools.getState().finds[paneKey]
  // What is looked for may have changed by now: what is being typed must not be taken back.
  if (!match || !now || now.query !== find.query || now.clitics !== find.clitics) return
  setFind(paneKey, { ...now, current: index, documentId: body.id })
  useView.setState({ reveal: { documentId: body.id, start: match.start, end: match.end, pane, keepsFocus: true } })
}

/** Goes to the next or previous match in a pane with an open find field, round and round. */
export function stepMatch(pane: number, step: 1 | -1): void {
  const { panes, frames } = useView.getState()
  const key = frames[pane]?.key ?? 0
  const find = usePaneTools.getState().finds[key]
  const body = useLibrary.getState().bodies[panes[pane] ?? '']
  if (!find || !body) return
  const { length } = matchesIn(body, find)
  if (length === 0) return
  const current = find.documentId === body.id ? find.current : -1
  const next = current < 0 ? (step === 1 ? 0 : length - 1) : (current + step + length) % length
  goToMatch(pane, key, body, find, next)
}

/** Whether there is something found in the pane to step through. */
export function isFinding(pane: number): boolean {
  const key = useView.getState().frames[pane]?.key ?? 0
  return (usePaneTools.getState().finds[key]?.query ?? '') !== ''
}
