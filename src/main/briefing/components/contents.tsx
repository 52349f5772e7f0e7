import { View } from '@react-pdf/renderer'
import type { Direction } from '#core/documents/document'
import { palette } from '../palette'
import { rowOf, startMargin } from './sides'
import { LateWords, Words } from './words'

/** A heading as the contents list it. */
export interface ContentsEntry {
  id: string
  text: string
  level: 1 | 2
}

interface Props {
  title: string
  entries: ContentsEntry[]
  direction: Direction
}

/** The contents. The page numbers are filled in late, into a column of a fixed width. */
export function Contents({ title, entries, direction }: Props) {
  return (
    <View style={{ marginTop: 6, marginBottom: 14 }}>
      <View minPresenceAhead={60} style={{ marginBottom: 5 }}>
        <Words direction={direction} size={11} voice="display" bold color={palette.accent} tagPath="TOC#0/Caption#0">
          {title}
        </Words>
      </View>
      {entries.map(entry => (
        <View
          key={entry.id}
          wrap={false}
          style={{
            ...rowOf(direction),
            borderBottomWidth: 0.5,
            borderBottomColor: palette.line,
            paddingTop: entry.level === 1 ? 4 : 2,
            paddingBottom: 2
          }}
        >
          <View style={{ flex: 1, ...startMargin(direction, entry.level === 1 ? 0 : 14) }}>
            <Words
              direction={direction}
              size={entry.level === 1 ? 10 : 9}
              voice="display"
              bold={entry.level === 1}
              tagPath={`TOC#0/TOCI#${entry.id}`}
              href={`#${entry.id}`}
            >
              {entry.text}
            </Words>
          </View>
          <View style={{ width: 40 }}>
            <LateWords
              direction={direction}
              size={entry.level === 1 ? 10 : 9}
              voice="display"
              align="end"
              color={palette.muted}
              tagPath={`TOC#0/TOCI#${entry.id}`}
              text={`{page-of ${entry.id}}`}
            />
          </View>
        </View>
      ))}
    </View>
  )
}
