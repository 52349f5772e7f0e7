import { apply, type Change, merge, noChange } from '#core/change'
import { buildBody, countWords } from '#core/documents/canonical'
import type { Citation, DocumentBody, DocumentRecord } from '#core/documents/document'
import type { DraftBlock } from '#core/documents/draft'
import { addDocument } from '#core/documents/edit-document'
import type { Id } from '#core/ids'
import { fail, ok, type Result } from '#core/problem'
import type { Edit } from '#shared/api'
import { sha256 } from './sha256'
import type { Workspace } from './workspace'

/** A file the analyst accepted, with the decision on each of its blocks. */
export interface AcceptedSource {
  bytes: Uint8Array
  fileName: string
  citation: Citation
  blocks: DraftBlock[]
  /** The document of which this is a newer version. */
  versionOf?: Id | null
}

export interface Imported {
  edit: Edit
  documentIds: Id[]
}

/** Brings sources into the library in one edit: all of them or, at the first problem, none. */
export async function importSources(
  workspace: Workspace,
  sources: readonly AcceptedSource[]
): Promise<Result<Imported>> {
  const prepared: (Prepared & { bytes: Uint8Array })[] = []
  for (const source of sources) {
    const one = prepare(workspace, source)
    if (!one.ok) return one
    prepared.push({ ...one.value, bytes: source.bytes })
  }
  const edit = await workspace.edit('documents.import', async library => {
    let change: Change = noChange
    for (const { record } of prepared) {
      const added = addDocument(apply(library, change), record)
      if (!added.ok) return added
      change = merge(change, added.value)
    }
    // Texts first: an edit that is acknowledged must never point at a text that is not on disk.
    for (const { record, body, bytes } of prepared) {
      const original = { sha256: record.sha256, extension: record.originalExtension, bytes }
      try {
        const kept = await workspace.keepSource(body, original)
        if (!kept.ok) return kept
      } catch (error) {
        return fail('storage.failed', { reason: (error as Error).message })
      }
    }
    return ok(change)
  })
  return edit.ok ? ok({ edit: edit.value, documentIds: prepared.map(({ record }) => record.id) }) : edit
}

interface Prepared {
  record: DocumentRecord
  body: DocumentBody
}

function prepare(workspace: Workspace, source: AcceptedSource): Result<Prepared> {
  const { newId, now } = workspace.context
  const body = buildBody(newId(), source.blocks)
  if (body.text.trim() === '') return fail('document.empty', { file: source.fileName })
  const record: DocumentRecord = {
    ...source.citation,
    id: body.id,
    reviewState: 'unread',
    versionOf: source.versionOf ?? null,
    words: countWords(body.text),
    characters: body.text.length,
    sha256: sha256(source.bytes),
    textSha256: sha256(body.text),
    originalName: source.fileName,
    originalExtension: extensionOf(source.fileName),
    importedAt: now()
  }
  return ok({ record, body })
}

function extensionOf(fileName: string): string {
  return /\.([A-Za-z0-9]{1,8})$/.exec(fileName)?.[1]?.toLowerCase() ?? 'txt'
}
