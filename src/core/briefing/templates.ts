import type { BilingualLine, Block, Generated } from './block'
import type { RichText } from './rich-text'

/** A make-up that comes with the program; `name` is worded by the interface (`brief.template.<name>`). */
export interface BuiltInTemplate {
  name: 'comparative' | 'onePage' | 'annotated'
  blocks: Block[]
}

/** Words that a new briefing begins with; from then on they are the analyst's. */
const words = {
  introduction: { ar: 'تمهيد', en: 'Introduction' },
  comparison: { ar: 'المقارنة', en: 'Comparison' },
  findings: { ar: 'الخلاصة', en: 'Findings' },
  figures: { ar: 'الأرقام', en: 'Figures' },
  timeline: { ar: 'التسلسل الزمني', en: 'Timeline' },
  claims: { ar: 'الادعاءات وشواهدها', en: 'Claims and their evidence' },
  sources: { ar: 'المصادر', en: 'Sources' }
} as const satisfies Record<string, BilingualLine>

const nothingWritten = { ar: [], en: [] }

/** Parts of a briefing that has no ids yet. */
type Part = WithoutId<Block>
type WithoutId<T> = T extends { id: unknown } ? Omit<T, 'id'> : never

function heading(text: BilingualLine, level: 1 | 2 = 1): Part {
  return { kind: 'heading', level, text: { ...text } }
}

function text(written: { ar: RichText; en: RichText } = nothingWritten): Part {
  return { kind: 'text', text: written }
}

function generated(make: Generated): Part {
  return { kind: 'generated', make, frozen: null }
}

function matrix(rows: 'proposition' | 'code' | 'actor', digest?: true): Part {
  const spec = { rows, columns: 'source', filter: {}, groupReprints: true } as const
  return generated({ kind: 'matrix', spec, ...(digest ? { digest } : {}) })
}

/** Ids need to differ within one briefing alone. */
function numbered(parts: readonly Part[]): Block[] {
  return parts.map((part, index) => ({ id: `b${index + 1}`, ...part }))
}

/** Introduction, matrix, figures, timeline, the claims of each code with their quotes, sources. */
export function comparativeBlocks({
  introduction = nothingWritten,
  rows
}: {
  introduction?: { ar: RichText; en: RichText }
  rows: 'proposition' | 'code' | 'actor'
}): Block[] {
  return numbered([
    { kind: 'contents' },
    heading(words.introduction),
    text(introduction),
    heading(words.comparison),
    matrix(rows),
    heading(words.figures),
    generated({ kind: 'figures', quantityIds: null }),
    heading(words.timeline),
    generated({ kind: 'timeline', filter: {} }),
    generated({ kind: 'claims', by: 'code', filter: {} }),
    heading(words.sources),
    { kind: 'sources', style: 'arabic' }
  ])
}

/** What a briefing can begin with. */
export const builtInTemplates: readonly BuiltInTemplate[] = [
  {
    name: 'comparative',
    blocks: comparativeBlocks({ rows: 'proposition' })
  },
  {
    name: 'onePage',
    blocks: numbered([
      heading(words.findings),
      text(),
      // The list of sources stands right under it and says what the numbers of its columns mean.
      matrix('proposition', true),
      { kind: 'sources', style: 'arabic' }
    ])
  },
  {
    name: 'annotated',
    blocks: numbered([
      { kind: 'contents' },
      heading(words.claims),
      generated({ kind: 'claims', by: 'source', filter: {} }),
      heading(words.sources),
      { kind: 'sources', style: 'arabic' }
    ])
  }
]
