import type { Claim } from '#core/claims/claim'
import type { Id } from '#core/ids'
import type { Library } from '#core/library'
import { fold } from '#core/text/fold'
import { matchWords, searchWords } from '#core/text/match-words'
import { texts } from '#shared/i18n/index'
import type { Action } from '#state/actions'

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
  const chosen = new Map(world.recent.map((id, index) => [id, index]))
  const read = new Map(world.recentDocuments.map((id, index) => [`source:${id}`, index]))
  const lastly = (id: string) => chosen.get(id) ?? world.recent.length + (read.get(id) ?? world.recentDocuments.length)
  const kinds = words.length === 0 ? offered(world) : [...offered(world), ...written(world)]
  const found = kinds.flatMap((candidates, kind) => {
    const most = mostOfKind[kindNames[kind] ?? 'action']
    return candidates
      .flatMap(candidate => {
        const score = matchWords(candidate.folded, words)
        return score === null ? [] : [{ candidate, kind, score, rank: lastly(candidate.id) }]
      })
      .sort((a, b) => a.score - b.score || a.rank - b.rank)
      .slice(0, words.length === 0 && kindNames[kind] === 'source' ? sourcesOffered : most)
  })
  const isRecent = (id: string) => (words.length === 0 && chosen.has(id) ? 0 : 1)
  return found
    .sort(
      (a, b) =>
        isRecent(a.candidate.id) - isRecent(b.candidate.id) ||
        a.score - b.score ||
        (isRecent(a.candidate.id) === 0 ? a.rank - b.rank : a.kind - b.kind || a.rank - b.rank)
    )
    .map(({ candidate }) => candidate.entry())
}

const kindNames = ['action', 'source', 'proposition', 'claim'] as const

interface Candidate {
  id: string
  folded: string
  entry: () => PaletteEntry
}

function offered({ actions, library }: PaletteWorld): Candidate[][] {
  return [
    actions.map(action => {
      const id = `action:${action.id}`
      return { id, folded: foldedAction(action), entry: () => ({ kind: 'action', id, action }) }
    }),
    Object.values(library?.documents ?? {}).map(record => {
      const id = `source:${record.id}`
      const facts = foldedOf(record, ({ title, publisher, author }) => [title, publisher, author, ...wordsFor.source])
      return { id, folded: facts, entry: () => ({ kind: 'source', id, documentId: record.id }) }
    })
  ]
}

function written({ library }: PaletteWorld): Candidate[][] {
  if (!library) return []
  const claims = Object.values(library.claims).flatMap(shard => Object.values(shard))
  const spoken = new Set(claims.map(claim => claim.propositionId))
  return [
    Object.values(library.propositions)
      // One that no claim speaks about has no place to go to.
      .filter(proposition => spoken.has(proposition.id))
      .map(proposition => {
        const id = `proposition:${proposition.id}`
        const folded = foldedOf(proposition, ({ text }) => [text, ...wordsFor.proposition])
        return { id, folded, entry: () => ({ kind: 'proposition', id, propositionId: proposition.id }) }
      }),
    claims.map(claim => {
      const id = `claim:${claim.id}`
      const folded = foldedOf(claim, ({ statement, actor, theme, evidence }) => [
        statement || (evidence[0]?.quote ?? ''),
        actor,
        theme,
        ...wordsFor.claim
      ])
      return { id, folded, entry: () => ({ kind: 'claim', id, claim }) }
    })
  ]
}

/** What an entry answers to beside its own words, in either language of the interface. */
const wordsFor = {
  source: both('app.palette.open.source'),
  proposition: both('app.palette.open.proposition'),
  claim: both('app.palette.open.claim')
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
