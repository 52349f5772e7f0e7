import type { Id } from '#core/ids'

let field: { claimId: Id; focus: () => void } | null = null
let wanted: Id | null = null

/** The inspector tells how a claim's statement field is focused; returns the way to take that back. */
export function setStatementField(claimId: Id, focus: () => void): () => void {
  const own = { claimId, focus }
  field = own
  if (wanted === claimId) focus()
  wanted = null
  return () => {
    if (field === own) field = null
  }
}

/** Goes to the statement of the claim, as soon as its field is there. */
export function focusStatement(claimId: Id): void {
  if (field?.claimId === claimId) field.focus()
  else wanted = claimId
}
