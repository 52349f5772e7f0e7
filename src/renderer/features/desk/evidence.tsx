import { useEffect } from 'react'
import type { Claim } from '#core/claims/claim'
import { paragraphNumber } from '#core/documents/place'
import { loadBody, useLibrary } from '#state/library'
import { revealPassage } from '#state/view'
import { useSay } from '#ui/say'

/** The passages that a claim rests on; pressing one shows it in its text. */
export function Evidence({ claim }: { claim: Claim }) {
  const say = useSay()
  const documents = useLibrary(state => state.library?.documents)
  const bodies = useLibrary(state => state.bodies)
  useEffect(() => {
    for (const passage of claim.evidence) void loadBody(passage.documentId)
  }, [claim.evidence])
  return (
    <section className="desk-evidence" aria-label={say('word.evidence')}>
      <h3 className="field-label">{`${say('word.evidence')} (${say.number(claim.evidence.length)})`}</h3>
      {claim.evidence.map(passage => {
        const record = documents?.[passage.documentId]
        const body = bodies[passage.documentId]
        const where = body
          ? say('desk.paragraph', { number: say.number(paragraphNumber(body.blocks, passage.start)) })
          : ''
        return (
          <button
            key={`${passage.documentId}-${passage.start}-${passage.end}`}
            type="button"
            className="desk-quote"
            onClick={() => revealPassage(passage, claim.id)}
          >
            <q className="desk-quote-words" dir={record?.direction} lang={record?.language}>
              {passage.quote}
            </q>
            <span className="desk-quote-place">
              <bdi>{record?.title}</bdi>
              {where && `${say.language === 'ar' ? '، ' : ', '}${where}`}
            </span>
          </button>
        )
      })}
    </section>
  )
}
