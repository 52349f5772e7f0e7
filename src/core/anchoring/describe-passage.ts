import type { Id } from '../ids'
import { fail, ok, type Result } from '../problem'
import { isGraphemeBoundary } from '../text/boundaries'
import type { Passage, Range } from './passage'

/** UTF-16 code units kept on either side of a quote; hypothesis and the W3C text quote selector use the same figure. */
const contextUnits = 32

/**
 * Describes `[start, end)` of `text` (UTF-16 code units) as a passage of document `documentId`.
 * Refuses a range that is empty, lies outside or cuts a grapheme cluster: such an offset was never chosen by a reader.
 */
export function describePassage(documentId: Id, text: string, { start, end }: Range): Result<Passage> {
  if (start < 0 || end > text.length || !Number.isInteger(start) || !Number.isInteger(end)) {
    return fail('claim.rangeOutside', { start, end, length: text.length })
  }
  if (end <= start || text.slice(start, end).trim() === '') return fail('claim.emptyPassage')
  if (!isGraphemeBoundary(text, start) || !isGraphemeBoundary(text, end)) {
    return fail('claim.rangeOutside', { start, end, length: text.length })
  }
  return ok({
    documentId,
    start,
    end,
    quote: text.slice(start, end),
    prefix: wholeFrom(text.slice(Math.max(0, start - contextUnits), start)),
    suffix: wholeTo(text.slice(end, end + contextUnits))
  })
}

/** A cut may fall inside a surrogate pair: drop the half. */
function wholeFrom(text: string): string {
  return /^[\uDC00-\uDFFF]/.test(text) ? text.slice(1) : text
}

function wholeTo(text: string): string {
  return /[\uD800-\uDBFF]$/.test(text) ? text.slice(0, -1) : text
}
