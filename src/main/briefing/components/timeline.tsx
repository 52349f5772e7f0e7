import { View } from '@react-pdf/renderer'
import type { TimelineBlock } from '#core/briefing/outline'
import type { Direction } from '#core/documents/document'
import { palette } from '../palette'
import { Caption } from './caption'
import { RowName } from './row-name'
import { rowOf, startBar } from './sides'
import { Words } from './words'

interface Props {
  timeline: TimelineBlock
  direction: Direction
  /** Key of the timeline in the structure tree. */
  place: string
  /** Says that what belongs to a date goes on. */
  continued: string
}

type Entry = TimelineBlock['entries'][number]

const longestWhole = 900
const dateWidth = 92

/** What happened and what was said down a line, each date named once a page: events as a full sign, statements as a hollow one. */
export function Timeline({ timeline, direction, place, continued }: Props) {
  return (
    <View style={{ marginTop: 6, marginBottom: 14 }}>
      {timeline.caption === '' ? null : (
        <Caption text={timeline.caption} direction={direction} tagPath={`P#${place}-caption`} />
      )}
      {byDate(timeline.entries).map(({ first, entries }) => {
        const { date } = entries[0]
        return (
          <View key={first} style={rowOf(direction)}>
            <RowName
              name={date}
              continued={continued}
              direction={direction}
              width={dateWidth}
              size={9}
              rowPath={`L#${place}/LI#${first}`}
              parts={entries.length > 1 || isLong(entries[0])}
            >
              <View style={{ paddingTop: 5 }}>
                <Words
                  direction={direction}
                  size={9}
                  leading={1.5}
                  voice="display"
                  bold
                  tagPath={`L#${place}/LI#${first}/Lbl#0`}
                >
                  {date}
                </Words>
              </View>
            </RowName>
            <View style={{ flex: 1, ...startBar(direction, 1, palette.line, 10) }}>
              {entries.map((entry, at) => (
                <TimelineEntry
                  // biome-ignore lint/suspicious/noArrayIndexKey: the list is laid out once and never changes
                  key={at}
                  entry={entry}
                  direction={direction}
                  tagPath={`L#${place}/LI#${first + at}/LBody#0`}
                />
              ))}
            </View>
          </View>
        )
      })}
    </View>
  )
}

function isLong({ text }: Entry): boolean {
  return text.length > longestWhole
}

/** Neighbours of one date. `first`: place of the first of them in the timeline. */
function byDate(entries: readonly Entry[]): { first: number; entries: [Entry, ...Entry[]] }[] {
  const groups: { first: number; entries: [Entry, ...Entry[]] }[] = []
  entries.forEach((entry, index) => {
    const last = groups.at(-1)
    if (last?.entries[0].date === entry.date) last.entries.push(entry)
    else groups.push({ first: index, entries: [entry] })
  })
  return groups
}

function TimelineEntry({ entry, direction, tagPath }: { entry: Entry; direction: Direction; tagPath: string }) {
  return (
    <View wrap={isLong(entry)} style={{ paddingTop: 4, paddingBottom: 6 }}>
      <Words direction={direction} size={8.5} leading={1.5} voice="display" color={palette.muted} tagPath={tagPath}>
        {[`${entry.kind === 'event' ? '●' : '○'} ${entry.kindLabel}`, entry.actor].filter(Boolean).join(' · ')}
      </Words>
      <Words direction={direction} size={10.5} leading={1.6} tagPath={tagPath}>
        {entry.text}
      </Words>
      <Words
        direction={direction}
        size={8}
        leading={1.5}
        voice="display"
        color={palette.muted}
        tagPath={tagPath}
        source={entry.source}
      >
        {`[${entry.source}] ${entry.reference}`}
      </Words>
    </View>
  )
}
