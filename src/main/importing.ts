import { apply, type Change, merge, noChange } from '#core/change'
import { buildBody, countWords } from '#core/documents/canonical'
import type { Citation, DocumentBody, DocumentRecord } from '#core/documents/document'
import type { DraftBlock } from '#core/documents/draft'
import { addDocument } from '#core/documents/edit-document'
import type { Encoding } from '#core/documents/encodings'
import { findTwin } from '#core/documents/find-twin'
import type { Id } from '#core/ids'
import type { Library } from '#core/library'
import { fail, ok, type Problem, type Result } from '#core/problem'
import type { Edit } from '#shared/api'
import { sha256 } from './sha256'
import type { Workspace } from './workspace'

/** A file the analyst accepted, with the decision on each of its blocks. */
export interface AcceptedSource {
  bytes: Uint8Array
  fileName: string
  citation: Citation
  blocks: DraftBlock[]
  /** In which encoding it was read. */
  encoding?: Encoding
  /** The document of which this is a newer version. */
  versionOf?: Id | null
  /** Comes in as a reprint when its text or file is in the library already. */
  asReprint?: boolean
}

export interface Imported {
  edit: Edit
  /** For each source its document, or why it did not come in. */
  outcomes: Result<Id>[]
}

/**
 * Brings sources into the library in one edit: those that can come in. The others are refused one by one. Fails as a whole only
 * when nothing can be written.
 */
export async function importSources(
  workspace: Workspace,
  sources: readonly AcceptedSource[]
): Promise<Result<Imported>> {
  const prepared = sources.map(source => prepare(workspace, source))
  let outcomes: Result<Id>[] = []
  const edit = await workspace.edit('documents.import', async library => {
    let change: Change = noChange
    const comingIn: Prepared[] = []
    outcomes = prepared.map(one => {
      if (!one.ok) return one
      const { source, record } = one.value
      const soFar = apply(library, change)
      const added = addDocument(soFar, record, source.asReprint)
      if (!added.ok) return { ok: false, problem: withinCall(soFar, record, comingIn) ?? added.problem }
      change = merge(change, added.value)
      comingIn.push(one.value)
      return ok(record.id)
    })
    // Texts first: an edit that is acknowledged must never point at a text that is not on disk.
    for (const { record, body, source } of comingIn) {
      const original = { sha256: record.sha256, extension: record.originalExtension, bytes: source.bytes }
      try {
        const kept = await workspace.keepSource(body, original)
        if (!kept.ok) return kept
      } catch (error) {
        return fail('storage.failed', { reason: (error as Error).message })
      }
    }
    return ok(change)
  })
  return edit.ok ? ok({ edit: edit.value, outcomes }) : edit
}

/** Brings one source into the library. */
export async function importSource(
  workspace: Workspace,
  source: AcceptedSource
): Promise<Result<{ edit: Edit; documentId: Id }>> {
  const imported = await importSources(workspace, [source])
  if (!imported.ok) return imported
  const { edit, outcomes } = imported.value
  const [outcome] = outcomes
  if (!outcome) throw new Error('an import without an outcome')
  return outcome.ok ? ok({ edit, documentId: outcome.value }) : outcome
}

interface Prepared {
  source: AcceptedSource
  record: DocumentRecord
  body: DocumentBody
}

/** Names the other file when a file is refused for one that came in by the same call. */
function withinCall(library: Library, record: DocumentRecord, comingIn: readonly Prepared[]): Problem | null {
  const twin = findTwin(library, record)?.document
  const isOfCall = twin && comingIn.some(other => other.record.id === twin.id)
  return isOfCall ? { code: 'import.sameFile', details: { file: record.originalName, other: twin.originalName } } : null
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
    ...(source.encoding ? { encoding: source.encoding } : {}),
    originalExtension: extensionOf(source.fileName),
    importedAt: now()
  }
  return ok({ source, record, body })
}

function extensionOf(fileName: string): string {
  return /\.([A-Za-z0-9]{1,8})$/.exec(fileName)?.[1]?.toLowerCase() ?? 'txt'
}
