import { View } from '@react-pdf/renderer'
import type { ParagraphBlock, TextPiece } from '#core/briefing/outline'
import type { Direction } from '#core/documents/document'
import { directionOf, isolateMark } from '#core/text/direction'
import { Note } from './note'
import { Words } from './words'

interface Props {
  paragraph: ParagraphBlock
  direction: Direction
  /** Key of the paragraph in the structure tree. */
  place: string
}

/** Running text and its notes. Arabic is justified, as its printed pages are; Latin is not, for want of hyphenation. */
export function Paragraph({ paragraph, direction, place }: Props) {
  const { text, pieces, notes = [] } = paragraph
  const own = directionOf(text, direction)
  const noteId = (mark: string) => `note-${place}-${mark}`
  const marks = new Set(notes.map(note => note.mark))
  const linked = pieces?.map((piece): TextPiece => {
    if (!piece.raised) return piece
    const mark = { ...piece, text: isolateMark(piece.text, own) }
    return marks.has(piece.text) ? { ...mark, href: `#${noteId(piece.text)}` } : mark
  })
  return (
    <>
      <View style={{ marginBottom: 8 }}>
        <Words
          direction={own}
          size={own === 'rtl' ? 12.5 : 11}
          leading={own === 'rtl' ? 1.75 : 1.5}
          align={own === 'rtl' ? 'justify' : 'start'}
          tagPath={`P#${place}`}
        >
          {linked ?? text}
        </Words>
      </View>
      {notes.length === 0 ? null : (
        <View style={{ marginBottom: 8 }}>
          {notes.map(({ mark, text: words }) => (
            <Note
              key={mark}
              mark={mark}
              text={words}
              direction={own}
              id={noteId(mark)}
              tagPath={`Note#${place}-${mark}`}
            />
          ))}
        </View>
      )}
    </>
  )
}
