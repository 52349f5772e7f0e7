import { type KeyboardEvent, useRef, useState } from 'react'
import type { PendingImport } from '#shared/api'
import { useLibrary } from '#state/library'
import { Button } from '#ui/button'
import { ConfirmDialog, Dialog } from '#ui/dialog'
import { useSay } from '#ui/say'
import { EncodingChoice } from './encoding-choice'
import { acceptDraft, cancelImport, skipDraft, useImports } from './import-queue'
import { showSource } from './library-view'
import { twinWords } from './refused-dialog'
import { type Corrections, ReviewedDraft } from './reviewed-draft'
import './import-review.css'

/** One draft after another is looked at, corrected and accepted; nothing enters the library unseen. */
export function ImportReview() {
  const draft = useImports(state => state.pending[0])
  const isListing = useImports(state => state.refused.length > 0)
  return draft && !isListing ? <DraftReview key={draft.draftId} pending={draft} /> : null
}

/** Stays open while the draft is read anew, so that the focus stays on the choice of the encoding. */
function DraftReview({ pending }: { pending: PendingImport }) {
  const say = useSay()
  const { fileName, draft } = pending
  const { reading } = draft
  const [recognised] = useState(reading.encoding)
  const isRereading = useImports(state => state.rereading !== null)
  const [isLeaving, setLeaving] = useState(false)
  const [corrections, setCorrections] = useState<Corrections | null>(null)
  /** Corrections by reading. They return when the encoding is chosen again. */
  const known = useRef(new Map<string, Corrections>())
  const name = `${reading.basis} ${reading.encoding} ${reading.stretches}`
  const accepted = corrections?.accepted ?? null
  const accept = (asReprint: boolean) => {
    if (accepted && !isRereading) void acceptDraft(asReprint ? { ...accepted, versionOf: null, asReprint } : accepted)
  }
  // Escape is pressed easily; what was corrected here is not corrected again as easily.
  const leave = () => {
    if ([...known.current.values()].some(({ isTouched }) => isTouched)) setLeaving(true)
    else void cancelImport()
  }
  const acceptByKey = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault()
      accept(false)
    }
  }
  return (
    <Dialog
      title={say('library.review')}
      isOpen
      onClose={leave}
      size="full"
      closesOutside={false}
      footer={
        <ReviewFooter isAcceptable={accepted !== null && !isRereading} onAccept={() => accept(false)} onLeave={leave} />
      }
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the key works wherever in the dialog the focus is */}
      <div className="review" onKeyDown={acceptByKey}>
        <section className="review-file" aria-label={say('reading.encoding')}>
          <p className="review-name">
            <bdi>{fileName}</bdi>
          </p>
          <TwinNotice onReprint={() => accept(true)} />
          {pending.asReprint && <p className="review-notice">{say('imports.isReprint')}</p>}
          <EncodingChoice reading={reading} recognised={recognised} />
        </section>
        <ReviewedDraft
          key={name}
          pending={pending}
          start={known.current.get(name) ?? null}
          takesFocus={known.current.size === 0}
          onChange={changed => {
            known.current.set(name, changed)
            setCorrections(changed)
          }}
        />
      </div>
      <ConfirmDialog
        title={say('library.leaveReview')}
        message={say('library.leaveReviewHelp')}
        confirmLabel={say('library.discard')}
        isDangerous
        isOpen={isLeaving}
        onConfirm={() => void cancelImport()}
        onClose={() => setLeaving(false)}
      />
    </Dialog>
  )
}

/** Main refused the draft because its text is in the library already. */
function TwinNotice({ onReprint }: { onReprint: () => void }) {
  const say = useSay()
  const twin = useImports(state => state.twin)
  const source = useLibrary(state => (twin ? state.library?.documents[String(twin.details.id)] : undefined))
  if (!twin || !source) return null
  return (
    <div className="review-notice" role="alert">
      <p>{say(twinWords[twin.code] ?? 'imports.twin', { title: `\u2068${source.title}\u2069` })}</p>
      <p className="review-choices">
        <Button
          onPress={() => {
            void skipDraft()
            showSource(source)
          }}
        >
          {say('imports.show')}
        </Button>
        <Button onPress={onReprint}>{say('imports.takeAs.reprint')}</Button>
      </p>
    </div>
  )
}

interface ReviewFooterProps {
  isAcceptable: boolean
  onAccept: () => void
  onLeave: () => void
}

function ReviewFooter({ isAcceptable, onAccept, onLeave }: ReviewFooterProps) {
  const say = useSay()
  const waiting = useImports(state => state.pending.length)
  const done = useImports(state => state.done)
  return (
    <>
      <Button variant="primary" isDisabled={!isAcceptable} onPress={onAccept} kbd="Mod+Enter">
        {say('library.accept')}
      </Button>
      {waiting + done > 1 && <Button onPress={() => void skipDraft()}>{say('library.skip')}</Button>}
      <Button variant="quiet" onPress={onLeave}>
        {say(waiting > 1 ? 'library.cancelAll' : 'word.cancel')}
      </Button>
      {waiting + done > 1 && (
        <p className="review-progress">
          {say('library.nOfM', { n: say.number(done + 1), m: say.number(waiting + done) })}
        </p>
      )}
    </>
  )
}
