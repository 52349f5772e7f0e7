import { type KeyboardEvent, useMemo, useState } from 'react'
import { countWords } from '#core/documents/canonical'
import type { Id } from '#core/ids'
import type { PendingImport } from '#shared/api'
import { Button } from '#ui/button'
import { ConfirmDialog, Dialog } from '#ui/dialog'
import { useSay } from '#ui/say'
import { countKept, type Decisions, startDecisions } from './block-decisions'
import { CitationForm, useCitationFields } from './citation-form'
import { DraftBlocks } from './draft-blocks'
import { acceptDraft, cancelImport, skipDraft, useImports } from './import-queue'
import { useEarlierVersion, VersionChoice } from './version-choice'
import './import-review.css'

/** One draft after another is looked at, corrected and accepted; nothing enters the library unseen. */
export function ImportReview() {
  const draft = useImports(state => state.pending[0])
  return draft ? <DraftReview key={draft.draftId} pending={draft} /> : null
}

function DraftReview({ pending: { fileName, draft } }: { pending: PendingImport }) {
  const say = useSay()
  const editing = useCitationFields(draft.citation)
  const [start] = useState<Decisions>(() => startDecisions(draft.blocks))
  const [decisions, setDecisions] = useState(start)
  const [isLeaving, setLeaving] = useState(false)
  const earlier = useEarlierVersion(editing.fields, fileName)
  const [chosenId, setChosenId] = useState<Id | null>(null)
  // A corrected title may point to another source: the answer holds for the one it was given about.
  const isNewer = earlier !== null && earlier.documentId === chosenId
  const words = useMemo(() => draft.blocks.map(block => countWords(block.text)), [draft])
  const { kept, removed } = countKept(decisions, words)
  const isAcceptable = editing.citation !== null && kept > 0
  const accept = () => {
    if (editing.citation && kept > 0) void acceptDraft(editing.citation, decisions, isNewer ? chosenId : null)
  }
  // Escape is pressed easily; what was corrected here is not corrected again as easily.
  const leave = () => {
    if (decisions !== start || editing.isTouched) setLeaving(true)
    else void cancelImport()
  }
  const acceptByKey = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault()
      accept()
    }
  }
  return (
    <Dialog
      title={say('library.review')}
      isOpen
      onClose={leave}
      size="full"
      closesOutside={false}
      footer={<ReviewFooter isAcceptable={isAcceptable} onAccept={accept} onLeave={leave} />}
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the key works wherever in the dialog the focus is */}
      <div className="review" onKeyDown={acceptByKey}>
        <section className="review-citation" aria-label={say('library.citationFields')}>
          <p className="review-file">
            <bdi>{fileName}</bdi>
          </p>
          {earlier && <VersionChoice earlier={earlier} isChosen={isNewer} onChange={setChosenId} />}
          <CitationForm editing={editing} />
        </section>
        <section className="review-text" aria-label={say('library.blocks')}>
          <header className="review-counts">
            <p aria-live="polite">
              {say('library.kept', { words: say.count('word.words', kept) })}
              {' · '}
              {say('library.dropped', { words: say.count('word.words', removed) })}
            </p>
            <p className="review-help">{say('library.blocksHelp')}</p>
          </header>
          <DraftBlocks
            blocks={draft.blocks}
            decisions={decisions}
            onChange={setDecisions}
            direction={editing.fields.direction}
            language={editing.fields.language}
          />
        </section>
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
