import { useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { Claim } from '#core/claims/claim'
import type { TimelineEntry } from '#core/comparison/timeline'
import { useSay } from '#ui/say'
import { daysOfAll, type Mark, pixelsPerDay, placeMarks, ticksOf, type Zoom } from './timeline-scale'

/** Entries of one actor; `key` is the folded name. */
export interface Lane {
  key: string
  actor: string
  entries: TimelineEntry[]
}

interface TimelineLanesProps {
  lanes: readonly Lane[]
  zoom: Zoom
  claims: ReadonlyMap<string, Claim>
  onOpen: (entry: TimelineEntry) => void
}

const levelHeight = 20
const laneHeight = 44

/**
 * The drawing: time runs in the reading direction, a lane for each actor, a sign for each entry. For the eye and the mouse
 * alone: the list beside it says the same to the keyboard and to screen readers.
 */
export function TimelineLanes({ lanes, zoom, claims, onOpen }: TimelineLanesProps) {
  const say = useSay()
  const scroller = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState(0)
  useLayoutEffect(() => {
    const element = scroller.current
    if (!element) return
    const observer = new ResizeObserver(() => setWidth(element.clientWidth))
    observer.observe(element)
    setWidth(element.clientWidth)
    return () => observer.disconnect()
  }, [])
  const days = useMemo(() => daysOfAll(lanes.flatMap(lane => lane.entries)), [lanes])
  const scale = pixelsPerDay(zoom, days, Math.max(240, width - nameWidth - endRoom))
  const ticks = useMemo(() => ticksOf(days, scale), [days, scale])
  const drawn = useMemo(
    () => lanes.map(lane => ({ lane, ...placeMarks(lane.entries, days, scale) })),
    [lanes, days, scale]
  )
  // What is latest is looked for first; the beginning is a scroll away.
  useLayoutEffect(() => {
    const element = scroller.current
    if (!element || width === 0) return
    const end = element.scrollWidth - element.clientWidth
    element.scrollLeft = getComputedStyle(element).direction === 'rtl' ? -end : end
  }, [width])
  const length = (days.end - days.start) * scale + endRoom
  return (
    <div className="timeline-scroller" ref={scroller} aria-hidden>
      <div className="timeline-canvas" style={{ inlineSize: `${nameWidth + length}px` }}>
        <div className="timeline-axis">
          <span className="timeline-name" />
          <div className="timeline-track">
            {ticks.map(({ date, start }) => (
              <span
                key={date}
                className="timeline-tick"
                style={{ insetInlineStart: `${(start - days.start) * scale}px` }}
              >
                {say.date(date)}
              </span>
            ))}
          </div>
        </div>
        {drawn.map(({ lane, marks, levels, hidden }) => (
          <div
            key={lane.key}
            className="timeline-lane"
            style={{ blockSize: `${Math.max(laneHeight, (levels + 1) * levelHeight)}px` }}
          >
            <span className="timeline-name">
              <span className="timeline-actor-name">
                <bdi>{lane.actor || say('word.noActor')}</bdi>
              </span>
              <small>
                {say.count('timeline.entries', lane.entries.length)}
                {hidden > 0 && ` (+${say.number(hidden)})`}
              </small>
            </span>
            <div className="timeline-track">
              {ticks.map(({ date, start }) => (
                <span
                  key={date}
                  className="timeline-line"
                  style={{ insetInlineStart: `${(start - days.start) * scale}px` }}
                />
              ))}
              {marks.map(mark => (
                <MarkButton
                  key={`${mark.entry.claimId} ${mark.entry.kind}`}
                  mark={mark}
                  title={titleOf(mark.entry)}
                  onOpen={onOpen}
                />
              ))}
            </div>
          </div>
        ))}
      </div>
    </div>
  )

  function titleOf({ date, kind, claimId }: TimelineEntry): string {
    const claim = claims.get(claimId)
    return `${say.date(date)} · ${say(`timeline.${kind}`)}\n${claim?.statement || (claim?.evidence[0]?.quote ?? '')}`
  }
}

/** As the style sheet has them, in pixels. */
const nameWidth = 168
const endRoom = 24

interface MarkButtonProps {
  mark: Mark
  title: string
  onOpen: (entry: TimelineEntry) => void
}

function MarkButton({ mark, title, onOpen }: MarkButtonProps) {
  const { entry, start, width, level } = mark
  return (
    <button
      type="button"
      tabIndex={-1}
      className={`timeline-mark timeline-mark-${entry.kind}`}
      style={{
        insetInlineStart: `${start}px`,
        inlineSize: `${width}px`,
        insetBlockStart: `${level * levelHeight + levelHeight / 2}px`
      }}
      title={title}
      onClick={() => onOpen(entry)}
    >
      <KindMark kind={entry.kind} />
    </button>
  )
}

/** An event is a lozenge, a statement a speech mark: told apart without colour. */
export function KindMark({ kind }: { kind: TimelineEntry['kind'] }) {
  return (
    <svg className="timeline-kind" width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
      {kind === 'event' ? (
        <path d="M7 0.5 13.5 7 7 13.5 0.5 7z" fill="currentColor" />
      ) : (
        <path
          d="M2 1.5h10v8H7.5L4.5 13V9.5H2z"
          fill="none"
          stroke="currentColor"
          strokeWidth="1.8"
          strokeLinejoin="round"
        />
      )}
    </svg>
  )
}
