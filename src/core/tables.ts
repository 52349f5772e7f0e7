import { z } from 'zod'
import { Briefing, Template } from './briefing/briefing'
import { upgradeBriefing } from './briefing/upgrade-briefing'
import { Claim } from './claims/claim'
import { Code } from './codebook/code'
import { Dismissal } from './comparison/dismissal'
import { DocumentRecord } from './documents/document'
import { Figure } from './figures/figure'
import { Quantity } from './figures/quantity'
import { Proposition } from './propositions/proposition'
import { Relation } from './relations/relation'

/** Version of what a library stores. It is raised whenever the form of a record or the layout on disk changes. */
export const schemaVersion = 3

/** The file that keeps a record: one of the parts of its table, or the file of the document it belongs to. */
export type TableFile = 'part' | 'document'

interface TableDefinition<Stored> {
  /** The present form of a record. */
  schema: z.ZodType<Stored>
  file: TableFile
  /** The first schema version that has the table: a library of an older one has no records in it. */
  since: number
  /**
   * Where the form of a record changed: the older version, and what leads from its form to that of the next one. An upgrade
   * returns what it does not recognise as it is, because journals of versions 1 and 2 do not say their version.
   */
  upgrades?: Readonly<Record<number, (stored: unknown) => unknown>>
}

function table<Stored>(definition: TableDefinition<Stored>): TableDefinition<Stored> {
  return definition
}

/** All tables of a library. Everything that stores, reads or changes records takes the tables from here. */
export const tables = {
  documents: table({ schema: DocumentRecord, file: 'part', since: 1 }),
  claims: table({ schema: Claim, file: 'document', since: 1 }),
  codes: table({ schema: Code, file: 'part', since: 1 }),
  propositions: table({ schema: Proposition, file: 'part', since: 1 }),
  relations: table({ schema: Relation, file: 'part', since: 1 }),
  dismissals: table({ schema: Dismissal, file: 'part', since: 2 }),
  quantities: table({ schema: Quantity, file: 'part', since: 2 }),
  figures: table({ schema: Figure, file: 'part', since: 2 }),
  // Briefings became lists of blocks in version 2.
  briefings: table({ schema: Briefing, file: 'part', since: 1, upgrades: { 1: upgradeBriefing } }),
  templates: table({ schema: Template, file: 'part', since: 2 })
}

export type TableName = keyof typeof tables
export type RecordOf<Name extends TableName> = z.infer<(typeof tables)[Name]['schema']>

export const tableNames = Object.keys(tables) as TableName[]

export function isTableName(name: string): name is TableName {
  return Object.hasOwn(tables, name)
}

/** A record together with the table it belongs to. */
export type Entry = { [Name in TableName]: { table: Name; record: RecordOf<Name> } }[TableName]

/** The present form of an entry. */
export const Entry = entrySchema()

/**
 * A record as a program of `version` wrote it, in the form of this program. It is not checked: what the upgrades do not
 * recognise, and records of newer versions, are returned as they are.
 */
export function upgradeRecord(name: TableName, version: number, stored: unknown): unknown {
  const { upgrades }: TableDefinition<unknown> = tables[name]
  return Object.entries(upgrades ?? {})
    .filter(([from]) => Number(from) >= version)
    .reduce((form, [, upgrade]) => upgrade(form), stored)
}

function entrySchema(): z.ZodType<Entry> {
  const [first, ...rest] = tableNames.map(name => z.object({ table: z.literal(name), record: tables[name].schema }))
  if (!first) throw new Error('a library has tables')
  return z.discriminatedUnion('table', [first, ...rest]) as unknown as z.ZodType<Entry>
}
