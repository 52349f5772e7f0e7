import type { WholeRecord } from '#core/briefing/proof-record'
import type { Renderer } from '../briefing/render-briefing'
import { cleanOutline } from '../exporters/clean-outline'
import { toHtml } from '../exporters/html'
import { compareHtml } from './compare-html'
import { comparePdf } from './compare-pdf'
import type { PagesReport } from './page-mismatch'

/** Lays outlines out as PDF. */
export type LaysOut = Pick<Renderer, 'render'>

/** An exported file with the record that it carries. */
export interface ProvedFile {
  format: 'pdf' | 'html'
  bytes: Uint8Array
  record: WholeRecord
}

/**
 * Holds what a file shows against what its record holds. The record's outline is laid out anew and the two files are compared: everything
 * that an export of this outline has must be there, and nothing else.
 */
export async function verifyPages({ format, bytes, record }: ProvedFile, renderer: LaysOut): Promise<PagesReport> {
  if (format === 'html') {
    const given = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
    return compareHtml(given, toHtml(cleanOutline(record.outline), record))
  }
  const laidOut = await renderer.render(record.outline, { proof: record })
  const report = laidOut.ok ? await comparePdf(bytes, laidOut.value.bytes) : null
  return report ?? { pages: [{ kind: 'notLaidOut', page: null, what: '' }], rest: [] }
}
