import type { Id } from '../ids'
import type { Library } from '../library'
import { fold } from '../text/fold'
import type { Citation, DocumentRecord } from './document'
import { hasNewerVersion } from './versions'

/**
 * A source in the library of which an imported one may be a newer version, and what speaks for it: the same title and
 * author or publisher, the same title where neither tells of both, or the same file name.
 */
export interface EarlierVersion {
  documentId: Id
  reason: 'title-and-origin' | 'title' | 'file-name'
}

const reasons = ['title-and-origin', 'title', 'file-name'] as const

/**
 * The likeliest earlier version of a draft, or `null`. A source that has a newer version already is passed over for that
 * one; of several the last imported is taken. A proposal only: series repeat their titles, programs their file names.
 */
export function findEarlierVersion(
  library: Library,
  draft: Pick<Citation, 'title' | 'author' | 'publisher'>,
  fileName: string
): EarlierVersion | null {
  const candidates = Object.values(library.documents)
    .filter(document => !hasNewerVersion(library, document.id))
    .sort((a, b) => (a.importedAt < b.importedAt ? 1 : a.importedAt > b.importedAt ? -1 : 0))
  for (const reason of reasons) {
    const document = candidates.find(candidate => speaksFor(reason, draft, fileName, candidate))
    if (document) return { documentId: document.id, reason }
  }
  return null
}

function speaksFor(
  reason: EarlierVersion['reason'],
  draft: Pick<Citation, 'title' | 'author' | 'publisher'>,
  fileName: string,
  document: DocumentRecord
): boolean {
  const isSame = (a: string, b: string) => fold(a) !== '' && fold(a) === fold(b)
  const isTitled = isSame(draft.title, document.title)
  switch (reason) {
    case 'title-and-origin':
      return isTitled && (isSame(draft.author, document.author) || isSame(draft.publisher, document.publisher))
    case 'title':
      return isTitled && !contradicts(draft, document)
    case 'file-name':
      return isSame(fileName, document.originalName)
  }
}

/** Both name an origin, and none of what they name agrees: another house's article with the same title. */
function contradicts(draft: Pick<Citation, 'author' | 'publisher'>, document: DocumentRecord): boolean {
  const differ = (a: string, b: string) => fold(a) !== '' && fold(b) !== '' && fold(a) !== fold(b)
  return differ(draft.author, document.author) || differ(draft.publisher, document.publisher)
}
