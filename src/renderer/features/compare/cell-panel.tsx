import { BookOpen, X } from 'lucide-react'
import { type KeyboardEvent, useEffect, useRef } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import type { Passage } from '#core/anchoring/passage'
import type { Claim } from '#core/claims/claim'
import { codeName } from '#core/codebook/order'
import type { MatrixCell } from '#core/comparison/build-matrix'
import type { DocumentRecord } from '#core/documents/document'
import { paragraphNumber } from '#core/documents/place'
import type { Library } from '#core/library'
import { loadBody, useLibrary } from '#state/library'
import { openOnDesk, revealPassage } from '#state/view'
import { Button, IconButton } from '#ui/button'
import { CodeChip, codeStyle } from '#ui/code-chip'
import { useSay } from '#ui/say'
import { StanceMark } from '#ui/stance-mark'
import './cell-panel.css'

interface Props {
  library: Library
  /** The code's name or the actor. */
  rowTitle: string
  document: DocumentRecord
  cell: MatrixCell
  claims: readonly Claim[]
  /** Grows whenever the user asks to go on in the panel. */
  focusRequest: number
  onClose: () => void
}

/** One cell in full: each claim with what proves it, a click away from its place in the source. */
export function CellPanel({ library, rowTitle, document, cell, claims, focusRequest, onClose }: Props) {
  const say = useSay()
  const title = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (focusRequest > 0) title.current?.focus()
  }, [focusRequest])
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return
    event.stopPropagation()
    onClose()
  }
  return (
    <aside className="compare-panel" aria-label={say('compare.details')} onKeyDown={onKeyDown}>
      <header className="compare-panel-head">
        <div className="compare-panel-title" ref={title} tabIndex={-1}>
          <h2 dir="auto">{rowTitle}</h2>
          <p>{say('compare.cellIn', { title: document.title })}</p>
          <StanceMark state={cell.state} />
        </div>
        <IconButton label={say('word.close')} icon={X} kbd="Escape" onPress={onClose} />
      </header>
      <div className="compare-panel-body">
        {claims.length === 0 ? (
          <div className="compare-panel-empty">
            <p>{say(cell.state === 'silent' ? 'compare.silentMessage' : 'compare.unreadMessage')}</p>
            <Button icon={BookOpen} onPress={() => openOnDesk(document.id)}>
              {say('compare.openSource')}
            </Button>
          </div>
        ) : (
          <ul>
            {claims.map(claim => (
              <ClaimDetails key={claim.id} claim={claim} document={document} library={library} />
            ))}
          </ul>
        )}
      </div>
    </aside>
  )
}

function ClaimDetails({ claim, document, library }: { claim: Claim; document: DocumentRecord; library: Library }) {
  const say = useSay()
  const code = library.codes[claim.codeId]
  // What this column's source says comes first; the others follow.
  const here = claim.evidence.filter(passage => passage.documentId === document.id)
  const elsewhere = claim.evidence.filter(passage => passage.documentId !== document.id)
  return (
    <li className="compare-claim" {...(code ? { style: codeStyle(code) } : {})}>
      <div className="compare-claim-facts">
        {code && <CodeChip code={code} name={codeName(code, say.language)} isSmall />}
        <bdi>{claim.actor || say('word.noActor')}</bdi>
        <StanceMark state={claim.stance} />
      </div>
      {claim.statement ? (
        <p className="compare-claim-statement" dir="auto">
          {claim.statement}
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
    </li>
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
  const title = record?.title ?? ''
  const paragraph = body ? say.number(paragraphNumber(body.blocks, passage.start)) : '…'
  const place = say('compare.place', { title, paragraph })
  return (
    <AriaButton
      className="compare-evidence"
      aria-label={`${passage.quote} (${say('compare.showOnDesk', { place })})`}
      onPress={() => revealPassage(passage, claimId)}
    >
      <span className="compare-evidence-quote" dir={record?.direction} lang={record?.language}>
        {passage.quote}
      </span>
      <span className="compare-evidence-place">{place}</span>
    </AriaButton>
  )
}
