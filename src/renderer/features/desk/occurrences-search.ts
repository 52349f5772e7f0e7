import { claimsOfDocument } from '#core/claims/find-claims'
import { findOccurrences, type Occurrence } from '#core/claims/occurrences'
import type { Id } from '#core/ids'
import { call } from '#state/bridge'
import { useLibrary } from '#state/library'
import { showProblem } from '#state/notices'

export interface OccurrenceSearch {
  phrase: string
  clitics: boolean
  /** Which sources, in the order in which their places are listed. */
  documentIds: readonly Id[]
}

/** As many passages as one edit may tag. */
export const mostOccurrences = 1_000

/**
 * Looks a phrase up in one text after the other, and tells after each what was found so far and how many texts are done.
 * Texts that are not open are fetched and not kept. Ends early when aborted or when `mostOccurrences` are found.
 */
export async function searchSources(
  { phrase, clitics, documentIds }: OccurrenceSearch,
  signal: AbortSignal,
  tell: (found: readonly Occurrence[], done: number) => void
): Promise<void> {
  const found: Occurrence[] = []
  for (const [index, id] of documentIds.entries()) {
    const open = useLibrary.getState().bodies[id]
    const result = open ? { ok: true as const, value: open } : await call('documents.body', { id })
    const { library } = useLibrary.getState()
    if (signal.aborted || !library) return
    if (result.ok) found.push(...findOccurrences(result.value, phrase, claimsOfDocument(library, id), { clitics }))
    else showProblem(result.problem)
    tell(found.slice(0, mostOccurrences), index + 1)
    if (found.length >= mostOccurrences) return
  }
}
