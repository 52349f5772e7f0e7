import { withoutControls } from './controls'

/**
 * A letter other than tatweel and the fillers of Hangul, a digit, or a sign other than the blank of Braille: marks, blanks and
 * what directs or joins letters show nothing alone.
 */
const visible = /[^\P{L}\u0640\u115F\u1160\u3164\uFFA0]|[^\P{S}\u2800]|[\p{N}\p{P}]/u

/**
 * A name as it is kept: in NFC, without control characters, with single blanks and none around it; `''` when nothing of it can
 * be seen, such as marks of direction alone.
 */
export function keptName(name: string): string {
  if (!visible.test(name)) return ''
  return withoutControls(name.normalize('NFC')).replace(/\s+/g, ' ').trim()
}
