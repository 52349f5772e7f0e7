import { CircleAlert, CircleStop, MoveHorizontal, RefreshCw, ZoomIn, ZoomOut } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import type { Briefing } from '#core/briefing/briefing'
import type { Library } from '#core/library'
import { Button, IconButton } from '#ui/button'
import { EmptyState } from '#ui/empty-state'
import { Progress } from '#ui/progress'
import { useSay } from '#ui/say'
import { useDrafts } from './drafts'
import { PageView } from './page-view'
import { isStale, startPreview, stopPreview, usePreview } from './preview-job'
import { useScreen, zoomBy } from './screen-view'
import { usePageWidth } from './use-page-width'
import './preview.css'

/** A rendering that takes longer than this shows how far it is. */
const patienceMs = 500

/** The pages as they will print. They follow what is saved; while new ones are made the old ones stay. */
export function Preview({ library, briefing }: { library: Library; briefing: Briefing }) {
  const say = useSay()
  const { rendered, renderedOf, input, job, problem } = usePreview()
  const isUnsaved = useDrafts(state => state.unsaved[briefing.id] !== undefined)
  const stale = isStale(input, library, briefing)
  const pages = renderedOf === briefing.id ? (rendered?.pages ?? []) : []
  const isStopped = problem?.code === 'briefing.cancelled'
  const isOfThis = input?.briefing.id === briefing.id
  const isLong = useIsLong(job?.jobId ?? null)
  const scroller = useRef<HTMLDivElement>(null)
  const { width, zoom } = usePageWidth(scroller, pages[0]?.width ?? 595)
  const render = () => void startPreview(briefing.id)

  // What is saved has been waited for already; the pages follow at once.
  useEffect(() => {
    if (stale && !isUnsaved) void startPreview(briefing.id)
  }, [stale, isUnsaved, briefing.id])

  return (
    <section className="brief-preview" aria-label={say('brief.preview')} aria-busy={job !== null}>
      <header className="brief-preview-bar">
        <h2>{say('brief.preview')}</h2>
        {job && isLong ? (
          <Progress label={say('brief.previewing')} value={job.value} onCancel={stopPreview} />
        ) : (
          <span role="status">{pages.length > 0 && say.count('brief.pages', pages.length)}</span>
        )}
        <div className="brief-preview-end">
          {!job && problem && isOfThis && pages.length > 0 && (
            <span className="brief-stale" role="alert">
              {isStopped ? say('brief.stopped') : say(`problem.${problem.code}`, problem.details)}
            </span>
          )}
          <IconButton label={say('brief.zoomOut')} icon={ZoomOut} onPress={() => zoomBy(-1, zoom)} />
          <span className="brief-zoom">{say('brief.percent', { value: say.number(Math.round(zoom * 100)) })}</span>
          <IconButton label={say('brief.zoomIn')} icon={ZoomIn} onPress={() => zoomBy(1, zoom)} />
          <FitButton />
          <IconButton label={say('brief.refresh')} icon={RefreshCw} kbd="Mod+Enter" onPress={render} />
        </div>
      </header>
      {problem && !job && isOfThis && pages.length === 0 && (
        <EmptyState
          icon={isStopped ? CircleStop : CircleAlert}
          title={say(isStopped ? 'brief.stopped' : 'brief.failed')}
          message={isStopped ? say('brief.stoppedMessage') : say(`problem.${problem.code}`, problem.details)}
        >
          <Button icon={RefreshCw} onPress={render}>
            {say('brief.refresh')}
          </Button>
        </EmptyState>
      )}
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields; these are pages that scroll together. */}
      <div
        ref={scroller}
        className="brief-pages"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
        tabIndex={0}
        role="group"
        aria-label={say('brief.pagesLabel')}
        data-none={pages.length === 0 ? '' : undefined}
      >
        {rendered &&
          pages.map((size, index) => (
            <PageView
              // biome-ignore lint/suspicious/noArrayIndexKey: a page is known by its number alone.
              key={index}
              renderId={rendered.renderId}
              index={index}
              count={pages.length}
              size={size}
              width={width}
            />
          ))}
      </div>
    </section>
  )
}

function FitButton() {
  const say = useSay()
  const isFit = useScreen(state => state.zoom === 'fit')
  return (
    <IconButton
      label={say('brief.fit')}
      icon={MoveHorizontal}
      isPressed={isFit}
      onPress={() => useScreen.setState({ zoom: isFit ? 1 : 'fit' })}
    />
  )
}

/** Whether the job has been under way for a while. */
function useIsLong(jobId: string | null): boolean {
  const [longId, setLongId] = useState<string | null>(null)
  useEffect(() => {
    if (jobId === null) return
    const timer = setTimeout(() => setLongId(jobId), patienceMs)
    return () => clearTimeout(timer)
  }, [jobId])
  return jobId !== null && longId === jobId
}
