import type { Block, Generated } from '#core/briefing/block'
import type { Id } from '#core/ids'

/** What the analyst calls a part by: what is generated goes by what it is made of. */
export type BlockKind = Exclude<Block['kind'], 'generated'> | Generated['kind']

export function kindOf(block: Block): BlockKind {
  return block.kind === 'generated' ? block.make.kind : block.kind
}

/** A new part as it begins. */
export function newBlock(kind: BlockKind, id: Id): Block {
  const make = (made: Generated): Block => ({ id, kind: 'generated', make: made, frozen: null })
  switch (kind) {
    case 'heading':
      return { id, kind, level: 1, text: { ar: '', en: '' } }
    case 'text':
      return { id, kind, text: { ar: [], en: [] } }
    case 'contents':
      return { id, kind }
    case 'sources':
      return { id, kind, style: 'arabic' }
    case 'matrix':
      return make({ kind, spec: { rows: 'proposition', columns: 'source', filter: {}, groupReprints: true } })
    case 'claims':
      return make({ kind, by: 'code', filter: {} })
    case 'quotes':
    case 'timeline':
      return make({ kind, filter: {} })
    case 'figures':
      return make({ kind, quantityIds: null })
    case 'chart':
      return make({ kind, of: { kind: 'counts', rows: 'code', columns: 'source' }, filter: {} })
  }
}

/** The blocks with one more after the one named; at the end when it is not there. */
export function insertAfter(blocks: readonly Block[], afterId: Id | null, block: Block): Block[] {
  const at = blocks.findIndex(({ id }) => id === afterId)
  return at < 0 ? [...blocks, block] : [...blocks.slice(0, at + 1), block, ...blocks.slice(at + 1)]
}

/** The blocks with one of them at another index; as they are when that is none of theirs. */
export function moveBlock(blocks: readonly Block[], id: Id, to: number): Block[] {
  const moved = blocks.find(block => block.id === id)
  if (!moved || to < 0 || to >= blocks.length) return [...blocks]
  const rest = blocks.filter(block => block.id !== id)
  return [...rest.slice(0, to), moved, ...rest.slice(to)]
}

export function replaceBlock(blocks: readonly Block[], block: Block): Block[] {
  return blocks.map(other => (other.id === block.id ? block : other))
}

/** The same parts with ids of their own, following the library: as a briefing made from a template begins. */
export function freshBlocks(blocks: readonly Block[], newId: () => Id): Block[] {
  return blocks.map(block =>
    block.kind === 'generated' ? { ...block, id: newId(), frozen: null } : { ...block, id: newId() }
  )
}

/** The parts without what was written into them: as a template keeps them unless it is to keep the words too. */
export function withoutTexts(blocks: readonly Block[]): Block[] {
  return blocks.map(block => (block.kind === 'text' ? { ...block, text: { ar: [], en: [] } } : block))
}
