/// <reference path="../../src/main/briefing/textkit/external-modules.d.ts" />
import { resolve } from 'node:path'
import { openSync } from 'fontkit'
import { layoutText } from '../../src/main/briefing/textkit/layout'
import type { AttributedString, Attributes, FontFace, Line } from '../../src/main/briefing/textkit/types'
import { fontFolder } from './render'

/** A bundled face, or one of an absolute path, as fontkit opens it. */
export function faceOf(file: string): FontFace {
  return openSync(resolve(fontFolder, file))
}

export const amiri = faceOf('Amiri-Regular.ttf')
export const dejavu = faceOf('DejaVuSans.ttf')

/** A text in one style: Arabic running text of 12 points on lines of 20 unless told otherwise. */
export function styled(text: string, style: Attributes = {}): AttributedString {
  const attributes: Attributes = {
    font: [amiri, dejavu],
    fontSize: 12,
    lineHeight: 20,
    direction: 'rtl',
    align: 'right',
    ...style
  }
  return { string: text, runs: [{ start: 0, end: text.length, attributes }] }
}

/** Lines of a text in a box of some points. */
export function linesOf(text: string, width: number, style: Attributes = {}): Line[] {
  return layoutText(styled(text, style), { x: 0, y: 0, width }).flat()
}
