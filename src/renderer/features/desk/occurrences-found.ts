import { useEffect, useState } from 'react'
import type { Occurrence } from '#core/claims/occurrences'
import { type OccurrenceSearch, searchSources } from './occurrences-search'

export interface FoundOccurrences {
  occurrences: readonly Occurrence[]
  /** Sources looked through so far. */
  done: number
}

const nothing: FoundOccurrences = { occurrences: [], done: 0 }

/** Searches anew whenever what is looked for changes; the search that runs is given up then. */
export function useOccurrences({ phrase, clitics, documentIds }: OccurrenceSearch): FoundOccurrences {
  const [found, setFound] = useState(nothing)
  useEffect(() => {
    setFound(nothing)
    const stopping = new AbortController()
    void searchSources({ phrase, clitics, documentIds }, stopping.signal, (occurrences, done) =>
      setFound({ occurrences, done })
    )
    return () => stopping.abort()
  }, [phrase, clitics, documentIds])
  return found
}
