import type { DocumentRecord, ReviewState } from '#core/documents/document'
import { fold } from '#core/text/fold'

export const sourceColumns = ['title', 'publisher', 'publishedOn', 'words', 'claims', 'reviewState'] as const
export type SourceColumn = (typeof sourceColumns)[number]

export interface SourceSort {
  column: SourceColumn
  isDescending: boolean
}

const reviewOrder: Readonly<Record<ReviewState, number>> = { unread: 0, reading: 1, reviewed: 2 }

/** The sources whose title, author, publisher or citation holds every word of `filter`, in the order asked for. */
export function chooseSources(
  sources: readonly DocumentRecord[],
  { filter, sort, claimsOf }: { filter: string; sort: SourceSort; claimsOf: (source: DocumentRecord) => number }
): DocumentRecord[] {
  const wanted = fold(filter).split(' ').filter(Boolean)
  const matches = (source: DocumentRecord) => {
    const searched = fold([source.title, source.author, source.publisher, source.citation].join(' '))
    return wanted.every(word => searched.includes(word))
  }
  // One collator for both scripts: Arabic sorts before Latin, and digits by their value.
  const collator = new Intl.Collator('ar', { numeric: true, sensitivity: 'base', ignorePunctuation: true })
  const compare = (a: DocumentRecord, b: DocumentRecord): number => {
    switch (sort.column) {
      case 'title':
      case 'publisher':
        return collator.compare(a[sort.column], b[sort.column])
      case 'publishedOn':
        return (a.publishedOn ?? '').localeCompare(b.publishedOn ?? '', 'en')
      case 'words':
        return a.words - b.words
      case 'claims':
        return claimsOf(a) - claimsOf(b)
      case 'reviewState':
        return reviewOrder[a.reviewState] - reviewOrder[b.reviewState]
    }
  }
  const sign = sort.isDescending ? -1 : 1
  return (wanted.length > 0 ? sources.filter(matches) : [...sources]).sort(
    (a, b) => sign * compare(a, b) || collator.compare(a.title, b.title) || (a.id < b.id ? -1 : 1)
  )
}
