import type { Claim } from '#core/claims/claim'
import type { Id } from '#core/ids'
import type { Library } from '#core/library'
import { fold } from '#core/text/fold'
import { matchWords, searchWords } from '#core/text/match-words'
import { texts } from '#shared/i18n/index'
import type { Action } from '#state/actions'
import { matchingClaims, spokenPropositions } from './palette-claims'

/** Something that the palette can do, or a place it can go to. */
export type PaletteEntry =
  | { kind: 'action'; id: string; action: Action }
  | { kind: 'source'; id: string; documentId: Id }
  | { kind: 'proposition'; id: string; propositionId: Id }
  | { kind: 'claim'; id: string; claim: Claim }

export interface PaletteWorld {
  actions: readonly Action[]
  library: Pick<Library, 'documents' | 'propositions' | 'claims'> | null
  recentDocuments: readonly Id[]
  /** Ids of entries chosen before, the latest first. */
  recent: readonly string[]
}

/** At most so many of a kind are found: who wants another types on. */
const mostOfKind = { action: 60, source: 12, proposition: 8, claim: 12 } as const
/** Before anything is typed, sources lately read are offered, and nothing that the analyst wrote. */
const sourcesOffered = 5

/** What answers a query, the best first: by how well it answers, then by kind, then what was chosen lately. */
export function findEntries(world: PaletteWorld, query: string): PaletteEntry[] {
  const words = searchWords(query)
  const isOffer = words.length === 0
  const chosen = new Map(world.recent.map((id, index) => [id, index]))
  const read = new Map(world.recentDocuments.map((id, index) => [`source:${id}`, index]))
  const rankOf = (id: string) => chosen.get(id) ?? world.recent.length + (read.get(id) ?? world.recentDocuments.length)
  const isFirst = (id: string) => (isOffer && chosen.has(id) ? 0 : 1)
  return kinds
    .flatMap((kind, order) =>
      finders[kind](world, words)
        .map(({ entry, score }) => ({ entry, score, order, rank: rankOf(entry.id), first: isFirst(entry.id) }))
        .sort((a, b) => a.score - b.score || a.rank - b.rank)
        .slice(0, isOffer && kind === 'source' ? sourcesOffered : mostOfKind[kind])
    )
    .sort(
      (a, b) => a.first - b.first || a.score - b.score || (a.first === 0 ? 0 : a.order - b.order) || a.rank - b.rank
    )
    .map(({ entry }) => entry)
}

const kinds = ['action', 'source', 'proposition', 'claim'] as const

interface Found {
  entry: PaletteEntry
  score: number
}

type Find = (world: PaletteWorld, words: readonly string[]) => Found[]

const finders: Readonly<Record<PaletteEntry['kind'], Find>> = {
  action: ({ actions }, words) =>
    actions.flatMap(action =>
      scored(matchWords(foldedAction(action), words), { kind: 'action', id: `action:${action.id}`, action })
    ),

  source: ({ library }, words) =>
    Object.values(library?.documents ?? {}).flatMap(record => {
      const facts = foldedOf(record, ({ title, publisher, author }) => [title, publisher, author])
      const score = matchWords(facts, besides(words, 'source'))
      return scored(score, { kind: 'source', id: `source:${record.id}`, documentId: record.id })
    }),

  proposition: ({ library }, words) => {
    if (!library || words.length === 0) return []
    // One that no claim speaks about has no place to go to.
    const spoken = spokenPropositions(library.claims)
    return Object.values(library.propositions).flatMap(({ id, text }) => {
      const score = spoken.has(id) ? matchWords(fold(text), besides(words, 'proposition')) : null
      return scored(score, { kind: 'proposition', id: `proposition:${id}`, propositionId: id })
    })
  },

  claim: ({ library }, words) => {
    if (!library || words.length === 0) return []
    return matchingClaims(library.claims, besides(words, 'claim')).flatMap(({ claim, score }) =>
      scored(score, { kind: 'claim', id: `claim:${claim.id}`, claim })
    )
  }
}

function scored(score: number | null, entry: PaletteEntry): Found[] {
  return score === null ? [] : [{ entry, score }]
}

/** What an entry answers to beside its own words: the name of its kind, in either language of the interface. */
const kindWords = {
  source: wordsOf('app.palette.open.source'),
  proposition: wordsOf('app.palette.open.proposition'),
  claim: wordsOf('app.palette.open.claim')
}

function besides(words: readonly string[], kind: keyof typeof kindWords): string[] {
  return words.filter(word => !kindWords[kind].has(word))
}

function wordsOf(key: string): ReadonlySet<string> {
  return new Set(searchWords(both(key).join(' ')))
}

function both(key: string): string[] {
  return [texts.ar[key] ?? '', texts.en[key] ?? '']
}

const labels = new Map<string, string>()

/** An action answers to its name in either language, whichever the interface speaks. */
export function foldedLabel(label: string): string {
  const known = labels.get(label)
  if (known !== undefined) return known
  const folded = fold(both(label).join(' '))
  labels.set(label, folded)
  return folded
}

/** The same with what the action is about. */
export function foldedAction({ label, subject }: Action): string {
  return subject ? `${foldedLabel(label)} ${fold(`${subject.ar} ${subject.en}`)}` : foldedLabel(label)
}

/** Records are never changed in place, so each is folded once. */
const records = new WeakMap<object, string>()

function foldedOf<Record extends object>(record: Record, words: (record: Record) => string[]): string {
  const known = records.get(record)
  if (known !== undefined) return known
  const folded = fold(words(record).join(' · '))
  records.set(record, folded)
  return folded
}
