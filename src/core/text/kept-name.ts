/** A letter other than tatweel, a digit or a sign: marks, blanks and what directs or joins letters show nothing alone. */
const visible = /[^\P{L}\u0640]|[\p{N}\p{P}\p{S}]/u

/**
 * A name as it is kept: in NFC, with single blanks and none around it; `''` when nothing of it can be seen, such as marks of
 * direction alone.
 */
export function keptName(name: string): string {
  return visible.test(name) ? name.normalize('NFC').trim().replace(/\s+/g, ' ') : ''
}
