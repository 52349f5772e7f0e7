import { fold } from './fold'

/**
 * A name as it is kept: in NFC, with single blanks and none around it; `''` when nothing of it can be seen, such as marks of
 * direction alone.
 */
export function keptName(name: string): string {
  return fold(name) === '' ? '' : name.normalize('NFC').trim().replace(/\s+/g, ' ')
}
