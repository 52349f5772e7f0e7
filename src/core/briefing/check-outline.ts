import type { DocumentBody } from '../documents/document'
import type { Id } from '../ids'
import type { Library } from '../library'
import { leftOver } from '../text/left-over'
import type { Briefing } from './briefing'
import { buildOutline } from './build-outline'
import type { ProofMismatch } from './check-proof'
import type { OutlineLabels } from './labels'
import type { BriefingLanguage } from './look'
import { plainLook } from './new-briefing'
import { Outline } from './outline'
import { textsOf } from './outline-texts'
import type { WholeRecord } from './proof-record'
import { proveBriefing } from './prove'
import { builtInTemplates } from './templates'

export interface LibraryToCheck {
  library: Library
  /** Of the sources of the record; `null` where the stored text cannot be trusted. */
  bodies: Readonly<Record<Id, DocumentBody | null>>
  labels: Record<BriefingLanguage, OutlineLabels>
}

/**
 * Makes the outline anew from the library as it was when the record was made, and compares the two. It is made from the
 * briefing that the library keeps under the record's id, or else from each template, as the command line makes briefings that are not
 * kept. Returns one mismatch for each text that only one of the outlines has.
 */
export function checkOutline(record: WholeRecord, { library, bodies, labels }: LibraryToCheck): ProofMismatch[] {
  if ((record.asOf ?? '').slice(0, 10) > record.createdOn) return [told('dateOther', record.createdOn)]
  const past = libraryAsOf(record, library)
  const attempts = candidatesFor(record, past).map(candidate => {
    const input = { library: past, bodies, briefing: asRecorded(candidate, record), labels, today: record.createdOn }
    const outline = buildOutline(input)
    const findings = proveBriefing(input)
    if (!outline.ok || !findings.ok) return [told('outlineOther', record.briefing.title)]
    const open = findings.value.filter(({ accepted }) => !accepted)
    return [
      ...open.map(({ statement, recordId }) => ({ ...told('unproved', statement), recordId })),
      ...differences(record.outline, Outline.parse(outline.value))
    ]
  })
  return attempts.reduce((best, one) => (one.length < best.length ? one : best))
}

function differences(recorded: Outline, made: Outline): ProofMismatch[] {
  if (JSON.stringify(recorded) === JSON.stringify(made)) return []
  const [inRecord, inLibrary] = [textsOf(recorded), textsOf(made)]
  const texts = [
    ...leftOver(inRecord, inLibrary, text => text).map(text => told('textOther', text)),
    ...leftOver(inLibrary, inRecord, text => text).map(text => told('textLeftOut', text))
  ]
  return texts.length > 0 ? texts : [told('outlineOther', recorded.title)]
}

function told(kind: ProofMismatch['kind'], what: string): ProofMismatch {
  return { kind, what, documentId: null, recordId: null }
}

/** The library without what was added later. Sources count as read only if they were so then and are so now. */
function libraryAsOf({ asOf, sources }: WholeRecord, library: Library): Library {
  const then = (moment: string) => asOf !== null && moment <= asOf
  const created = <T extends { createdAt: string }>(table: Readonly<Record<Id, T>>) =>
    keep(table, ({ createdAt }) => then(createdAt))
  const unread = new Set(sources.flatMap(({ documentId, reviewed }) => (reviewed === true ? [] : [documentId])))
  const documents = keep(library.documents, ({ importedAt }) => then(importedAt))
  return {
    ...library,
    documents: Object.fromEntries(
      Object.entries(documents).map(([id, document]) => [
        id,
        unread.has(id) && document.reviewState === 'reviewed' ? { ...document, reviewState: 'reading' } : document
      ])
    ),
    claims: Object.fromEntries(Object.entries(library.claims).map(([id, shard]) => [id, created(shard)])),
    propositions: created(library.propositions),
    relations: created(library.relations),
    quantities: created(library.quantities),
    figures: created(library.figures)
  }
}

function keep<T>(table: Readonly<Record<Id, T>>, isKept: (record: T) => boolean): Record<Id, T> {
  return Object.fromEntries(Object.entries(table).filter(([, record]) => isKept(record)))
}

type Candidate = Pick<Briefing, 'title' | 'author' | 'look' | 'blocks' | 'updatedAt'>

function candidatesFor({ briefing, outline }: WholeRecord, library: Library): Candidate[] {
  const kept = library.briefings[briefing.id]
  if (kept) return [kept]
  return [...builtInTemplates, ...Object.values(library.templates)].map(({ blocks }) => ({
    title: { ar: library.name, en: '' },
    author: '',
    look: plainLook(outline.language),
    blocks,
    updatedAt: ''
  }))
}

/** The briefing with what may be chosen anew for each export. */
function asRecorded(candidate: Candidate, record: WholeRecord): Briefing {
  const { language, paper, cover, faces } = record.outline
  return {
    ...candidate,
    id: record.briefing.id,
    look: {
      ...candidate.look,
      language,
      both: record.both,
      paper: paper ?? 'a4',
      cover: cover ?? false,
      ...(faces ? { faces } : {})
    },
    documentIds: record.sources.map(({ documentId }) => documentId),
    codeIds: record.codeIds,
    accepted: record.statements.flatMap(({ recordId, accepted }) => accepted.map(trouble => ({ recordId, trouble }))),
    strict: record.strict ?? true
  }
}
