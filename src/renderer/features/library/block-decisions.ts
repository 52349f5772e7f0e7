import type { BlockKind } from '#core/documents/document'
import type { ClutterReason, DraftBlock } from '#core/documents/draft'
import type { BlockDecision } from '#shared/api'

/** What the analyst decided on a draft's blocks so far, one decision a block, in order. */
export type Decisions = readonly BlockDecision[]

/** As the file was recognised. */
export function startDecisions(blocks: readonly DraftBlock[]): Decisions {
  return blocks.map(({ kind, level, clutter }) => ({ kind, clutter, ...(level ? { level } : {}) }))
}

/** Keeps or drops block `index`. A dropped block gets the reason it was recognised with, or counts as decoration. */
export function setKept(
  decisions: Decisions,
  index: number,
  isKept: boolean,
  recognised: ClutterReason | null
): Decisions {
  return replaceAt(decisions, index, decision => ({
    ...decision,
    clutter: isKept ? null : (recognised ?? 'decoration')
  }))
}

/** `level` is for headings alone; a block that becomes one starts as a section heading, below the title. */
export function setKind(decisions: Decisions, index: number, kind: BlockKind, level = 2): Decisions {
  return replaceAt(decisions, index, ({ clutter }) => ({ kind, clutter, ...(kind === 'heading' ? { level } : {}) }))
}

/** Words of the blocks that are kept and of those that are not; `words` gives each block's. */
export function countKept(decisions: Decisions, words: readonly number[]): { kept: number; removed: number } {
  let kept = 0
  let removed = 0
  decisions.forEach((decision, index) => {
    if (decision.clutter === null) kept += words[index] ?? 0
    else removed += words[index] ?? 0
  })
  return { kept, removed }
}

function replaceAt(decisions: Decisions, index: number, change: (decision: BlockDecision) => BlockDecision): Decisions {
  return decisions.map((decision, at) => (at === index ? change(decision) : decision))
}
