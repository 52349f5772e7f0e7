import type { OutlineBlock } from '#core/briefing/outline'
import type { Section } from './sections'

/** What a section shows: a block, or neighbouring paragraphs that are a list. */
export type Shown =
  | { kind: 'block'; block: OutlineBlock; place: number }
  | { kind: 'list'; items: string[]; place: number }

const bullet = /^\s*[-–—•*▪◦]\s+(?=\S)/

/** Gathers neighbouring paragraphs that open with a bullet or a dash into lists; `place` of a list is that of its first item. */
export function withLists(blocks: Section['blocks']): Shown[] {
  const shown: Shown[] = []
  for (const { block, place } of blocks) {
    const last = shown.at(-1)
    const item =
      block.kind === 'paragraph' && !block.pieces && bullet.test(block.text)
        ? block.text.replace(bullet, '')
        : undefined
    if (item === undefined) shown.push({ kind: 'block', block, place })
    else if (last?.kind === 'list') last.items.push(item)
    else shown.push({ kind: 'list', items: [item], place })
  }
  return shown
}
