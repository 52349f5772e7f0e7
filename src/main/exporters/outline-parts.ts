import type { HeadingBlock, Outline } from '#core/briefing/outline'

/** One of the outlines that a file holds: the briefing, or the briefing again in the other language. */
export interface OutlinePart {
  outline: Outline
  /** Set before the ids of its headings, notes and sources, so that two parts never share one. */
  prefix: string
}

/** A heading of a part and where it stands. */
export interface PartHeading {
  id: string
  text: string
  level: HeadingBlock['level']
}

/** The outline and those that follow it. */
export function outlineParts(outline: Outline): OutlinePart[] {
  const parts: OutlinePart[] = []
  for (let next: Outline | undefined = outline; next; next = next.sequel) {
    parts.push({ outline: next, prefix: parts.length === 0 ? '' : `${next.language}-` })
  }
  return parts
}

/** Id of the heading at a place in the outline; of parallel headings, the one in the briefing's own language has it. */
export function headingId({ prefix }: OutlinePart, place: number): string {
  return `${prefix}heading-${place}`
}

/** Id of a source in the list of sources. */
export function sourceId({ prefix }: OutlinePart, number: number): string {
  return `${prefix}source-${number}`
}

/** Id of a note, and of the place that leads to it. */
export function noteIds({ prefix }: OutlinePart, mark: string): { note: string; reference: string } {
  return { note: `${prefix}note-${mark}`, reference: `${prefix}note-reference-${mark}` }
}

/** What the contents list. */
export function headingsOf(part: OutlinePart): PartHeading[] {
  const { language, blocks } = part.outline
  return blocks.flatMap((block, place) => {
    const heading = block.kind === 'parallel' ? block[language].find(one => one.kind === 'heading') : block
    if (heading?.kind !== 'heading') return []
    return [{ id: headingId(part, place), text: heading.text, level: heading.level }]
  })
}
