import type { Block } from '#core/briefing/block'
import type { Briefing } from '#core/briefing/briefing'
import type { Id } from '#core/ids'
import type { Edit } from '#shared/api'
import { edit } from '#state/library'
import { showUndoable } from '#state/undo-notice'
import { type BlockKind, insertAfter, moveBlock, newBlock } from './block-list'
import { fieldsOf, saveNow, useDrafts, writeBriefing } from './drafts'
import { goToBlock, toggleOpen, useScreen } from './screen-view'

function blocksOf(briefing: Briefing): Block[] {
  return fieldsOf(briefing, useDrafts.getState().unsaved).blocks
}

/** Structure is saved at once, so that each step is one to undo. */
function writeBlocks(briefing: Briefing, blocks: Block[]): Promise<Edit | undefined> {
  writeBriefing(briefing, { blocks })
  return saveNow()
}

/** A new part after the one worked in last; its settings are open. */
export function addBlock(briefing: Briefing, kind: BlockKind): void {
  const block = newBlock(kind, crypto.randomUUID())
  void writeBlocks(briefing, insertAfter(blocksOf(briefing), useScreen.getState().current, block))
  if (block.kind === 'generated') toggleOpen(block.id)
  goToBlock(block.id)
}

export function duplicateBlock(briefing: Briefing, block: Block): void {
  const copy = { ...block, id: crypto.randomUUID() }
  void writeBlocks(briefing, insertAfter(blocksOf(briefing), block.id, copy))
  goToBlock(copy.id)
}

export async function removeBlock(briefing: Briefing, block: Block): Promise<void> {
  const blocks = blocksOf(briefing)
  const at = blocks.findIndex(({ id }) => id === block.id)
  const rest = blocks.filter(({ id }) => id !== block.id)
  const saved = writeBlocks(briefing, rest)
  const neighbour = rest[Math.min(at, rest.length - 1)]
  if (neighbour) goToBlock(neighbour.id)
  const done = await saved
  if (done) showUndoable(done, 'brief.blockRemoved')
}

/** Whether it moved: at the ends there is nowhere to go. */
export function moveBlockTo(briefing: Briefing, id: Id, to: number): boolean {
  const blocks = blocksOf(briefing)
  if (to < 0 || to >= blocks.length || blocks[to]?.id === id) return false
  void writeBlocks(briefing, moveBlock(blocks, id, to))
  return true
}

/** Main words the frozen block, so what is typed must be there first. */
export async function freezeBlock(briefing: Briefing, blockId: Id): Promise<void> {
  await saveNow()
  await edit('briefings.freeze', { id: briefing.id, blockId })
}

export async function thawBlock(briefing: Briefing, blockId: Id): Promise<void> {
  await saveNow()
  await edit('briefings.thaw', { id: briefing.id, blockId })
}
