import type { DocumentBody } from '#core/documents/document'

export interface OutlineHeading {
  /** Offsets of the canonical text, in UTF-16 code units. */
  start: number
  end: number
  level: number
  text: string
}

/** The headings of a text, in order. */
export function headingsOf({ text, blocks }: DocumentBody): OutlineHeading[] {
  return blocks
    .filter(block => block.kind === 'heading')
    .map(({ start, end, level }) => ({ start, end, level: level ?? 1, text: text.slice(start, end) }))
}

/** The heading that a place in the text stands under; `undefined` before the first. */
export function headingAt<Heading extends OutlineHeading>(
  headings: readonly Heading[],
  offset: number
): Heading | undefined {
  return headings.findLast(({ start }) => start <= offset)
}
