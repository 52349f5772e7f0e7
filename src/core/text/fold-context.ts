/** A stretch of folded text from which signs were dropped because of what is around them. Offsets in folded code units. */
export interface Contraction {
  start: number
  end: number
  /** Where something was dropped: the offset of the unit that follows it in the result. Ascending. */
  drops: number[]
}

/** A folded text and, for each of its units and its end, the offset in its source. */
interface Folded {
  folded: string
  toSource: Int32Array
}

/** Figures with signs between them that may separate thousands, from the first figure to the last. */
const separated = /(?<![0-9])[0-9]+(?:[,٬][0-9]+)+/g
/** Groups as they are written, also 12,34,567 as in India: 12,5 and 2015,2016 have none. */
const grouped = /^[1-9][0-9]{0,2}(?:,[0-9]{2,3})*,[0-9]{3}$/
const groupedByBlanks = /(?<![0-9]|[0-9][.,٬])[1-9][0-9]{0,2}(?: [0-9]{3})+(?![0-9]|[,٬][0-9])/g
/** Blanks that are set within numbers: no-break, figure, thin and narrow no-break. */
const numberBlank = /[\u00A0\u2007\u2009\u202F]/
/** Most texts that are folded are a word or two, with none of these. */
const mayContract = /[0-9][,٬ ][0-9]|ماء[هت]/
const hundred = /ماء(?=[هت])/g
const particlesBefore = /[^\p{L}\p{M}\p{N}](?<particles>[وف]?(?:[بك]?ال|لل|[بكل])?)$/u
const mostParticles = 4

/**
 * Applies the rules of folding that depend on neighbours to a text folded letter by letter: separators of thousands are
 * dropped, and so is the alef of مائة that is not spoken. Takes one pass; `toSource` stays ascending.
 */
export function contract(source: string, { folded, toSource }: Folded): Folded & { contractions: Contraction[] } {
  if (!mayContract.test(folded)) return { folded, toSource, contractions: [] }
  const found = [...numbers(source, folded, toSource), ...hundreds(source, folded, toSource)]
  if (found.length === 0) return { folded, toSource, contractions: [] }
  found.sort((a, b) => a.start - b.start)
  const pieces: string[] = []
  const kept = new Int32Array(toSource.length)
  let from = 0
  let length = 0
  const keep = (to: number) => {
    pieces.push(folded.slice(from, to))
    kept.set(toSource.subarray(from, to), length)
    length += to - from
  }
  const contractions = found.map(({ start, end, drops }) => {
    const before = from - length
    const moved = drops.map(at => {
      keep(at)
      from = at + 1
      return length
    })
    return { start: start - before, end: end - (from - length), drops: moved }
  })
  keep(folded.length)
  kept[length] = toSource[folded.length] ?? 0
  return { folded: pieces.join(''), toSource: kept.slice(0, length + 1), contractions }
}

/** The Arabic separator is used for nothing else; commas and blanks are dropped only between groups. */
function* numbers(source: string, folded: string, toSource: Int32Array): Generator<Contraction> {
  for (const { 0: figures, index } of folded.matchAll(separated)) {
    const isDecimal = /[0-9]\.$/.test(folded.slice(Math.max(0, index - 2), index))
    if (/,/.test(figures) && (isDecimal || !grouped.test(figures))) continue
    yield { start: index, end: index + figures.length, drops: offsetsOf(/[,٬]/g, figures, index) }
  }
  for (const { 0: figures, index } of folded.matchAll(groupedByBlanks)) {
    const drops = offsetsOf(/ /g, figures, index).filter(at => isNumberBlank(source, toSource, at))
    if (drops.length > 0) yield { start: index, end: index + figures.length, drops }
  }
}

function offsetsOf(sign: RegExp, text: string, from: number): number[] {
  return Array.from(text.matchAll(sign), ({ index }) => from + index)
}

function isNumberBlank(source: string, toSource: Int32Array, at: number): boolean {
  const start = toSource[at] ?? 0
  return toSource[at + 1] === start + 1 && numberBlank.test(source.charAt(start))
}

/** مائة, also with a number before it or an ending after it; مائه only as a whole word, since سمائه is "its sky". */
function* hundreds(source: string, folded: string, toSource: Int32Array): Generator<Contraction> {
  const written = (at: number) => source.charAt(toSource[at] ?? 0).normalize('NFKC')
  for (const { index } of folded.matchAll(hundred)) {
    // Here a hamza comes from a ya, composed or not; مأة, ماؤه and ماءه are no spellings of this word.
    if (!/[ئيىی]/.test(written(index + 2))) continue
    const word = { start: index, end: index + 4, drops: [index + 1] }
    if (folded.charAt(index + 3) === 'ت' || /[ةۃ]/.test(written(index + 3))) {
      yield word
      continue
    }
    const from = index - mostParticles - 1
    const before = particlesBefore.exec(from < 0 ? ` ${folded.slice(0, index)}` : folded.slice(from, index))
    const particles = before?.groups?.particles
    if (particles === undefined || /[\p{L}\p{N}]/u.test(folded.charAt(index + 4))) continue
    yield { ...word, start: index - particles.length }
  }
}
