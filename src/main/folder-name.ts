import { safeName, safeSigns } from './safe-name'

/** Bytes in UTF-8. File systems take 255; some are left for what is put behind the name. */
const mostBytes = 200

/** A name for the folder of a library that every system takes; one without a letter or a figure gives `library`. */
export function folderName(name: string): string {
  return safeName(safeSigns(name), mostBytes) || 'library'
}
