import type { Id } from '#core/ids'
import type { HeldTyping } from './held-typing'

let field: { claimId: Id; focus: () => void } | null = null
let wanted: { claimId: Id; typing: HeldTyping } | null = null

/** The inspector tells how a claim's statement field is focused; returns the way to take that back. */
export function setStatementField(claimId: Id, focus: () => void): () => void {
  const own = { claimId, focus }
  field = own
  const asked = wanted
  wanted = null
  if (asked?.claimId === claimId) asked.typing.release(focus)
  else asked?.typing.drop()
  return () => {
    if (field === own) field = null
  }
}

/** Goes to the statement of the claim, as soon as its field is there, and writes what was typed for it by then. */
export function focusStatement(claimId: Id, typing: HeldTyping): void {
  wanted?.typing.drop()
  wanted = null
  if (field?.claimId === claimId) typing.release(field.focus)
  else wanted = { claimId, typing }
}
