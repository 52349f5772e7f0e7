import { z } from 'zod'
import { homeOf } from './claims/claim'
import { isEqual } from './equal'
import type { Id } from './ids'
import { layered } from './layered-table'
import { type Library, sizeOf, type Table, withRecords } from './library'
import { Entry, isTableName, upgradeRecord } from './tables'

/** What any edit returns. Whole records, so that it can be undone, journalled and replayed without asking anything else. */
export interface Change {
  added: Entry[]
  updated: { before: Entry; after: Entry }[]
  removed: Entry[]
}

/** The present form of a change. */
export const Change = z.object({
  added: z.array(Entry),
  updated: z.array(z.object({ before: Entry, after: Entry })),
  removed: z.array(Entry)
})

const StoredEntry = z.looseObject({ table: z.string(), record: z.unknown() })
type StoredEntry = z.infer<typeof StoredEntry>

/** A change as a program of any version journalled it. Its records are not checked. */
export const StoredChange = z.looseObject({
  added: z.array(StoredEntry),
  updated: z.array(z.looseObject({ before: StoredEntry, after: StoredEntry })),
  removed: z.array(StoredEntry)
})
export type StoredChange = z.infer<typeof StoredChange>

/**
 * A change that a program of `version` journalled, with its records in the form of this program, which are not checked.
 * Entries of tables that this program does not have are left out; `unknownTable` names the first of these tables.
 */
export function upgradeChange(
  version: number,
  stored: StoredChange
): { change: StoredChange; unknownTable: string | null } {
  let unknownTable: string | null = null
  const isKnown = ({ table }: StoredEntry): boolean => {
    const known = isTableName(table)
    if (!known) unknownTable ??= table
    return known
  }
  const upgrade = (entry: StoredEntry): StoredEntry =>
    isTableName(entry.table) ? { ...entry, record: upgradeRecord(entry.table, version, entry.record) } : entry
  const change = {
    ...stored,
    added: stored.added.filter(isKnown).map(upgrade),
    updated: stored.updated
      .filter(({ before, after }) => isKnown(before) && isKnown(after))
      .map(update => ({ ...update, before: upgrade(update.before), after: upgrade(update.after) })),
    removed: stored.removed.filter(isKnown).map(upgrade)
  }
  return { change, unknownTable }
}

export const noChange: Change = { added: [], updated: [], removed: [] }

export function isEmpty(change: Change): boolean {
  return change.added.length + change.updated.length + change.removed.length === 0
}

/** The change that takes `change` back. */
export function invert(change: Change): Change {
  return {
    added: [...change.removed].reverse(),
    updated: change.updated.map(({ before, after }) => ({ before: after, after: before })).reverse(),
    removed: [...change.added].reverse()
  }
}

/**
 * The library with `change` in it; the given one is left as it is. Applying is idempotent per record (add and update put,
 * remove deletes), so replaying a journal over shards that already hold part of it ends in the same state. Each table that
 * the change touches is copied once, however many entries there are.
 */
export function apply(library: Library, change: Change): Library {
  if (isEmpty(change)) return library
  const touched = new Touched()
  for (const entry of change.removed) touched.remove(entry)
  for (const { before, after } of change.updated) {
    // Only a claim that moved to another document leaves something behind.
    if (before.table === 'claims' && after.table === 'claims' && homeOf(before.record) !== homeOf(after.record)) {
      touched.remove(before)
    }
    touched.put(after)
  }
  for (const entry of change.added) touched.put(entry)
  return touched.in(library)
}

/**
 * Tells whether `change` can be made in `library` as it was computed: what it adds is absent, and what it updates or removes reads as it did.
 */
export function fits(library: Library, change: Change): boolean {
  const present = (entry: Entry): unknown => {
    const { table, record } = entry
    return table === 'claims' ? library.claims[homeOf(record)]?.[record.id] : library[table][record.id]
  }
  const reads = (entry: Entry) => isEqual(present(entry), entry.record)
  return (
    change.added.every(entry => present(entry) === undefined) &&
    change.removed.every(reads) &&
    change.updated.every(({ before }) => reads(before))
  )
}

/** One change with the effect of both, `first` before `second`. */
export function merge(first: Change, second: Change): Change {
  return mergeAll([first, second])
}

/** One change with the effect of all, in their order. Takes one pass, however many there are. */
export function mergeAll(changes: readonly Change[]): Change {
  const ends = new Map<string, { before: Entry | null; after: Entry | null }>()
  const step = (before: Entry | null, after: Entry | null) => {
    const entry = after ?? before
    if (!entry) return
    const key = `${entry.table}/${entry.record.id}`
    const known = ends.get(key)
    ends.set(key, { before: known ? known.before : before, after })
  }
  for (const change of changes) {
    for (const entry of change.removed) step(entry, null)
    for (const { before, after } of change.updated) step(before, after)
    for (const entry of change.added) step(null, entry)
  }
  const merged: Change = { added: [], updated: [], removed: [] }
  for (const { before, after } of ends.values()) {
    if (before && after) merged.updated.push({ before, after })
    else if (after) merged.added.push(after)
    else if (before) merged.removed.push(before)
  }
  return merged
}

type AnyRecord = Entry['record']
type Changes = Map<Id, AnyRecord | null>

/** The records that a change puts into tables and (`null`) takes out of them; claims by the document they live in. */
class Touched {
  private readonly tables = new Map<Exclude<Entry['table'], 'claims'>, Changes>()
  private readonly shards = new Map<Id, Changes>()

  put(entry: Entry): void {
    this.changesOf(entry).set(entry.record.id, entry.record)
  }

  remove(entry: Entry): void {
    this.changesOf(entry).set(entry.record.id, null)
  }

  private changesOf(entry: Entry): Changes {
    return entry.table === 'claims' ? changesAt(this.shards, homeOf(entry.record)) : changesAt(this.tables, entry.table)
  }

  /**
   * The library with these changes: copies of the tables that they touch. A shard without claims goes. The tables that have a record for
   * each source are layered: no process sends them to another one field by field where there are many sources.
   */
  in(library: Library): Library {
    const after: Record<string, unknown> = { ...library }
    for (const [table, changes] of this.tables) {
      const copy = table === 'documents' ? layered : withRecords
      after[table] = copy(library[table] as Table<AnyRecord>, changes)
    }
    const shards = new Map<Id, Table<AnyRecord> | null>()
    for (const [home, changes] of this.shards) {
      const shard = withRecords((library.claims[home] ?? {}) as Table<AnyRecord>, changes)
      shards.set(home, sizeOf(shard) > 0 ? shard : null)
    }
    if (shards.size > 0) after.claims = layered(library.claims as Table<Table<AnyRecord>>, shards)
    return after as Library
  }
}

function changesAt<Key>(known: Map<Key, Changes>, key: Key): Changes {
  let changes = known.get(key)
  if (!changes) {
    changes = new Map()
    known.set(key, changes)
  }
  return changes
}
