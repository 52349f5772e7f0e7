let focusField: (() => void) | null = null

/** The inspector tells how its statement field is focused; returns the way to take that back. */
export function setStatementField(focus: () => void): () => void {
  focusField = focus
  return () => {
    if (focusField === focus) focusField = null
  }
}

export function focusStatement(): void {
  focusField?.()
}
