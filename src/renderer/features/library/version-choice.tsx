import { useDeferredValue, useMemo } from 'react'
import { passagesOfDocument } from '#core/documents/versions'
import { type EarlierVersion, findEarlierVersion } from '#core/documents/versions-find'
import type { Id } from '#core/ids'
import { useLibrary } from '#state/library'
import { Checkbox } from '#ui/checkbox'
import { useSay } from '#ui/say'
import type { CitationFields } from './citation-form'
import './version-choice.css'

/** What a draft may be a newer version of, by its citation as it is typed now; typing does not wait for it. */
export function useEarlierVersion(fields: CitationFields, fileName: string): EarlierVersion | null {
  const library = useLibrary(state => state.library)
  const { title, author, publisher } = useDeferredValue(fields)
  return useMemo(
    () => (library ? findEarlierVersion(library, { title, author, publisher }, fileName) : null),
    [library, title, author, publisher, fileName]
  )
}

export interface VersionChoiceProps {
  earlier: EarlierVersion
  isChosen: boolean
  onChange: (documentId: Id | null) => void
}

/**
 * Asks whether a draft is a newer version of a source in the library, and says why it might be. Never answered beforehand:
 * series repeat their titles.
 */
export function VersionChoice({ earlier: { documentId, reason }, isChosen, onChange }: VersionChoiceProps) {
  const say = useSay()
  const library = useLibrary(state => state.library)
  const passages = useMemo(() => (library ? passagesOfDocument(library, documentId).length : 0), [library, documentId])
  const source = library?.documents[documentId]
  if (!source) return null
  return (
    <section className="version-choice" aria-label={say('versions.choiceLabel')}>
      <Checkbox isSelected={isChosen} onChange={chosen => onChange(chosen ? documentId : null)}>
        <span>{say('versions.choice', { title: `\u2068${source.title}\u2069` })}</span>
      </Checkbox>
      <p className="version-choice-why">{say(`versions.reason.${reason}`)}</p>
      {passages > 0 && <p className="version-choice-why">{say.count('versions.choiceHelp', passages)}</p>}
    </section>
  )
}
