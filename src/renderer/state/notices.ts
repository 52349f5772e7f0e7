import { create } from 'zustand'
import type { Problem } from '#core/problem'

/** `message`: a key of the texts with its placeholders. Problems stay until dismissed, messages go by themselves. */
export interface Notice {
  id: number
  kind: 'problem' | 'message'
  message: string
  details: Record<string, string | number>
  /** How often it came in a row. */
  times: number
  /** A button in the notice, e.g. "Show in folder". */
  action?: NoticeAction
}

export interface NoticeAction {
  label: string
  run: () => void
  /** Of the edit that it takes back: offered only while undo would take back that one, which then ends the notice. */
  revision?: number
}

interface Notices {
  notices: Notice[]
  show: (notice: Omit<Notice, 'id' | 'times'>) => void
  dismiss: (id: number) => void
}

let nextId = 1

export const useNotices = create<Notices>(set => ({
  notices: [],
  show: notice => set(state => ({ notices: withNotice(state.notices, { ...notice, id: nextId++, times: 1 }) })),
  dismiss: id => set(state => ({ notices: state.notices.filter(notice => notice.id !== id) }))
}))

/** A problem that comes again while it is the last one shown is counted: one that keeps coming must not bury the others. */
function withNotice(notices: readonly Notice[], notice: Notice): Notice[] {
  const last = notices.findLast(({ kind }) => kind === 'problem')
  if (notice.kind === 'message' || !last || !saysTheSame(last, notice)) return [...notices, notice]
  return notices.map(one => (one === last ? { ...one, times: one.times + 1 } : one))
}

function saysTheSame(one: Notice, other: Notice): boolean {
  return one.message === other.message && JSON.stringify(one.details) === JSON.stringify(other.details)
}

const mostMessages = 4

/** The messages that make room for newer ones, the oldest first. Problems never do, since nobody may have read them yet. */
export function pushedOut(notices: readonly Notice[]): number[] {
  const messages = notices.filter(({ kind }) => kind === 'message').map(({ id }) => id)
  return messages.slice(0, Math.max(0, messages.length - mostMessages))
}

export function showProblem({ code, details }: Problem, action?: NoticeAction): void {
  useNotices.getState().show({ kind: 'problem', message: `problem.${code}`, details, ...(action ? { action } : {}) })
}

export function showMessage(message: string, details: Notice['details'] = {}, action?: NoticeAction): void {
  useNotices.getState().show({ kind: 'message', message, details, ...(action ? { action } : {}) })
}
