/** Names of devices in Windows, with any extension. */
const device = /^(?:con|prn|aux|nul|clock\$|conin\$|conout\$|(?:com|lpt)[\d¹²³])(?:[. ]|$)/i
// Joiners are part of the spelling in Persian and of some signs. The fillers of Hangul are letters that nobody sees.
const unseen = /(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}\u115f\u1160\u3164\uffa0]/gu
const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' })

/** The signs of a name that every system takes in one: visible, on one line, without what Windows reserves. */
export function safeSigns(name: string): string {
  return name
    .normalize('NFC')
    .replace(/[\s\u0085\u2028\u2029]+/g, ' ')
    .replace(unseen, '')
    .replace(/[\\/:*?"<>|]/g, '-')
}

/**
 * A name of safe signs of at most some bytes in UTF-8 and one for the mark before a name of a device, cut between graphemes and
 * without dots and blanks at its ends: a dot at the head hides a file, one at the end is lost in Windows. `''` where no letter,
 * figure or picture is left.
 */
export function safeName(signs: string, bytes: number): string {
  const stem = trimmed(cut(trimmed(signs), bytes))
  if (!/[\p{L}\p{N}\p{Extended_Pictographic}]/u.test(stem)) return ''
  return `${device.test(stem) ? '_' : ''}${stem}`
}

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
