import type { Claim } from '#core/claims/claim'
import type { DocumentBody } from '#core/documents/document'
import type { Id } from '#core/ids'
import { blockAt, type MarkSpan } from './spans'
import { partOfBlock, partsOf } from './text-parts'

interface Known {
  claims: readonly Claim[]
  spans: readonly (readonly MarkSpan[])[]
}

/** A text never changes, but its claims do: what was found last is carried on. */
const lastByBody = new WeakMap<DocumentBody, Known>()

/**
 * The spans that touch each part of a text, in their order; a part's array stays the same one until a span of it changes.
 * After an edit only the claims that differ from those of the last call are read, so that one claim among thousands costs
 * no more than one among ten.
 */
export function spansByPart(body: DocumentBody, claims: readonly Claim[]): readonly (readonly MarkSpan[])[] {
  const known = lastByBody.get(body)
  if (known?.claims === claims) return known.spans
  const spans = known ? carriedOn(body, known, claims) : gathered(body, claims)
  lastByBody.set(body, { claims, spans })
  return spans
}

/** The spans that lie over one place of the text. */
export function spansAt(body: DocumentBody, claims: readonly Claim[], place: number): readonly MarkSpan[] {
  const part = partOfBlock(partsOf(body.blocks), blockAt(body.blocks, place))
  return (spansByPart(body, claims)[part] ?? noSpans).filter(({ start, end }) => start <= place && place < end)
}

/** The parts that a claim lies on, in no order. */
export function partsUnder(body: DocumentBody, claim: Claim): number[] {
  return [...spansOf(body, [claim]).keys()]
}

const noSpans: readonly MarkSpan[] = []

function gathered(body: DocumentBody, claims: readonly Claim[]): readonly (readonly MarkSpan[])[] {
  const spans: (readonly MarkSpan[])[] = new Array(partsOf(body.blocks).length).fill(noSpans)
  for (const [part, own] of spansOf(body, claims)) spans[part] = own.sort(inOrder)
  return spans
}

function carriedOn(body: DocumentBody, known: Known, claims: readonly Claim[]): readonly (readonly MarkSpan[])[] {
  const { gone, come } = difference(known.claims, claims)
  const away = new Set(gone.map(({ id }) => id))
  const added = spansOf(body, come)
  const touched = new Set([...added.keys(), ...spansOf(body, gone).keys()])
  const spans = [...known.spans]
  for (const part of touched) {
    const before = spans[part] ?? noSpans
    const after = [...before.filter(span => !away.has(span.claimId)), ...(added.get(part) ?? [])].sort(inOrder)
    if (!isSame(before, after)) spans[part] = after
  }
  return spans
}

/** What differs between two lists of claims. They come in the same order and share all but a few records. */
function difference(before: readonly Claim[], after: readonly Claim[]): { gone: Claim[]; come: Claim[] } {
  const shorter = Math.min(before.length, after.length)
  let head = 0
  while (head < shorter && before[head] === after[head]) head += 1
  let tail = 0
  while (tail < shorter - head && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1
  return { gone: before.slice(head, before.length - tail), come: after.slice(head, after.length - tail) }
}

function spansOf({ id, blocks }: DocumentBody, claims: readonly Claim[]): Map<number, MarkSpan[]> {
  const parts = partsOf(blocks)
  const found = new Map<number, MarkSpan[]>()
  for (const claim of claims) {
    for (const { documentId, start, end } of claim.evidence) {
      if (documentId !== id) continue
      const span = { claimId: claim.id, codeId: claim.codeId, start, end }
      for (let part = partOfBlock(parts, blockAt(blocks, start)); part < parts.length; part += 1) {
        if ((parts[part]?.start ?? end) >= end) break
        const own = found.get(part)
        if (own) own.push(span)
        else found.set(part, [span])
      }
    }
  }
  return found
}

const compareIds = (one: Id, other: Id) => (one < other ? -1 : one > other ? 1 : 0)

function inOrder(one: MarkSpan, other: MarkSpan): number {
  return one.start - other.start || one.end - other.end || compareIds(one.claimId, other.claimId)
}

function isSame(before: readonly MarkSpan[], after: readonly MarkSpan[]): boolean {
  return (
    before.length === after.length &&
    before.every((span, index) => {
      const other = after[index]
      return (
        other?.claimId === span.claimId &&
        other.codeId === span.codeId &&
        other.start === span.start &&
        other.end === span.end
      )
    })
  )
}
