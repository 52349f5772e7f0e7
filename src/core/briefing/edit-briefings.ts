import { type Change, noChange } from '../change'
import type { Context, Id } from '../ids'
import type { Library } from '../library'
import { fail, ok, type Result } from '../problem'
import { keptName } from '../text/kept-name'
import type { Block, Generated } from './block'
import type { Briefing, Template } from './briefing'
import type { OutlineBlock } from './outline'

/** Stores a briefing, new or known. */
export function saveBriefing(library: Library, briefing: Briefing): Change {
  const before = library.briefings[briefing.id]
  const after = { table: 'briefings' as const, record: briefing }
  if (!before) return { ...noChange, added: [after] }
  return { ...noChange, updated: [{ before: { table: 'briefings', record: before }, after }] }
}

export function removeBriefing(library: Library, id: Id): Result<Change> {
  const record = library.briefings[id]
  if (!record) return fail('briefing.missing', { id })
  return ok({ ...noChange, removed: [{ table: 'briefings', record }] })
}

/** Appends a generated block, ahead of the list of sources where the briefing ends with one. */
export function addBlock(library: Library, id: Id, make: Generated, { newId, now }: Context): Result<Change> {
  const briefing = library.briefings[id]
  if (!briefing) return fail('briefing.missing', { id })
  const block: Block = { id: newId(), kind: 'generated', make, frozen: null }
  const at = endOfBody(briefing.blocks)
  const blocks = [...briefing.blocks.slice(0, at), block, ...briefing.blocks.slice(at)]
  return ok(saveBriefing(library, { ...briefing, blocks, updatedAt: now() }))
}

/** Where the list of sources with its heading begins, or the end. */
function endOfBody(blocks: readonly Block[]): number {
  const sources = blocks.findLastIndex(block => block.kind === 'sources')
  if (sources < 0) return blocks.length
  return blocks[sources - 1]?.kind === 'heading' ? sources - 1 : sources
}

/** Keeps a generated block as it reads now (`shown`), or lets it follow the library again (`null`). */
export function freezeBlock(
  library: Library,
  id: Id,
  blockId: Id,
  shown: OutlineBlock[] | null,
  { now }: Pick<Context, 'now'>
): Result<Change> {
  const briefing = library.briefings[id]
  if (!briefing) return fail('briefing.missing', { id })
  const at = briefing.blocks.findIndex(block => block.id === blockId && block.kind === 'generated')
  if (at < 0) return fail('briefing.blockMissing', { id: blockId })
  const frozen = shown && { at: now(), blocks: shown }
  const blocks = briefing.blocks.map((block, index) =>
    index === at && block.kind === 'generated' ? { ...block, frozen } : block
  )
  return ok(saveBriefing(library, { ...briefing, blocks, updatedAt: now() }))
}

/** Keeps a make-up to begin briefings with. Frozen blocks and claims in texts stay behind: they belong to one briefing. */
export function saveTemplate(
  { name: given, look, blocks, strict }: Pick<Template, 'name' | 'look' | 'blocks' | 'strict'>,
  { newId, now }: Context
): Result<Change> {
  const name = keptName(given)
  if (name === '') return fail('template.unnamed')
  const record: Template = {
    id: newId(),
    name,
    look,
    blocks: blocks.map(blank),
    ...(strict ? { strict } : {}),
    createdAt: now()
  }
  return ok({ ...noChange, added: [{ table: 'templates', record }] })
}

function blank(block: Block): Block {
  if (block.kind === 'generated') return { ...block, frozen: null }
  if (block.kind !== 'text') return block
  const words = (text: typeof block.text.ar) => text.map(line => line.filter(inline => 'text' in inline))
  return { ...block, text: { ar: words(block.text.ar), en: words(block.text.en) } }
}

export function removeTemplate(library: Library, id: Id): Result<Change> {
  const record = library.templates[id]
  if (!record) return fail('template.missing', { id })
  return ok({ ...noChange, removed: [{ table: 'templates', record }] })
}
