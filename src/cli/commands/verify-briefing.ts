import { basename, resolve } from 'node:path'
import type { ProofMismatch } from '#core/briefing/check-proof'
import type { ProofRecord } from '#core/briefing/proof-record'
import type { Problem } from '#core/problem'
import { Renderer } from '#main/briefing/render-briefing'
import { readNamedFile } from '#main/read-named-file'
import { readProof } from '#main/read-proof'
import type { PageMismatch } from '#main/verify/page-mismatch'
import { type CheckName, checkNames, stateOf, type Verification, verifyFile } from '#main/verify/verify-briefing'
import type { Workspace } from '#main/workspace'
import {
  type Command,
  type CommandArgs,
  type CommandContext,
  CommandFailure,
  json,
  subject,
  text,
  UsageError,
  unwrap
} from '../command'
import { say } from '../say'
import { withLibrary } from '../with-library'

/** Places that are listed of each check; JSON has all. */
const mostListed = 20

export const verifyBriefing: Command = {
  name: 'verify-briefing',
  usage:
    'verify-briefing FILE.pdf|FILE.html --library DIR [--issuer FINGERPRINT] [--json]   (compares apart: the proof with the library, the pages with the proof, and what else is on the pages; --issuer: the proof must be signed with this key, and --library may be left out)',
  options: { json: 'boolean', issuer: 'string' },
  positionals: 'one',
  libraryUnless: 'issuer',
  run: async (args, context) => {
    const path = resolve(subject(args, 'FILE'))
    const name = basename(path)
    const bytes = unwrap(await readNamedFile(path, { name }))
    const proof = unwrap(await readProof(bytes, name))
    const issuer = issuerAsked(args)
    const verification = await withRenderer(context, renderer => {
      const verify = async (workspace: Workspace | null) =>
        unwrap(await verifyFile(bytes, proof, { workspace, renderer }))
      return args.options.library === undefined ? verify(null) : withLibrary(context, verify)
    })
    context.print(args.options.json ? json(await asJson(verification)) : await asText(verification))
    const problem = problemOf(verification, issuer)
    if (problem) throw new CommandFailure(problem)
  }
}

async function withRenderer<T>({ folders }: CommandContext, work: (renderer: Renderer) => Promise<T>): Promise<T> {
  const renderer = new Renderer({ workerPath: folders.renderWorker, fontFolder: folders.fonts, keepsSections: false })
  try {
    return await work(renderer)
  } finally {
    await renderer.close()
  }
}

/** The fingerprint that is asked for: 64 hexadecimal figures, in groups or not. */
function issuerAsked(args: CommandArgs): string | undefined {
  const asked = text(args, 'issuer')?.replace(/[\s:]/g, '').toLowerCase()
  if (asked !== undefined && !/^[0-9a-f]{64}$/.test(asked)) {
    throw new UsageError('--issuer must be a fingerprint of 64 hexadecimal figures')
  }
  return asked
}

/** The worst that was found; `null` where all that was asked for agrees. */
function problemOf({ library, pages, rest, issuer }: Verification, asked: string | undefined): Problem | null {
  const onPages = (pages ?? []).length + (rest ?? []).length
  if (onPages > 0) return { code: 'proof.pagesOther', details: { count: onPages } }
  if (issuer.state === 'invalid') return { code: 'proof.signatureOther', details: {} }
  if (asked !== undefined && (issuer.state === 'unsigned' || issuer.fingerprint !== asked))
    return { code: 'proof.issuerOther', details: {} }
  if (library !== null && library.length > 0) return { code: 'proof.mismatched', details: { count: library.length } }
  return pages === null ? { code: 'proof.pagesUnchecked', details: {} } : null
}

async function asText(verification: Verification): Promise<string> {
  const lines: string[] = []
  for (const check of checkNames) {
    const state = stateOf(verification, check)
    const messages = await messagesOf(verification, check)
    lines.push(await say('en', `proof.check.${check}.${state}`, { count: messages.length }))
    lines.push(...messages.slice(0, mostListed).map(indented))
    const more = messages.length - mostListed
    if (more > 0) lines.push(indented(await say('en', 'proof.more', { count: more })))
    if (check === 'library' && state === 'agrees') lines.push(indented(await agreement(verification.record)))
  }
  const { issuer } = verification
  if (issuer.state !== 'unsigned') {
    lines.push(await say('en', `proof.issuer.${issuer.state}`, { fingerprint: issuer.fingerprint }))
  }
  return [...lines, ...(await remarks(verification.record))].map(line => `${line}\n`).join('')
}

function indented(text: string): string {
  return text.replace(/^/gm, '  ')
}

function messagesOf(verification: Verification, check: CheckName): Promise<string[]> {
  if (check === 'library') {
    return Promise.all((verification.library ?? []).map(mismatch => tellMismatch(mismatch, verification.record)))
  }
  return Promise.all((verification[check] ?? []).map(tellPage))
}

async function tellPage({ kind, page, what }: PageMismatch): Promise<string> {
  return say('en', `proof.${kind}`, { page: page ?? (await say('en', 'proof.wholeFile')), what: oneLine(what) })
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

async function asJson(verification: Verification) {
  const { record, library } = verification
  const told = await messagesOf(verification, 'library')
  const onPages = async (check: 'pages' | 'rest') => {
    const messages = await messagesOf(verification, check)
    return (verification[check] ?? []).map((mismatch, index) => ({ ...mismatch, message: messages[index] }))
  }
  return {
    briefing: record.briefing,
    createdOn: record.createdOn,
    statements: record.statements.length,
    sources: record.sources.length,
    ...(record.strict === undefined ? {} : { strict: record.strict, notReadToEnd: notReadToEnd(record) }),
    checks: Object.fromEntries(checkNames.map(check => [check, stateOf(verification, check)])),
    issuer: verification.issuer,
    mismatches: (library ?? []).map(({ kind, what, documentId, recordId }, index) => ({
      kind,
      what,
      document: documentId,
      claim: recordId,
      ...(recordId === null && documentId !== null
        ? { claims: statementsOn(documentId, record).map(one => one.recordId) }
        : {}),
      message: told[index]
    })),
    pages: await onPages('pages'),
    rest: await onPages('rest')
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
