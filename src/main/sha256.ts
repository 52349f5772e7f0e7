import { createHash } from 'node:crypto'

/** SHA-256 of the parts in their order, in lower-case hex; a string is hashed as UTF-8. */
export function sha256(...parts: (Uint8Array | string)[]): string {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return hash.digest('hex')
}
