import type { DocumentRecord } from '../documents/document'
import type { Id } from '../ids'
import type { Library } from '../library'

/** What stands in one place of a comparison: a source, or an article with its newer versions and its reprints. */
export interface Article {
  /** The original; where it is not among the sources compared, the first of them that is. */
  document: DocumentRecord
  /** All of its sources, in their order. */
  documentIds: Id[]
  /**
   * Those that must have been reviewed before silence may be told of the article: it and its newer versions, for these may
   * add to it. A reprint says at most what the article says, so having read it or not changes nothing; only where nothing
   * but reprints are compared, the first of them counts.
   */
  silence: Id[]
}

/** Where a document belongs: its article, and its own place among the documents compared; both count from 0. */
export interface Home {
  article: number
  rank: number
}

/** The articles that the documents make up, in their order, and where each document belongs. */
export function articlesOf(
  library: Pick<Library, 'documents'>,
  documents: readonly DocumentRecord[],
  groupReprints: boolean
): { articles: Article[]; articleOf: Map<Id, Home> } {
  const articles: Article[] = []
  const articleOf = new Map<Id, Home>()
  const known = new Map<Id, number>()
  documents.forEach((document, rank) => {
    const { original, reprinted } = groupReprints
      ? originOf(library, document)
      : { original: document.id, reprinted: false }
    let at = known.get(original)
    if (at === undefined) {
      at = articles.push({ document, documentIds: [], silence: [] }) - 1
      known.set(original, at)
    }
    articleOf.set(document.id, { article: at, rank })
    const article = articles[at]
    if (!article) return
    article.documentIds.push(document.id)
    if (document.id === original) article.document = document
    if (!reprinted) article.silence.push(document.id)
  })
  for (const article of articles) if (article.silence.length === 0) article.silence.push(article.document.id)
  return { articles, articleOf }
}

/** Where a document leads by the versions and reprints it comes from; `reprinted`: a reprint was among them. */
function originOf(library: Pick<Library, 'documents'>, document: DocumentRecord): { original: Id; reprinted: boolean } {
  const passed = new Set<Id>()
  let at = document
  let reprinted = false
  while (!passed.has(at.id)) {
    passed.add(at.id)
    const reprint = at.reprintOf === undefined ? undefined : library.documents[at.reprintOf]
    const earlier = reprint ?? (at.versionOf === null ? undefined : library.documents[at.versionOf])
    if (!earlier) break
    if (reprint) reprinted = true
    at = earlier
  }
  return { original: at.id, reprinted }
}
