import type { Claim } from '../claims/claim'
import { allClaims } from '../claims/find-claims'
import { readFigures as readAllFigures } from '../figures/read-figures'
import type { FigureReading } from '../figures/reading'
import type { Id } from '../ids'
import type { Library } from '../library'
import { compareUnits } from '../text/compare-units'
import { fold } from '../text/fold'
import { dismissedPairs, pairOf } from './dismiss-suggestion'
import { foldOnce } from './select-claims'
import { type Tokens, tokensOf, type Weighed, weighing } from './suggestion-tokens'

/** Why two may belong together. Words and figures are given as the claim writes them. */
export type SuggestionReason =
  | { kind: 'words'; words: string[] }
  | { kind: 'figures'; figures: string[] }
  | { kind: 'actor'; actor: string }

/** A claim that belongs to no proposition and what it may belong with: another such claim, or a proposition. */
export interface Suggestion {
  claimId: Id
  other: 'claim' | 'proposition'
  otherId: Id
  reasons: SuggestionReason[]
  /** From 0 to 1, the higher the likelier. */
  score: number
}

/** Most suggestions made at once, and most for one claim. */
const mostSuggestions = 50
const mostForOne = 3
/** A word that more of them hold leads to nothing by itself. */
const mostHolders = 60
/** What the share of common words, weighed by how rare they are, must come to, and what raises it; a figure is enough. */
const leastScore = 0.3
const bonus = { actor: 0.1, figures: 0.3 }
/** Two claims of one source are rarely what the analyst looks for. */
const sameSource = 0.8

/**
 * Claims that may belong together although nobody has lined them up, the likeliest first: by the words they share (rare ones
 * weigh more), by the same figures, and by the same actor where one of these is given too. Pairs that were turned down are
 * left out. Only a proposal: nothing is lined up by itself. Takes time by the words of the claims: what many of them hold
 * is not followed. `readFigures` is asked once for each claim.
 */
export function suggestClaims(library: Library, readFigures?: (text: string) => FigureReading[]): Suggestion[] {
  const work = suggestingClaims(library, readFigures)
  let step = work.next()
  while (!step.done) step = work.next()
  return step.value
}

/**
 * The same in steps that take a moment each, for whoever must not be kept waiting: yields the share that is done, from 0
 * to 1, and returns the suggestions.
 */
export function* suggestingClaims(
  library: Library,
  readFigures: (text: string) => FigureReading[] = readAllFigures
): Generator<number, Suggestion[]> {
  const items: Item[] = []
  const claims = allClaims(library)
  for (const claim of claims) {
    const tokens = tokensOf(claim, { wording: wordingOf(claim), figuresIn: figuresIn(claim) }, readFigures)
    items.push({ claim, propositionId: claim.propositionId, tokens })
    yield done.tokens * (items.length / claims.length)
  }
  for (const proposition of Object.values(library.propositions)) {
    const tokens = tokensOf(proposition, { wording: proposition.text, figuresIn: proposition.text }, readFigures)
    items.push({ claim: null, propositionId: proposition.id, tokens })
  }
  const weighed: Weighed[] = []
  for (const one of weighing(items.map(item => item.tokens))) {
    if (one) weighed.push(one)
    yield done.tokens + (done.weights - done.tokens) * (weighed.length / items.length)
  }
  const holders = holdersOf(weighed)
  const dismissed = dismissedPairs(library)
  const actorOf = foldOnce()
  const found: (Suggestion & { item: number; with: number })[] = []
  for (const [index, item] of items.entries()) {
    yield done.weights + (1 - done.weights) * (index / items.length)
    if (!item.claim || item.propositionId !== null) continue
    const best = new Map<Id, (typeof found)[number]>()
    for (const [other, shared] of sharedWith(index, weighed, holders)) {
      const candidate = items[other]
      if (!candidate || other === index || (candidate.propositionId === null && other < index)) continue
      const otherId = candidate.propositionId ?? candidate.claim?.id ?? ''
      if (dismissed.has(pairOf(item.claim.id, otherId))) continue
      const score = scoreOf(item, candidate, shared, weighed[index], weighed[other], actorOf)
      if (score < leastScore || score <= (best.get(otherId)?.score ?? 0)) continue
      const kind = candidate.propositionId === null ? ('claim' as const) : ('proposition' as const)
      best.set(otherId, { claimId: item.claim.id, other: kind, otherId, reasons: [], score, item: index, with: other })
    }
    found.push(...[...best.values()].sort(byScore).slice(0, mostForOne))
  }
  return found
    .sort(byScore)
    .slice(0, mostSuggestions)
    .map(({ item, with: other, ...suggestion }) => {
      const [a, b] = [items[item], items[other]]
      return a && b ? { ...suggestion, reasons: reasonsOf(a, b, weighed[item], weighed[other], actorOf) } : suggestion
    })
}

