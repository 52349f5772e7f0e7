import { create } from 'zustand'

/** What can be asked of the text that was written in last. */
export interface ActiveText {
  /** Opens the list of claims at the caret. */
  chooseClaim: () => void
}

export const useActiveText = create<{ text: ActiveText | null }>(() => ({ text: null }))

export function leaveText(text: ActiveText): void {
  if (useActiveText.getState().text === text) useActiveText.setState({ text: null })
}
