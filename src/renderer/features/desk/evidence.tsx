import { X } from 'lucide-react'
import { useEffect } from 'react'
import type { Passage } from '#core/anchoring/passage'
import type { Claim } from '#core/claims/claim'
import { paragraphNumber } from '#core/documents/place'
import { edit, loadBody, useLibrary } from '#state/library'
import { showUndoable } from '#state/undo-notice'
import { revealPassage } from '#state/view'
import { IconButton } from '#ui/button'
import { ShownText } from '#ui/hidden-sign'
import { useSay } from '#ui/say'

/** The passages that a claim rests on, from whatever sources; pressing one shows it in its text. */
export function Evidence({ claim }: { claim: Claim }) {
  const say = useSay()
  useEffect(() => {
    for (const passage of claim.evidence) void loadBody(passage.documentId)
  }, [claim.evidence])
  const sources = new Set(claim.evidence.map(({ documentId }) => documentId)).size
  const title = `${say('word.evidence')} (${say.number(claim.evidence.length)})`
  return (
    <section className="desk-evidence" aria-label={say('word.evidence')}>
      <h3 className="field-label">{sources > 1 ? `${title} · ${say.count('word.sources', sources)}` : title}</h3>
      <ul className="desk-evidence-list">
        {claim.evidence.map((passage, index) => (
          <EvidenceRow
            key={`${passage.documentId}-${passage.start}-${passage.end}`}
            claim={claim}
            passage={passage}
            index={index}
          />
        ))}
      </ul>
      <p className="field-help">{say('desk.claim.attachHelp')}</p>
    </section>
  )
}

function EvidenceRow({ claim, passage, index }: { claim: Claim; passage: Passage; index: number }) {
  const say = useSay()
  const record = useLibrary(state => state.library?.documents[passage.documentId])
  const body = useLibrary(state => state.bodies[passage.documentId])
  const where = body ? say('desk.paragraph', { number: say.number(paragraphNumber(body.blocks, passage.start)) }) : ''
  // The last one is refused with the reason, which a button that does nothing could not tell.
  const remove = async () => {
    const done = await edit('evidence.remove', { claimId: claim.id, index })
    if (done) showUndoable(done, 'desk.claim.detached')
  }
  return (
    <li className="desk-evidence-row">
      <button type="button" className="desk-quote" onClick={() => revealPassage(passage, claim.id)}>
        <q className="desk-quote-words" dir={record?.direction} lang={record?.language}>
          <ShownText text={passage.quote} />
        </q>
        <span className="desk-quote-place">
          <bdi>
            <ShownText text={record ? record.title : say('missingParts.source')} />
          </bdi>
          {where && `${say.language === 'ar' ? '، ' : ', '}${where}`}
        </span>
      </button>
      <IconButton
        label={say('desk.claim.detach', { number: say.number(index + 1) })}
        icon={X}
        onPress={() => void remove()}
      />
    </li>
  )
}
