import { useEffect, useMemo, useState } from 'react'
import { countWords } from '#core/documents/canonical'
import type { Citation } from '#core/documents/document'
import type { Id } from '#core/ids'
import type { PendingImport } from '#shared/api'
import { useLibrary } from '#state/library'
import { useSay } from '#ui/say'
import { countKept, type Decisions, startDecisions } from './block-decisions'
import { CitationForm, useCitationFields } from './citation-form'
import { DraftBlocks } from './draft-blocks'
import type { Accepted } from './import-queue'
import { useEarlierVersion, VersionChoice } from './version-choice'

/** What the analyst made of one reading of a draft. */
export interface Corrections {
  citation: Citation
  decisions: Decisions
  isTouched: boolean
  /** As it would be accepted now; `null` while something is missing. */
  accepted: Accepted | null
}

interface ReviewedDraftProps {
  pending: PendingImport
  /** Corrections to go on from; `null`: as recognised. */
  start: Corrections | null
  /** The first block gets the focus at once. */
  takesFocus: boolean
  onChange: (corrections: Corrections) => void
}

/** The citation and the blocks of one reading of a draft, to be corrected. A parent draws it anew for another reading. */
export function ReviewedDraft({ pending, start, takesFocus, onChange }: ReviewedDraftProps) {
  const say = useSay()
  const { draft, fileName, versionOf, asReprint } = pending
  const editing = useCitationFields(start?.citation ?? draft.citation)
  const [first] = useState<Decisions>(() => start?.decisions ?? startDecisions(draft.blocks))
  const [decisions, setDecisions] = useState(first)
  const earlier = useEarlierVersion(editing.fields, fileName)
  const [chosenId, setChosenId] = useState<Id | null>(null)
  // A corrected title may point to another source: the answer holds for the one it was given about.
  const isNewer = earlier !== null && earlier.documentId === chosenId
  const words = useMemo(() => draft.blocks.map(block => countWords(block.text)), [draft])
  const { kept, removed } = countKept(decisions, words)
  const { citation, isTouched } = editing
  const of = versionOf ?? (isNewer ? chosenId : null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: told on every change of what was decided, not of whom to tell
  useEffect(() => {
    onChange({
      citation: citation ?? start?.citation ?? draft.citation,
      decisions,
      isTouched: start?.isTouched === true || isTouched || decisions !== first,
      accepted: citation && kept > 0 ? { citation, blocks: decisions, versionOf: of, asReprint } : null
    })
  }, [citation?.title, editing.fields, decisions, of])
  return (
    <>
      <section className="review-citation" aria-label={say('library.citationFields')}>
        {versionOf !== null && <AgainNotice versionOf={versionOf} />}
        {versionOf === null && earlier && !asReprint && (
          <VersionChoice earlier={earlier} isChosen={isNewer} onChange={setChosenId} />
        )}
        <CitationForm editing={editing} titleGuess={pending.draft.titleGuess} />
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
          takesFocus={takesFocus}
        />
      </section>
    </>
  )
}

/** The draft is an original of the library that is read again. */
function AgainNotice({ versionOf }: { versionOf: Id }) {
  const say = useSay()
  const title = useLibrary(state => state.library?.documents[versionOf]?.title)
  if (title === undefined) return null
  return (
    <div className="review-notice">
      <p>{say('imports.again', { title: `\u2068${title}\u2069` })}</p>
      <p className="review-help">{say('imports.againHelp')}</p>
    </div>
  )
}
