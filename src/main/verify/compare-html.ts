import { leftOver } from '#core/text/left-over'
import { withoutProof } from '../exporters/html-proof'
import type { PagesReport } from './page-mismatch'

/**
 * Compares a page with the one that the program makes from the record. Any difference is one, so that nothing depends on how browsers
 * read what is not well formed; the parts that are named only say where to look.
 */
export function compareHtml(given: string, made: string): PagesReport {
  const [there, wanted] = [given, made].map(page => partsOf(withoutProof(tidy(page)))) as [PageParts, PageParts]
  if (there.all === wanted.all) return { pages: [], rest: [] }
  const same = (text: string) => text
  const whole = { page: null }
  const missing = leftOver(wanted.texts, there.texts, same)
  const extra = leftOver(there.texts, wanted.texts, same)
  const elements = leftOver(there.elements, wanted.elements, same)
  const gone = leftOver(wanted.elements, there.elements, same)
  const report: PagesReport = {
    pages: missing.map(what => ({ kind: 'textMissing', what, ...whole })),
    rest: [
      ...extra.map(what => ({ kind: 'textExtra' as const, what, ...whole })),
      ...[...elements, ...gone].map(what => ({ kind: 'markupOther' as const, what, ...whole }))
    ]
  }
  if (report.pages.length + report.rest.length === 0) report.pages.push({ kind: 'textMoved', what: '', ...whole })
  return report
}

/** Without a mark of the byte order, and with the line ends that the program writes: mail and editors change both. */
function tidy(page: string): string {
  return page.replace(/^\ufeff/, '').replace(/\r\n/g, '\n')
}

interface PageParts {
  all: string
  texts: string[]
  elements: string[]
}

function partsOf(all: string): PageParts {
  const parts = all.match(/<(style|script)\b[^>]*>.*?<\/\1>|<!--.*?-->|<[^>]*>|[^<]+/gis) ?? []
  return {
    all,
    texts: parts
      .filter(part => !part.startsWith('<'))
      .map(part => unescaped(part).trim())
      .filter(Boolean),
    elements: parts.filter(part => part.startsWith('<'))
  }
}

const entities: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'" }

function unescaped(text: string): string {
  return text.replace(/&(?:amp|lt|gt|quot|#39);/g, entity => entities[entity] ?? entity)
}
