import { bidiCharacter, bidiClasses, isolateControls } from './bidi-classes'
import type { BidiParagraph, BidiSequence } from './bidi-explicit'

const { L, R, AL, EN, AN, ES, ET, CS, NSM, B, S, WS, ON } = bidiClasses
const neutrals = B | S | WS | ON | isolateControls
/** BD16: no more brackets are kept open. */
const mostOpen = 63

/** Levels of one isolating run sequence by its weak and neutral types (UAX #9, rules W1 to I2). */
export function resolveSequence(paragraph: BidiParagraph, sequence: BidiSequence): void {
  const { levels } = paragraph
  const { places } = sequence
  const level = levels[places[0] ?? 0] ?? 0
  const types = places.map(place => paragraph.types[place] ?? ON)
  resolveNumbers(types, sequence.before)
  resolveSeparators(types, sequence.before)
  resolveBrackets(paragraph, sequence, types, level)
  resolveNeutrals(types, sequence, level)
  for (let at = 0; at < places.length; at++) {
    const place = places[at] ?? 0
    const type = types[at] ?? ON
    if (level % 2 === 1) levels[place] = type === R ? level : level + 1
    else levels[place] = type === L ? level : type === R ? level + 1 : level + 2
  }
}

/** Marks go with their letter, digits after Arabic letters are Arabic (W1 to W3). */
function resolveNumbers(types: number[], before: number): void {
  let previous = before
  let strong = before
  for (let at = 0; at < types.length; at++) {
    let type = types[at] ?? ON
    if (type === NSM) type = previous & isolateControls ? ON : previous
    previous = type
    if (type & (L | R | AL)) strong = type
    if (type === EN && strong === AL) type = AN
    types[at] = type === AL ? R : type
  }
}

/** Separators and terminators go with their number, or are neutral; digits after Latin letters are as they (W4 to W7). */
function resolveSeparators(types: number[], before: number): void {
  for (let at = 1; at < types.length - 1; at++) {
    const type = types[at] ?? ON
    if ((type & (ES | CS)) === 0) continue
    const number = types[at - 1] ?? ON
    if (types[at + 1] === number && (number === EN || (number === AN && type === CS))) types[at] = number
  }
  for (let at = 0; at < types.length; at++) {
    const type = types[at] ?? ON
    if (type & (ES | CS)) types[at] = ON
    if (type !== ET) continue
    let end = at + 1
    while (types[end] === ET) end++
    types.fill(types[at - 1] === EN || types[end] === EN ? EN : ON, at, end)
  }
  let strong = before
  for (let at = 0; at < types.length; at++) {
    const type = types[at] ?? ON
    if (type & (L | R)) strong = type
    else if (type === EN && strong === L) types[at] = L
  }
}

/** What a type counts as among neutrals: numbers as right-to-left. 0 for neutrals themselves. */
function strongOf(type: number | undefined): number {
  if (type === undefined || type & neutrals) return 0
  return type === L ? L : R
}

/** A pair of brackets runs as what it holds does, or else as what stands before it (N0). */
function resolveBrackets(
  { text, types: classes }: BidiParagraph,
  { places, before }: BidiSequence,
  types: number[],
  level: number
): void {
  const own = level % 2 === 1 ? R : L
  for (const [opener, closer] of bracketPairs(text, places, types)) {
    let held = 0
    for (let at = opener + 1; at < closer; at++) held |= strongOf(types[at])
    if (held === 0) continue
    let side = own
    if ((held & own) === 0) {
      let at = opener - 1
      while (at >= 0 && strongOf(types[at]) === 0) at--
      side = at < 0 ? before : strongOf(types[at])
    }
    for (const bracket of [opener, closer]) {
      types[bracket] = side
      for (let at = bracket + 1; classes[places[at] ?? -1] === NSM; at++) types[at] = side
    }
  }
}

/** Pairs of brackets, by their places in the sequence, in the order in which they open (BD16). */
function bracketPairs(text: string, places: readonly number[], types: readonly number[]): [number, number][] {
  const pairs: [number, number][] = []
  const open: { pair: number; at: number }[] = []
  for (let at = 0; at < places.length; at++) {
    if (types[at] !== ON) continue
    const { bracket } = bidiCharacter(text.codePointAt(places[at] ?? 0) ?? 0)
    if (!bracket) continue
    if (bracket.opens) {
      if (open.length === mostOpen) break
      open.push({ pair: bracket.pair, at })
      continue
    }
    const opener = open.findLastIndex(({ pair }) => pair === bracket.pair)
    if (opener < 0) continue
    pairs.push([open[opener]?.at ?? 0, at])
    open.length = opener
  }
  return pairs.sort((one, other) => one[0] - other[0])
}

/** Other neutrals run as what stands on either side if that agrees, or else as their level does (N1 and N2). */
function resolveNeutrals(types: number[], { before, after }: BidiSequence, level: number): void {
  for (let at = 0; at < types.length; at++) {
    if (((types[at] ?? ON) & neutrals) === 0) continue
    let end = at + 1
    while (end < types.length && (types[end] ?? ON) & neutrals) end++
    const lead = at === 0 ? before : strongOf(types[at - 1])
    const trail = end === types.length ? after : strongOf(types[end])
    types.fill(lead === trail ? lead : level % 2 === 1 ? R : L, at, end)
  }
}
