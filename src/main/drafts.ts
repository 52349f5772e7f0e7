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
import { readSource } from './formats/read-source'
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

/** Files that were read and wait for the analyst. Their bytes and texts stay here; the window sends back decisions alone. */
export class Drafts {
  private readonly pending = new Map<string, Pending>()

  constructor(private readonly context: Context) {}

  async readPaths(paths: readonly string[], library: Library): Promise<ImportBatch> {
    const files: NamedBytes[] = []
    const unreadable: RefusedFile[] = []
    for (const path of paths) {
      const name = basename(path)
      const bytes = await readNamedFile(path, { name, maxBytes: maxSourceBytes })
      if (bytes.ok) files.push({ name, bytes: bytes.value })
      else unreadable.push({ fileName: name, problem: bytes.problem })
    }
    const batch = this.read(files, library)
    return { ...batch, refused: [...unreadable, ...batch.refused] }
  }

  /** Reads each file. Those that are no article, or are there already, are refused with what can be done about it. */
  read(files: readonly NamedBytes[], library: Library, isPasted = false): ImportBatch {
    const batch: ImportBatch = { pending: [], refused: [] }
    /** Files of this batch by the hash of their text. */
    const names = new Map<string, string>()
    for (const { name, bytes } of files) {
      const read = readSource(bytes, name)
      if (!read.ok) {
        batch.refused.push(this.refuse(bytes, name, read.problem))
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
    return batch
  }

  /** A file of the library, read again to become a newer version of `document`. */
  readAgain(bytes: Uint8Array, document: { id: Id; originalName: string }): Result<PendingImport> {
    const options: ReadOptions = { asText: true }
    const read = readSource(bytes, document.originalName, options)
    if (!read.ok) return read
    const { id: versionOf, originalName: fileName } = document
    return ok(this.keep({ fileName, bytes, draft: read.value, versionOf, asReprint: false, options }))
  }

  /** Reads a draft's bytes anew. On a problem the draft stays as it was. */
  reread({ draftId, encoding, stretches }: CallArgs<'imports.reread'>): Result<PendingImport> {
    const pending = this.pending.get(draftId)
    if (!pending) return fail('import.draftMissing')
    const chosen = encoding === null ? undefined : { encoding, stretches: stretches ?? undefined }
    const read = readSource(pending.bytes, pending.fileName, { ...pending.options, asText: true, chosen })
    if (!read.ok) return read
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
  private refuse(bytes: Uint8Array, fileName: string, problem: Problem): RefusedFile {
    const options: ReadOptions = { asText: true }
    const read = notArticleCodes.has(problem.code) ? readSource(bytes, fileName, options) : null
    if (!read?.ok) return { fileName, problem }
    const pending = this.keep({ fileName, bytes, draft: read.value, versionOf: null, asReprint: false, options })
    return { fileName, problem, otherwise: { as: 'text', pending } }
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
