import { CircleAlert, CircleStop, RefreshCw } from 'lucide-react'
import { useEffect, useRef } from 'react'
import type { Briefing } from '#core/briefing/briefing'
import type { Library } from '#core/library'
import { Button, IconButton } from '#ui/button'
import { EmptyState } from '#ui/empty-state'
import { Progress } from '#ui/progress'
import { useSay } from '#ui/say'
import { useDrafts } from './drafts'
import { Gaps } from './gaps'
import { PageCanvas } from './page-canvas'
import { isStale, startPreview, stopPreview, usePreview } from './preview-job'
import { previewScale } from './preview-scale'
import './preview.css'

/** Typing pauses are shorter than this; each rendering takes a second or more. */
const renderDelayMs = 800

/** The pages as they will print. They follow what is saved; while new ones are made the old ones stay. */
export function Preview({ library, briefing }: { library: Library; briefing: Briefing }) {
  const say = useSay()
  const { pages, pagesOf, input, job, problem } = usePreview()
  const isUnsaved = useDrafts(state => state.unsaved[briefing.id] !== undefined)
  const stale = isStale(input, library, briefing)
  const isOther = input?.briefing.id !== briefing.id
  const shown = pagesOf === briefing.id ? pages : []
  const isStopped = problem?.code === 'briefing.cancelled'
  const isOld = stale || isUnsaved || isStopped
  const render = () => void startPreview(briefing.id, previewScale())

  // Nobody is typing when the screen is entered or another briefing chosen: no need to wait then.
  const isHere = useRef(false)
  // biome-ignore lint/correctness/useExhaustiveDependencies: any newer record of the library starts the wait anew.
  useEffect(() => {
    const waits = isHere.current && !isOther
    isHere.current = true
    if (!stale || isUnsaved) return
    const timer = setTimeout(() => void startPreview(briefing.id, previewScale()), waits ? renderDelayMs : 0)
    return () => clearTimeout(timer)
  }, [stale, isUnsaved, isOther, briefing.id, library])

  return (
    <section className="brief-preview" aria-label={say('brief.preview')} aria-busy={job !== null}>
      <header className="brief-preview-bar">
        <h2>{say('brief.preview')}</h2>
        {job ? (
          <Progress label={say('brief.previewing')} value={job.value} onCancel={stopPreview} />
        ) : (
          <span role="status">{shown.length > 0 && say.count('brief.pages', shown.length)}</span>
        )}
        <div className="brief-preview-end">
          {!job && isOld && shown.length > 0 && <span className="brief-stale">{say('brief.stale')}</span>}
          <IconButton label={say('brief.refresh')} icon={RefreshCw} kbd="Mod+Enter" onPress={render} />
        </div>
      </header>
      <Gaps library={library} briefing={briefing} />
      {problem && !job && !isOther && shown.length === 0 ? (
        <EmptyState
          icon={isStopped ? CircleStop : CircleAlert}
          title={say(isStopped ? 'brief.stopped' : 'brief.failed')}
          message={isStopped ? say('brief.stoppedMessage') : say(`problem.${problem.code}`, problem.details)}
        >
          <Button icon={RefreshCw} onPress={render}>
            {say('brief.refresh')}
          </Button>
        </EmptyState>
      ) : (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields; these are pages that scroll together.
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
        <div className="brief-pages" tabIndex={0} role="group" aria-label={say('brief.pagesLabel')}>
          {shown.map((page, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a page is known by its number alone.
            <PageCanvas key={index} page={page} number={index + 1} count={shown.length} />
          ))}
        </div>
      )}
    </section>
  )
}
