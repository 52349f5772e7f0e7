import type { Claim } from '#core/claims/claim'
import { rootCodes } from '#core/codebook/code'
import type { Citation, DocumentRecord } from '#core/documents/document'
import type { Library } from '#core/library'

export const emptyLibrary: Library = {
  id: 'library1',
  name: 'test',
  documents: {},
  claims: {},
  codes: Object.fromEntries(rootCodes.map(code => [code.id, code])),
  propositions: {},
  relations: {},
  dismissals: {},
  quantities: {},
  figures: {},
  briefings: {},
  templates: {}
}

/** What an import says about its source. */
export const citation: Citation = {
  title: 'خبر',
  author: '',
  publisher: '',
  publishedOn: null,
  language: 'ar',
  direction: 'rtl',
  citation: ''
}

export function document(id: string, fields: Partial<DocumentRecord> = {}): DocumentRecord {
  return {
    id,
    title: `title of ${id}`,
    author: '',
    publisher: '',
    publishedOn: null,
    language: 'ar',
    direction: 'rtl',
    citation: '',
    reviewState: 'unread',
    versionOf: null,
    words: 0,
    characters: 0,
    sha256: id.padEnd(64, '0').replace(/[^0-9a-f]/g, '0'),
    textSha256: '0'.repeat(64),
    originalName: `${id}.txt`,
    originalExtension: 'txt',
    importedAt: '2026-01-01T00:00:00.000Z',
    ...fields
  }
}

export function claim(id: string, documentId: string, fields: Partial<Claim> = {}): Claim {
  return {
    id,
    codeId: 'motive',
    statement: `statement of ${id}`,
    actor: '',
    stance: 'asserts',
    certainty: null,
    theme: '',
    memo: '',
    statedOn: null,
    happenedOn: null,
    propositionId: null,
    evidence: [{ documentId, start: 0, end: 5, quote: 'quote', prefix: '', suffix: '' }],
    createdAt: '2026-01-01T00:00:00.000Z',
    updatedAt: '2026-01-01T00:00:00.000Z',
    ...fields
  }
}
