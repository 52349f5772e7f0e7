import type { Id } from '../ids'
import { ok, type Result } from '../problem'
import { allParts } from './parts'
import type { BriefingInput } from './scope'

/** A character that no face of a briefing has: the PDF draws its code in its place, and its text layer has the character. */
export interface StandIn {
  character: string
  /** `U+0E01`. */
  codePoint: string
  /** The words around the first place where it stands. */
  where: string
}

/** A stand-in and where the briefing has it. */
export interface PlacedStandIn extends StandIn {
  /** Blocks of the briefing that print it; none where it stands in the title or in a line of the page. */
  blockIds: Id[]
}

/** Finds the blocks of a briefing that print the characters drawn by stand-ins. */
export function placeStandIns(input: BriefingInput, standIns: readonly StandIn[]): Result<PlacedStandIn[]> {
  if (standIns.length === 0) return ok([])
  const all = allParts(input)
  if (!all.ok) return all
  const parts = all.value.parts.map(({ blockId, blocks }) => ({
    blockId,
    text: JSON.stringify(blocks).normalize('NFC')
  }))
  return ok(
    standIns.map(standIn => {
      const printing = parts.filter(({ text }) => text.includes(standIn.character))
      return { ...standIn, blockIds: [...new Set(printing.map(({ blockId }) => blockId))] }
    })
  )
}
