import { create } from 'zustand'
import type { Code } from '#core/codebook/code'
import { codesInOrder } from '#core/codebook/order'
import type { Id } from '#core/ids'
import type { Library } from '#core/library'
import { useLibrary } from '#state/library'

export type CodebookDialog =
  | { kind: 'add'; parentId: Id | null }
  /** `isDeletion`: the code is to go, and its claims need a place. */
  | { kind: 'merge'; codeId: Id; isDeletion: boolean }
  | { kind: 'split'; codeId: Id }

/** What the screen shows; it outlives the screen, but not the library. */
interface CodebookView {
  libraryId: Id
  codeId: Id
  collapsed: ReadonlySet<Id>
  dialog: CodebookDialog | null
  /** The code moved last by a key: its new place is read out. */
  movedId: Id | null
}

const initial: CodebookView = {
  libraryId: useLibrary.getState().library?.id ?? '',
  codeId: 'motive',
  collapsed: new Set(),
  dialog: null,
  movedId: null
}

export const useCodebookView = create<CodebookView>(() => initial)

// Another library has other codes.
useLibrary.subscribe(({ library }) => {
  const libraryId = library?.id ?? ''
  if (useCodebookView.getState().libraryId !== libraryId) useCodebookView.setState({ ...initial, libraryId })
})

export function chooseCode(codeId: Id): void {
  useCodebookView.setState({ codeId, movedId: null })
}

export function setExpanded(id: Id, isExpanded: boolean): void {
  useCodebookView.setState(({ collapsed }) => {
    const next = new Set(collapsed)
    if (isExpanded) next.delete(id)
    else next.add(id)
    return { collapsed: next }
  })
}

export function openDialog(dialog: CodebookDialog): void {
  useCodebookView.setState({ dialog })
}

export function closeDialog(): void {
  useCodebookView.setState({ dialog: null })
}

/** The chosen code of the open library, see `codeShownFor`. */
export function chosenCode(): Code | undefined {
  const { library } = useLibrary.getState()
  return library ? codeShownFor(library, useCodebookView.getState().codeId) : undefined
}

/** The code with this id; the first one when it is gone, e.g. after an undo. `undefined`: the files of all codes are missing. */
export function codeShownFor(library: Pick<Library, 'codes'>, codeId: Id): Code | undefined {
  return library.codes[codeId] ?? library.codes.motive ?? codesInOrder(library)[0]
}
