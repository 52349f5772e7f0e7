import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { provedBriefing } from '#main/briefings'
import { writeBackup } from '#main/storage/backup-folder'
import { repairLibrary } from '#main/storage/repair-library'
import { StoredFolder } from '#main/storage/stored-folder'
import { verifyLibrary } from '#main/storage/verify-library'
import { type Issuer, issuerOf } from '#main/verify/signature'
import type { Workspace } from '#main/workspace'
import { opened, sampleLibrary } from '../support/backed-up-library'
import { countingContext } from '../support/counting-context'
import { damage } from '../support/damage'
import { temporaryFolder } from '../support/temporary-folder'

const on = { isOn: true, newKey: false }
const off = { isOn: false, newKey: false }
const newKey = { isOn: true, newKey: true }

/** The issuer of a briefing that is made now, or the problem that keeps it from being made. */
async function issuer(workspace: Workspace): Promise<Issuer | { code: string; details: unknown }> {
  const [briefing] = Object.values(workspace.library.briefings)
  if (!briefing) throw new Error('the sample has no briefing')
  const proved = await provedBriefing(workspace, briefing)
  return proved.ok ? issuerOf(proved.value.proof) : proved.problem
}

async function fingerprint(workspace: Workspace): Promise<string> {
  return (await workspace.signing()).key?.fingerprint ?? 'none'
}

/** A closed library that signs, with the fingerprint of its key. */
async function signingLibrary(): Promise<{ folder: string; known: string }> {
  const folder = await sampleLibrary()
  const workspace = await opened(folder)
  await workspace.switchSigning(on)
  const known = await fingerprint(workspace)
  await workspace.close()
  return { folder, known }
}

const keyOf = (folder: string) => join(folder, 'signing-key.json')

test('a library signs once that is chosen, and keeps its key when it stops, also after it is opened again', async () => {
  const folder = await sampleLibrary()
  const first = await opened(folder)
  expect(await first.signing()).toEqual({ isOn: false, key: null, trouble: null })
  expect([await issuer(first), existsSync(keyOf(folder))]).toEqual([{ state: 'unsigned' }, false])
  expect(await first.switchSigning(on)).toMatchObject({ ok: true, value: { isOn: true } })
  const known = await fingerprint(first)
  expect(await issuer(first)).toEqual({ state: 'valid', fingerprint: known })
  await first.switchSigning(off)
  expect([await issuer(first), await fingerprint(first)]).toEqual([{ state: 'unsigned' }, known])
  await first.close()
  const second = await opened(folder)
  await second.switchSigning(on)
  expect(await issuer(second)).toEqual({ state: 'valid', fingerprint: known })
  await second.switchSigning(newKey)
  expect(await fingerprint(second)).toMatch(/^[0-9a-f]{64}$/)
  expect(await fingerprint(second)).not.toBe(known)
  await second.close()
  expect(await verifyLibrary(folder, [])).toMatchObject({ ok: true, value: { findings: [] } })
})

test.each(['deleted', 'changed in one bit', 'emptied'])(
  'where the key is %s, nothing is exported unsigned, and another key helps',
  async how => {
    const { folder, known } = await signingLibrary()
    damage(keyOf(folder), how)
    const code = { code: 'library.damaged', details: expect.objectContaining({ file: keyOf(folder) }) }
    expect(await verifyLibrary(folder, [])).toMatchObject({
      ok: true,
      value: { findings: [{ details: { file: keyOf(folder) } }] }
    })
    const workspace = await opened(folder)
    expect(await issuer(workspace)).toEqual(code)
    expect(await workspace.signing()).toEqual({ isOn: true, key: null, trouble: code })
    expect(await workspace.switchSigning(on)).toEqual({ ok: false, problem: code })
    expect(await workspace.switchSigning(newKey)).toMatchObject({ ok: true })
    expect(await issuer(workspace)).toMatchObject({ state: 'valid' })
    expect(await fingerprint(workspace)).not.toBe(known)
    await workspace.close()
  }
)

test('repair brings the key back from a backup, and keeps what was in its place', async () => {
  const { folder, known } = await signingLibrary()
  await writeBackup(new StoredFolder(folder, null), join(folder, 'backups', '2026-01-02T10-00-00Z'))
  damage(keyOf(folder), 'changed in one bit')
  const found = readFileSync(keyOf(folder))
  const repaired = await repairLibrary(folder, countingContext('repair-'))
  if (!repaired.ok) throw new Error(repaired.problem.code)
  expect(repaired.value.steps).toMatchObject([
    { code: 'repair.fileRestored', details: { file: keyOf(folder), at: '2026-01-02T10:00:00Z' } }
  ])
  expect(repaired.value.after.findings).toEqual([])
  expect(readFileSync(keyOf(repaired.value.setAside ?? ''))).toEqual(found)
  const workspace = await opened(folder)
  expect(await issuer(workspace)).toEqual({ state: 'valid', fingerprint: known })
  await workspace.close()
})

test('repair without a backup names the lost key', async () => {
  const { folder } = await signingLibrary()
  damage(keyOf(folder), 'deleted')
  const repaired = await repairLibrary(folder, countingContext('repair-'))
  if (!repaired.ok) throw new Error(repaired.problem.code)
  expect(repaired.value.steps).toMatchObject([{ code: 'repair.fileLost', details: { file: keyOf(folder) } }])
  expect(repaired.value.after.findings).toMatchObject([{ code: 'verify.missing' }])
})

test('a copy signs with the same key, or says that it lacks it', async () => {
  const { folder, known } = await signingLibrary()
  const workspace = await opened(folder)
  const [whole, lacking] = [join(temporaryFolder(), 'copy'), join(temporaryFolder(), 'copy')]
  expect(await workspace.copyTo(whole)).toMatchObject({ ok: true, value: { signingKey: false } })
  damage(keyOf(folder), 'deleted')
  expect(await workspace.copyTo(lacking)).toMatchObject({ ok: true, value: { signingKey: true } })
  await workspace.close()
  const copies = [await opened(whole), await opened(lacking)]
  expect(await Promise.all(copies.map(issuer))).toEqual([{ state: 'valid', fingerprint: known }, { state: 'unsigned' }])
  for (const copy of copies) await copy.close()
})
