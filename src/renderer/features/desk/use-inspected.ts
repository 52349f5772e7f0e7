import { startTransition, useEffect, useState } from 'react'
import type { Id } from '#core/ids'

/**
 * The claim that the inspector shows. Fields are slow to set up, so they follow the text: until it has come to stand, since
 * a jump corrects its place in the second frame.
 */
export function useInspected(claimId: Id | null): Id | null {
  const [shown, setShown] = useState(claimId)
  useEffect(() => {
    if (claimId === shown) return
    let timer: ReturnType<typeof setTimeout> | undefined
    const show = () => {
      timer = setTimeout(() => startTransition(() => setShown(claimId)))
    }
    let frame = requestAnimationFrame(() => {
      if (claimId === null) show()
      else frame = requestAnimationFrame(show)
    })
    return () => {
      cancelAnimationFrame(frame)
      clearTimeout(timer)
    }
  }, [claimId, shown])
  return shown
}
