import { useState } from 'react'
import type { Claim } from '#core/claims/claim'
import type { TimelineEntry } from '#core/comparison/timeline'
import type { Library } from '#core/library'
import { Button } from '#ui/button'
import { ShownText } from '#ui/hidden-sign'
import { useSay } from '#ui/say'
import { moveInList } from './list-keys'
import { KindMark } from './timeline-lanes'

interface TimelineListProps {
  entries: readonly TimelineEntry[]
  claims: ReadonlyMap<string, Claim>
  library: Library
  onOpen: (entry: TimelineEntry) => void
}

const shownAtFirst = 200

/** Every entry in order of time: the arrows go through them, Enter shows the claim on the desk. */
export function TimelineList({ entries, claims, library, onOpen }: TimelineListProps) {
  const say = useSay()
  const [most, setMost] = useState(shownAtFirst)
  const [active, setActive] = useState('')
  const shown = entries.slice(0, most)
  const activeKey = shown.some(entry => keyOf(entry) === active) ? active : shown[0] && keyOf(shown[0])
  return (
    <aside className="timeline-side" aria-label={say('timeline.list')}>
      <h2>
        {say('timeline.list')}
        <small>{say.count('timeline.entries', entries.length)}</small>
      </h2>
      <ol className="timeline-list" onKeyDown={event => moveInList(event, '[data-entry]')}>
        {shown.map((entry, index) => {
          const { date, kind, actor, claimId } = entry
          const claim = claims.get(claimId)
          const [passage] = claim?.evidence ?? []
          const isNew = shown[index - 1]?.date !== date
          return (
            <li key={keyOf(entry)}>
              {isNew && <h3>{say.date(date)}</h3>}
              <button
                type="button"
                className="timeline-entry"
                data-entry
                tabIndex={keyOf(entry) === activeKey ? 0 : -1}
                onFocus={() => setActive(keyOf(entry))}
                onClick={() => onOpen(entry)}
              >
                <KindMark kind={kind} />
                <span className="timeline-words">
                  <span className="timeline-facts">
                    {say(`timeline.${kind}`)} · <bdi>{actor || say('word.noActor')}</bdi>
                  </span>
                  <span dir="auto">
                    <ShownText text={claim?.statement || passage?.quote} />
                  </span>
                  <span className="timeline-facts">
                    <bdi>
                      <ShownText text={library.documents[passage?.documentId ?? '']?.title} />
                    </bdi>
                  </span>
                </span>
              </button>
            </li>
          )
        })}
      </ol>
      {entries.length > most && (
        <Button variant="quiet" onPress={() => setMost(most + 2 * shownAtFirst)}>
          {say('figures.more', { rest: say.number(entries.length - most) })}
        </Button>
      )}
    </aside>
  )
}

function keyOf({ claimId, kind }: TimelineEntry): string {
  return `${claimId} ${kind}`
}
