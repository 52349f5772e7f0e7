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
import { contextOf, readInSentence } from './read-in-sentence'
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

/** Texts that are loaded, by id: a passage is read together with the sentence around it when its text is among them. */
export type Bodies = Readonly<Record<Id, DocumentBody>>

/** Identifies a candidate as long as the texts stay. */
export function candidateKey({ documentId, start, end }: Candidate): string {
  return `${documentId}:${start}:${end}`
}

/**
 * The numbers in the passages of all claims that no figure of the ledger has taken yet, in the order of the sources and
 * their texts; of each source whose text is given, those of the whole text. Years and dates are no candidates: they say when
 * a value held. `bodies` gives passages the rest of their sentence as context; without it they have their prefix and suffix.
 */
export function findCandidates(
  library: Readable,
  wholeTexts: readonly DocumentBody[],
  bodies: Bodies = {}
): Candidate[] {
  const whole = new Map(wholeTexts.map(body => [body.id, body]))
  const taken = groupBy(Object.values(library.figures), figure => figure.passage.documentId)
  return chosenDocuments(library).flatMap(({ id }) => {
    const body = whole.get(id)
    const found = [...inPassages(library, id, body ?? bodies[id]), ...(body ? inText(body) : [])]
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

function inPassages(library: Readable, documentId: Id, body: DocumentBody | undefined): Candidate[] {
  return claimsOfDocument(library, documentId).flatMap(claim =>
    claim.evidence
      .filter(passage => passage.documentId === documentId)
      .flatMap(passage =>
        readPassage(passage, body).map(found => ({
          ...found,
          documentId,
          claimId: claim.id,
          fields: { ...found.fields, attribution: claim.actor }
        }))
      )
  )
}

function inText(body: DocumentBody): Candidate[] {
  return readText(body).map(found => ({ ...found, documentId: body.id, claimId: null }))
}

/** A passage or a text that has not been read, with the text that the passage stands in. */
export interface Unread {
  holder: Passage | DocumentBody
  body: DocumentBody | undefined
}

/** What `findCandidates` has not read before: reading takes its time, so a window may do it bit by bit ahead. */
export function unreadIn(
  { claims }: Pick<Library, 'claims'>,
  wholeTexts: readonly DocumentBody[],
  bodies: Bodies = {}
): Unread[] {
  const whole = new Map(wholeTexts.map(body => [body.id, body]))
  const passages = Object.values(claims)
    .flatMap(shard => Object.values(shard).flatMap(claim => claim.evidence))
    .map(holder => ({ holder, body: whole.get(holder.documentId) ?? bodies[holder.documentId] }))
    .filter(({ holder, body }) => readPassages.get(holder)?.body !== body || !readPassages.has(holder))
  const texts = wholeTexts.filter(body => !readTexts.has(body)).map(body => ({ holder: body, body }))
  return [...passages, ...texts]
}

export function readAhead({ holder, body }: Unread): void {
  if ('quote' in holder) readPassage(holder, body)
  else readText(holder)
}

type Found = Omit<Candidate, 'documentId' | 'claimId'>

/** Passages and texts are never changed, only replaced: each is read once, a passage once more when its text comes. */
const readTexts = new WeakMap<DocumentBody, readonly Found[]>()
const readPassages = new WeakMap<Passage, { body: DocumentBody | undefined; found: readonly Found[] }>()

function readText(body: DocumentBody): readonly Found[] {
  const known = readTexts.get(body)
  if (known) return known
  const found = candidatesIn(body.text, { start: 0, end: body.text.length }, readFigures(body.text))
  readTexts.set(body, found)
  return found
}

function readPassage(passage: Passage, body: DocumentBody | undefined): readonly Found[] {
  const known = readPassages.get(passage)
  if (known && known.body === body) return known.found
  const { text, start } = contextOf(passage, body)
  const range = { start, end: start + passage.quote.length }
  const shift = passage.start - start
  const found = candidatesIn(text, range, readInSentence(text, range)).map(one => moved(one, shift))
  readPassages.set(passage, { body, found })
  return found
}

function moved(found: Found, by: number): Found {
  const { passage, start, end } = found
  return {
    ...found,
    start: start + by,
    end: end + by,
    passage: { ...passage, start: passage.start + by, end: passage.end + by }
  }
}

/** Where in its quote a figure stands, if it is still what is read there; an amount that the analyst typed may not be. */
export function placeInQuote({ passage, value, unit }: Figure): Range | null {
  const readings = [...readPassage(passage, readPassages.get(passage)?.body)]
  const found = readings.find(({ fields }) => fields.value === value && (fields.unit === unit || fields.unit === ''))
  return found ? { start: found.start - passage.start, end: found.end - passage.start } : null
}

/** Code units on either side of a figure in which words are looked for: a stranger's sentence may be a whole text of figures. */
const farthestWord = 300

/** Of the dates of one sentence those by which it gives the same date, and the same doubt. */
function telling(dates: readonly FigureReading[]): FigureReading[] {
  if (onlyDate(dates) === null) return []
  const dated = dates.find(date => dayMonthOrYear(date) !== null)
  const doubted = dates.find(date => date.doubtful)
  return [dated, doubted].flatMap(date => date ?? [])
}

/** The candidates of a range of a text, in the text's offsets; `readings` are those of the sentences that hold it. */
function candidatesIn(text: string, range: Range, readings: readonly FigureReading[]): Found[] {
  const dates = readings.filter(isDate)
  let sentence: Range = { start: 0, end: 0 }
  let dating: readonly FigureReading[] = []
  // Dates come in the order of the text, and sentences too: each is looked at once.
  let next = 0
  const found: Found[] = []
  for (const reading of readings) {
    if (isDate(reading) || reading.start < range.start || reading.end > range.end) continue
    // Several figures of one sentence look for its ends once.
    if (reading.end > sentence.end) {
      sentence = sentenceAround(text, reading)
      while ((dates[next]?.start ?? text.length) < sentence.start) next += 1
      let until = next
      while ((dates[until]?.end ?? Number.POSITIVE_INFINITY) <= sentence.end) until += 1
      dating = telling(dates.slice(next, until))
    }
    const { start, end, written } = reading
    const fields = fieldsOf(reading, dating)
    const passage = { start: Math.max(sentence.start, range.start), end: Math.min(sentence.end, range.end) }
    const quote = text.slice(passage.start, passage.end)
    const before = text.slice(Math.max(passage.start, start - farthestWord), start)
    const beside = `${before} ${text.slice(end, Math.min(passage.end, end + farthestWord))}`
    found.push({ start, end, passage: { ...passage, quote }, written, fields, words: tellingWords(beside) })
  }
  return found
}

/** Years and dates say when a value held; they are none. */
export function isDate({ kind }: FigureReading): boolean {
  return kind === 'year' || kind === 'date'
}

/**
 * What a reading comes to as a figure, dated by its sentence. Of a range the value is the middle. A date that is not sure
 * makes the figure doubtful as well, since it decides which values it is compared with.
 */
export function fieldsOf(reading: FigureReading, dates: readonly FigureReading[]): FigureFields {
  const { value, low, high, unit, bound, doubtful } = reading
  const asOf = onlyDate(dates)
  const doubt = doubtful ?? (asOf === null ? null : dates.find(date => date.doubtful)?.doubtful)
  return {
    value: low !== null && high !== null ? (low + high) / 2 : value,
    low,
    high,
    unit,
    bound,
    asOf,
    attribution: '',
    note: '',
    ...(doubt ? { doubtful: doubt } : {})
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
