import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { findQuote } from '#core/anchoring/find-quote'
import { BilingualLine } from '#core/briefing/block'
import { saveBriefing } from '#core/briefing/edit-briefings'
import { newBriefing } from '#core/briefing/new-briefing'
import type { RichText } from '#core/briefing/rich-text'
import { comparativeBlocks } from '#core/briefing/templates'
import { Certainty, Stance } from '#core/claims/claim'
import { Block, Citation, PublicationDate, ReviewState } from '#core/documents/document'
import { setReviewState } from '#core/documents/edit-document'
import { readFigures } from '#core/figures/read-figures'
import { type Context, Id } from '#core/ids'
import { fail, ok, type Result } from '#core/problem'
import { addProposition } from '#core/propositions/edit-propositions'
import { takeFigure } from './figures'
import { importSource } from './importing'
import { openLibrary } from './open-library'
import { writeEmptyLibrary } from './storage/folder-store'
import { makeLibraryIn } from './storage/new-folder'
import { paths } from './storage/shards'
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
      memo: z.string().optional(),
      statedOn: PublicationDate.optional(),
      happenedOn: PublicationDate.optional()
    })
  )
})
export type SeedDocument = z.infer<typeof SeedDocument>

/** A claim by the file of its document and its place there, from 0: `01-italy#3`. */
const ClaimName = z.string().regex(/^[\w-]+#\d+$/)
/** Paragraphs of words and of claims whose notes stand between them. */
const SeedText = z.array(z.array(z.union([z.string(), z.object({ claim: ClaimName })])))

export const SeedLibrary = z.object({
  name: z.string().min(1),
  documents: z.array(z.string()),
  propositions: z.array(z.object({ text: z.string().min(1), claims: z.array(ClaimName).min(1) })),
  quantities: z.array(
    z.object({
      name: z.string().min(1),
      unit: z.string(),
      figures: z.array(
        z.object({
          document: z.string(),
          quote: z.string().min(1),
          asOf: PublicationDate,
          attribution: z.string()
        })
      )
    })
  ),
  briefing: z.object({
    title: BilingualLine,
    author: z.string(),
    introduction: z.object({ ar: SeedText, en: SeedText })
  })
})
type SeedLibrary = z.infer<typeof SeedLibrary>

/**
 * Makes the sample library in `folder` (absent or empty), through the same steps an analyst takes. Problems: those of `makeLibraryIn`
 * and of the steps.
 */
export async function createSampleLibrary(
  folder: string,
  seedsFolder: string,
  context: Context
): Promise<Result<null>> {
  const seeds = SeedLibrary.parse(JSON.parse(await readFile(join(seedsFolder, 'library.json'), 'utf8')))
  return makeLibraryIn(folder, async temporary => {
    await writeEmptyLibrary(temporary, seeds.name, context)
    const opened = await openLibrary(temporary, ticking(context))
    if (!opened.ok) return opened
    const workspace = opened.value
    let planted: Result<null>
    try {
      planted = await plantAll(workspace, seedsFolder, seeds)
    } catch (error) {
      await workspace.close()
      throw error
    }
    const problem = await workspace.close()
    // Nobody made the steps of the sample, so none can be taken back.
    await rm(paths.history(temporary), { force: true })
    return problem && planted.ok ? { ok: false, problem } : planted
  })
}

async function plantAll(workspace: Workspace, seedsFolder: string, seeds: SeedLibrary): Promise<Result<null>> {
  const planted: Planted = { documents: new Map(), claims: new Map() }
  for (const file of seeds.documents) {
    const seed = SeedDocument.parse(JSON.parse(await readFile(join(seedsFolder, 'documents', file), 'utf8')))
    const done = await plant(workspace, file.replace(/\.json$/, ''), seed, planted)
    if (!done.ok) return done
  }
  for (const step of [lineUp, measure, brief]) {
    const done = await step(workspace, seeds, planted)
    if (!done.ok) return done
  }
  return ok(null)
}

/** Ids of what stands in the library already, by the names that the seeds have for it. */
interface Planted {
  documents: Map<string, Id>
  claims: Map<string, Id>
}

async function plant(workspace: Workspace, name: string, seed: SeedDocument, planted: Planted): Promise<Result<null>> {
  const bytes = Buffer.from(`${seed.blocks.map(block => block.text).join('\n')}\n`, 'utf8')
  const blocks = seed.blocks.map(block => ({ ...block, clutter: null }))
  const fileName = `${name}.txt`
  const imported = await importSource(workspace, { bytes, fileName, citation: seed.citation, blocks })
  if (!imported.ok) return imported
  const { documentId } = imported.value
  planted.documents.set(name, documentId)
  for (const [index, { quote, occurrence, code, ...claim }] of seed.claims.entries()) {
    const range = await rangeOf(workspace, documentId, quote, occurrence)
    if (!range.ok) return range
    const tagged = await tagPassage(workspace, documentId, range.value, { ...claim, codeId: code })
    if (!tagged.ok) return tagged
    const [added] = tagged.value.change.added
    if (!added) throw new Error('tagging added no claim')
    planted.claims.set(`${name}#${index}`, added.record.id)
  }
  const reviewed = await workspace.edit('documents.review', library =>
    setReviewState(library, documentId, seed.reviewState)
  )
  return reviewed.ok ? ok(null) : reviewed
}

async function lineUp(workspace: Workspace, { propositions }: SeedLibrary, { claims }: Planted): Promise<Result<null>> {
  for (const { text, claims: names } of propositions) {
    const claimIds = names.map(name => named(claims, name))
    const added = await workspace.edit('propositions.add', library =>
      addProposition(library, { text, claimIds }, workspace.context)
    )
    if (!added.ok) return added
  }
  return ok(null)
}

async function measure(
  workspace: Workspace,
  { quantities }: SeedLibrary,
  { documents }: Planted
): Promise<Result<null>> {
  for (const { name, unit, figures } of quantities) {
    for (const { document, quote, asOf, attribution } of figures) {
      const documentId = named(documents, document)
      const range = await rangeOf(workspace, documentId, quote)
      if (!range.ok) return range
      const [read] = readFigures(quote)
      if (!read) return fail('seeds.damaged', { file: document, quote })
      const taken = await takeFigure(workspace, documentId, range.value, {
        quantity: { name },
        fields: { value: read.value, bound: read.bound, unit, asOf, attribution }
      })
      if (!taken.ok) return taken
    }
  }
  return ok(null)
}

async function brief(
  workspace: Workspace,
  { briefing: { title, author, introduction } }: SeedLibrary,
  { claims }: Planted
): Promise<Result<null>> {
  const rich = (text: z.infer<typeof SeedText>): RichText =>
    text.map(line =>
      line.map(piece => (typeof piece === 'string' ? { text: piece } : { claimId: named(claims, piece.claim) }))
    )
  const written = { ar: rich(introduction.ar), en: rich(introduction.en) }
  const blocks = comparativeBlocks({ introduction: written, rows: 'proposition' })
  const saved = await workspace.edit('briefings.save', library =>
    ok(saveBriefing(library, newBriefing({ title, author, language: 'ar', blocks }, workspace.context)))
  )
  return saved.ok ? ok(null) : saved
}

/** The same clock, never twice at one moment: what is made first stands first in the library. */
function ticking(context: Context): Context {
  let last = 0
  const now = () => {
    last = Math.max(Date.parse(context.now()), last + 1)
    return new Date(last).toISOString()
  }
  return { ...context, now }
}

async function rangeOf(workspace: Workspace, documentId: Id, quote: string, occurrence?: number) {
  const body = await workspace.body(documentId)
  if (!body.ok) return body
  const range = findQuote(body.value.text, quote, occurrence)
  return range.ok ? range : fail('seeds.damaged', { file: documentId, quote })
}

function named(ids: ReadonlyMap<string, Id>, name: string): Id {
  const id = ids.get(name)
  if (!id) throw new Error(`the seeds have no ${name}`)
  return id
}
