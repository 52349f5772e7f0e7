import type { Change } from '../change'
import type { Context } from '../ids'
import type { Claim } from './claim'

/** The change that gives a claim new values and marks when. */
export function replaceClaim(before: Claim, values: Partial<Claim>, { now }: Pick<Context, 'now'>): Change {
  const after: Claim = { ...before, ...values, updatedAt: now() }
  return {
    added: [],
    updated: [{ before: { table: 'claims', record: before }, after: { table: 'claims', record: after } }],
    removed: []
  }
}
