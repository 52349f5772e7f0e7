import { useId, useState } from 'react'
import type { DocumentRecord } from '#core/documents/document'
import type { PassageReview } from '#core/documents/versions'
import { Button } from '#ui/button'
import { Checkbox } from '#ui/checkbox'
import { useSay } from '#ui/say'
import { VersionPassage } from './version-passage'
import { passageKey } from './version-reviews'

/** Rows drawn at once; who tagged thousands of passages looks at the changed ones first. */
const rowsAtOnce = 60

export interface VersionGroupProps {
  kind: PassageReview['resolution']['kind']
  newer: DocumentRecord
  passages: readonly PassageReview[]
  selected: ReadonlySet<string>
  onChoose: (passages: readonly PassageReview[], isChosen: boolean) => void
}

/** The passages of one kind. Only those found letter for letter can be chosen all at once. */
export function VersionGroup({ kind, newer, passages, selected, onChoose }: VersionGroupProps) {
  const say = useSay()
  const headingId = useId()
  const [limit, setLimit] = useState(rowsAtOnce)
  if (passages.length === 0) return null
  const chosen = passages.filter(passage => selected.has(passageKey(passage))).length
  return (
    <section aria-labelledby={headingId} className="versions-group">
      <header className="versions-group-head">
        <h3 id={headingId} className="versions-group-title">
          {say(`versions.group.${kind}`)} <span className="versions-count">{say.number(passages.length)}</span>
        </h3>
        <p className="versions-help">{say(`versions.groupHelp.${kind}`)}</p>
        {kind === 'exact' && (
          <Checkbox
            className="versions-all"
            isSelected={chosen === passages.length}
            isIndeterminate={chosen > 0 && chosen < passages.length}
            onChange={isChosen => onChoose(passages, isChosen)}
          >
            {say('versions.all')}
          </Checkbox>
        )}
      </header>
      <ul className="versions-list">
        {passages.slice(0, limit).map(passage => (
          <VersionPassage
            key={passageKey(passage)}
            passage={passage}
            newer={newer}
            isChosen={selected.has(passageKey(passage))}
            onChoose={isChosen => onChoose([passage], isChosen)}
          />
        ))}
      </ul>
      {passages.length > limit && (
        <Button variant="quiet" onPress={() => setLimit(limit + rowsAtOnce)}>
          {say('versions.more', { left: say.number(passages.length - limit) })}
        </Button>
      )}
    </section>
  )
}
