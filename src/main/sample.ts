import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { findQuote } from '#core/anchoring/find-quote'
import { saveBriefing } from '#core/briefing/edit-briefings'
import { newBriefing } from '#core/briefing/new-briefing'
import { richFromPlain } from '#core/briefing/rich-text'
import { comparativeBlocks } from '#core/briefing/templates'
import { Certainty, Stance } from '#core/claims/claim'
import { Block, Citation, ReviewState } from '#core/documents/document'
import { setReviewState } from '#core/documents/edit-document'
import { type Context, Id } from '#core/ids'
import { fail, ok, type Result } from '#core/problem'
import { importSources } from './importing'
import { openLibrary } from './open-library'
import { createLibraryFolder } from './storage/folder-store'
import { tagPassage } from './tagging'
import type { Workspace } from './workspace'

/** A document of the sample library as `seeds/documents` keeps it; claims name their passage by quote. */
export const SeedDocument = z.object({
  citation: Citation,
  reviewState: ReviewState,
  blocks: z.array(Block.pick({ kind: true, level: true }).extend({ text: z.string().min(1) })),
  claims: z.array(
    z.object({
      quote: z.string().min(1),
      occurrence: z.int().positive().optional(),
      code: Id,
      statement: z.string().min(1),
      actor: z.string(),
      stance: Stance,
      certainty: Certainty.nullable(),
      theme: z.string(),
      memo: z.string().optional()
    })
  )
})
export type SeedDocument = z.infer<typeof SeedDocument>

export const SeedLibrary = z.object({
  name: z.string().min(1),
  documents: z.array(z.string()),
  briefing: z.object({ title: z.string(), author: z.string(), introduction: z.string() })
})

/** Makes the sample library in `folder` (absent or empty), through the same steps an analyst takes. */
export async function createSampleLibrary(
  folder: string,
  seedsFolder: string,
  context: Context
): Promise<Result<null>> {
  const seeds = SeedLibrary.parse(JSON.parse(await readFile(join(seedsFolder, 'library.json'), 'utf8')))
  const created = await createLibraryFolder(folder, seeds.name, context)
  if (!created.ok) return created
  const opened = await openLibrary(folder, context)
  if (!opened.ok) return opened
  const workspace = opened.value
  try {
    for (const name of seeds.documents) {
      const seed = SeedDocument.parse(JSON.parse(await readFile(join(seedsFolder, 'documents', name), 'utf8')))
      const planted = await plant(workspace, name.replace(/\.json$/, '.txt'), seed)
      if (!planted.ok) return planted
    }
    const { title, author, introduction } = seeds.briefing
    const briefing = newBriefing(
      {
        title: { ar: title, en: '' },
        author,
        language: 'ar',
        blocks: comparativeBlocks({ introduction: { ar: richFromPlain(introduction), en: [] }, rows: 'code' })
      },
      context
    )
    const saved = await workspace.edit('briefings.save', library => ok(saveBriefing(library, briefing)))
    return saved.ok ? ok(null) : saved
  } finally {
    await workspace.close()
  }
}

async function plant(workspace: Workspace, fileName: string, seed: SeedDocument): Promise<Result<null>> {
  const bytes = Buffer.from(`${seed.blocks.map(block => block.text).join('\n')}\n`, 'utf8')
  const blocks = seed.blocks.map(block => ({ ...block, clutter: null }))
  const imported = await importSources(workspace, [{ bytes, fileName, citation: seed.citation, blocks }])
  if (!imported.ok) return imported
  const [documentId] = imported.value.documentIds
  if (!documentId) throw new Error('an import without a document')
  const body = await workspace.body(documentId)
  if (!body.ok) return body
  for (const { quote, occurrence, code, ...claim } of seed.claims) {
    const range = findQuote(body.value.text, quote, occurrence)
    if (!range.ok) return fail('seeds.damaged', { file: fileName, quote })
    const tagged = await tagPassage(workspace, documentId, range.value, { ...claim, codeId: code })
    if (!tagged.ok) return tagged
  }
  const reviewed = await workspace.edit('documents.review', library =>
    setReviewState(library, documentId, seed.reviewState)
  )
  return reviewed.ok ? ok(null) : reviewed
}
