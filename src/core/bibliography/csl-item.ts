import { authorsOf } from '../documents/authors'
import type { Direction, DocumentRecord } from '../documents/document'
import type { Id } from '../ids'

/** A source as CSL-JSON has it (schema `csl-data` 1.0.2): what reference managers read. Fields that are not known are left out. */
export interface CslItem {
  id: Id
  type: 'article-newspaper' | 'webpage' | 'document'
  title: string
  /** As the source writes them: which part of a name is the family's cannot be told for all languages. */
  author?: { literal: string }[]
  publisher?: string
  issued?: { 'date-parts': [number[]] }
  /** BCP 47. */
  language: string
  URL?: string
  /** How to cite it in full, in the analyst's words, where the fields above do not suffice. */
  note?: string
  custom: { direction: Direction }
}

const address = /https?:\/\/[^\s<>«»“”"]+[^\s<>«»“”".,;:!?،؛؟)\]]/

/** The model of every citation. */
export function cslOf(record: DocumentRecord): CslItem {
  const [title, publisher, citation] = [record.title, record.publisher, record.citation].map(text => text.trim()) as [
    string,
    string,
    string
  ]
  const authors = authorsOf(record.author)
  const url = address.exec(citation)?.[0]
  return {
    id: record.id,
    type: url ? 'webpage' : publisher ? 'article-newspaper' : 'document',
    title,
    ...(authors.length > 0 ? { author: authors.map(literal => ({ literal })) } : {}),
    ...(publisher ? { publisher } : {}),
    ...(record.publishedOn ? { issued: { 'date-parts': [record.publishedOn.split('-').map(Number)] } } : {}),
    language: record.language,
    ...(url ? { URL: url } : {}),
    ...(citation ? { note: citation } : {}),
    custom: { direction: record.direction }
  }
}
