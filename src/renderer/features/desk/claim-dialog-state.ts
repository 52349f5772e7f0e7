import { create } from 'zustand'
import type { Id } from '#core/ids'
import type { RelationKind } from '#core/relations/relation'
import { type DeskSelection, useView } from '#state/view'

/** What is asked about claims, one thing at a time. */
export type ClaimDialog =
  /** Which claim does this selection belong to? */
  | { kind: 'attach'; selection: DeskSelection }
  /** Which claim does this one corroborate, contradict or qualify? */
  | { kind: 'relate'; claimId: Id; relation: RelationKind }
  /** A proposition with its claims. */
  | { kind: 'proposition'; id: Id }
  /** Where else does this phrase stand? */
  | { kind: 'occurrences'; phrase: string; documentId: Id; codeId: Id; theme: string }
  /** Which code, out of all there are? */
  | { kind: 'code'; anchor: Element }
  /** Which of the claims that overlap here? */
  | { kind: 'here'; claimIds: readonly Id[]; anchor: Element }

export const useClaimDialog = create<{ open: ClaimDialog | null }>(() => ({ open: null }))

export function openClaimDialog(open: ClaimDialog | null): void {
  useClaimDialog.setState({ open })
}

// What was asked at the desk is not waited for elsewhere.
useView.subscribe((now, before) => {
  if (before.place === 'desk' && now.place !== 'desk') openClaimDialog(null)
})
