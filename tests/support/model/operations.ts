import { removeEvidence } from '#core/claims/evidence'
import { removeClaim } from '#core/claims/remove-claim'
import { updateClaim } from '#core/claims/update-claim'
import { addCode } from '#core/codebook/add-code'
import { rootCodes } from '#core/codebook/code'
import { mergeCodes } from '#core/codebook/merge-codes'
import { removeDocument, setReviewState } from '#core/documents/edit-document'
import type { Id } from '#core/ids'
import type { Table } from '#core/library'
import { ok, type Result } from '#core/problem'
import { addProposition, removeProposition } from '#core/propositions/edit-propositions'
import { relateClaims, removeRelation } from '#core/relations/edit-relations'
import { importSource } from '#main/importing'
import { attachPassage, tagPassage } from '#main/tagging'
import type { Workspace } from '#main/workspace'
import type { Edit } from '#shared/api'
import { citation } from '../records'
import { dropped, type Facts, mapped } from './facts'

/** Two paragraphs with marks, a ligature and figures; a place is a word of it. */
const text = 'تُمثِّل القناةُ حلًّا (2+3)، وقالت Delta إنّ الكلفة 48%.\nلا تكفي الخزّانات وحدها هذا العام.'
const words = [...text.matchAll(/\S+/g)].map(({ index, 0: word }) => ({ start: index, end: index + word.length }))

/** Numbers that an operation chooses by: which document, which word and so on. */
export interface Step {
  a: number
  b: number
  c: number
}

/** An edit about to be made. `null` as what is expected: the workspace must refuse it and change nothing. */
interface Planned {
  make: () => Promise<Result<Edit>>
  expected: (added: Id) => Facts | null
}

/** How one kind of edit is made in a workspace, and what it does to the facts; `null`: there is nothing to do it to. */
type Operation = (workspace: Workspace, facts: Facts, step: Step) => Planned | null

