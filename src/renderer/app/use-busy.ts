import { useState } from 'react'

/** Whether work that was begun here still runs, and a way to begin some: `doing` makes the handler of a button. */
export function useBusy(): { isBusy: boolean; doing: (work: () => Promise<void>) => () => void } {
  const [isBusy, setBusy] = useState(false)
  const doing = (work: () => Promise<void>) => () => {
    setBusy(true)
    void work().finally(() => setBusy(false))
  }
  return { isBusy, doing }
}
