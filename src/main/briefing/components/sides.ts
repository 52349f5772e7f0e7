import type { Direction } from '#core/documents/document'

/** Children from the start side on. */
export function rowOf(direction: Direction): { flexDirection: 'row' | 'row-reverse' } {
  return { flexDirection: direction === 'rtl' ? 'row-reverse' : 'row' }
}

/** A line down the start side. Width and gap in points. */
export function startBar(direction: Direction, width: number, color: string, gap: number) {
  return direction === 'rtl'
    ? { borderRightWidth: width, borderRightColor: color, borderRightStyle: 'solid' as const, paddingRight: gap }
    : { borderLeftWidth: width, borderLeftColor: color, borderLeftStyle: 'solid' as const, paddingLeft: gap }
}

/** Room at the start side, in points. */
export function startMargin(direction: Direction, points: number) {
  return direction === 'rtl' ? { marginRight: points } : { marginLeft: points }
}
