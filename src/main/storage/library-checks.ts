import type { Passage } from '#core/anchoring/passage'
import { homeOf } from '#core/claims/claim'
import { allClaims } from '#core/claims/find-claims'
import type { Id } from '#core/ids'
import type { Library } from '#core/library'
import { passagesOf, type Reference } from '#core/references'
import { type Entry, tableNames } from '#core/tables'
import type { FoundLibrary } from './found-library'
import { names, type Part, type PartedTable, partedTables, partOf } from './shards'

/** All records of a library, table by table. */
export function entriesOf(library: Library): Entry[] {
  return tableNames.flatMap(table => {
    const records = table === 'claims' ? allClaims(library) : Object.values(library[table])
    return records.map(record => ({ table, record }) as Entry)
  })
}

/** The passages of all records by the documents they are in. */
export function passagesByDocument(library: Library): Map<Id, { entry: Entry; passage: Passage }[]> {
  const all = new Map<Id, { entry: Entry; passage: Passage }[]>()
  for (const entry of entriesOf(library)) {
    for (const passage of passagesOf(entry)) {
      const list = all.get(passage.documentId) ?? []
      all.set(passage.documentId, list)
      list.push({ entry, passage })
    }
  }
  return all
}

/**
 * Whether what a reference names is in the library. Where the file that would hold it is missing or damaged, it counts as there: the file
 * is reported, and not each record in it.
 */
export function recordFinder({ library, header, damages }: FoundLibrary): (reference: Reference) => boolean {
  const claimIds = new Set(allClaims(library).map(({ id }) => id))
  const missing = [...damages.values()].flatMap(({ file }) => file.shard ?? [])
  const missesClaims = missing.some(shard => shard.kind === 'claims' || shard.table === 'documents')
  return ({ table, id }) => {
    if (table === 'claims') return claimIds.has(id) || header === null || missesClaims
    return library[table][id] !== undefined || header === null || damages.has(names.part(table, partOf(id)))
  }
}

/**
 * Parts with records that `library.json` does not name, and how many these are. A part whose records the journal has too is none: a
 * program that ends between writing a part and naming it leaves it so, and names it when the library is opened.
 */
export function unnamedParts({ header, parts, journal }: FoundLibrary): Map<string, number> {
  const journalled = new Set<Entry['record']['id']>()
  for (const { change } of journal.lines) {
    for (const { record } of change?.added ?? []) journalled.add(record.id)
    for (const { after } of change?.updated ?? []) journalled.add(after.record.id)
  }
  const unnamed = new Map<string, number>()
  if (!header) return unnamed
  const listed = new Set(
    partedTables.flatMap(table => (header.parts[table] ?? []).map(part => names.part(table, part)))
  )
  for (const [name, { records }] of parts) {
    const own = Object.keys(records).filter(id => !journalled.has(id)).length
    if (own > 0 && !listed.has(name)) unnamed.set(name, own)
  }
  return unnamed
}

/** Records that are not in the file that their id or their first passage says. A program would not find them there again. */
export function misplacedRecords({ parts, claims }: FoundLibrary): { name: string; id: Id }[] {
  const inParts = [...parts].flatMap(([name, { table, records }]: [string, Part]) =>
    Object.entries(records)
      .filter(([id, record]) => record.id !== id || names.part(table as PartedTable, partOf(id)) !== name)
      .map(([id]) => ({ name, id }))
  )
  const inClaims = [...claims].flatMap(([documentId, file]) =>
    Object.entries(file.claims)
      .filter(([id, claim]) => claim.id !== id || homeOf(claim) !== documentId || file.documentId !== documentId)
      .map(([id]) => ({ name: names.claims(documentId), id }))
  )
  return [...inParts, ...inClaims]
}
