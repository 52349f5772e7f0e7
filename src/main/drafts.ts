import { basename } from 'node:path'
import { buildBody } from '#core/documents/canonical'
import { refusalOf } from '#core/documents/edit-document'
import { findTwin } from '#core/documents/find-twin'
import type { SourceDraft } from '#core/documents/reading'
import type { Context, Id } from '#core/ids'
import type { Library } from '#core/library'
import { fail, ok, type Problem, type Result } from '#core/problem'
import type { BlockDecision, CallArgs, ImportBatch, PendingImport, RefusedFile } from '#shared/api'
import { maxSourceBytes } from '#shared/bounds'
import type { ReadOptions } from './formats/importer'
import { notArticleCodes } from './formats/not-articles'
import type { AcceptedSource } from './importing'
import { readNamedFile } from './read-named-file'
import { sha256 } from './sha256'

interface Pending extends Omit<PendingImport, 'draftId'> {
  bytes: Uint8Array
  options: ReadOptions
}

interface NamedBytes {
  name: string
  bytes: Uint8Array
}

/** Reads a file; see `readSource`. Fails with `text.cancelled` when the signal is raised. */
type ReadSource = (
  bytes: Uint8Array,
  fileName: string,
  options: ReadOptions,
  signal?: AbortSignal
) => Promise<Result<SourceDraft>>

interface ReadingJob {
  /** The text comes from the clipboard. */
  isPasted?: boolean | undefined
  signal?: AbortSignal | undefined
  /** Hears how many files have been read, of how many. */
  onProgress?: ((done: number, total: number) => void) | undefined
}

/** Files that were read and wait for the analyst. Their bytes and texts stay here; the window sends back decisions alone. */
export class Drafts {
  private readonly pending = new Map<string, Pending>()

  /** @param readSource reads files as `formats/read-source.ts` does, within limits of its own */
  constructor(
    private readonly context: Context,
    private readonly readSource: ReadSource
  ) {}

  async readPaths(paths: readonly string[], library: Library, job: ReadingJob = {}): Promise<Result<ImportBatch>> {
    const files: NamedBytes[] = []
    const unreadable: RefusedFile[] = []
    for (const path of paths) {
      const name = basename(path)
      const bytes = await readNamedFile(path, { name, maxBytes: maxSourceBytes })
      if (bytes.ok) files.push({ name, bytes: bytes.value })
      else unreadable.push({ fileName: name, problem: bytes.problem })
    }
    const batch = await this.read(files, library, job)
    return batch.ok ? ok({ ...batch.value, refused: [...unreadable, ...batch.value.refused] }) : batch
  }

  /**
   * Reads each file. Those that are no article, or are there already, or take too long to read, are refused with what can be
   * done about it. Cancelled, it fails with `text.cancelled` and keeps none of them.
   */
  async read(
    files: readonly NamedBytes[],
    library: Library,
    { isPasted = false, signal, onProgress }: ReadingJob = {}
  ): Promise<Result<ImportBatch>> {
    const batch: ImportBatch = { pending: [], refused: [] }
    /** Files of this batch by the hash of their text. */
    const names = new Map<string, string>()
    for (const [nth, { name, bytes }] of files.entries()) {
      onProgress?.(nth, files.length)
      const read = await this.readSource(bytes, name, {}, signal)
      if (!read.ok && read.problem.code === 'text.cancelled') return this.forgetAll(batch, read)
      if (!read.ok) {
        const refused = await this.refuse(bytes, name, read.problem, signal)
        if (!refused.ok) return this.forgetAll(batch, refused)
        batch.refused.push(refused.value)
        continue
      }
      const draft = isPasted ? asPasted(read.value) : read.value
      const hashes = hashesOf(bytes, draft)
      const twin = findTwin(library, hashes)
      const other = names.get(hashes.textSha256)
      if (other !== undefined) {
        batch.refused.push({ fileName: name, problem: fail('import.sameFile', { file: name, other }).problem })
      } else if (twin) {
        const pending = this.keep({ fileName: name, bytes, draft, versionOf: null, asReprint: true, options: {} })
        const { problem } = fail(...refusalOf(twin, { originalName: name }))
        batch.refused.push({
          fileName: name,
          problem,
          sourceId: twin.document.id,
          otherwise: { as: 'reprint', pending }
        })
      } else {
        names.set(hashes.textSha256, name)
        batch.pending.push(this.keep({ fileName: name, bytes, draft, versionOf: null, asReprint: false, options: {} }))
      }
    }
    return ok(batch)
  }

