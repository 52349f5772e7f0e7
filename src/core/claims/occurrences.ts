import type { Range } from '../anchoring/passage'
import type { DocumentBody } from '../documents/document'
import type { Id } from '../ids'
import { findAll } from '../text/find'
import type { Claim } from './claim'

/** One place of a phrase, with enough around it to judge whether it is meant. Offsets in UTF-16 code units. */
export interface Occurrence extends Range {
  documentId: Id
  /** What stands before it in its paragraph, the words themselves, and what follows; cut at blanks. */
  before: string
  words: string
  after: string
  /** Counted from 1 as `paragraphNumber` does. */
  paragraph: number
  /** Codes of the claims whose evidence touches the place already. */
  codeIds: Id[]
}

/** About one line of text on either side. */
const contextLength = 60

/**
 * Every place of `phrase` in a text. With `clitics`, whole words that may carry Arabic particles and pronouns, and the
 * place takes in the whole word. `claims` are those with evidence in the document.
 */
export function findOccurrences(
  body: DocumentBody,
  phrase: string,
  claims: readonly Claim[],
  options: { clitics: boolean }
): Occurrence[] {
  const { id, text, blocks } = body
  const tagged = claims
    .flatMap(({ codeId, evidence }) =>
      evidence.filter(passage => passage.documentId === id).map(({ start, end }) => ({ codeId, start, end }))
    )
    .sort((a, b) => a.start - b.start)
  // Places come in the order of the text, so each passage is looked at only where it may touch one.
  let next = 0
  let open: typeof tagged = []
  let blockIndex = 0
  let paragraphs = 0
  return findAll(text, phrase, options).map(({ start, end }) => {
    for (let past = blocks[blockIndex]; past && past.end <= start; past = blocks[blockIndex]) {
      if (past.kind !== 'heading') paragraphs += 1
      blockIndex += 1
    }
    const block = blocks[blockIndex] ?? { start: 0, end: text.length }
    open = open.filter(one => one.end > start)
    for (let one = tagged[next]; one && one.start < end; next += 1, one = tagged[next])
      if (one.end > start) open.push(one)
    return {
      documentId: id,
      start,
      end,
      before: lastWords(text.slice(Math.min(block.start, start), start)),
      words: text.slice(start, end),
      after: firstWords(text.slice(end, Math.max(block.end, end))),
      // As `paragraphNumber` counts them.
      paragraph: blockIndex < blocks.length ? paragraphs + 1 : Math.max(1, paragraphs),
      codeIds: [...new Set(open.map(({ codeId }) => codeId))]
    }
  })
}

function lastWords(text: string): string {
  if (text.length <= contextLength) return text
  return `…${text.slice(-contextLength).replace(/^\S*\s+/, '')}`
}

function firstWords(text: string): string {
  if (text.length <= contextLength) return text
  return `${text.slice(0, contextLength).replace(/\s+\S*$/, '')}…`
}
