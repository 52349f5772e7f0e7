import { Text } from '@react-pdf/renderer'
import type { ComponentProps } from 'react'
import type { Direction } from '#core/documents/document'
import { directionOf } from '#core/text/direction'
import { fontStack, type Voice } from '../font-stacks'
import { palette } from '../palette'
import { structureRole } from '../textkit/structure-role'

export type Align = 'start' | 'end' | 'center' | 'justify'

export interface WordsProps {
  children: string
  /** Of what the text stands in: it decides where the text begins. Its own letters decide how it runs. */
  direction: Direction
  /** Points. */
  size: number
  /** Line height as a multiple of the size. */
  leading?: number
  voice?: Voice
  bold?: boolean
  color?: string
  align?: Align
  /** Place in the structure tree, see `structureRole`. */
  tagPath: string
  /** At most so many lines, the last ending in `…`. */
  maxLines?: number
  /** Takes the room that its row leaves. */
  grow?: boolean
  id?: string
  /** Leads to another place of the document (`#id`). */
  href?: string
}

type TextStyle = Exclude<NonNullable<ComponentProps<typeof Text>['style']>, readonly unknown[]>

/**
 * The only way text gets on a page. It sets, every time, what @react-pdf would otherwise take from the wrong place:
 * direction and alignment (not inherited), size and line height together (a bare line height multiplies 18 points).
 */
export function Words({
  children,
  direction,
  size,
  leading = 1.5,
  tagPath,
  maxLines,
  grow,
  id,
  href,
  ...look
}: WordsProps) {
  const style: TextStyle = {
    ...dynamicStyle({ direction, size, tagPath, ...look }),
    direction: directionOf(children, direction),
    lineHeight: leading,
    ...(grow ? { flex: 1 } : {}),
    ...(maxLines === undefined ? {} : { maxLines, textOverflow: 'ellipsis' })
  }
  return (
    <Text style={style} orphans={2} widows={2} {...(id ? { id } : {})} {...(href ? { src: href } : {})}>
      {children}
    </Text>
  )
}

/** The look of text that @react-pdf fills in later (`render`): line height must be left out, or the text vanishes. */
export function dynamicStyle({
  direction,
  size,
  voice = 'reading',
  bold = false,
  color = palette.ink,
  align = 'start',
  tagPath
}: Omit<WordsProps, 'children' | 'leading'>): TextStyle {
  return {
    direction,
    textAlign: sideOf(align, direction),
    fontFamily: fontStack(voice, direction),
    fontWeight: bold ? 700 : 400,
    fontSize: size,
    color,
    textDecoration: 'none',
    fontFeatureSettings: structureRole(tagPath)
  }
}

function sideOf(align: Align, direction: Direction): 'left' | 'right' | 'center' | 'justify' {
  if (align === 'center' || align === 'justify') return align
  return (align === 'start') === (direction === 'rtl') ? 'right' : 'left'
}
