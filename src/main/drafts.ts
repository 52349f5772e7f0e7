import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Draft } from '#core/documents/draft'
import type { Context } from '#core/ids'
import { fail, ok, type Result } from '#core/problem'
import type { BlockDecision, CallArgs, ImportBatch } from '#shared/api'
import { readSource } from './formats/read-source'
import type { AcceptedSource } from './importing'

interface Pending {
  fileName: string
  bytes: Uint8Array
  draft: Draft
}

/** Files that were read and wait for the analyst. Their bytes and texts stay here; the window sends back decisions alone. */
export class Drafts {
  private readonly pending = new Map<string, Pending>()

  constructor(private readonly context: Context) {}

  async readPaths(paths: readonly string[]): Promise<ImportBatch> {
    const files: { name: string; bytes: Uint8Array }[] = []
    const unreadable: ImportBatch['problems'] = []
    for (const path of paths) {
      try {
        files.push({ name: basename(path), bytes: await readFile(path) })
      } catch (error) {
        const reason = (error as NodeJS.ErrnoException).code ?? (error as Error).message
        unreadable.push({ code: 'import.unreadable', details: { file: basename(path), reason } })
      }
    }
    const batch = this.read(files)
    return { ...batch, problems: [...unreadable, ...batch.problems] }
  }

  read(files: readonly { name: string; bytes: Uint8Array }[]): ImportBatch {
    const batch: ImportBatch = { pending: [], problems: [] }
    for (const { name, bytes } of files) {
      const draft = readSource(bytes, name)
      if (!draft.ok) {
        batch.problems.push(draft.problem)
        continue
      }
      const draftId = this.context.newId()
      this.pending.set(draftId, { fileName: name, bytes, draft: draft.value })
      batch.pending.push({ draftId, fileName: name, draft: draft.value })
    }
    return batch
  }

  /** The draft as decided. Each of its blocks must have its decision; none can be added or reworded. */
  decide({ draftId, citation, blocks, versionOf = null }: CallArgs<'imports.accept'>): Result<AcceptedSource> {
    const pending = this.pending.get(draftId)
    if (!pending) return fail('import.draftMissing')
    const { draft, bytes, fileName } = pending
    if (blocks.length !== draft.blocks.length) return fail('call.invalid', { call: 'imports.accept', reason: 'blocks' })
    const decided = draft.blocks.map((block, index) => merged(block.text, blocks[index]))
    return ok({ bytes, fileName, citation, blocks: decided, versionOf })
  }

  forget(draftId: string): void {
    this.pending.delete(draftId)
  }
}

function merged(text: string, decision: BlockDecision | undefined) {
  if (!decision) throw new Error('a block without its decision')
  return { text, ...decision }
}
