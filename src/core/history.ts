import { type Change, merge } from './change'

/** Steps that undo can go back. */
export const historyLimit = 1_000

/** Which part an edit plays in the history: a step of its own, or undoing or doing again the step before it. */
export type HistoryMove = 'edit' | 'undo' | 'redo'

/** The step that one undo takes back. */
export interface HistoryStep {
  /** Names the edit, see `EditName`. */
  edit: string
  change: Change
  /** Edits that follow each other under one name are one step. */
  run?: string | undefined
  /** Of the edit, of a run's latest; 0: it was made before the library was opened. */
  revision: number
}

/** The steps that can be taken back, and those that were and can be done again; the last of each list comes first. */
export interface History {
  readonly undo: readonly HistoryStep[]
  readonly redo: readonly HistoryStep[]
}

export const noHistory: History = { undo: [], redo: [] }

/**
 * The history after one more edit. `step` is that edit; of `undo` and `redo` it is not used, as they move the step that is there.
 * More than `historyLimit` steps are not kept.
 */
export function moved(history: History, move: HistoryMove, step: HistoryStep): History {
  const { undo, redo } = history
  switch (move) {
    case 'edit': {
      const last = undo.at(-1)
      const goesOn = last !== undefined && step.run !== undefined && last.run === step.run
      if (!goesOn) return { undo: [...undo.slice(1 - historyLimit), step], redo: [] }
      return { undo: [...undo.slice(0, -1), { ...step, change: merge(last.change, step.change) }], redo: [] }
    }
    case 'undo':
      return { undo: undo.slice(0, -1), redo: [...redo, ...undo.slice(-1)] }
    case 'redo':
      return { undo: [...undo, ...redo.slice(-1)], redo: redo.slice(0, -1) }
  }
}
