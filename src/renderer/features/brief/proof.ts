import { useEffect } from 'react'
import { create } from 'zustand'
import type { Briefing } from '#core/briefing/briefing'
import type { Accepted, ProofTrouble } from '#core/briefing/proof'
import type { ProofFinding } from '#core/briefing/prove'
import type { Id } from '#core/ids'
import type { Library } from '#core/library'
import type { Problem } from '#core/problem'
import { call } from '#state/bridge'
import { useDrafts, writeBriefing } from './drafts'
import { isAccepted } from './findings'

interface Proof {
  /** The briefing the findings belong to; `null`: none has been checked yet. */
  of: Id | null
  findings: readonly ProofFinding[]
  problem: Problem | null
}

export const useProof = create<Proof>(() => ({ of: null, findings: [], problem: null }))

/** After the last of several edits in a row. */
const waitMs = 300

/** Checks the briefing as it is on disk. The findings stay on the screen until newer ones come. */
export async function prove(id: Id): Promise<readonly ProofFinding[] | Problem> {
  const result = await call('briefings.prove', { id })
  if (result.ok) useProof.setState({ of: id, findings: result.value, problem: null })
  else useProof.setState({ of: id, findings: [], problem: result.problem })
  return result.ok ? result.value : result.problem
}

/** Checks anew whenever the briefing or the library has changed and is on disk. */
export function useProving(library: Library, briefing: Briefing): void {
  const isUnsaved = useDrafts(state => state.unsaved[briefing.id] !== undefined)
  const { id } = briefing
  // biome-ignore lint/correctness/useExhaustiveDependencies: any newer record of the library starts the wait anew.
  useEffect(() => {
    if (isUnsaved) return
    const timer = setTimeout(() => void prove(id), useProof.getState().of === id ? waitMs : 0)
    return () => clearTimeout(timer)
  }, [id, isUnsaved, library])
}

/** Lets these pass, marked in the document, or no longer. */
export function setAccepted(
  briefing: Briefing,
  accepted: readonly Accepted[],
  rows: readonly { recordId: Id; trouble: ProofTrouble }[],
  on: boolean
): void {
  const others = accepted.filter(one => !isAccepted(rows, one))
  const added = on ? rows.map(({ recordId, trouble }) => ({ recordId, trouble })) : []
  writeBriefing(briefing, { accepted: [...others, ...added] })
}
