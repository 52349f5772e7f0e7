import type { ExportExtension } from './desktop'
import { safeName, safeSigns } from './safe-name'

/** Bytes in UTF-8 of a proposed name. File systems take 255, encrypted ones 143; a temporary file adds some while it is written. */
const mostBytes = 120
const fallback = 'muqarin'

/**
 * A name for an exported file that every system takes: made of the title's visible characters, without what Windows reserves, at most
 * 120 bytes long with its extension, cut between graphemes. `title` may be anything an analyst types; one without a letter or a figure
 * gives `muqarin`.
 */
export function proposedName(title: string, extension: ExportExtension): string {
  const ending = `.${extension}`
  const plain = safeSigns(title)
  const bare = plain.toLowerCase().endsWith(ending) ? plain.slice(0, -ending.length) : plain
  return `${safeName(bare, mostBytes - ending.length - 1) || fallback}${ending}`
}