/** Every edit that the test makes. A new one is one entry. */
export const operations: Readonly<Record<string, Operation>> = {
  import: (workspace, facts, { a }) => {
    const title = `file ${a % 5}`
    const isKnown = Object.values(facts.documents).some(document => document.title === title)
    return {
      make: async () => {
        // The title makes each text one of its own: the same text is not imported twice.
        const lines = [...text.split('\n'), title]
        const blocks = lines.map(line => ({ kind: 'paragraph' as const, text: line, clutter: null }))
        const source = { bytes: Buffer.from(title), fileName: `${title}.txt`, citation: { ...citation, title }, blocks }
        const imported = await importSource(workspace, source)
        return imported.ok ? ok(imported.value.edit) : imported
      },
      expected: id =>
        isKnown ? null : { ...facts, documents: { ...facts.documents, [id]: { title, review: 'unread' } } }
    }
  },
  tag: (workspace, facts, { a, b, c }) => {
    const document = pick(facts.documents, a)
    const code = pick(facts.codes, c)
    if (!document || !code) return null
    const range = place(b, c)
    return {
      make: () => tagPassage(workspace, document, range, { codeId: code }),
      expected: id => ({
        ...facts,
        claims: {
          ...facts.claims,
          [id]: { code, statement: '', proposition: null, evidence: [evidenceOf(document, range)] }
        }
      })
    }
  },
  update: (workspace, facts, { a, b }) =>
    onClaim(facts, a, claim => {
      const statement = b % 3 === 0 ? '' : `statement ${b % 4}`
      return {
        make: () =>
          workspace.edit('claims.update', library => updateClaim(library, claim, { statement }, workspace.context)),
        expected: () => withClaim(facts, claim, { statement })
      }
    }),
  retag: (workspace, facts, { a, b }) =>
    onClaim(facts, a, claim => {
      const code = pick(facts.codes, b) ?? ''
      return {
        make: () =>
          workspace.edit('claims.retag', library => updateClaim(library, claim, { codeId: code }, workspace.context)),
        expected: () => withClaim(facts, claim, { code })
      }
    }),
  removeClaim: (workspace, facts, { a }) =>
    onClaim(facts, a, claim => ({
      make: () => workspace.edit('claims.remove', library => removeClaim(library, claim)),
      expected: () => withoutClaims(facts, [claim])
    })),
  addEvidence: (workspace, facts, { a, b, c }) =>
    onClaim(facts, a, claim => {
      const document = pick(facts.documents, b)
      if (!document) return null
      const added = evidenceOf(document, place(b, c))
      const evidence = facts.claims[claim]?.evidence ?? []
      const isKnown = evidence.some(
        one => one.document === document && one.start === added.start && one.end === added.end
      )
      return {
        make: () => attachPassage(workspace, claim, document, added),
        expected: () => (isKnown ? null : withClaim(facts, claim, { evidence: [...evidence, added] }))
      }
    }),
  removeEvidence: (workspace, facts, { a, b }) =>
    onClaim(facts, a, claim => {
      const evidence = facts.claims[claim]?.evidence ?? []
      const gone = b % (evidence.length + 1)
      const left = evidence.filter((_, index) => index !== gone)
      return {
        make: () =>
          workspace.edit('evidence.remove', library => removeEvidence(library, claim, gone, workspace.context)),
        expected: () =>
          left.length === evidence.length || left.length === 0 ? null : withClaim(facts, claim, { evidence: left })
      }
    }),
  review: (workspace, facts, { a, b }) => {
    const document = pick(facts.documents, a)
    const before = document && facts.documents[document]
    if (!document || !before) return null
    const review = (['unread', 'reading', 'reviewed'] as const)[b % 3] ?? 'unread'
    return {
      make: () => workspace.edit('documents.review', library => setReviewState(library, document, review)),
      expected: () => ({ ...facts, documents: { ...facts.documents, [document]: { ...before, review } } })
    }
  },
  removeDocument: (workspace, facts, { a }) => {
    const document = pick(facts.documents, a)
    if (!document) return null
    const citing = Object.entries(facts.claims).filter(([, { evidence }]) =>
      evidence.some(one => one.document === document)
    )
    // A claim lives with its first evidence; one that lives elsewhere would lose a proof.
    const isCitedFromElsewhere = citing.some(([, { evidence }]) => evidence[0]?.document !== document)
    return {
      make: () => workspace.edit('documents.remove', library => removeDocument(library, document)),
      expected: () => {
        if (isCitedFromElsewhere) return null
        const left = withoutClaims(
          facts,
          citing.map(([id]) => id)
        )
        return { ...left, documents: dropped(left.documents, (_, id) => id === document) }
      }
    }
  },
  addProposition: (workspace, facts, { a }) => {
    const wording = `proposition ${a % 4}`
    const isKnown = Object.values(facts.propositions).includes(wording)
    return {
      make: () =>
        workspace.edit('propositions.add', library => addProposition(library, { text: wording }, workspace.context)),
      expected: id => (isKnown ? null : { ...facts, propositions: { ...facts.propositions, [id]: wording } })
    }
  },
  assign: (workspace, facts, { a, b }) =>
    onClaim(facts, a, claim => {
      const proposition = pick(facts.propositions, b) ?? null
      return {
        make: () =>
          workspace.edit('claims.update', library =>
            updateClaim(library, claim, { propositionId: proposition }, workspace.context)
          ),
        expected: () => withClaim(facts, claim, { proposition })
      }
    }),
  removeProposition: (workspace, facts, { a }) => {
    const proposition = pick(facts.propositions, a)
    if (!proposition) return null
    return {
      make: () =>
        workspace.edit('propositions.remove', library => removeProposition(library, proposition, workspace.context)),
      expected: () => ({
        ...facts,
        propositions: dropped(facts.propositions, (_, id) => id === proposition),
        claims: mapped(facts.claims, claim =>
          claim.proposition === proposition ? { ...claim, proposition: null } : claim
        )
      })
    }
  },
  relate: (workspace, facts, { a, b }) =>
    onClaim(facts, a, from => {
      const to = pick(facts.claims, b) ?? from
      const kind = 'contradicts' as const
      const isKnown = Object.values(facts.relations).some(
        relation => (relation.from === from && relation.to === to) || (relation.from === to && relation.to === from)
      )
      return {
        make: () =>
          workspace.edit('relations.add', library =>
            relateClaims(library, { kind, fromClaimId: from, toClaimId: to }, workspace.context)
          ),
        expected: id =>
          from === to || isKnown ? null : { ...facts, relations: { ...facts.relations, [id]: { kind, from, to } } }
      }
    }),
  unrelate: (workspace, facts, { a }) => {
    const relation = pick(facts.relations, a)
    if (!relation) return null
    return {
      make: () => workspace.edit('relations.remove', library => removeRelation(library, relation)),
      expected: () => ({ ...facts, relations: dropped(facts.relations, (_, id) => id === relation) })
    }
  },
  addCode: (workspace, facts, { a }) => {
    const name = `code ${a % 50}`
    if (Object.values(facts.codes).includes(name)) return null
    return {
      make: () =>
        workspace.edit('codes.add', library =>
          addCode(library, { parentId: null, name: { ar: name, en: name } }, workspace.context)
        ),
      expected: id => ({ ...facts, codes: { ...facts.codes, [id]: name } })
    }
  },
  mergeCodes: (workspace, facts, { a, b }) => {
    const from = pick(facts.codes, a)
    const into = pick(facts.codes, b)
    if (!from || !into) return null
    const isRefused = from === into || rootCodes.some(code => code.id === from)
    return {
      make: () => workspace.edit('codes.merge', library => mergeCodes(library, from, into, workspace.context)),
      expected: () =>
        isRefused
          ? null
          : {
              ...facts,
              codes: dropped(facts.codes, (_, id) => id === from),
              claims: mapped(facts.claims, claim => (claim.code === from ? { ...claim, code: into } : claim))
            }
    }
  }
}

function pick(table: Table<unknown>, number: number): Id | undefined {
  const ids = Object.keys(table).sort()
  return ids[number % Math.max(1, ids.length)]
}

/** One to four words. */
function place(from: number, more: number): { start: number; end: number } {
  const first = from % words.length
  const last = Math.min(first + (more % 4), words.length - 1)
  return { start: words[first]?.start ?? 0, end: words[last]?.end ?? 0 }
}

function evidenceOf(document: Id, { start, end }: { start: number; end: number }) {
  return { document, start, end, quote: text.slice(start, end) }
}

function onClaim(facts: Facts, number: number, plan: (claim: Id) => Planned | null): Planned | null {
  const claim = pick(facts.claims, number)
  return claim === undefined ? null : plan(claim)
}

function withClaim(facts: Facts, id: Id, values: Partial<Facts['claims'][string]>): Facts {
  const claim = facts.claims[id]
  return claim ? { ...facts, claims: { ...facts.claims, [id]: { ...claim, ...values } } } : facts
}

/** Relations go with the claims at their ends. */
function withoutClaims(facts: Facts, gone: readonly Id[]): Facts {
  return {
    ...facts,
    claims: dropped(facts.claims, (_, id) => gone.includes(id)),
    relations: dropped(facts.relations, ({ from, to }) => gone.includes(from) || gone.includes(to))
  }
}
