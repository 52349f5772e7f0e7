import { bidiClassOf } from './itemise'

/**
 * How a right-to-left cluster of several characters stands in ToUnicode. Readers that sort glyphs by their place on the
 * page reverse right-to-left stretches character by character, so `visual` comes out whole in them (pdftotext 99.9 % of
 * words against 92.8 % with `logical`); readers that trust the entries as they are want `logical`.
 */
const clusterOrder: 'visual' | 'logical' = 'visual'

const invisible = /[\p{Default_Ignorable_Code_Point}\p{Cc}]/gu
const rightToLeftMark = 0x200f
// Classes that pdfium joins with a mark beside them into one stretch that it takes to run from left to right.
const weak = new Set(['EN', 'AN', 'ES', 'ET', 'CS', 'BN'])

/**
 * What a cluster says in the text layer, as code points in the order of its entry; nothing for direction marks and joiners.
 *
 * A no-break space says a plain one: that is what people type when they search. A vowel sign between its letter and a
 * comma, a full stop or a figure gets a right-to-left mark beside it, or pdfium puts the comma between letter and sign.
 *
 * @param text the paragraph; the cluster is `[start, end)` of it
 */
export function codePointsOf(text: string, start: number, end: number, rtl: boolean): number[] {
  const said = text
    .slice(start, end)
    .replace(invisible, '')
    .replace(/\u00a0/g, ' ')
  const codePoints = Array.from(said, character => character.codePointAt(0) ?? 0)
  if (!rtl) return codePoints
  const next = String.fromCodePoint(text.codePointAt(end) ?? 0x20)
  if (/\p{M}$/u.test(said) && weak.has(bidiClassOf(next))) codePoints.push(rightToLeftMark)
  return clusterOrder === 'visual' ? codePoints.reverse() : codePoints
}
