import type { Briefing } from '#core/briefing/briefing'
import { comparativeBlocks } from '#core/briefing/templates'
import type { Claim } from '#core/claims/claim'
import { homeOf } from '#core/claims/claim'
import { rootCodes } from '#core/codebook/code'
import type { DocumentBody, DocumentRecord } from '#core/documents/document'
import type { Library } from '#core/library'

const at = '2025-11-21T08:00:00.000Z'

/** A reviewed Arabic source; say what matters to the test. */
export function source(id: string, edit: Partial<DocumentRecord> = {}): DocumentRecord {
  return {
    id,
    title: `مصدر ${id}`,
    author: '',
    publisher: '',
    publishedOn: null,
    language: 'ar',
    direction: 'rtl',
    citation: '',
    reviewState: 'reviewed',
    versionOf: null,
    words: 10,
    characters: 60,
    sha256: 'a'.repeat(64),
    textSha256: 'b'.repeat(64),
    originalName: `${id}.txt`,
    originalExtension: 'txt',
    importedAt: at,
    ...edit
  }
}

/** A claim whose evidence is given as `[document, start]` or `[document, start, quote]`. */
export function claim(
  id: string,
  evidence: [documentId: string, start: number, quote?: string][],
  edit: Partial<Claim> = {}
): Claim {
  return {
    id,
    codeId: 'motive',
    statement: `عبارة ${id}`,
    actor: '',
    stance: 'asserts',
    certainty: null,
    theme: '',
    memo: '',
    statedOn: null,
    happenedOn: null,
    propositionId: null,
    evidence: evidence.map(([documentId, start, quote = `شاهد ${id}`]) => ({
      documentId,
      start,
      end: start + quote.length,
      quote,
      prefix: '',
      suffix: ''
    })),
    createdAt: at,
    updatedAt: at,
    ...edit
  }
}

export function libraryOf(documents: DocumentRecord[], claims: Claim[]): Library {
  const nested: Record<string, Record<string, Claim>> = {}
  for (const one of claims) nested[homeOf(one)] = { ...nested[homeOf(one)], [one.id]: one }
  return {
    id: 'library',
    name: 'مكتبة صغيرة',
    documents: Object.fromEntries(documents.map(document => [document.id, document])),
    claims: nested,
    codes: Object.fromEntries(rootCodes.map(code => [code.id, code])),
    propositions: {},
    relations: {},
    dismissals: {},
    quantities: {},
    figures: {},
    briefings: {},
    templates: {}
  }
}

/** A body of paragraphs, each a line of the text. */
export function bodyOf(id: string, paragraphs: string[]): DocumentBody {
  let start = 0
  const blocks = paragraphs.map(text => {
    const block = { kind: 'paragraph' as const, start, end: start + text.length }
    start = block.end + 1
    return block
  })
  return { id, text: paragraphs.join('\n'), blocks }
}

export function briefing(edit: Partial<Briefing> = {}): Briefing {
  return {
    id: 'briefing',
    title: { ar: 'إحاطة', en: '' },
    author: '',
    look: { language: 'ar', both: null, paper: 'a4', cover: false, confidentiality: '', logo: null },
    documentIds: null,
    codeIds: null,
    blocks: comparativeBlocks({ rows: 'code' }),
    accepted: [],
    updatedAt: at,
    ...edit
  }
}
