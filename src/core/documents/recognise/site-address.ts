import { fold } from '../../text/fold'
import type { Piece } from './pieces'
import { labels, networks } from './vocabulary'

/** Longer lines are not searched for addresses, in letters. */
const longest = 500
const host = /(?:^|[\s@/("<])((?:[a-z\d-]{1,40}\.){1,4})[a-z]{2,10}(?=[/\s:?)">]|\.?$)/gi
/** Shorter names are also words (`news.example`). */
const shortest = 6

/**
 * The line that an address on the page spells without blanks: `The Quarry Mirror` beside `www.quarrymirror.example`. `''`:
 * none does.
 */
export function siteSpelledOut(lines: readonly Piece[]): string {
  const hosts = new Set(
    lines.flatMap(({ text }) =>
      text.length > longest ? [] : [...text.matchAll(host)].flatMap(([, labels = '']) => labels.split('.').map(squeeze))
    )
  )
  if (hosts.size === 0) return ''
  const isName = ({ text, key, words }: Piece) =>
    words <= 6 && text.length <= 60 && !labels.navigation.has(key) && !labels.sections.has(key) && !networks.has(key)
  const spelled = lines.find(piece => {
    if (!isName(piece)) return false
    const name = squeeze(piece.text)
    const bare = squeeze(piece.text.replace(/^(?:the|le|la|les|el)\s/i, ''))
    return [name, bare].some(letters => letters.length >= shortest && hosts.has(letters))
  })
  return spelled?.text ?? ''
}

function squeeze(text: string): string {
  return fold(text).replace(/[^\p{L}\p{N}]/gu, '')
}
