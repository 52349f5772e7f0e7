import type { HandlersOf, Scope } from './scope'

/** Undo and redo of every edit. */
export function historyHandlers({ withLibrary }: Scope): HandlersOf<'history'> {
  return {
    'history.undo': () => withLibrary(workspace => workspace.undo()),
    'history.redo': () => withLibrary(workspace => workspace.redo())
  }
}
