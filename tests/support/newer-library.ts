import { createHash } from 'node:crypto'
import { appendFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ProblemCode } from '#core/problem'

/** A line of a journal with a right checksum, as a program wrote it. */
export function journalLine(entry: object): string {
  const sum = createHash('sha256').update(JSON.stringify(entry)).digest('hex').slice(0, 16)
  return `${JSON.stringify({ sum, entry })}\n`
}

type Json = Record<string, unknown>

/** Puts `more` into the object at `keys` of a JSON file. */
function extend(path: string, keys: (file: Json) => Json, more: Json): void {
  const file = JSON.parse(readFileSync(path, 'utf8')) as Json
  Object.assign(keys(file), more)
  writeFileSync(path, JSON.stringify(file))
}

const first = (records: unknown): Json => Object.values(records as Record<string, Json>)[0] ?? {}

function claimsFileIn(folder: string): string {
  const names = readdirSync(join(folder, 'documents'), { recursive: true, encoding: 'utf8' })
  return join(folder, 'documents', names.find(name => name.endsWith('.claims.json')) ?? '')
}

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
    part: '3',
    change: folder => {
      const path = join(folder, 'library.json')
      extend(path, file => file, { schemaVersion: 3, events: { e1: newEntry.record }, checksum: 'x' })
      extend(path, file => first(file.documents), { mood: 'calm' })
      mkdirSync(join(folder, 'events'))
      writeFileSync(join(folder, 'events', 'e1.json'), JSON.stringify(newEntry.record))
    }
  },
  {
    name: 'an unknown field of a source',
    code: 'library.unknownPart',
    part: 'mood',
    change: folder => extend(join(folder, 'library.json'), file => first(file.documents), { mood: 'calm' })
  },
  {
    name: 'an unknown field that is deep in a code',
    code: 'library.unknownPart',
    part: 'name.fr',
    change: folder => extend(join(folder, 'library.json'), file => first(file.codes).name as Json, { fr: 'Motif' })
  },
  {
    name: 'an unknown table',
    code: 'library.unknownPart',
    part: 'events',
    change: folder => extend(join(folder, 'library.json'), file => file, { events: { e1: newEntry.record } })
  },
  {
    name: 'an unknown field of a claim',
    code: 'library.unknownPart',
    part: 'tone',
    change: folder => extend(claimsFileIn(folder), file => first(file.claims), { tone: 'dry' })
  },
  {
    name: 'an unknown field of a passage',
    code: 'library.unknownPart',
    part: 'evidence.0.page',
    change: folder =>
      extend(claimsFileIn(folder), file => (first(file.claims).evidence as Json[])[0] ?? {}, { page: 4 })
  },
  {
    name: 'an unknown table in a line of the journal',
    code: 'library.unknownPart',
    part: 'events',
    change: folder => journal(folder, { version: 2, change: { added: [newEntry], updated: [], removed: [] } })
  },
  {
    name: 'an unknown field in a line of the journal',
    code: 'library.unknownPart',
    part: 'change.added.0.record.weight',
    change: folder => {
      const added = [{ table: 'propositions', record: { ...proposition, weight: 2 } }]
      journal(folder, { version: 2, change: { added, updated: [], removed: [] } })
    }
  },
  {
    name: 'a line of the journal of a newer version',
    code: 'library.newerFormat',
    part: '3',
    change: folder => journal(folder, { version: 3, change: { added: [], updated: [], removed: [newEntry] } })
  }
]
