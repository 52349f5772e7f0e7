import type { DocumentRecord, ReviewState } from '#core/documents/document'
import { fold } from '#core/text/fold'

export const sourceColumns = ['title', 'publisher', 'publishedOn', 'words', 'claims', 'reviewState'] as const
export type SourceColumn = (typeof sourceColumns)[number]

export interface SourceSort {
  column: SourceColumn
  isDescending: boolean
}

const reviewOrder: Readonly<Record<ReviewState, number>> = { unread: 0, reading: 1, reviewed: 2 }

// One collator for both scripts; numbers in titles sort by their value.
const collator = new Intl.Collator('ar', { numeric: true, sensitivity: 'base', ignorePunctuation: true })

/** The sources in the order asked for; those that are equal by it, by title. */
export function sortSources(
  sources: readonly DocumentRecord[],
  { column, isDescending }: SourceSort,
  claimsOf: (source: DocumentRecord) => number
): DocumentRecord[] {
  const compare = (a: DocumentRecord, b: DocumentRecord): number => {
    switch (column) {
      case 'title':
      case 'publisher':
        return collator.compare(a[column], b[column])
      case 'publishedOn':
        return compareText(a.publishedOn ?? '', b.publishedOn ?? '')
      case 'words':
        return a.words - b.words
      case 'claims':
        return claimsOf(a) - claimsOf(b)
      case 'reviewState':
        return reviewOrder[a.reviewState] - reviewOrder[b.reviewState]
    }
  }
  const sign = isDescending ? -1 : 1
  return [...sources].sort(
    (a, b) => sign * compare(a, b) || collator.compare(a.title, b.title) || compareText(a.id, b.id)
  )
}

/** The sources whose title, author, publisher or citation holds every word of `filter`, spelled in any way. */
export function filterSources(sources: readonly DocumentRecord[], filter: string): DocumentRecord[] {
  const wanted = fold(filter).split(' ').filter(Boolean)
  // Thousands of sources are not folded before the first word is typed.
  if (wanted.length === 0) return [...sources]
  return sources.filter(source => {
    const searched = searchedText(source)
    return wanted.every(word => searched.includes(word))
  })
}

// Records are replaced, never changed, so what was folded once stays right.
const searchedTexts = new WeakMap<DocumentRecord, string>()

function searchedText(source: DocumentRecord): string {
  const known = searchedTexts.get(source)
  if (known !== undefined) return known
  const text = fold([source.title, source.author, source.publisher, source.citation].join(' '))
  searchedTexts.set(source, text)
  return text
}

function compareText(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1
}
