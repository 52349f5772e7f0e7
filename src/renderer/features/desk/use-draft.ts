import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { useLibrary } from '#state/library'

const trimmed = (text: string) => text.trim()

/**
 * What is being typed into a field, kept apart from what is saved, so that typing redraws the field alone. It is saved
 * when the field is left, and also when it disappears (another claim is chosen) or the window closes. `asSaved` turns what
 * was typed into the form it is kept in; it must be the same function each time.
 */
export function useDraft(saved: string, save: (value: string) => void, asSaved: (typed: string) => string = trimmed) {
  const [draft, setDraft] = useState<string | null>(null)
  const latest = useRef({ draft, saved, save })
  useLayoutEffect(() => {
    latest.current = { draft, saved, save }
  })
  // Kept until the saved text has caught up: neither a flicker back nor a loss when saving fails.
  useEffect(() => {
    setDraft(current => (current !== null && asSaved(current) === saved ? null : current))
  }, [saved, asSaved])

  const commit = useCallback(
    (value?: string) => {
      const { draft, saved, save } = latest.current
      const typed = value ?? draft
      if (typed === null) return
      const wanted = asSaved(typed)
      if (wanted !== saved) save(wanted)
      else setDraft(null)
    },
    [asSaved]
  )

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

  return { value: draft ?? saved, change: setDraft as (value: string) => void, commit }
}
