import type { Occurrence } from '#core/claims/occurrences'
import type { Id } from '#core/ids'
import { useLibrary } from '#state/library'
import { Checkbox } from '#ui/checkbox'
import { ShownText } from '#ui/hidden-sign'
import { useSay } from '#ui/say'

interface OccurrencesListProps {
  occurrences: readonly Occurrence[]
  /** The code to be given: a place that has it is marked. */
  codeId: Id
  isChosen: (one: Occurrence) => boolean
  onDecide: (one: Occurrence, isChosen: boolean) => void
}

/** Tells one place from all others. */
export const keyOf = ({ documentId, start }: Occurrence) => `${documentId}/${start}`

/** The places of a phrase under the title of their source, each to be taken or left. */
export function OccurrencesList({ occurrences, codeId, isChosen, onDecide }: OccurrencesListProps) {
  const say = useSay()
  const documents = useLibrary(state => state.library?.documents)
  const bySource = new Map<Id, Occurrence[]>()
  for (const one of occurrences) {
    const own = bySource.get(one.documentId)
    if (own) own.push(one)
    else bySource.set(one.documentId, [one])
  }
  return [...bySource].map(([documentId, own]) => {
    const record = documents?.[documentId]
    return (
      <section key={documentId} className="occurrences-source" aria-label={record?.title}>
        <h3>
          <bdi>{record?.title || say('desk.untitled')}</bdi>
          <span className="occurrences-count">{say.number(own.length)}</span>
        </h3>
        <ul>
          {own.map(one => (
            <li key={keyOf(one)}>
              <Checkbox
                className="occurrences-place"
                isSelected={isChosen(one)}
                onChange={value => onDecide(one, value)}
              >
                <span className="occurrences-line" dir={record?.direction} lang={record?.language}>
                  <ShownText text={one.before} />
                  <mark>
                    <ShownText text={one.words} />
                  </mark>
                  <ShownText text={one.after} />
                </span>
                <span className="occurrences-facts">
                  {say('desk.paragraph', { number: say.number(one.paragraph) })}
                  {one.codeIds.includes(codeId) && (
                    <>
                      {' · '}
                      <strong>{say('desk.occurrences.isTagged')}</strong>
                    </>
                  )}
                </span>
              </Checkbox>
            </li>
          ))}
        </ul>
      </section>
    )
  })
}
