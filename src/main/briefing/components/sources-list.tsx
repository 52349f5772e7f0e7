import { View } from '@react-pdf/renderer'
import { useContext } from 'react'
import type { SourcesBlock } from '#core/briefing/outline'
import type { Direction } from '#core/documents/document'
import { palette } from '../palette'
import { PartContext, sourceId } from './part'
import { Remark } from './remark'
import { rowOf } from './sides'
import { Words } from './words'

interface Props {
  sources: SourcesBlock
  direction: Direction
  tagPath: string
}

// A longer entry could outgrow its page, and would lose text if it were held together.
const longestWhole = 900

/** The numbered list of sources; quotes link to its entries. */
export function SourcesList({ sources, direction, tagPath }: Props) {
  const part = useContext(PartContext)
  return (
    <View>
      {sources.entries.map(entry => (
        <View
          key={entry.number}
          id={sourceId(part, entry.number)}
          wrap={entry.text.length > longestWhole}
          style={{ ...rowOf(direction), marginBottom: 6 }}
        >
          <View style={{ width: 26 }}>
            <Words
              direction={direction}
              size={9}
              leading={entry.direction === 'rtl' ? 2 : 1.7}
              voice="display"
              bold
              color={palette.muted}
              tagPath={`${tagPath}/LI#${entry.number}/Lbl#0`}
            >
              {`[${entry.number}]`}
            </Words>
          </View>
          <View style={{ flex: 1 }}>
            <Words
              direction={entry.direction}
              size={entry.direction === 'rtl' ? 11 : 10}
              leading={entry.direction === 'rtl' ? 1.65 : 1.5}
              align={entry.direction === direction ? 'start' : 'end'}
              tagPath={`${tagPath}/LI#${entry.number}/LBody#0`}
            >
              {entry.text}
            </Words>
            {entry.remark === undefined ? null : (
              <Remark
                text={entry.remark}
                direction={direction}
                tagPath={`${tagPath}/LI#${entry.number}/LBody#0/P#remark`}
              />
            )}
          </View>
        </View>
      ))}
    </View>
  )
}
