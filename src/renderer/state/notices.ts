import { create } from 'zustand'
import type { Problem } from '#core/problem'

/** `message`: a key of the texts with its placeholders. Problems stay until dismissed, messages go by themselves. */
export interface Notice {
  id: number
  kind: 'problem' | 'message'
  message: string
  details: Record<string, string | number>
  /** A button in the notice, e.g. "Undo". */
  action?: { label: string; run: () => void }
}

interface Notices {
  notices: Notice[]
  show: (notice: Omit<Notice, 'id'>) => void
  dismiss: (id: number) => void
}

let nextId = 1

export const useNotices = create<Notices>(set => ({
  notices: [],
  show: notice => set(state => ({ notices: [...state.notices.slice(-3), { ...notice, id: nextId++ }] })),
  dismiss: id => set(state => ({ notices: state.notices.filter(notice => notice.id !== id) }))
}))

export function showProblem(problem: Problem): void {
  useNotices.getState().show({ kind: 'problem', message: `problem.${problem.code}`, details: problem.details })
}

export function showMessage(message: string, details: Notice['details'] = {}, action?: Notice['action']): void {
  useNotices.getState().show({ kind: 'message', message, details, ...(action ? { action } : {}) })
}
