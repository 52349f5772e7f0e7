import { bidiClasses, embeddingControls } from './bidi-classes'

/** A paragraph of a text, `[start, end)`, while its levels are worked out. */
export interface BidiParagraph {
  text: string
  /** Class of each UTF-16 unit of the text. */
  types: number[]
  levels: number[]
  start: number
  end: number
  base: number
}

/** Places of one level that belong together though isolates stand between them (UAX #9, BD13), and the direction on either side. */
export interface BidiSequence {
  places: number[]
  /** Classes L or R. */
  before: number
  after: number
}

const { L, R, AL, BN, B, LRE, RLE, LRO, RLO, PDF, LRI, RLI, FSI, PDI } = bidiClasses
const initiators = LRI | RLI | FSI
/** As if they were not there (X9). */
const removed = embeddingControls | BN
/** BD2. */
const deepest = 125

interface Status {
  level: number
  /** L, R, or 0 where characters keep their class. */
  override: number
  isIsolate: boolean
}

/** Levels by embeddings, overrides and isolates alone (rules X1 to X8); overridden characters change their class. */
export function explicitLevels(paragraph: BidiParagraph): void {
  const { types, levels, start, end, base } = paragraph
  const stack: Status[] = [{ level: base, override: 0, isIsolate: false }]
  let overflowIsolates = 0
  let overflowEmbeddings = 0
  let validIsolates = 0
  const top = () => stack.at(-1) as Status
  const settle = (at: number) => {
    const { level, override } = top()
    levels[at] = level
    if (override) types[at] = override
  }
  const push = (isRtl: boolean, override: number, isIsolate: boolean): boolean => {
    const { level } = top()
    const next = isRtl ? (level + 1) | 1 : (level + 2) & ~1
    if (next > deepest || overflowIsolates > 0 || overflowEmbeddings > 0) return false
    stack.push({ level: next, override, isIsolate })
    return true
  }
  for (let at = start; at < end; at++) {
    const type = types[at] ?? 0
    if (type & (LRE | RLE | LRO | RLO)) {
      levels[at] = top().level
      const isPushed = push((type & (RLE | RLO)) !== 0, type === LRO ? L : type === RLO ? R : 0, false)
      if (!isPushed && overflowIsolates === 0) overflowEmbeddings++
    } else if (type & initiators) {
      const isRtl = type === RLI || (type === FSI && isFirstStrongRtl(paragraph, at + 1))
      settle(at)
      if (push(isRtl, 0, true)) validIsolates++
      else overflowIsolates++
    } else if (type === PDI) {
      if (overflowIsolates > 0) overflowIsolates--
      else if (validIsolates > 0) {
        overflowEmbeddings = 0
        while (!top().isIsolate) stack.pop()
        stack.pop()
        validIsolates--
      }
      settle(at)
    } else if (type === PDF) {
      if (overflowIsolates === 0) {
        if (overflowEmbeddings > 0) overflowEmbeddings--
        else if (!top().isIsolate && stack.length > 1) stack.pop()
      }
      levels[at] = top().level
    } else if (type === B) levels[at] = base
    else if (type === BN) levels[at] = top().level
    else settle(at)
  }
}

/** Whether the first strong character of an isolate, up to its end, is right-to-left (P2 and P3, for X5c). */
function isFirstStrongRtl({ types, end }: BidiParagraph, from: number): boolean {
  let depth = 0
  for (let at = from; at < end; at++) {
    const type = types[at] ?? 0
    if (type & initiators) depth++
    else if (type === PDI) {
      if (depth === 0) return false
      depth--
    } else if (depth === 0 && type & (L | R | AL)) return type !== L
  }
  return false
}

/** The isolating run sequences of a paragraph (rule X10), without what X9 removes. */
export function sequencesOf(paragraph: BidiParagraph, isMarkedUp: boolean): BidiSequence[] {
  const { types, levels, start, end, base } = paragraph
  const places: number[] = []
  for (let at = start; at < end; at++) if (((types[at] ?? 0) & removed) === 0) places.push(at)
  if (places.length === 0) return []
  const side = (level: number) => (level % 2 === 1 ? R : L)
  if (!isMarkedUp) return [{ places, before: side(base), after: side(base) }]

  const runs: number[][] = []
  for (const [index, place] of places.entries()) {
    const before = places[index - 1]
    if (before !== undefined && levels[before] === levels[place]) runs.at(-1)?.push(place)
    else runs.push([place])
  }
  const ends = matchingEnds(paragraph)
  const runAt = new Map(runs.map(run => [run[0], run]))
  const continued = new Set(ends.values())
  return runs
    .filter(run => !continued.has(run[0] ?? -1))
    .map(first => {
      const sequence = [...first]
      let last = first.at(-1) ?? 0
      for (let next = runAt.get(ends.get(last)); next; next = runAt.get(ends.get(last))) {
        sequence.push(...next)
        last = next.at(-1) ?? 0
      }
      const level = levels[sequence[0] ?? 0] ?? base
      const previous = places[places.indexOf(sequence[0] ?? 0) - 1]
      // An isolate that is never closed reaches to the end of the paragraph.
      const following = (types[last] ?? 0) & initiators ? undefined : places[places.indexOf(last) + 1]
      const levelAt = (place: number | undefined) => (place === undefined ? base : (levels[place] ?? base))
      return {
        places: sequence,
        before: side(Math.max(level, levelAt(previous))),
        after: side(Math.max(level, levelAt(following)))
      }
    })
}

/** By place of each isolate initiator, the place of its PDI (BD9). */
function matchingEnds({ types, start, end }: BidiParagraph): Map<number, number> {
  const found = new Map<number, number>()
  const open: number[] = []
  for (let at = start; at < end; at++) {
    const type = types[at] ?? 0
    if (type & initiators) open.push(at)
    else if (type === PDI) {
      const initiator = open.pop()
      if (initiator !== undefined) found.set(initiator, at)
    }
  }
  return found
}
