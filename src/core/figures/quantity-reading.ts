import type { FigureDoubt, FigureKind } from './reading'

/** An amount with what it is of; `start` and `end` are UTF-16 code units, `next` the index of the token after it. */
export interface Quantity {
  start: number
  end: number
  next: number
  value: number
  raw: number
  scale: number
  kind: Exclude<FigureKind, 'year' | 'date'>
  unit: string
  /** Digits alone. */
  bare: boolean
  /** What its unit multiplies the number with: 0.01 of cents; absent: 1. */
  factor?: number
  doubtful: FigureDoubt | null
}
