import { fail, ok, type Result } from '../problem'
import type { Generated } from './block'
import { makeBlocks } from './makers'
import type { OutlineBlock } from './outline'
import { type BriefingInput, scopeOf } from './scope'

/** What a generated block of the briefing shows as the library stands. */
export function shownNow(input: BriefingInput, blockId: string): Result<OutlineBlock[]> {
  const block = input.briefing.blocks.find(candidate => candidate.id === blockId)
  if (block?.kind !== 'generated') return fail('briefing.blockMissing', { id: blockId })
  return show(input, block.make)
}

/** What a generated block would show in the briefing. */
export function show(input: BriefingInput, make: Generated): Result<OutlineBlock[]> {
  const scope = scopeOf(input, input.briefing.look.language)
  return scope.ok ? ok(makeBlocks(make, scope.value)) : scope
}
