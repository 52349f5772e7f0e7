import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Briefing } from '#core/briefing/briefing'
import { saveBriefing } from '#core/briefing/edit-briefings'
import type { WholeRecord } from '#core/briefing/proof-record'
import { noChange } from '#core/change'
import type { Claim } from '#core/claims/claim'
import type { Id } from '#core/ids'
import { ok, type Result } from '#core/problem'
import { findingsOf, provedBriefing } from '#main/briefings'
import { cleanOutline } from '#main/exporters/clean-outline'
import { toHtml } from '#main/exporters/html'
import { openLibrary } from '#main/open-library'
import { readProof } from '#main/read-proof'
import { createSampleLibrary } from '#main/sample'
import { checkNames, stateOf, verifyFile } from '#main/verify/verify-briefing'
import type { LaysOut } from '#main/verify/verify-pages'
import type { Workspace } from '#main/workspace'
import { renderPdf } from '../../src/main/briefing/render-pdf'
import { repository } from './cli'
import { countingContext } from './counting-context'

/** The sample library, open, with what exports its briefing and verifies exports. */
export interface SampleDesk {
  workspace: Workspace
  briefing: Briefing
  /** Ids of sources by the names of their seeds. */
  documentIds: (seeds: readonly string[]) => Id[]
  /** Keeps a briefing in the library. */
  keep: (briefing: Briefing) => Promise<Briefing>
  /** Keeps a briefing in which everything that is not proved is let pass. */
  keepAccepted: (briefing: Briefing) => Promise<Briefing>
  /** Adds a claim on top of those there are; `undo` takes the last edit back. */
  addClaim: (claim: Claim) => Promise<void>
  undo: () => Promise<void>
  /** The record of a briefing that is proved. */
  record: (briefing: Briefing) => Promise<WholeRecord>
  /** The exports of a record, true or forged, as the program lays it out. */
  pdf: (record: WholeRecord) => Promise<Buffer>
  html: (record: WholeRecord) => Buffer
  /** The states of the three checks in a row, e.g. `agrees differs agrees`, or the problem that refuses the file. */
  verify: (bytes: Uint8Array) => Promise<string>
  close: () => Promise<void>
}

const fonts = join(repository, 'resources/fonts')

/** Renderings of this process, each done once. */
function renderer(): LaysOut {
  const done = new Map<string, ReturnType<typeof renderPdf>>()
  return {
    render: (outline, { proof } = {}) => {
      const key = JSON.stringify([outline, proof])
      const known = done.get(key) ?? renderPdf(outline, { fonts, ...(proof ? { proof } : {}) })
      done.set(key, known)
      return known
    }
  }
}

export async function openSample(seeds: string): Promise<SampleDesk> {
  const folder = mkdtempSync(join(tmpdir(), 'muqarin-sample-'))
  const context = countingContext()
  got(await createSampleLibrary(join(folder, 'library'), seeds, context))
  const workspace = got(await openLibrary(join(folder, 'library'), context))
  const [briefing] = Object.values(workspace.library.briefings)
  if (!briefing) throw new Error('the sample has no briefing')
  const lays = renderer()
  const keep: SampleDesk['keep'] = async other => {
    got(await workspace.edit('briefings.save', library => ok(saveBriefing(library, other))))
    return other
  }
  return {
    workspace,
    briefing,
    pdf: async record => Buffer.from(got(await lays.render(record.outline, { proof: record })).bytes),
    html: record => Buffer.from(toHtml(cleanOutline(record.outline), record)),
    documentIds: seeds => seeds.map(seed => idOf(workspace, seed)),
    keep,
    keepAccepted: async other => {
      const findings = got(await findingsOf(workspace, other))
      return keep({ ...other, accepted: findings.map(({ recordId, trouble }) => ({ recordId, trouble })) })
    },
    addClaim: async claim => {
      const record = { ...claim, createdAt: context.now() }
      got(await workspace.edit('claims.tag', () => ok({ ...noChange, added: [{ table: 'claims', record }] })))
    },
    undo: async () => {
      got(await workspace.undo())
    },
    record: async other => got(await provedBriefing(workspace, other)).proof,
    verify: async bytes => {
      const proof = await readProof(bytes, 'file')
      const verified = proof.ok ? await verifyFile(bytes, proof.value, { workspace, renderer: lays }) : proof
      if (!verified.ok) return verified.problem.code
      return checkNames.map(check => stateOf(verified.value, check)).join(' ')
    },
    close: async () => {
      await workspace.close()
      rmSync(folder, { recursive: true, force: true })
    }
  }
}

function idOf({ library }: Workspace, seed: string): Id {
  const found = Object.values(library.documents).find(({ originalName }) => originalName.startsWith(seed))
  if (!found) throw new Error(`no source ${seed}`)
  return found.id
}

function got<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.problem))
  return result.value
}
