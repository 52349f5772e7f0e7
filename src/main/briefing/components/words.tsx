import { type Styles, Text } from '@react-pdf/renderer'
import { useContext } from 'react'
import type { BriefingFaces } from '#core/briefing/look'
import type { TextPiece } from '#core/briefing/outline'
import type { Direction } from '#core/documents/document'
import { directionOf } from '#core/text/direction'
import { fontStack, type Voice } from '../font-stacks'
import { neededOf } from '../fonts'
import { codeColors, palette } from '../palette'
import { lateTextFrom } from '../textkit/late-text'
import { structureRole } from '../textkit/structure-role'
import type { Features } from '../textkit/types'
import { FacesContext } from './faces'
import { PartContext, sourceId } from './part'

export type Align = 'start' | 'end' | 'center' | 'justify'

interface Look {
  /** Of what the text stands in: it decides where the text begins. Its own letters decide how it runs. */
  direction: Direction
  /** Points. */
  size: number
  voice?: Voice
  bold?: boolean
  color?: string
  align?: Align
  /** Place in the structure tree, see `structureRole`. */
  tagPath: string
}

export interface WordsProps extends Look {
  /** Pieces stand in one sentence, with just the spaces that they bring. */
  children: string | readonly TextPiece[]
  /** Line height as a multiple of the size. */
  leading?: number
  /** Room before the first line, at the start side, in points. */
  indent?: number
  /** Takes the room that its row leaves. */
  grow?: boolean
  /** Leads to a web address or to another place of the document (`#id`). */
  href?: string
  /** Leads to the entry of this number in the list of sources. */
  source?: number
}

type TextStyle = Styles[string]

// Of the size of the text that it stands in.
const raisedShare = 0.62

/**
 * The only way text gets on a page. It sets, every time, what @react-pdf would otherwise take from the wrong place:
 * direction and alignment (not inherited), size and line height together (a bare line height multiplies 18 points).
 */
export function Words({ children, leading = 1.5, indent, grow, href, source, ...look }: WordsProps) {
  const faces = useContext(FacesContext)
  const part = useContext(PartContext)
  const target = source === undefined ? href : `#${sourceId(part, source)}`
  const pieces = typeof children === 'string' ? [{ text: children }] : children
  const text = typeof children === 'string' ? children : pieces.map(piece => piece.text).join('')
  const direction = directionOf(text, look.direction)
  const style: TextStyle = {
    ...styleOf(look, faces, text),
    direction,
    lineHeight: leading,
    ...(indent === undefined ? {} : { textIndent: indent }),
    ...(grow ? { flex: 1 } : {})
  }
  return (
    <Text style={style} orphans={2} widows={2} {...(target ? { src: target } : {})}>
      {typeof children === 'string'
        ? children
        : pieces.map((piece, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the pieces are laid out once and never change
            <Text key={index} style={pieceStyle(piece, look, { faces, direction })} {...linkOf(piece)}>
              {piece.text}
            </Text>
          ))}
    </Text>
  )
}

// Page numbers, and what ends a line that is cut short.
const filledIn = '0123456789…'

interface LateProps extends Look {
  /** In it `{page}`, `{pages}` and `{page-of ID}` are filled in when all pages are made up. */
  text: string
  /** Not shown on earlier pages than this. */
  from?: number
  leading?: number
  /** Stands on every page of its section, at these distances from the paper's edges, in points. */
  onEveryPage?: { top: number; side: number }
}

/** One line about pages, see `late-text.ts`. @react-pdf's own way (`render`) lays every page out again, and again for the count. */
export function LateWords({ text, from = 1, leading = 1.5, onEveryPage, ...look }: LateProps) {
  const faces = useContext(FacesContext)
  const style = styleOf(look, faces, `${text}${filledIn}`)
  const place = onEveryPage
    ? ({ position: 'absolute', left: onEveryPage.side, right: onEveryPage.side, top: onEveryPage.top } as const)
    : {}
  const fontFeatureSettings = told({ ...structureRole(look.tagPath), ...lateTextFrom(from) })
  return (
    <Text fixed={onEveryPage !== undefined} style={{ ...style, ...place, lineHeight: leading, fontFeatureSettings }}>
      {text}
    </Text>
  )
}

function styleOf(
  { direction, size, voice = 'reading', bold = false, color = palette.ink, align = 'start', tagPath }: Look,
  faces: BriefingFaces,
  text: string
): TextStyle {
  return {
    direction,
    textAlign: sideOf(align, direction),
    fontFamily: neededOf(fontStack(voice, direction, faces), text),
    fontWeight: bold ? 700 : 400,
    fontSize: size,
    color,
    textDecoration: 'none',
    fontFeatureSettings: told(structureRole(tagPath))
  }
}

/** What the text engine is told beside real features, of which @react-pdf knows no texts. */
function told(features: Features): NonNullable<TextStyle['fontFeatureSettings']> {
  return features as NonNullable<TextStyle['fontFeatureSettings']>
}

function pieceStyle(
  piece: TextPiece,
  look: Look,
  { faces, direction }: { faces: BriefingFaces; direction: Direction }
): TextStyle {
  const color = piece.color ? codeColors[piece.color] : piece.href ? palette.accent : look.color
  return {
    ...styleOf({ ...look, bold: piece.bold ?? look.bold ?? false, ...(color ? { color } : {}) }, faces, piece.text),
    direction,
    ...(piece.raised ? { fontSize: look.size * raisedShare, verticalAlign: 'super' } : {})
  }
}

function linkOf(piece: TextPiece): { src?: string } {
  return piece.href ? { src: piece.href } : {}
}

function sideOf(align: Align, direction: Direction): 'left' | 'right' | 'center' | 'justify' {
  if (align === 'center' || align === 'justify') return align
  return (align === 'start') === (direction === 'rtl') ? 'right' : 'left'
}
