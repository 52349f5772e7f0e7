import { create } from 'zustand'
import type { Axis } from '#core/comparison/matrix'

/** What is counted. Axes mean the same in every library, so the choice outlives them. */
export type CountsChoice = { kind: 'counts'; rows: Axis; columns: Axis } | { kind: 'cooccurrence' }

export const presets = {
  codesBySource: { kind: 'counts', rows: 'code', columns: 'source' },
  actorsByCode: { kind: 'counts', rows: 'actor', columns: 'code' },
  cooccurrence: { kind: 'cooccurrence' }
} as const satisfies Record<string, CountsChoice>
export type Preset = keyof typeof presets

export const useCountsChoice = create<CountsChoice>(() => presets.codesBySource)

/** `null`: axes of the analyst's own choice. */
export function presetOf(choice: CountsChoice): Preset | null {
  const same = Object.entries(presets).find(([, preset]) => JSON.stringify(preset) === JSON.stringify(choice))
  return (same?.[0] as Preset | undefined) ?? null
}

/** Rows and columns are of different axes: one that takes the other's gives it its own. */
export function chooseAxis(side: 'rows' | 'columns', axis: Axis): void {
  const choice = useCountsChoice.getState()
  if (choice.kind !== 'counts') return
  const other = side === 'rows' ? 'columns' : 'rows'
  const rest = choice[other] === axis ? choice[side] : choice[other]
  const axes = side === 'rows' ? { rows: axis, columns: rest } : { rows: rest, columns: axis }
  useCountsChoice.setState({ kind: 'counts', ...axes }, true)
}
