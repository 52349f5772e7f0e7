import { isReviewed } from '../documents/is-reviewed'
import { ok, type Result } from '../problem'
import type { Outline, OutlineBlock, ParagraphBlock } from './outline'
import { lineIn, otherThan, partsOf } from './parts'
import { type PrintedRecord, passagesOf, recordsIn } from './prove'
import { type BriefingInput, type BriefingScope, scopeOf } from './scope'

/**
 * Turns what the analyst wrote and chose into the ordered blocks that every exporter lays out. A heading with nothing under
 * it is left out, as its block had nothing to show.
 */
export function buildOutline(input: BriefingInput): Result<Outline> {
  const { language, both } = input.briefing.look
  const scope = scopeOf(input, language)
  if (!scope.ok) return scope
  const other = both === null ? null : scopeOf(input, otherThan(language))
  if (other && !other.ok) return other
  const outline = outlineOf(scope.value, both === 'columns' ? (other?.value ?? null) : null, input.today)
  if (both !== 'sequence' || !other) return ok(outline)
  return ok({ ...outline, sequel: outlineOf(other.value, null, input.today) })
}

function outlineOf(scope: BriefingScope, beside: BriefingScope | null, today: string): Outline {
  const { briefing, labels, documents, language } = scope
  const { look } = briefing
  const blocks = withoutBareHeadings(partsOf(scope, beside).flatMap(part => part.blocks))
  const records = blocks.flatMap(recordsIn)
  const claims = new Set(records.flatMap(({ table, recordId }) => (table === 'claims' ? recordId : [])))
  const title = lineIn(briefing.title, language)
  const otherTitle = beside ? lineIn(briefing.title, beside.language) : title
  return {
    title,
    subtitle: [
      ...(otherTitle === title ? [] : [otherTitle]),
      ...labels.subtitle({
        author: briefing.author,
        day: labels.date(today),
        sources: documents.length,
        claims: claims.size
      })
    ],
    author: briefing.author,
    language,
    direction: language === 'ar' ? 'rtl' : 'ltr',
    createdOn: today,
    pageLabel: labels.pageLabel,
    continuedLabel: labels.continuedLabel,
    ...(look.faces ? { faces: look.faces } : {}),
    paper: look.paper,
    cover: look.cover,
    ...(look.confidentiality.trim() ? { confidentiality: look.confidentiality.trim() } : {}),
    ...(look.logo ? { logo: look.logo } : {}),
    blocks: [...blocks, ...(blocks.some(({ kind }) => kind === 'sources') ? [] : unreadCited(records, scope))]
  }
}

/** The remark on the cited sources that were not read to their end, for a briefing without a list of sources. */
function unreadCited(records: readonly PrintedRecord[], scope: BriefingScope): ParagraphBlock[] {
  const passages = records.flatMap(({ table, recordId }) => passagesOf(table, recordId, scope) ?? [])
  const cited = new Set(passages.map(({ documentId }) => documentId))
  const unread = scope.documents.filter(document => cited.has(document.id) && !isReviewed(document, scope.library))
  return unread.length === 0 ? [] : [{ kind: 'paragraph', text: scope.labels.sourcesNotReadToEnd(unread) }]
}

/** A heading stays when something other than a heading of its own rank or above follows. */
function withoutBareHeadings(blocks: readonly OutlineBlock[]): OutlineBlock[] {
  return blocks.filter((block, index) => {
    if (block.kind !== 'heading') return true
    const next = blocks[index + 1]
    return next !== undefined && !(next.kind === 'heading' && next.level <= block.level)
  })
}
