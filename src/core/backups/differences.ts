import type { Change } from '../change'
import { allClaims } from '../claims/find-claims'
import { isEqual } from '../equal'
import type { Id } from '../ids'
import type { Library } from '../library'
import { type Entry, type TableName, tableNames } from '../tables'

/**
 * A record that reads otherwise today than in a backup. `added`: it came since the backup; `removed`: it went since; `changed`: it is in
 * both. `now` and `earlier`: the record today and in the backup.
 */
export type Difference =
  | { kind: 'added'; now: Entry; earlier: null }
  | { kind: 'removed'; now: null; earlier: Entry }
  | { kind: 'changed'; now: Entry; earlier: Entry }

/** Names a record among all of a library. */
export interface RecordKey {
  table: TableName
  id: Id
}

/** All records that differ between the library today and in a backup, by table, first those of the backup in their order. */
export function differences(now: Library, earlier: Library): Difference[] {
  return tableNames.flatMap(table => {
    const today = entriesOf(now, table)
    const before = entriesOf(earlier, table)
    const gone = [...before.values()].flatMap((entry): Difference[] => {
      const present = today.get(entry.record.id)
      if (!present) return [{ kind: 'removed', now: null, earlier: entry }]
      return isEqual(present.record, entry.record) ? [] : [{ kind: 'changed', now: present, earlier: entry }]
    })
    const added = [...today.values()].filter(({ record }) => !before.has(record.id))
    return [...gone, ...added.map((entry): Difference => ({ kind: 'added', now: entry, earlier: null }))]
  })
}

/** The change that makes the library `now` read as `earlier`. */
export function restoringAll(now: Library, earlier: Library): Change {
  return changeOf(differences(now, earlier))
}

/**
 * The change that takes the chosen records back from the backup `earlier`, with the records that they name and that are gone today. Records
 * that came since the backup stay.
 */
export function restoring(now: Library, earlier: Library, chosen: readonly RecordKey[]): Change {
  const found = differences(now, earlier).filter(({ kind }) => kind !== 'added')
  const byKey = new Map(found.map(difference => [keyOf(difference.earlier as Entry), difference]))
  const gone = new Map(
    found
      .filter(({ kind }) => kind === 'removed')
      .map(difference => [(difference.earlier as Entry).record.id, difference])
  )
  const taken = new Set<Difference>()
  const take = (difference: Difference | undefined): void => {
    if (!difference?.earlier || taken.has(difference)) return
    taken.add(difference)
    for (const text of textsIn(difference.earlier.record)) take(gone.get(text))
  }
  for (const { table, id } of chosen) take(byKey.get(`${table}/${id}`))
  return changeOf(found.filter(difference => taken.has(difference)))
}

function changeOf(found: readonly Difference[]): Change {
  return {
    added: found.flatMap(({ now, earlier }) => (earlier && !now ? [earlier] : [])),
    updated: found.flatMap(({ now, earlier }) => (now && earlier ? [{ before: now, after: earlier }] : [])),
    removed: found.flatMap(({ now, earlier }) => (now && !earlier ? [now] : []))
  }
}

function entriesOf(library: Library, table: TableName): Map<Id, Entry> {
  const records = table === 'claims' ? allClaims(library) : Object.values(library[table])
  return new Map(records.map(record => [record.id, { table, record } as Entry]))
}

function keyOf({ table, record }: Entry): string {
  return `${table}/${record.id}`
}

/** All texts in a record: one of them that is the id of a record names it. */
function* textsIn(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value
  else if (typeof value === 'object' && value !== null) for (const part of Object.values(value)) yield* textsIn(part)
}
