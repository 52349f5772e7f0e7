import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { useLibrary } from '#state/library'

/**
 * A field that is saved when it is left: what is typed is kept apart until then. It is also saved when the field goes
 * (another code is chosen) or the window closes; what `check` refuses is never saved, and leaving the field drops it.
 */
export function useField(
  saved: string,
  save: (value: string) => void,
  check: (value: string) => string | null = accept
) {
  const [draft, setDraft] = useState<string | null>(null)
  const latest = useRef({ draft, saved, save, check })
  useLayoutEffect(() => {
    latest.current = { draft, saved, save, check }
  })
  // Kept until the saved text has caught up, so that the old one does not flash up in between.
  useEffect(() => {
    setDraft(current =>
      current !== null && current.trim().replace(/\s+/g, ' ') === saved.replace(/\s+/g, ' ') ? null : current
    )
  }, [saved])

  const commit = useCallback((value?: string) => {
    const { draft, saved, save, check } = latest.current
    const wanted = (value ?? draft)?.trim()
    if (wanted === undefined) return
    if (wanted === saved || check(wanted) !== null) setDraft(null)
    else save(wanted)
  }, [])

  const cancel = useCallback(() => {
    // Leaving the field after this must find nothing to save.
    latest.current = { ...latest.current, draft: null }
    setDraft(null)
  }, [])

  // Save a text that was refused while the library could not be written, once it is written again.
  const isWritten = useLibrary(state => state.lost === null && state.readOnly === null)
  useEffect(() => {
    if (isWritten) commit()
  }, [isWritten, commit])

  useEffect(() => {
    const flush = () => commit()
    window.addEventListener('beforeunload', flush)
    return () => {
      window.removeEventListener('beforeunload', flush)
      flush()
    }
  }, [commit])

  const problem = draft === null ? null : check(draft.trim())
  return { value: draft ?? saved, change: setDraft as (value: string) => void, commit, cancel, problem }
}

const accept = () => null
