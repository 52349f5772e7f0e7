import type { Claim } from '../claims/claim'
import { dateOrder } from '../documents/date-order'
import type { Id } from '../ids'
import type { Library } from '../library'
import { compareUnits } from '../text/compare-units'
import type { Article } from './articles'
import { chosenCodes } from './chosen'
import type { ClaimFilter } from './claim-filter'
import type { Axis, Line } from './matrix'

/** A line while claims are being gathered. */
export interface OpenLine extends Line {
  /** The claim counted last and the first place where any stands: each claim counts once, the first one gives the name. */
  counted: Claim | null
  first: number
  /** When it was first spoken in, counted from 0 among the lines of its axis; -1 before that. */
  index: number
}

/** The lines of one axis, and how a claim finds its own there. */
export interface AxisLines {
  /** The line for evidence of `claim` in an article; `null` where it has none. `at` is the place of that evidence. */
  lineOf: (claim: Claim, article: number, at: number) => OpenLine | null
  /** All of them in their order, once every claim has been placed. */
  inOrder: () => OpenLine[]
}

export interface AxisSource {
  library: Library
  filter: ClaimFilter
  articles: readonly Article[]
  /** All sources compared. */
  all: Id[]
  folded: (text: string) => string
}

/** Whether a line of this axis speaks of some of the sources rather than of all. */
export function isOfSources(axis: Axis): boolean {
  return axis === 'source' || axis === 'publisher'
}

/** Counts a claim in a line, once however often it stands there. */
export function countIn(line: OpenLine, claim: Claim): void {
  if (line.counted === claim) return
  line.counted = claim
  line.claimCount += 1
}

export function linesOf(axis: Axis, source: AxisSource): AxisLines {
  switch (axis) {
    case 'source':
      return sourceLines(source)
    case 'publisher':
      return publisherLines(source)
    case 'code':
      return codeLines(source)
    case 'proposition':
      return propositionLines(source)
    case 'actor':
      return arisingLines(source, byWeight, claim => claim.actor)
    case 'theme':
      return arisingLines(source, byWeight, claim => claim.theme)
    case 'event':
      return eventLines(source)
  }
}

function open(key: string, label: string, documentIds: Id[], depth = 0): OpenLine {
  return { key, label, depth, documentIds, claimCount: 0, counted: null, first: Number.POSITIVE_INFINITY, index: -1 }
}

function sourceLines({ articles }: AxisSource): AxisLines {
  const lines = articles.map(({ document, documentIds }) => open(document.id, document.title, documentIds))
  return { lineOf: (_, article) => lines[article] ?? null, inOrder: () => lines }
}

function publisherLines({ articles, folded }: AxisSource): AxisLines {
  const byKey = new Map<string, OpenLine>()
  const ofArticle = articles.map(({ document, documentIds }) => {
    const key = folded(document.publisher)
    const line = byKey.get(key) ?? open(key, document.publisher.trim(), [])
    byKey.set(key, line)
    line.documentIds.push(...documentIds)
    return line
  })
  return {
    lineOf: (_, article) => ofArticle[article] ?? null,
    inOrder: () => [...byKey.values()].filter(line => line.counted !== null).sort(byWeight)
  }
}

function codeLines({ library, filter, all }: AxisSource): AxisLines {
  const codes = chosenCodes(library, filter.codeIds)
  const shown = new Set(codes.map(code => code.id))
  const depthOf = (parentId: Id | null): number =>
    parentId === null ? 0 : Number(shown.has(parentId)) + depthOf(library.codes[parentId]?.parentId ?? null)
  const lines = new Map(codes.map(({ id, parentId }) => [id, open(id, '', all, depthOf(parentId))]))
  return { lineOf: claim => lines.get(claim.codeId) ?? null, inOrder: () => [...lines.values()] }
}

/** As they were added; claims without a proposition last. */
function propositionLines({ library, filter, all }: AxisSource): AxisLines {
  const propositions = filter.propositionIds
    ? [...new Set(filter.propositionIds)].flatMap(id => library.propositions[id] ?? [])
    : Object.values(library.propositions).sort(
        (a, b) => compareUnits(a.createdAt, b.createdAt) || compareUnits(a.id, b.id)
      )
  const lines = new Map(propositions.map(({ id, text }) => [id, open(id, text, all)]))
  const without = open('', '', all)
  return {
    lineOf: ({ propositionId }) => (propositionId === null ? null : lines.get(propositionId)) ?? without,
    inOrder: () => [...lines.values(), ...(without.counted ? [without] : [])]
  }
}

function eventLines({ all }: AxisSource): AxisLines {
  const lines = new Map<string, OpenLine>()
  return {
    lineOf: ({ happenedOn }) => {
      const key = happenedOn ?? ''
      let line = lines.get(key)
      if (!line) {
        line = open(key, key, all)
        lines.set(key, line)
      }
      return line
    },
    inOrder: () => [...lines.values()].sort((a, b) => compareUnits(dateOrder(a.key || null), dateOrder(b.key || null)))
  }
}

/** Lines by words of the claims, equal when they fold to the same; named as they are written first. */
function arisingLines(
  { all, folded }: AxisSource,
  order: (a: Line, b: Line) => number,
  wordsOf: (claim: Claim) => string
): AxisLines {
  const lines = new Map<string, OpenLine>()
  return {
    lineOf: (claim, _, at) => {
      const words = wordsOf(claim)
      const key = folded(words)
      let line = lines.get(key)
      if (!line) {
        line = open(key, '', all)
        lines.set(key, line)
      }
      if (at < line.first && key !== '') {
        line.first = at
        line.label = words.trim()
      }
      return line
    },
    inOrder: () => [...lines.values()].sort(order)
  }
}

const { compare: byAlphabet } = new Intl.Collator('ar')

/** Most spoken of first; those without a name last. */
function byWeight(a: Line, b: Line): number {
  if ((a.key === '') !== (b.key === '')) return a.key === '' ? 1 : -1
  return b.claimCount - a.claimCount || byAlphabet(a.label, b.label) || compareUnits(a.key, b.key)
}
