import { createContext } from 'react'
import type { Outline } from '#core/briefing/outline'

/** One of the outlines that a document prints: the briefing, or the briefing again in the other language. */
export interface Part {
  outline: Outline
  /** Set before the places of its blocks and the ids of its sources, so that two parts never share one. */
  prefix: string
}

/** The outline and those that follow it. */
export function partsOf(outline: Outline): Part[] {
  const parts: Part[] = []
  for (let next: Outline | undefined = outline; next; next = next.sequel) {
    parts.push({ outline: next, prefix: parts.length === 0 ? '' : `${parts.length}-` })
  }
  return parts
}

/** Prefix of the part that is being laid out. */
export const PartContext = createContext('')

/** Destination of links to a source of the part. */
export function sourceId(prefix: string, number: number): string {
  return `${prefix}source-${number}`
}
