import { fail, ok, type Result } from '../problem'
import type { Range } from './passage'

/**
 * Where the `occurrence`-th (from 1) exact `quote` stands in `text`. The quote is brought to NFC first, as every canonical
 * text is, and must otherwise match letter by letter, diacritics included: a briefing stands or falls with it.
 */
export function findQuote(text: string, quote: string, occurrence = 1): Result<Range> {
  const wanted = quote.normalize('NFC').trim()
  if (wanted === '') return fail('claim.emptyPassage')
  let found = 0
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
    found += 1
    if (found === occurrence) return ok({ start: at, end: at + wanted.length })
  }
  if (found === 0) return fail('claim.quoteMissing', { quote: shorten(wanted) })
  return fail('claim.occurrenceMissing', { quote: shorten(wanted), occurrence, found })
}

function shorten(text: string): string {
  const graphemes = [...new Intl.Segmenter('ar').segment(text)]
  return graphemes.length <= 60
    ? text
    : `${graphemes
        .slice(0, 60)
        .map(part => part.segment)
        .join('')}…`
}
