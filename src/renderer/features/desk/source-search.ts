import type { DocumentRecord } from '#core/documents/document'
import type { Id } from '#core/ids'
import { fold } from '#core/text/fold'
import { matchWords, searchWords } from '#core/text/match-words'

const folded = new WeakMap<DocumentRecord, string>()

function foldedFacts(record: DocumentRecord): string {
  const known = folded.get(record)
  if (known !== undefined) return known
  const facts = fold([record.title, record.publisher, record.author, record.publishedOn ?? ''].join(' '))
  folded.set(record, facts)
  return facts
}

/** More than anyone reads through; who looks for another types on. */
const mostFound = 60

/** Sources by title, publisher, author and date: those opened lately first, then the newest. */
export function findSources(
  records: readonly DocumentRecord[],
  recent: readonly Id[],
  query: string
): DocumentRecord[] {
  const words = searchWords(query)
  const rank = new Map(recent.map((id, index) => [id, index]))
  const found = records.flatMap(record => {
    const score = matchWords(foldedFacts(record), words)
    return score === null ? [] : [{ record, score, rank: rank.get(record.id) ?? recent.length }]
  })
  return found
    .sort(
      (a, b) =>
        a.score - b.score ||
        a.rank - b.rank ||
        newerFirst(a.record, b.record) ||
        byLetters.compare(a.record.title, b.record.title)
    )
    .slice(0, mostFound)
    .map(({ record }) => record)
}

const byLetters = new Intl.Collator('ar')

/** Dates sort as they are spelled; undated sources come last. */
function newerFirst({ publishedOn: a }: DocumentRecord, { publishedOn: b }: DocumentRecord): number {
  if (a === b) return 0
  return (a ?? '') < (b ?? '') ? 1 : -1
}
