import { useEffect, useState } from 'react'
import type { DocumentBody } from '#core/documents/document'
import { readAhead, unreadIn } from '#core/figures/candidates'
import type { Library } from '#core/library'

/** So many characters are read at once without anyone noticing. */
const atOnce = 30_000

/**
 * Reads passages and texts in the pauses of the window. Returns how many are left: until there are none, the numbers in
 * them cannot be listed without making the window wait.
 */
export function useReadAhead({ claims }: Pick<Library, 'claims'>, texts: readonly DocumentBody[]): number {
  const [left, setLeft] = useState(() => leftIn(claims, texts))
  useEffect(() => {
    const unread = unreadIn({ claims }, texts)
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
  }, [claims, texts])
  return left
}

function leftIn(claims: Library['claims'], texts: readonly DocumentBody[]): number {
  const unread = unreadIn({ claims }, texts)
  return isLittle(unread) ? 0 : unread.length
}

function isLittle(unread: ReturnType<typeof unreadIn>): boolean {
  let characters = 0
  for (const holder of unread) characters += 'quote' in holder ? holder.quote.length : holder.text.length
  return characters <= atOnce
}
