import { useEffect, useState } from 'react'
import type { DocumentRecord } from '#core/documents/document'
import type { PassageReview, VersionReview as Review } from '#core/documents/versions'
import type { Id } from '#core/ids'
import { call } from '#state/bridge'
import { cancelJob, newJobId } from '#state/job'
import { loadBody, useLibrary } from '#state/library'
import { showProblem } from '#state/notices'
import { Button } from '#ui/button'
import { Dialog } from '#ui/dialog'
import { EmptyState } from '#ui/empty-state'
import { Progress } from '#ui/progress'
import { useSay } from '#ui/say'
import { useImports } from './import-queue'
import { VersionGroup } from './version-group'
import { closeVersionReview, movePassages, passageKey, useVersionReviews } from './version-reviews'
import './version-review.css'

/** What needs a look comes first. */
const kinds = ['moved', 'orphaned', 'exact'] as const

/** Every passage of the earlier version and where it stands in the newer one; nothing moves that is not chosen here. */
export function VersionReview() {
  const documentId = useVersionReviews(state => state.waiting[0])
  const isImporting = useImports(state => state.pending.length > 0)
  const source = useLibrary(state => (documentId ? state.library?.documents[documentId] : undefined))
  return source && !isImporting ? <OpenVersionReview key={source.id} source={source} /> : null
}

function OpenVersionReview({ source }: { source: DocumentRecord }) {
  const say = useSay()
  const review = useReview(source.id)
  const [chosen, setChosen] = useState<ReadonlySet<string> | null>(null)
  const passages = review?.passages ?? []
  const selected = chosen ?? new Set(passages.filter(({ resolution }) => resolution.kind === 'exact').map(passageKey))
  const moving = passages.filter(passage => selected.has(passageKey(passage)))
  const choose = (changed: readonly PassageReview[], isChosen: boolean) => {
    const keys = new Set(selected)
    for (const passage of changed) {
      if (isChosen) keys.add(passageKey(passage))
      else keys.delete(passageKey(passage))
    }
    setChosen(keys)
  }
  return (
    <Dialog
      title={say('versions.review', { title: `\u2068${source.title}\u2069` })}
      isOpen
      onClose={closeVersionReview}
      size="full"
      closesOutside={false}
      footer={
        <>
          <Button
            variant="primary"
            isDisabled={moving.length === 0}
            onPress={() => void movePassages(source.id, moving)}
          >
            {say.count('versions.move', moving.length)}
          </Button>
          <Button onPress={closeVersionReview}>{say(passages.length > 0 ? 'versions.later' : 'word.close')}</Button>
        </>
      }
    >
      {!review && <Progress label={say('versions.reviewing')} value={null} />}
      {review && passages.length === 0 && (
        <EmptyState title={say('versions.none')} message={say('versions.noneHelp')} />
      )}
      {review && passages.length > 0 && (
        <div className="versions">
          <p className="versions-help">{say('versions.reviewHelp')}</p>
          {kinds.map(kind => (
            <VersionGroup
              key={kind}
              kind={kind}
              newer={source}
              passages={passages.filter(({ resolution }) => resolution.kind === kind)}
              selected={selected}
              onChoose={choose}
            />
          ))}
        </div>
      )}
    </Dialog>
  )
}

/**
 * Asks main once, when the dialog opens; `null` until it answers. A review that cannot be made closes the dialog, and a dialog that is
 * closed first ends the work on it.
 */
function useReview(documentId: Id): Review | null {
  const [review, setReview] = useState<Review | null>(null)
  useEffect(() => {
    const jobId = newJobId()
    let isWaiting = true
    void loadBody(documentId)
    void call('versions.review', { documentId, jobId }).then(answer => {
      if (!isWaiting) return
      isWaiting = false
      if (answer.ok) setReview(answer.value)
      else {
        showProblem(answer.problem)
        closeVersionReview()
      }
    })
    return () => {
      if (isWaiting) void cancelJob(jobId)
      isWaiting = false
    }
  }, [documentId])
  return review
}
