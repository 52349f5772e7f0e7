import type { Passage, Range } from '../anchoring/passage'
import { claimsOfDocument } from '../claims/find-claims'
import { chosenDocuments } from '../comparison/chosen'
import { type DocumentBody, PublicationDate } from '../documents/document'
import type { Id } from '../ids'
import type { Library } from '../library'
import { sentenceAt } from '../text/boundaries'
import { fold } from '../text/fold'
import type { FigureFields } from './edit-figures'
import type { Figure } from './figure'
import { readFigures } from './read-figures'
import type { FigureReading } from './reading'

/** A number that was read and that the analyst may take into the ledger, always with the words that it stands in. */
export interface Candidate {
  /** Where the figure itself stands, in its source's text. */
  documentId: Id
  start: number
  end: number
  /** The sentence around it, which becomes its proof. */
  passage: Range & { quote: string }
  /** As the text writes it. */
  written: string
  /** The claim whose passage holds it, if it was found there. */
  claimId: Id | null
  /** What it would be in the ledger, for the analyst to correct. */
  fields: FigureFields
}

/** Candidates that may be values of one quantity: one unit, values near each other, a word in common. */
export interface CandidateGroup {
  unit: string
  /** Whether something beside the unit speaks for it; the last group of a unit gathers what is left. */
  isLikely: boolean
  /** In the order of the sources. */
  candidates: Candidate[]
}

/** Identifies a candidate as long as the texts stay. */
export function candidateKey({ documentId, start, end }: Candidate): string {
  return `${documentId}:${start}:${end}`
}

/**
 * The numbers in the passages of all claims that no figure of the ledger has taken yet, in the order of the sources and
 * their texts; of each source whose text is given, those of the whole text. Years and dates are no candidates: they say when
 * a value held.
 */
export function findCandidates(library: Library, wholeTexts: readonly DocumentBody[]): Candidate[] {
  const bodies = new Map(wholeTexts.map(body => [body.id, body]))
  const taken = new Map<Id, Figure[]>()
  for (const figure of Object.values(library.figures)) {
    const { documentId } = figure.passage
    taken.set(documentId, [...(taken.get(documentId) ?? []), figure])
  }
  return chosenDocuments(library).flatMap(({ id }) => {
    const body = bodies.get(id)
    const found = [...inPassages(library, id), ...(body ? inText(body) : [])]
    const first = new Map<number, Candidate>()
    for (const candidate of found) if (!first.has(candidate.start)) first.set(candidate.start, candidate)
    const figures = taken.get(id) ?? []
    return [...first.values()]
      .filter(candidate => !figures.some(figure => isTaken(candidate, figure)))
      .sort((a, b) => a.start - b.start)
  })
}

function isTaken({ start, end, fields }: Candidate, { passage, value, unit }: Figure): boolean {
  return passage.start < end && start < passage.end && value === fields.value && unit === fields.unit
}

function inPassages(library: Library, documentId: Id): Candidate[] {
  return claimsOfDocument(library, documentId).flatMap(claim =>
    claim.evidence
      .filter(passage => passage.documentId === documentId)
      .flatMap(passage =>
        readOnce(passage, passage.quote).map(found => ({
          ...found,
          documentId,
          start: found.start + passage.start,
          end: found.end + passage.start,
          passage: {
            quote: found.passage.quote,
            start: found.passage.start + passage.start,
            end: found.passage.end + passage.start
          },
          claimId: claim.id,
          fields: { ...found.fields, attribution: claim.actor }
        }))
      )
  )
}

function inText(body: DocumentBody): Candidate[] {
  return readOnce(body, body.text).map(found => ({ ...found, documentId: body.id, claimId: null }))
}

type Found = Omit<Candidate, 'documentId' | 'claimId'>

/** Passages and texts are never changed, only replaced: each is read once. */
const read = new WeakMap<Passage | DocumentBody, readonly Found[]>()

function readOnce(holder: Passage | DocumentBody, text: string): readonly Found[] {
  const known = read.get(holder)
  if (known) return known
  const found = candidatesIn(text)
  read.set(holder, found)
  return found
}

