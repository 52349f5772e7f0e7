import { useEffect, useState } from 'react'
import type { DocumentBody } from '#core/documents/document'
import { type Bodies, readAhead, type Unread, unreadIn } from '#core/figures/candidates'
import type { Library } from '#core/library'

/** So many characters are read at once without anyone noticing. */
const atOnce = 30_000

/**
 * Reads passages and texts in the pauses of the window. Returns how many are left: until there are none, the numbers in
 * them cannot be listed without making the window wait.
 */
export function useReadAhead(
  { claims }: Pick<Library, 'claims'>,
  texts: readonly DocumentBody[],
  bodies: Bodies
): number {
  const [left, setLeft] = useState(() => leftIn(claims, texts, bodies))
  useEffect(() => {
    const unread = unreadIn({ claims }, texts, bodies)
    if (isLittle(unread)) {
      setLeft(0)
      return
    }
    setLeft(unread.length)
    const readSome = (deadline: IdleDeadline) => {
      do {
        const next = unread.pop()
        if (next) readAhead(next)
      } while (unread.length > 0 && deadline.timeRemaining() > 2)
      setLeft(unread.length)
      if (unread.length > 0) waiting = requestIdleCallback(readSome)
    }
    let waiting = requestIdleCallback(readSome)
    return () => cancelIdleCallback(waiting)
  }, [claims, texts, bodies])
  return left
}

function leftIn(claims: Library['claims'], texts: readonly DocumentBody[], bodies: Bodies): number {
  const unread = unreadIn({ claims }, texts, bodies)
  return isLittle(unread) ? 0 : unread.length
}

function isLittle(unread: readonly Unread[]): boolean {
  let characters = 0
  for (const { holder } of unread) characters += 'quote' in holder ? holder.quote.length : holder.text.length
  return characters <= atOnce
}
