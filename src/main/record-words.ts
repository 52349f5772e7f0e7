import { differences } from '#core/backups/differences'
import type { BilingualLine } from '#core/briefing/block'
import { allClaims } from '#core/claims/find-claims'
import { isEqual } from '#core/equal'
import type { Id } from '#core/ids'
import type { Library } from '#core/library'
import type { Entry } from '#core/tables'
import type { BackupDifference } from '#shared/api'

/** The differences between the library today and a backup, in words. */
export function wordedDifferences(today: Library, backup: Library): BackupDifference[] {
  const words = { now: wordsOf(today), earlier: wordsOf(backup) }
  return differences(today, backup).map(({ kind, now, earlier }) => {
    const { table, record } = (now ?? earlier) as Entry
    return {
      table,
      id: record.id,
      kind,
      now: now && words.now.label(now),
      earlier: earlier && words.earlier.label(earlier),
      fields: now && earlier ? changedFields(now, earlier, words) : []
    }
  })
}

/** The fields that differ. Values whose words are the same are given as they are stored. */
function changedFields(
  now: Entry,
  earlier: Entry,
  words: { now: RecordWords; earlier: RecordWords }
): BackupDifference['fields'] {
  const present = now.record as unknown as Record<string, unknown>
  const past = earlier.record as unknown as Record<string, unknown>
  return [...new Set([...Object.keys(past), ...Object.keys(present)])]
    .filter(field => !isEqual(present[field], past[field]))
    .map(field => {
      const worded = { now: words.now.value(field, present[field]), earlier: words.earlier.value(field, past[field]) }
      if (worded.now !== worded.earlier) return { field, ...worded }
      return { field, now: JSON.stringify(present[field] ?? null), earlier: JSON.stringify(past[field] ?? null) }
    })
}

/** Words for the records of one library. */
interface RecordWords {
  /** Names a record to its reader. */
  label: (entry: Entry) => string
  /**
   * A field's value as a text: records by their names, passages by their quotes, written texts line by line. `''`: the field is empty, or
   * nothing in it is written.
   */
  value: (field: string, value: unknown) => string
}

/** Fields that hold ids of other records. */
const namesRecords = /Ids?$|^(?:versionOf|reprintOf)$/
/** Fields of lists and nested records whose texts were written by someone. */
const isWritten = new Set(['quote', 'text', 'ar', 'en'])

function wordsOf(library: Library): RecordWords {
  const claims = new Map(allClaims(library).map(claim => [claim.id, claim]))
  const entryOf = (id: Id): Entry | null => {
    const claim = claims.get(id)
    if (claim) return { table: 'claims', record: claim }
    const { documents, codes, propositions, quantities } = library
    if (documents[id]) return { table: 'documents', record: documents[id] }
    if (codes[id]) return { table: 'codes', record: codes[id] }
    if (propositions[id]) return { table: 'propositions', record: propositions[id] }
    return quantities[id] ? { table: 'quantities', record: quantities[id] } : null
  }
  const named = (id: Id): string => {
    const entry = entryOf(id)
    return (entry && label(entry)) || id
  }
  const pair = (one: Id, other: Id) => `${named(one)} ↔ ${named(other)}`
  const label = (entry: Entry): string => {
    switch (entry.table) {
      case 'documents':
        return entry.record.title || entry.record.originalName
      case 'claims':
        return entry.record.statement || (entry.record.evidence[0]?.quote ?? '')
      case 'codes':
        return inBoth(entry.record.name)
      case 'propositions':
        return entry.record.text
      case 'relations':
        return pair(entry.record.fromClaimId, entry.record.toClaimId)
      case 'quantities':
        return entry.record.name
      case 'figures':
        return entry.record.passage.quote
      case 'briefings':
        return inBoth(entry.record.title)
      case 'templates':
        return entry.record.name
      case 'dismissals':
        return pair(entry.record.claimId, entry.record.otherId)
    }
  }
  const value = (field: string, value: unknown): string => {
    if (value === undefined || value === null) return ''
    const ids = namesRecords.test(field) ? [value].flat() : []
    if (ids.length > 0) return ids.map(id => named(String(id))).join('\n')
    return typeof value === 'object' ? [...writtenIn(value)].join('\n') : String(value)
  }
  return { label, value }
}

/** A reader of either language finds the name. */
function inBoth({ ar, en }: BilingualLine): string {
  return [ar, en].filter(Boolean).join(' · ')
}

function* writtenIn(value: object): Generator<string> {
  for (const [key, part] of Object.entries(value)) {
    if (typeof part === 'string' && isWritten.has(key) && part !== '') yield part
    else if (typeof part === 'object' && part !== null) yield* writtenIn(part)
  }
}
