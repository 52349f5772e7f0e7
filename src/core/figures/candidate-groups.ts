import type { Candidate } from './candidates'
import { groupBy } from './group-by'

/** Candidates that may be values of one quantity: one unit, values near each other, a word in common. */
export interface CandidateGroup {
  unit: string
  /** Whether something beside the unit speaks for it; the last group of a unit gathers what is left. */
  isLikely: boolean
  /** In the order of the sources. */
  candidates: Candidate[]
}

/** Two values this many times apart are hardly of one quantity at one time. */
const nearestRatio = 1.5

/**
 * Brings likely values of one quantity together: those of one unit that share a word of their sentences, each within 1.5
 * times of the next that has it. Words that most sentences have tell nothing. Groups of several sources come first, then
 * the larger ones; what stands alone follows, unit by unit. Bare numbers stand after those with a unit.
 */
export function groupCandidates(candidates: readonly Candidate[]): CandidateGroup[] {
  const byUnit = groupBy(candidates, ({ fields }) => fields.unit)
  const likely: CandidateGroup[] = []
  const rest: CandidateGroup[] = []
  for (const [unit, members] of byUnit) {
    const groups = connect(members)
    for (const group of groups) if (group.length > 1) likely.push({ unit, isLikely: true, candidates: group })
    const alone = groups.filter(group => group.length === 1).flat()
    if (alone.length > 0) rest.push({ unit, isLikely: false, candidates: alone })
  }
  const sources = (group: CandidateGroup) => new Set(group.candidates.map(({ documentId }) => documentId)).size
  const isBare = ({ unit }: CandidateGroup) => Number(unit === '')
  likely.sort((a, b) => isBare(a) - isBare(b) || sources(b) - sources(a) || b.candidates.length - a.candidates.length)
  return [...likely, ...rest.sort((a, b) => isBare(a) - isBare(b) || b.candidates.length - a.candidates.length)]
}

/** Parts of `members` (in their order) that hang together by words and nearness. */
function connect(members: readonly Candidate[]): Candidate[][] {
  const parent = members.map((_, index) => index)
  const rootOf = (index: number): number => {
    let root = index
    for (let next = parent[root]; next !== undefined && next !== root; next = parent[root]) {
      // Halving the way keeps every later one short.
      parent[root] = parent[next] ?? next
      root = next
    }
    return root
  }
  const holders = new Map<string, number[]>()
  members.forEach((member, index) => {
    for (const word of member.words) {
      const known = holders.get(word)
      if (known) known.push(index)
      else holders.set(word, [index])
    }
  })
  const common = Math.max(4, members.length / 2)
  for (const indices of holders.values()) {
    if (indices.length > common) continue
    const sorted = indices.sort((a, b) => valueAt(a) - valueAt(b))
    for (let at = 1; at < sorted.length; at += 1) {
      const [one, next] = [sorted[at - 1] as number, sorted[at] as number]
      if (areNear(valueAt(one), valueAt(next))) parent[rootOf(next)] = rootOf(one)
    }
  }
  const places = groupBy(members.keys(), rootOf)
  return [...places.values()].map(indices => indices.flatMap(index => members[index] ?? []))

  function valueAt(index: number): number {
    return members[index]?.fields.value ?? 0
  }
}

function areNear(a: number, b: number): boolean {
  return a === b || (a > 0 && b > 0 && b / a <= nearestRatio)
}
