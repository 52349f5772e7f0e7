import { z } from 'zod'
import { homeOf } from './claims/claim'
import { isEqual } from './equal'
import type { Id } from './ids'
import { type Library, type Table, tableOf } from './library'
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
  const copies = new Copies(library)
  for (const entry of change.removed) delete copies.of(entry)[entry.record.id]
  for (const { before, after } of change.updated) {
    // Only a claim that moved to another document leaves something behind.
    if (before.table === 'claims' && after.table === 'claims' && homeOf(before.record) !== homeOf(after.record)) {
      delete copies.of(before)[before.record.id]
    }
    copies.of(after)[after.record.id] = after.record
  }
  for (const entry of change.added) copies.of(entry)[entry.record.id] = entry.record
  return copies.library()
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

type Records = Record<Id, Entry['record']>

/** The tables of a library that a change touches, copied at the first touch; claims by the document they live in. */
class Copies {
  private readonly tables = new Map<Exclude<Entry['table'], 'claims'>, Records>()
  private readonly shards = new Map<Id, Records>()

  constructor(private readonly before: Library) {}

  /** The copy of the table (of claims: of the shard) that an entry belongs to. */
  of(entry: Entry): Records {
    if (entry.table === 'claims') {
      const home = homeOf(entry.record)
      return copied(this.shards, home, this.before.claims[home])
    }
    return copied(this.tables, entry.table, this.before[entry.table])
  }

  /** The library with the copies in place of what they were copied from; a shard without claims goes. */
  library(): Library {
    const claims = tableOf<Table<Entry['record']>>(this.before.claims)
    for (const [home, shard] of this.shards) {
      if (Object.keys(shard).length > 0) claims[home] = shard
      else delete claims[home]
    }
    const after = { ...this.before, ...Object.fromEntries(this.tables) }
    return (this.shards.size > 0 ? { ...after, claims } : after) as Library
  }
}

function copied<Key>(copies: Map<Key, Records>, key: Key, table: Table<Entry['record']> | undefined): Records {
  let copy = copies.get(key)
  if (!copy) {
    copy = tableOf(table)
    copies.set(key, copy)
  }
  return copy
}
