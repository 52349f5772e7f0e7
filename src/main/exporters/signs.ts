import type { QuoteText } from '#core/briefing/outline'
import type { Stance } from '#core/claims/claim'

/** The stance as a shape beside its word, where shapes are letters: a full disc asserts, a struck one denies, a half one hedges. */
export const stanceSigns: Record<Stance, string> = { asserts: '●', denies: '⊘', hedges: '◐' }

/** The sign of what happened and of what was said. */
export const timelineSigns = { event: '●', statement: '○' } as const

/** Before a line that tells of something unproved or in conflict. */
export const warningSign = '▲'

/** A quote between the marks of its own direction. */
export function quoted({ text, direction }: Pick<QuoteText, 'text' | 'direction'>): string {
  return direction === 'rtl' ? `«${text}»` : `“${text}”`
}

/** The quote's source and place: `[2] قمة سمرقند، الفقرة 5`. */
export function referenceOf({ source, reference }: Pick<QuoteText, 'source' | 'reference'>): string {
  return `[${source}] ${reference}`
}

/** A count as charts show it. */
export function countText(value: number): string {
  return value === 0 ? '–' : String(value)
}