  /** A file of the library, read again to become a newer version of `document`. */
  async readAgain(
    bytes: Uint8Array,
    document: { id: Id; originalName: string },
    signal?: AbortSignal
  ): Promise<Result<PendingImport>> {
    const options: ReadOptions = { asText: true }
    const read = await this.readSource(bytes, document.originalName, options, signal)
    if (!read.ok) return read
    const { id: versionOf, originalName: fileName } = document
    return ok(this.keep({ fileName, bytes, draft: read.value, versionOf, asReprint: false, options }))
  }

  /** Reads a draft's bytes anew. On a problem the draft stays as it was. */
  async reread(
    { draftId, encoding, stretches }: CallArgs<'imports.reread'>,
    signal?: AbortSignal
  ): Promise<Result<PendingImport>> {
    const pending = this.pending.get(draftId)
    if (!pending) return fail('import.draftMissing')
    const chosen = encoding === null ? undefined : { encoding, stretches: stretches ?? undefined }
    const options = { ...pending.options, asText: true, chosen }
    const read = await this.readSource(pending.bytes, pending.fileName, options, signal)
    if (!read.ok) return read
    // Meanwhile it may have been accepted or discarded.
    if (!this.pending.has(draftId)) return fail('import.draftMissing')
    const after = { ...pending, draft: read.value }
    this.pending.set(draftId, after)
    return ok(shown(draftId, after))
  }

  /** The draft as decided. Each of its blocks must have its decision; none can be added or reworded. */
  decide(args: CallArgs<'imports.accept'>): Result<AcceptedSource> {
    const { draftId, citation, blocks, versionOf = null, asReprint = false } = args
    const pending = this.pending.get(draftId)
    if (!pending) return fail('import.draftMissing')
    const { draft, bytes, fileName } = pending
    if (blocks.length !== draft.blocks.length) return fail('call.invalid', { call: 'imports.accept', reason: 'blocks' })
    const decided = draft.blocks.map((block, index) => merged(block.text, blocks[index]))
    const { encoding } = draft.reading
    return ok({ bytes, fileName, citation, blocks: decided, encoding, versionOf, asReprint })
  }

  forget(draftId: string): void {
    this.pending.delete(draftId)
  }

  /** A refused file. A text that is not an article also carries a draft, because the user may import it all the same. */
  private async refuse(
    bytes: Uint8Array,
    fileName: string,
    problem: Problem,
    signal: AbortSignal | undefined
  ): Promise<Result<RefusedFile>> {
    if (!notArticleCodes.has(problem.code)) return ok({ fileName, problem })
    const options: ReadOptions = { asText: true }
    const read = await this.readSource(bytes, fileName, options, signal)
    if (!read.ok) return read.problem.code === 'text.cancelled' ? read : ok({ fileName, problem })
    const pending = this.keep({ fileName, bytes, draft: read.value, versionOf: null, asReprint: false, options })
    return ok({ fileName, problem, otherwise: { as: 'text', pending } })
  }

  private forgetAll<T>({ pending, refused }: ImportBatch, end: T): T {
    const drafts = [...pending, ...refused.flatMap(({ otherwise }) => otherwise?.pending ?? [])]
    for (const { draftId } of drafts) this.forget(draftId)
    return end
  }

  private keep(pending: Pending): PendingImport {
    const draftId = this.context.newId()
    this.pending.set(draftId, pending)
    return shown(draftId, pending)
  }
}

function shown(draftId: string, { fileName, draft, versionOf, asReprint }: Pending): PendingImport {
  return { draftId, fileName, draft, versionOf, asReprint }
}

/** Of the draft as recognised. */
function hashesOf(bytes: Uint8Array, draft: SourceDraft): { sha256: string; textSha256: string } {
  return { sha256: sha256(bytes), textSha256: sha256(buildBody('draft', draft.blocks).text) }
}

/** A text from the clipboard has no encoding to choose. */
function asPasted(draft: SourceDraft): SourceDraft {
  return { ...draft, reading: { ...draft.reading, basis: 'pasted' } }
}

function merged(text: string, decision: BlockDecision | undefined) {
  if (!decision) throw new Error('a block without its decision')
  return { text, ...decision }
}
