import type { Passage, Range } from '../anchoring/passage'
import { claimsOfDocument } from '../claims/find-claims'
import { chosenDocuments } from '../comparison/chosen'
import { type DocumentBody, PublicationDate } from '../documents/document'
import type { Id } from '../ids'
import type { Library } from '../library'
import { sentenceAt } from '../text/boundaries'
import { fold } from '../text/fold'
import { isoDay } from './calendars'
import type { FigureFields } from './edit-figures'
import type { Figure } from './figure'
import { groupBy } from './group-by'
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
  /** Folded words of the sentence beside it: by them it is brought together with others. */
  words: readonly string[]
}

/** What candidates are found in. */
type Readable = Pick<Library, 'documents' | 'claims' | 'figures'>

/** Identifies a candidate as long as the texts stay. */
export function candidateKey({ documentId, start, end }: Candidate): string {
  return `${documentId}:${start}:${end}`
}

/**
 * The numbers in the passages of all claims that no figure of the ledger has taken yet, in the order of the sources and
 * their texts; of each source whose text is given, those of the whole text. Years and dates are no candidates: they say when
 * a value held.
 */
export function findCandidates(library: Readable, wholeTexts: readonly DocumentBody[]): Candidate[] {
  const bodies = new Map(wholeTexts.map(body => [body.id, body]))
  const taken = groupBy(Object.values(library.figures), figure => figure.passage.documentId)
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

function inPassages(library: Readable, documentId: Id): Candidate[] {
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

/** What `findCandidates` has not read before: reading takes its time, so a window may do it bit by bit ahead. */
export function unreadIn(
  { claims }: Pick<Library, 'claims'>,
  wholeTexts: readonly DocumentBody[]
): (Passage | DocumentBody)[] {
  const passages = Object.values(claims).flatMap(shard => Object.values(shard).flatMap(claim => claim.evidence))
  return [...passages, ...wholeTexts].filter(holder => !read.has(holder))
}

export function readAhead(holder: Passage | DocumentBody): void {
  readOnce(holder, 'quote' in holder ? holder.quote : holder.text)
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
  let passage: Found['passage'] = { start: 0, end: 0, quote: '' }
  const found: Found[] = []
  for (const reading of readings) {
    if (isDate(reading)) continue
    // Several figures of one sentence look for its ends once.
    if (reading.end > passage.end) passage = sentenceAround(text, reading)
    const { start, end, written } = reading
    const inSentence = dates.filter(date => passage.start <= date.start && date.end <= passage.end)
    const fields = fieldsOf(reading, inSentence)
    const beside = `${text.slice(passage.start, start)} ${text.slice(end, passage.end)}`
    found.push({ start, end, passage, written, fields, words: tellingWords(beside) })
  }
  return found
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
  const [date, ...others] = new Set(dates.flatMap(reading => dayMonthOrYear(reading) ?? []))
  const known = PublicationDate.safeParse(date)
  return known.success && others.length === 0 ? known.data : null
}

/** What holds the whole of a date: of a quarter its year, of `3-5 March 2024` its month. */
function dayMonthOrYear({ kind, date, low, high }: FigureReading): string | null {
  if (kind !== 'date' || date === null || low === null || high === null || date.length < 10) return date
  const last = isoDay(high)
  return last.slice(0, 7) === date.slice(0, 7) ? date.slice(0, 7) : date.slice(0, 4)
}

/** The sentence that a figure stands in: what proves it. */
export function sentenceAround(text: string, { start, end }: Range): Range & { quote: string } {
  const sentence = sentenceAt(text, start) ?? { start, end }
  const last = sentenceAt(text, Math.max(start, end - 1)) ?? { start, end }
  const range = { start: Math.min(sentence.start, start), end: Math.max(sentence.end, last.end, end) }
  return { ...range, quote: text.slice(range.start, range.end) }
}

/** The words of a text, each once, without the particles that Arabic joins to them. */
function tellingWords(text: string): string[] {
  const words = fold(text).split(/[^\p{L}]+/u)
  return [...new Set(words.map(word => word.replace(/^[وفبلك]?ال|^لل/, '')).filter(word => word.length >= 3))]
}
