import type { Id } from '../ids'
import type { Library } from '../library'
import { fold } from '../text/fold'
import type { Citation, DocumentRecord } from './document'

/**
 * A source in the library of which an imported one may be a newer version, and what speaks for it: the same title and
 * author or publisher, the same title where neither tells of both, or the same file name.
 */
export interface EarlierVersion {
  documentId: Id
  reason: 'title-and-origin' | 'title' | 'file-name'
}

type Draft = Pick<Citation, 'title' | 'author' | 'publisher'>

/**
 * The likeliest earlier version of a draft, or `null`. A source that has a newer version already is passed over for that
 * one; of several with the same reason the last imported is taken. A proposal only: series repeat their titles, programs
 * their file names.
 */
export function findEarlierVersion(library: Library, draft: Draft, fileName: string): EarlierVersion | null {
  const documents = Object.values(library.documents)
  const superseded = new Set(documents.map(document => document.versionOf))
  const wanted = { title: fold(draft.title), fileName: fold(fileName) }
  let best: { document: DocumentRecord; reason: Reason } | null = null
  for (const document of documents) {
    if (superseded.has(document.id)) continue
    const reason = reasonFor(draft, wanted, document)
    if (reason && (!best || isBetter({ document, reason }, best))) best = { document, reason }
  }
  return best && { documentId: best.document.id, reason: best.reason }
}

type Reason = EarlierVersion['reason']
/** The strongest first. */
const reasons: readonly Reason[] = ['title-and-origin', 'title', 'file-name']

function isBetter(
  a: { document: DocumentRecord; reason: Reason },
  b: { document: DocumentRecord; reason: Reason }
): boolean {
  const strength = reasons.indexOf(b.reason) - reasons.indexOf(a.reason)
  return strength > 0 || (strength === 0 && a.document.importedAt > b.document.importedAt)
}

/** `wanted` is folded beforehand: a library has thousands of sources, and this is asked while a title is typed. */
function reasonFor(draft: Draft, wanted: { title: string; fileName: string }, document: DocumentRecord): Reason | null {
  if (wanted.title !== '' && fold(document.title) === wanted.title) {
    const origins = [compare(draft.author, document.author), compare(draft.publisher, document.publisher)]
    if (origins.includes('same')) return 'title-and-origin'
    // Another house's article may have the same title.
    if (!origins.includes('other')) return 'title'
  }
  return wanted.fileName !== '' && fold(document.originalName) === wanted.fileName ? 'file-name' : null
}

function compare(a: string, b: string): 'same' | 'other' | 'unknown' {
  const folded = [fold(a), fold(b)]
  if (folded.includes('')) return 'unknown'
  return folded[0] === folded[1] ? 'same' : 'other'
}
