import layoutDocument, { type DocumentNode, type SafeDocumentNode } from '@react-pdf/layout'
import { type DocumentProps, Font, pdf } from '@react-pdf/renderer'
import type { ReactElement } from 'react'
import { withoutBlankPages } from './blank-pages'

/** A section made up into pages, with all its lines. */
export type LaidSection = SafeDocumentNode

// Its second argument is missing from the package's types.
const layOut = layoutDocument as (document: DocumentNode, fonts: typeof Font) => Promise<SafeDocumentNode>

/**
 * Lays a section out by itself: what the next one does cannot move it, page numbers are filled in late, and its whole tree can be
 * given back before the next one is begun.
 */
export async function layoutSection(section: ReactElement<DocumentProps>): Promise<LaidSection> {
  const { document } = pdf(section).container as { document: DocumentNode }
  return withoutBlankPages(await layOut(document, Font))
}