/** How much of the work is behind once the texts have been read, and once their words have been weighed. */
const done = { tokens: 0.7, weights: 0.85 }

interface Item {
  /** `null` for the text of a proposition. */
  claim: Claim | null
  propositionId: Id | null
  tokens: Tokens
}

/** What is shared by two items: the weight of their common words, how many these are, and how many figures. */
interface Shared {
  weight: number
  words: number
  figures: number
}

/** The analyst's words; before there are any, the source's. */
function wordingOf({ statement, evidence }: Claim): string {
  return statement.trim() || evidence.map(passage => passage.quote).join(' … ')
}

function figuresIn({ statement, evidence }: Claim): string {
  return [statement, ...evidence.map(passage => passage.quote)].join('\n')
}

function holdersOf(weighed: readonly Weighed[]): ReadonlyMap<string, readonly number[]> {
  const holders = new Map<string, number[]>()
  weighed.forEach(({ words, figures }, index) => {
    for (const token of [...words.keys(), ...figures]) {
      const known = holders.get(token)
      if (known) known.push(index)
      else holders.set(token, [index])
    }
  })
  return holders
}

function sharedWith(
  index: number,
  weighed: readonly Weighed[],
  holders: ReadonlyMap<string, readonly number[]>
): Map<number, Shared> {
  const shared = new Map<number, Shared>()
  const { words, figures } = weighed[index] ?? { words: new Map<string, number>(), figures: new Set<string>() }
  const add = (token: string, weight: number, isFigure: boolean) => {
    const others = holders.get(token) ?? []
    if (others.length > mostHolders) return
    for (const other of others) {
      const known = shared.get(other) ?? { weight: 0, words: 0, figures: 0 }
      known.weight += weight
      if (isFigure) known.figures += 1
      else known.words += 1
      shared.set(other, known)
    }
  }
  for (const [word, weight] of words) add(word, weight, false)
  for (const figure of figures) add(figure, 0, true)
  return shared
}

function scoreOf(
  a: Item,
  b: Item,
  shared: Shared,
  first: Weighed | undefined,
  second: Weighed | undefined,
  actorOf: (actor: string) => string
): number {
  // One word in common is a coincidence.
  if (shared.words < 2 && shared.figures === 0) return 0
  const whole = (first?.weight ?? 0) + (second?.weight ?? 0)
  let score = whole === 0 ? 0 : (2 * shared.weight) / whole
  if (shared.figures > 0) score += bonus.figures
  if (sameActor(a, b, actorOf)) score += bonus.actor
  if (a.claim && b.claim && isOfOneSource(a.claim, b.claim)) score *= sameSource
  return Math.min(1, score)
}

function sameActor(a: Item, b: Item, actorOf: (actor: string) => string): boolean {
  const actor = actorOf(a.claim?.actor ?? '')
  return actor !== '' && actor === actorOf(b.claim?.actor ?? '')
}

function isOfOneSource(a: Claim, b: Claim): boolean {
  const documentIds = new Set([...a.evidence, ...b.evidence].map(passage => passage.documentId))
  return documentIds.size === 1
}

function reasonsOf(
  a: Item,
  b: Item,
  first: Weighed | undefined,
  second: Weighed | undefined,
  actorOf: (actor: string) => string
): SuggestionReason[] {
  const reasons: SuggestionReason[] = []
  const words = [...(first?.words ?? [])].filter(([word]) => second?.words.has(word)).sort((x, y) => y[1] - x[1])
  if (words.length > 0 && a.claim)
    reasons.push({
      kind: 'words',
      words: asWritten(
        a.claim,
        words.map(([word]) => word),
        first
      )
    })
  const figures = a.tokens.figures.filter(({ key }) => second?.figures.has(key)).map(({ written }) => written)
  if (figures.length > 0) reasons.push({ kind: 'figures', figures: [...new Set(figures)] })
  if (a.claim && sameActor(a, b, actorOf)) reasons.push({ kind: 'actor', actor: a.claim.actor.trim() })
  return reasons
}

/** The words as the claim spells them, in the order given; each once. */
function asWritten(claim: Claim, words: readonly string[], weighed: Weighed | undefined): string[] {
  const spelled = new Map<string, string>()
  for (const [written] of wordingOf(claim).matchAll(/[\p{L}\p{M}\p{N}\u0640]+/gu)) {
    const bare = weighed?.bareOf(fold(written))
    if (bare !== undefined && !spelled.has(bare)) spelled.set(bare, written)
  }
  return words.map(word => spelled.get(word) ?? word)
}

function byScore(a: Suggestion, b: Suggestion): number {
  return b.score - a.score || compareUnits(a.claimId, b.claimId) || compareUnits(a.otherId, b.otherId)
}