/** Where in its quote a figure stands, if it is still what is read there; an amount that the analyst typed may not be. */
export function placeInQuote({ passage, value, unit }: Figure): Range | null {
  const found = readOnce(passage, passage.quote).find(({ fields }) => fields.value === value && fields.unit === unit)
  return found ? { start: found.start, end: found.end } : null
}

/** The candidates of one text, in its offsets. */
function candidatesIn(text: string): Found[] {
  const readings = readFigures(text)
  const dates = readings.filter(isDate)
  return readings
    .filter(reading => !isDate(reading))
    .map(reading => {
      const passage = sentenceAround(text, reading)
      return {
        start: reading.start,
        end: reading.end,
        passage,
        written: reading.written,
        fields: fieldsOf(
          reading,
          dates.filter(({ start, end }) => passage.start <= start && end <= passage.end)
        )
      }
    })
}

/** Years and dates say when a value held; they are none. */
export function isDate({ kind }: FigureReading): boolean {
  return kind === 'year' || kind === 'date'
}

/** What a reading comes to as a figure, dated by its sentence. Of a range the value is the middle. */
export function fieldsOf(reading: FigureReading, dates: readonly FigureReading[]): FigureFields {
  const { value, low, high, unit, bound } = reading
  return {
    value: low !== null && high !== null ? (low + high) / 2 : value,
    low,
    high,
    unit,
    bound,
    asOf: onlyDate(dates),
    attribution: '',
    note: ''
  }
}

/** The date that a sentence gives; where it gives several, nobody but the reader knows which is meant. */
export function onlyDate(dates: readonly FigureReading[]): PublicationDate | null {
  const [date, ...others] = new Set(dates.flatMap(({ date }) => date ?? []))
  const known = PublicationDate.safeParse(date)
  return known.success && others.length === 0 ? known.data : null
}

/** The sentence that a figure stands in: what proves it. */
export function sentenceAround(text: string, { start, end }: Range): Range & { quote: string } {
  const sentence = sentenceAt(text, start) ?? { start, end }
  const last = sentenceAt(text, Math.max(start, end - 1)) ?? { start, end }
  const range = { start: Math.min(sentence.start, start), end: Math.max(sentence.end, last.end, end) }
  return { ...range, quote: text.slice(range.start, range.end) }
}

/** Two values this many times apart are hardly of one quantity at one time. */
const nearestRatio = 1.5

/**
 * Brings likely values of one quantity together: those of one unit that share a word of their sentences, each within 1.5
 * times of the next that has it. Words that most sentences have tell nothing. Groups of several sources come first, then
 * the larger ones; what stands alone follows, unit by unit. Bare numbers stand after those with a unit.
 */
export function groupCandidates(candidates: readonly Candidate[]): CandidateGroup[] {
  const byUnit = new Map<string, Candidate[]>()
  for (const candidate of candidates) {
    const { unit } = candidate.fields
    byUnit.set(unit, [...(byUnit.get(unit) ?? []), candidate])
  }
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
    while (parent[root] !== undefined && parent[root] !== root) root = parent[root] as number
    return root
  }
  const holders = new Map<string, number[]>()
  members.forEach((member, index) => {
    for (const word of tellingWords(member)) holders.set(word, [...(holders.get(word) ?? []), index])
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
  const groups = new Map<number, Candidate[]>()
  members.forEach((member, index) => {
    const root = rootOf(index)
    groups.set(root, [...(groups.get(root) ?? []), member])
  })
  return [...groups.values()]

  function valueAt(index: number): number {
    return members[index]?.fields.value ?? 0
  }
}

function areNear(a: number, b: number): boolean {
  return a === b || (a > 0 && b > 0 && b / a <= nearestRatio)
}

/** Words of the sentence beside the figure, without the particles that Arabic joins to them. */
function tellingWords({ passage, start, end }: Candidate): Set<string> {
  const { quote } = passage
  const beside = `${quote.slice(0, start - passage.start)} ${quote.slice(end - passage.start)}`
  const words = fold(beside).split(/[^\p{L}]+/u)
  return new Set(words.map(word => word.replace(/^[وفبلك]?ال|^لل/, '')).filter(word => word.length >= 3))
}
