import { createHash } from 'node:crypto'
import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ProblemCode } from '#core/problem'
import { schemaVersion } from '#core/tables'
import { changeContent, firstClaimsFile, firstPart, type Json } from './stored-files'

const newer = schemaVersion + 1

/** A line of a journal with a right checksum, as a program wrote it. */
export function journalLine(entry: object): string {
  const sum = createHash('sha256').update(JSON.stringify(entry)).digest('hex').slice(0, 16)
  return `${JSON.stringify({ sum, entry })}\n`
}

const first = (records: unknown): Json => Object.values(records as Record<string, Json>)[0] ?? {}

function journal(folder: string, entry: Json): void {
  appendFileSync(
    join(folder, 'journal.jsonl'),
    journalLine({ at: '2026-01-01T00:00:00.000Z', edit: 'events.add', ...entry })
  )
}

const newEntry = { table: 'events', record: { id: 'e1', name: 'فيضان' } }
const proposition = { id: 'p9', text: 'السد ممتلئ', note: '', createdAt: '2026-01-01T00:00:00.000Z' }

/** How a newer program left a library, what of it this program does not know, and how that is told. */
export interface Newer {
  name: string
  code: ProblemCode
  /** Is named in the message. */
  part: string
  change: (folder: string) => void
}

/** Ways in which a newer program may leave a library with at least one source and one claim; the first is a newer version. */
export const newerKinds: readonly Newer[] = [
  {
    name: 'a newer version with more tables, files and fields',
    code: 'library.newerFormat',
    part: String(newer),
    change: folder => {
      const addMood = (content: Json) => Object.assign(first(content.records), { mood: 'calm' })
      changeContent(folder, firstPart(folder, 'documents'), addMood, newer)
      changeContent(folder, 'library.json', content => Object.assign(content, { owner: 'x' }), newer)
      mkdirSync(join(folder, 'events'))
      writeFileSync(join(folder, 'events', 'e1.json'), JSON.stringify(newEntry.record))
    }
  },
  {
    name: 'an unknown field of a source',
    code: 'library.unknownPart',
    part: 'mood',
    change: folder =>
      changeContent(folder, firstPart(folder, 'documents'), content =>
        Object.assign(first(content.records), { mood: 'calm' })
      )
  },
  {
    name: 'an unknown field that is deep in a code',
    code: 'library.unknownPart',
    part: 'name.fr',
    change: folder =>
      changeContent(folder, firstPart(folder, 'codes'), content =>
        Object.assign(first(content.records).name as Json, { fr: 'Motif' })
      )
  },
  {
    name: 'an unknown table',
    code: 'library.unknownPart',
    part: 'parts.events',
    change: folder =>
      changeContent(folder, 'library.json', content => Object.assign(content.parts as Json, { events: ['0a'] }))
  },
  {
    name: 'a part of a newer version',
    code: 'library.newerFormat',
    part: String(newer),
    change: folder => changeContent(folder, firstPart(folder, 'codes'), () => undefined, newer)
  },
  {
    name: 'an unknown field of a claim',
    code: 'library.unknownPart',
    part: 'tone',
    change: folder =>
      changeContent(folder, firstClaimsFile(folder), content => Object.assign(first(content.claims), { tone: 'dry' }))
  },
  {
    name: 'an unknown field of a passage',
    code: 'library.unknownPart',
    part: 'evidence.0.page',
    change: folder =>
      changeContent(folder, firstClaimsFile(folder), content =>
        Object.assign((first(content.claims).evidence as Json[])[0] ?? {}, { page: 4 })
      )
  },
  {
    name: 'an unknown table in a line of the journal',
    code: 'library.unknownPart',
    part: 'events',
    change: folder =>
      journal(folder, { version: schemaVersion, change: { added: [newEntry], updated: [], removed: [] } })
  },
  {
    name: 'an unknown field in a line of the journal',
    code: 'library.unknownPart',
    part: 'change.added.0.record.weight',
    change: folder => {
      const added = [{ table: 'propositions', record: { ...proposition, weight: 2 } }]
      journal(folder, { version: schemaVersion, change: { added, updated: [], removed: [] } })
    }
  },
  {
    name: 'a line of the journal of a newer version',
    code: 'library.newerFormat',
    part: String(newer),
    change: folder => journal(folder, { version: newer, change: { added: [], updated: [], removed: [newEntry] } })
  }
]
