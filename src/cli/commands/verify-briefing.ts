import { basename, resolve } from 'node:path'
import { checkProof, type ProofMismatch, type ProofRecord } from '#core/briefing/proof-record'
import type { DocumentBody } from '#core/documents/document'
import { readNamedFile } from '#main/read-named-file'
import { readProof } from '#main/read-proof'
import type { Workspace } from '#main/workspace'
import { type Command, CommandFailure, json, subject, unwrap } from '../command'
import { say } from '../say'
import { withLibrary } from '../with-library'

export const verifyBriefing: Command = {
  name: 'verify-briefing',
  usage: 'verify-briefing FILE.pdf|FILE.html --library DIR [--json]',
  options: { json: 'boolean' },
  positionals: 'one',
  run: async (args, context) => {
    const path = resolve(subject(args, 'FILE'))
    const name = basename(path)
    const proof = unwrap(await readProof(unwrap(await readNamedFile(path, { name })), name))
    const mismatches = await withLibrary(context, workspace => mismatchesOf(proof, workspace))
    const told = await Promise.all(mismatches.map(mismatch => tellMismatch(mismatch, proof)))
    if (args.options.json) context.print(json(asJson(proof, mismatches, told)))
    else if (told.length > 0) context.print(told.map(line => `${line}\n`).join(''))
    else context.print([await agreement(proof), ...(await remarks(proof))].map(line => `${line}\n`).join(''))
    if (told.length > 0) throw new CommandFailure({ code: 'proof.mismatched', details: { count: told.length } })
  }
}

async function mismatchesOf(proof: ProofRecord, workspace: Workspace): Promise<ProofMismatch[]> {
  const { library } = workspace
  if (proof.library.id !== library.id) {
    const details = { briefing: proof.briefing.title, other: proof.library.name, library: library.name }
    throw new CommandFailure({ code: 'proof.otherLibrary', details })
  }
  const bodies: Record<string, DocumentBody | null> = {}
  for (const { documentId } of proof.sources) {
    if (!library.documents[documentId]) continue
    const body = await workspace.body(documentId)
    bodies[documentId] = body.ok ? body.value : null
  }
  return checkProof(proof, library, bodies)
}

/** One line or, of a source, one more for each claim that rests on it. */
async function tellMismatch({ kind, what, recordId, documentId }: ProofMismatch, proof: ProofRecord): Promise<string> {
  const line = await say('en', `proof.${kind}`, { what: oneLine(what), claim: recordId ?? '' })
  if (recordId !== null || documentId === null) return line
  const resting = await Promise.all(
    statementsOn(documentId, proof).map(({ statement, passages, recordId }) =>
      say('en', 'proof.restsOnSource', { what: oneLine(statement || (passages[0]?.quote ?? '')), claim: recordId })
    )
  )
  return [line, ...resting.map(text => `  ${text}`)].join('\n')
}

function statementsOn(documentId: string, { statements }: ProofRecord): ProofRecord['statements'] {
  return statements.filter(({ passages }) => passages.some(passage => passage.documentId === documentId))
}

function asJson(proof: ProofRecord, mismatches: readonly ProofMismatch[], told: readonly string[]) {
  return {
    briefing: proof.briefing,
    createdOn: proof.createdOn,
    statements: proof.statements.length,
    sources: proof.sources.length,
    ...(proof.strict === undefined ? {} : { strict: proof.strict, notReadToEnd: notReadToEnd(proof) }),
    mismatches: mismatches.map(({ kind, what, documentId, recordId }, index) => ({
      kind,
      what,
      document: documentId,
      claim: recordId,
      ...(recordId === null && documentId !== null
        ? { claims: statementsOn(documentId, proof).map(one => one.recordId) }
        : {}),
      message: told[index]
    }))
  }
}

function agreement({ briefing, statements, sources }: ProofRecord): Promise<string> {
  const passages = statements.reduce((sum, one) => sum + one.passages.length, 0)
  const details = { title: briefing.title, statements: statements.length, passages, sources: sources.length }
  return say('en', 'proof.agrees', details)
}

/** Sources that had not been read to their end when the briefing was made. A proof of an earlier version names none. */
function notReadToEnd({ sources }: ProofRecord): { document: string; title: string }[] {
  return sources
    .filter(({ reviewed }) => reviewed === false)
    .map(({ documentId, title }) => ({ document: documentId, title }))
}

/** Facts about the sources that take nothing from the agreement. */
function remarks(proof: ProofRecord): Promise<string[]> {
  return Promise.all(
    notReadToEnd(proof).map(({ document, title }) =>
      say('en', 'proof.notReadToEnd', { title: oneLine(title), document })
    )
  )
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ')
}
