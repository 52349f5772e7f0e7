import { CalendarRange } from 'lucide-react'
import { useMemo, useState } from 'react'
import { allClaims } from '#core/claims/find-claims'
import { buildTimeline, laneOf, type TimelineEntry } from '#core/comparison/timeline'
import type { Library } from '#core/library'
import { revealPassage, useView } from '#state/view'
import { Button } from '#ui/button'
import { EmptyState } from '#ui/empty-state'
import { useSay } from '#ui/say'
import { Segmented } from '#ui/segmented'
import { Select } from '#ui/select'
import { useShownBlock } from './shown-view'
import { KindMark, type Lane, TimelineLanes } from './timeline-lanes'
import { TimelineList } from './timeline-list'
import { type Zoom, zooms } from './timeline-scale'
import './timeline.css'

const everybody = ' '

/** What happened and what was said: drawn in a lane for each actor, and as a list in order of time. */
export function TimelineView({ library }: { library: Library }) {
  const say = useSay()
  const go = useView(state => state.go)
  const [zoom, setZoom] = useState<Zoom>('all')
  const [chosen, setChosen] = useState(everybody)
  const entries = useMemo(() => buildTimeline(library, {}), [library])
  const claims = useMemo(() => new Map(allClaims(library).map(claim => [claim.id, claim])), [library])
  const lanes = useMemo(() => lanesOf(entries), [entries])
  const lane = lanes.find(({ key }) => key === chosen)
  useShownBlock(entries.length === 0 ? null : { kind: 'timeline', filter: lane ? { actors: [lane.actor] } : {} })
  if (entries.length === 0) {
    return (
      <EmptyState icon={CalendarRange} title={say('timeline.none')} message={say('timeline.noneMessage')}>
        <Button variant="primary" onPress={() => go('desk')}>
          {say('views.goDesk')}
        </Button>
      </EmptyState>
    )
  }
  const open = ({ claimId }: TimelineEntry) => {
    const passage = claims.get(claimId)?.evidence[0]
    if (passage) revealPassage(passage, claimId)
  }
  return (
    <section className="timeline" aria-label={say('timeline.title')}>
      <div className="timeline-tools" role="toolbar" aria-label={say('timeline.title')}>
        <Segmented
          className="timeline-zoom"
          label={say('timeline.scale')}
          value={zoom}
          onChange={setZoom}
          options={zooms.map(value => ({ value, label: say(`timeline.scale.${value}`) }))}
        />
        <Select
          className="timeline-actor"
          label={say('timeline.actor')}
          value={lane ? chosen : everybody}
          onChange={setChosen}
          options={[
            { value: everybody, label: say('timeline.allActors') },
            ...lanes.map(({ key, actor }) => ({ value: key, label: actor || say('word.noActor') }))
          ]}
        />
        <p className="timeline-legend">
          {(['event', 'statement'] as const).map(kind => (
            <span key={kind}>
              <KindMark kind={kind} />
              {say(`timeline.${kind}`)}
            </span>
          ))}
        </p>
      </div>
      <div className="timeline-main">
        <TimelineLanes key={zoom} lanes={lane ? [lane] : lanes} zoom={zoom} claims={claims} onOpen={open} />
        <TimelineList entries={lane ? lane.entries : entries} claims={claims} library={library} onOpen={open} />
      </div>
    </section>
  )
}

/** A lane for each actor, however the name is spelled; who says most stands first, nobody in particular last. */
function lanesOf(entries: readonly TimelineEntry[]): Lane[] {
  const lanes = new Map<string, Lane>()
  for (const entry of entries) {
    const key = laneOf(entry)
    const lane = lanes.get(key)
    if (lane) lane.entries.push(entry)
    else lanes.set(key, { key, actor: entry.actor, entries: [entry] })
  }
  return [...lanes.values()].sort(
    (a, b) => Number(a.key === '') - Number(b.key === '') || b.entries.length - a.entries.length
  )
}
