import type { ExportExtension } from './desktop'

/** Bytes in UTF-8 of a proposed name. File systems take 255, encrypted ones 143; a temporary file adds some while it is written. */
const mostBytes = 120
/** Names of devices in Windows, with any extension. */
const device = /^(?:con|prn|aux|nul|clock\$|conin\$|conout\$|(?:com|lpt)[\d¹²³])(?:[. ]|$)/i
// Joiners are part of the spelling in Persian and of some signs. The fillers of Hangul are letters that nobody sees.
const unseen = /(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}\u115f\u1160\u3164\uffa0]/gu
const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' })
const fallback = 'muqarin'

/**
 * A name for an exported file that every system takes: made of the title's visible characters, without what Windows reserves, at most
 * 120 bytes long with its extension, cut between graphemes. `title` may be anything an analyst types; one without a letter or a figure
 * gives `muqarin`.
 */
export function proposedName(title: string, extension: ExportExtension): string {
  const ending = `.${extension}`
  const plain = title
    .normalize('NFC')
    .replace(/[\s\u0085\u2028\u2029]+/g, ' ')
    .replace(unseen, '')
    .replace(/[\\/:*?"<>|]/g, '-')
  const bare = plain.toLowerCase().endsWith(ending) ? plain.slice(0, -ending.length) : plain
  const stem = trimmed(cut(trimmed(bare), mostBytes - ending.length - 1))
  if (!/[\p{L}\p{N}\p{Extended_Pictographic}]/u.test(stem)) return `${fallback}${ending}`
  return `${device.test(stem) ? '_' : ''}${stem}${ending}`
}

/** Without dots and blanks at the ends: a dot at the head hides a file, one at the end is lost in Windows. */
function trimmed(text: string): string {
  let start = 0
  let end = text.length
  while (start < end && /[.\s]/.test(text[start] ?? '')) start++
  while (end > start && /[.\s\u200c\u200d]/.test(text[end - 1] ?? '')) end--
  return text.slice(start, end)
}

/** The graphemes at the beginning of a text that take no more than some bytes. */
function cut(text: string, bytes: number): string {
  let taken = ''
  let left = bytes
  for (const { segment } of graphemes.segment(text)) {
    left -= Buffer.byteLength(segment)
    if (left < 0) break
    taken += segment
  }
  return taken
}
