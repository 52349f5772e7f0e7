import { z } from 'zod'
import { Briefing, Template } from './briefing/briefing'
import { upgradeBriefing } from './briefing/upgrade-briefing'
import { Claim, homeOf } from './claims/claim'
import { Code } from './codebook/code'
import { Dismissal } from './comparison/dismissal'
import { DocumentRecord } from './documents/document'
import { Figure } from './figures/figure'
import { Quantity } from './figures/quantity'
import type { Id } from './ids'
import type { Library, Table } from './library'
import { Proposition } from './propositions/proposition'
import { Relation } from './relations/relation'

/** A briefing as a file or a journal of any version holds it. */
export const StoredBriefing = z.preprocess(upgradeBriefing, Briefing)

/** A record together with the table it belongs to. */
export const Entry = z.discriminatedUnion('table', [
  z.object({ table: z.literal('documents'), record: DocumentRecord }),
  z.object({ table: z.literal('claims'), record: Claim }),
  z.object({ table: z.literal('codes'), record: Code }),
  z.object({ table: z.literal('propositions'), record: Proposition }),
  z.object({ table: z.literal('relations'), record: Relation }),
  z.object({ table: z.literal('dismissals'), record: Dismissal }),
  z.object({ table: z.literal('quantities'), record: Quantity }),
  z.object({ table: z.literal('figures'), record: Figure }),
  z.object({ table: z.literal('briefings'), record: StoredBriefing }),
  z.object({ table: z.literal('templates'), record: Template })
])
export type Entry = z.infer<typeof Entry>

/** What any edit returns. Whole records, so that it can be undone, journalled and replayed without asking anything else. */
export const Change = z.object({
  added: z.array(Entry),
  updated: z.array(z.object({ before: Entry, after: Entry })),
  removed: z.array(Entry)
})
export type Change = z.infer<typeof Change>

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
 * remove deletes), so replaying a journal over shards that already hold part of it ends in the same state.
 */
export function apply(library: Library, change: Change): Library {
  let next = library
  for (const entry of change.removed) next = without(next, entry)
  for (const { before, after } of change.updated) {
    // Only a claim that moved to another document leaves something behind.
    if (before.table === 'claims' && after.table === 'claims' && homeOf(before.record) !== homeOf(after.record)) {
      next = without(next, before)
    }
    next = put(next, after)
  }
  for (const entry of change.added) next = put(next, entry)
  return next
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

function put(library: Library, entry: Entry): Library {
  const { id } = entry.record
  switch (entry.table) {
    case 'documents':
      return { ...library, documents: { ...library.documents, [id]: entry.record } }
    case 'claims': {
      const home = homeOf(entry.record)
      return { ...library, claims: { ...library.claims, [home]: { ...library.claims[home], [id]: entry.record } } }
    }
    case 'codes':
      return { ...library, codes: { ...library.codes, [id]: entry.record } }
    case 'propositions':
      return { ...library, propositions: { ...library.propositions, [id]: entry.record } }
    case 'relations':
      return { ...library, relations: { ...library.relations, [id]: entry.record } }
    case 'dismissals':
      return { ...library, dismissals: { ...library.dismissals, [id]: entry.record } }
    case 'quantities':
      return { ...library, quantities: { ...library.quantities, [id]: entry.record } }
    case 'figures':
      return { ...library, figures: { ...library.figures, [id]: entry.record } }
    case 'briefings':
      return { ...library, briefings: { ...library.briefings, [id]: entry.record } }
    case 'templates':
      return { ...library, templates: { ...library.templates, [id]: entry.record } }
  }
}

function without(library: Library, entry: Entry): Library {
  const { id } = entry.record
  switch (entry.table) {
    case 'documents':
    case 'codes':
    case 'propositions':
    case 'relations':
    case 'dismissals':
    case 'quantities':
    case 'figures':
    case 'briefings':
    case 'templates':
      return { ...library, [entry.table]: omit<unknown>(library[entry.table], id) }
    case 'claims': {
      const home = homeOf(entry.record)
      const rest = omit(library.claims[home] ?? {}, id)
      const claims = Object.keys(rest).length > 0 ? { ...library.claims, [home]: rest } : omit(library.claims, home)
      return { ...library, claims }
    }
  }
}

function omit<T>(table: Table<T>, id: Id): Table<T> {
  const { [id]: _, ...rest } = table
  return rest
}
