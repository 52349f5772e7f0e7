import type { FigureReading } from './reading'

/** What a reader took: its reading, or null for what is none, and the index after it. */
export interface Taken {
  reading: FigureReading | null
  next: number
}
