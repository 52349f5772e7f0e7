import { ListTree } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import type { Passage } from '#core/anchoring/passage'
import type { Claim } from '#core/claims/claim'
import { codeOf } from '#core/codebook/missing-code'
import { codeName } from '#core/codebook/order'
import type { DocumentRecord } from '#core/documents/document'
import { paragraphNumber } from '#core/documents/place'
import type { Id } from '#core/ids'
import type { Library } from '#core/library'
import { loadBody, useLibrary } from '#state/library'
import { revealPassage } from '#state/view'
import { Button } from '#ui/button'
import { CodeChip, codeStyle } from '#ui/code-chip'
import { ShownText } from '#ui/hidden-sign'
import { useSay } from '#ui/say'
import { StanceMark } from '#ui/stance-mark'
import { endDrag, startDrag } from './claim-drag'
import { PropositionPicker } from './proposition-picker'

interface Props {
  claim: Claim
  library: Library
  /** What these sources say comes first. */
  documentIds: readonly Id[]
}

/** A claim with what proves it, each quote a click away from its place; it may be moved to another proposition. */
export function ClaimDetails({ claim, documentIds, library }: Props) {
  const say = useSay()
  const code = codeOf(library.codes, claim.codeId)
  const here = claim.evidence.filter(passage => documentIds.includes(passage.documentId))
  const elsewhere = claim.evidence.filter(passage => !documentIds.includes(passage.documentId))
  return (
    <li
      className="compare-claim"
      style={codeStyle(code)}
      draggable
      onDragStart={event => startDrag(event, { kind: 'claim', claimId: claim.id })}
      onDragEnd={endDrag}
    >
      <div className="compare-claim-facts">
        <CodeChip code={code} name={codeName(code, say.language)} isSmall />
        <bdi>{claim.actor || say('word.noActor')}</bdi>
        <StanceMark state={claim.stance} />
      </div>
      {claim.statement ? (
        <p className="compare-claim-statement" dir="auto">
          <ShownText text={claim.statement} />
        </p>
      ) : (
        <p className="compare-claim-unsaid">{say('compare.noStatement')}</p>
      )}
      {[...here, ...elsewhere].map(passage => (
        <Evidence
          key={`${passage.documentId}:${passage.start}:${passage.end}`}
          passage={passage}
          claimId={claim.id}
          record={library.documents[passage.documentId]}
        />
      ))}
      <Move claim={claim} library={library} />
    </li>
  )
}

function Move({ claim, library }: { claim: Claim; library: Library }) {
  const say = useSay()
  const anchor = useRef<HTMLDivElement>(null)
  const [isOpen, setOpen] = useState(false)
  const present = library.propositions[claim.propositionId ?? '']
  return (
    <div className="compare-claim-move" ref={anchor}>
      <Button variant="quiet" icon={ListTree} onPress={() => setOpen(true)}>
        {present ? say('compare.moveFrom', { text: present.text }) : say('compare.move')}
      </Button>
      <PropositionPicker
        anchor={anchor}
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        claimId={claim.id}
        presentId={claim.propositionId}
        library={library}
      />
    </div>
  )
}

interface EvidenceProps {
  passage: Passage
  claimId: string
  record: DocumentRecord | undefined
}

function Evidence({ passage, claimId, record }: EvidenceProps) {
  const say = useSay()
  const body = useLibrary(state => state.bodies[passage.documentId])
  useEffect(() => {
    void loadBody(passage.documentId)
  }, [passage.documentId])
  const title = record ? record.title : say('missingParts.source')
  const paragraph = body ? say.number(paragraphNumber(body.blocks, passage.start)) : '…'
  const place = say('compare.place', { title, paragraph })
  return (
    <AriaButton
      className="compare-evidence"
      aria-label={`${passage.quote} (${say('compare.showOnDesk', { place })})`}
      onPress={() => revealPassage(passage, claimId)}
    >
      <span className="compare-evidence-quote" dir={record?.direction} lang={record?.language}>
        <ShownText text={passage.quote} />
      </span>
      <span className="compare-evidence-place">{place}</span>
    </AriaButton>
  )
}
