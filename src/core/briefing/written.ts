import { isolate } from '../text/direction'
import { paragraphOf, printedPassages } from './claim-parts'
import type { ParagraphBlock, TextPiece } from './outline'
import type { RichText } from './rich-text'
import type { BriefingScope } from './scope'
import { caveatOf } from './trouble'

/** Gives each note of a briefing its number, in the order they are printed. */
export type NextMark = () => string

/** From 1 on. */
export function countMarks(): NextMark {
  let count = 0
  return () => String(++count)
}

/** Parts the marks of two claims in a row: 1 and 2 would read as 12. */
const betweenMarks = { ar: '،', en: ',' }

/** What the analyst wrote, paragraph by paragraph; each claim in it becomes the mark of a note with its proof. */
export function writtenParagraphs(text: RichText, scope: BriefingScope, nextMark: NextMark): ParagraphBlock[] {
  return text.flatMap(line => {
    const notes: NonNullable<ParagraphBlock['notes']> = []
    const pieces = line.flatMap((inline, index): TextPiece[] => {
      if ('text' in inline) return [inline]
      const mark = nextMark()
      notes.push({ mark, text: noteOf(inline.claimId, scope), claimId: inline.claimId })
      const before = line[index - 1]
      const follows = before !== undefined && !('text' in before)
      return [...(follows ? [{ text: betweenMarks[scope.language], raised: true }] : []), { text: mark, raised: true }]
    })
    const words = pieces.map(piece => piece.text).join('')
    if (words.trim() === '') return []
    const isPlain = pieces.every(piece => !piece.bold && !piece.href && !piece.raised)
    return [
      {
        kind: 'paragraph',
        text: words,
        ...(isPlain ? {} : { pieces }),
        ...(notes.length > 0 ? { notes } : {})
      }
    ]
  })
}

/** All quotes of the claim one after the other, each with where it stands. */
function noteOf(claimId: string, scope: BriefingScope): string {
  const claim = scope.claims.get(claimId)
  const passages = claim ? printedPassages(claim, scope) : []
  const { caveat } = caveatOf(claimId, claim?.evidence, scope)
  const told = passages.flatMap(passage => {
    const record = scope.library.documents[passage.documentId]
    const number = scope.numberOf(passage.documentId)
    if (!record || number === undefined) return []
    return [scope.labels.note({ record, number, paragraph: paragraphOf(passage, scope), quote: passage.quote })]
  })
  return [told.length > 0 ? told.join(' ') : scope.labels.goneClaim, caveat && isolate(`(${caveat})`)]
    .filter(Boolean)
    .join(' ')
}
