import type { Id } from '../ids'
import type { Table } from '../library'
import type { Code } from './code'

/** All that is known of a code whose record is in a missing file, but its id. */
const unknown: Omit<Code, 'id'> = {
  parentId: null,
  name: { ar: 'رمز مفقود', en: 'Missing code' },
  definition: '',
  inclusion: '',
  exclusion: '',
  color: 'brown',
  line: 'dotted',
  key: '',
  order: 0
}

/** The code with this id. A claim may name one that the codebook lacks, because its file is missing: a stand-in takes its place. */
export function codeOf(codes: Table<Code>, id: Id): Code {
  return codes[id] ?? { ...unknown, id }
}

/** Stand-ins for those of the codes named by `ids` that the codebook lacks, each once, in the order of their ids. */
export function missingCodes(codes: Table<Code>, ids: Iterable<Id>): Code[] {
  const missing = [...new Set(ids)].filter(id => codes[id] === undefined)
  return missing.sort().map(id => codeOf(codes, id))
}
