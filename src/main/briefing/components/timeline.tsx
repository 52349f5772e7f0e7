import { View } from '@react-pdf/renderer'
import type { TimelineBlock } from '#core/briefing/outline'
import type { Direction } from '#core/documents/document'
import { palette } from '../palette'
import { Caption } from './caption'
import { rowOf, startBar } from './sides'
import { Words } from './words'

interface Props {
  timeline: TimelineBlock
  direction: Direction
  /** Key of the timeline in the structure tree. */
  place: string
}

const longestWhole = 900

/** What happened and what was said down a line: events as a full sign, statements as a hollow one. */
export function Timeline({ timeline, direction, place }: Props) {
  return (
    <View style={{ marginTop: 6, marginBottom: 14 }}>
      {timeline.caption === '' ? null : (
        <Caption text={timeline.caption} direction={direction} tagPath={`P#${place}-caption`} />
      )}
      {timeline.entries.map((entry, index) => {
        const tag = `L#${place}/LI#${index}`
        const repeatsDate = timeline.entries[index - 1]?.date === entry.date
        return (
          <View
            // biome-ignore lint/suspicious/noArrayIndexKey: the list is laid out once and never changes
            key={index}
            wrap={entry.text.length > longestWhole}
            style={rowOf(direction)}
          >
            <View style={{ width: 92, paddingTop: 5 }}>
              <Words direction={direction} size={9} leading={1.5} voice="display" bold tagPath={`${tag}/Lbl#0`}>
                {repeatsDate ? '' : entry.date}
              </Words>
            </View>
            <View style={{ flex: 1, ...startBar(direction, 1, palette.line, 10), paddingTop: 4, paddingBottom: 6 }}>
              <Words
                direction={direction}
                size={8.5}
                leading={1.5}
                voice="display"
                color={palette.muted}
                tagPath={`${tag}/LBody#0`}
              >
                {[`${entry.kind === 'event' ? '●' : '○'} ${entry.kindLabel}`, entry.actor].filter(Boolean).join(' · ')}
              </Words>
              <Words direction={direction} size={10.5} leading={1.6} tagPath={`${tag}/LBody#0`}>
                {entry.text}
              </Words>
              <Words
                direction={direction}
                size={8}
                leading={1.5}
                voice="display"
                color={palette.muted}
                tagPath={`${tag}/LBody#0`}
                source={entry.source}
              >
                {`[${entry.source}] ${entry.reference}`}
              </Words>
            </View>
          </View>
        )
      })}
    </View>
  )
}
