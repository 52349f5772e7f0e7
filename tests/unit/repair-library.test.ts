import { appendFileSync, cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { expect, test } from 'vitest'
import { allClaims } from '#core/claims/find-claims'
import { removeDocument, setReviewState } from '#core/documents/edit-document'
import { importSource } from '#main/importing'
import { repairLibrary } from '#main/storage/repair-library'
import { names, partOf } from '#main/storage/shards'
import { tagPassage } from '#main/tagging'
import type { Repair } from '#shared/verification'
import {
  backedUpLibrary,
  backupNames,
  contentOf,
  edit,
  newerBackupAt,
  opened,
  sampleLibrary
} from '../support/backed-up-library'
import { repository } from '../support/cli'
import { contentOf as filesOf } from '../support/cli-library'
import { countingContext } from '../support/counting-context'
import { damage, damageNames } from '../support/damage'
import { newerKinds } from '../support/newer-library'
import { citation } from '../support/records'
import { firstPart, namesBelow } from '../support/stored-files'
import { temporaryFolder } from '../support/temporary-folder'

async function repaired(folder: string): Promise<Repair> {
  const result = await repairLibrary(folder, countingContext('repair-'))
  if (!result.ok) throw new Error(JSON.stringify(result.problem))
  return result.value
}

const codesOf = ({ steps }: Repair) => steps.map(({ code }) => code)

/** Files that the edits since the newer backup touched, and others. */
const kinds: Readonly<Record<string, (folder: string) => Promise<string>>> = {
  'library.json': async () => 'library.json',
  'a part that was edited since': async folder => {
    const { documents } = await contentOf(folder)
    return names.part('documents', partOf(Object.keys(documents)[0] ?? ''))
  },
  'a part that came to be since': async folder => {
    const { propositions } = await contentOf(folder)
    return names.part('propositions', partOf(Object.keys(propositions).at(-1) ?? ''))
  },
  'a part that was not edited': async folder => firstPart(folder, 'figures'),
  'a file of claims that was edited since': async folder => {
    const [first] = allClaims(await contentOf(folder))
    return names.claims(first?.evidence[0]?.documentId ?? '')
  },
  'a text': async folder => names.body(Object.keys((await contentOf(folder)).documents)[0] ?? ''),
  'an imported file': async folder => namesBelow(folder, 'originals')[0] ?? ''
}

test.each(Object.keys(kinds).flatMap(kind => damageNames.map(how => [kind, how] as const)))(
  '%s that was %s is brought back as it was, and kept as it was found',
  async (kind, how) => {
    const folder = await backedUpLibrary()
    const name = (await kinds[kind]?.(folder)) ?? ''
    const before = await contentOf(folder)
    const bytes = readFileSync(join(folder, name))
    damage(join(folder, name), how)
    const found = how === 'deleted' ? null : readFileSync(join(folder, name))
    const repair = await repaired(folder)
    expect(repair.after.findings).toEqual([])
    expect(repair.steps).toMatchObject([{ details: { file: join(folder, name), at: newerBackupAt } }])
    expect(await contentOf(folder)).toEqual(before)
    if (/text|imported/.test(kind)) expect(readFileSync(join(folder, name))).toEqual(bytes)
    if (found) expect(readFileSync(join(repair.setAside ?? '', name))).toEqual(found)
    expect(await repaired(folder)).toMatchObject({ steps: [], setAside: null })
  }
)

test('a sound library is left as it is', async () => {
  const folder = await backedUpLibrary()
  const before = filesOf(folder)
  expect(await repaired(folder)).toMatchObject({ steps: [], setAside: null, after: { findings: [] } })
  expect(filesOf(folder)).toEqual(before)
})

test('edits that only the journal has are applied to what a backup holds', async () => {
  const folder = await backedUpLibrary()
  const workspace = await opened(folder)
  await edit(workspace, 'في السجل وحده')
  const { library } = workspace
  // As a killed program leaves it: the journal has the edits, the files do not.
  const copy = join(temporaryFolder(), basename(folder))
  cpSync(folder, copy, { recursive: true })
  await workspace.close()
  rmSync(join(copy, 'library.lock'))
  for (const name of [...namesBelow(copy, 'tables'), 'library.json']) damage(join(copy, name), 'cut')
  for (const name of namesBelow(copy, 'documents')) damage(join(copy, name), 'emptied')
  expect((await repaired(copy)).after.findings).toEqual([])
  expect(await contentOf(copy)).toEqual(library)
})

test('a source that came in since the backup is brought back, and nothing of it is lost', async () => {
  const folder = await backedUpLibrary()
  const workspace = await opened(folder)
  const imported = await importSource(workspace, {
    bytes: Buffer.from('السد كبير'),
    fileName: 'a.txt',
    citation,
    blocks: [{ kind: 'paragraph', text: 'السد كبير', clutter: null }]
  })
  if (!imported.ok) throw new Error(imported.problem.code)
  const late = imported.value.documentId
  await tagPassage(workspace, late, { start: 0, end: 4 }, { codeId: 'motive' })
  await workspace.close()
  const before = await contentOf(folder)
  rmSync(join(folder, names.part('documents', partOf(late))))
  rmSync(join(folder, names.claims(late)))
  const repair = await repaired(folder)
  expect(codesOf(repair)).toEqual(['repair.restored', 'repair.restored'])
  expect(repair.after.findings).toEqual([])
  expect(await contentOf(folder)).toEqual(before)
})

test('the newer backup is passed over where its own copy is damaged', async () => {
  const folder = await backedUpLibrary()
  const before = await contentOf(folder)
  const name = (await kinds['a file of claims that was edited since']?.(folder)) ?? ''
  for (const place of ['.', `backups/${backupNames[1]}`]) damage(join(folder, place, name), 'changed in one bit')
  const repair = await repaired(folder)
  expect(repair.steps).toMatchObject([{ code: 'repair.restored', details: { at: '2026-01-02T10:00:00Z' } }])
  expect(await contentOf(folder)).toEqual(before)
})

test('without a backup a part has what the history holds and is named as lost, and can be edited again', async () => {
  const folder = await backedUpLibrary()
  rmSync(join(folder, 'backups'), { recursive: true })
  const before = await contentOf(folder)
  const [id = ''] = Object.keys(before.documents)
  const name = names.part('documents', partOf(id))
  damage(join(folder, name), 'cut')
  const repair = await repaired(folder)
  expect(repair.steps).toMatchObject([{ code: 'repair.lost', details: { file: join(folder, name) } }])
  const after = await contentOf(folder)
  expect(after.documents[id]).toEqual(before.documents[id])
  const workspace = await opened(folder)
  expect(await workspace.edit('documents.review', library => setReviewState(library, id, 'unread'))).toMatchObject({
    ok: true
  })
  await workspace.close()
})

test('a lost part of the codebook has the root codes again, and lost records are named where they are referred to', async () => {
  const folder = await sampleLibrary()
  for (const name of [...namesBelow(folder, 'tables/codes'), ...namesBelow(folder, 'tables/quantities')]) {
    damage(join(folder, name), 'deleted')
  }
  rmSync(join(folder, 'history.jsonl'), { force: true })
  const repair = await repaired(folder)
  expect(new Set(codesOf(repair))).toEqual(new Set(['repair.lost']))
  const { codes } = await contentOf(folder)
  expect(Object.keys(codes).sort()).toEqual(['constraint', 'motive', 'outcome'])
  const { findings } = repair.after
  expect(findings.length).toBeGreaterThan(0)
  expect(new Set(findings.map(({ code }) => code))).toEqual(new Set(['verify.reference']))
})

test('a text and an imported file that no backup holds are named as lost', async () => {
  const folder = await sampleLibrary()
  const files = [(await kinds['a text']?.(folder)) ?? '', namesBelow(folder, 'originals')[0] ?? '']
  for (const name of files) damage(join(folder, name), 'changed in one bit')
  const repair = await repaired(folder)
  expect(repair.steps).toMatchObject(
    files.map(name => ({ code: 'repair.fileLost', details: { file: join(folder, name) } }))
  )
  expect(repair.after.findings).toMatchObject([{ code: 'verify.missing' }, { code: 'verify.missing' }])
  for (const name of files) expect(existsSync(join(repair.setAside ?? '', name))).toBe(true)
})

test('files of a removed source that are damaged are set aside', async () => {
  const folder = await sampleLibrary()
  const workspace = await opened(folder)
  const { library } = workspace
  const removable = Object.keys(library.documents).find(id => removeDocument(library, id).ok) ?? ''
  await workspace.edit('documents.remove', now => removeDocument(now, removable))
  await workspace.close()
  damage(join(folder, names.body(removable)), 'cut')
  writeFileSync(join(folder, names.claims(removable)), 'x')
  const repair = await repaired(folder)
  expect(codesOf(repair)).toEqual(['repair.setAside', 'repair.setAside'])
  expect(repair.after.findings).toEqual([])
})

test('library.json that no backup holds is made again from the files that are there', async () => {
  const folder = await sampleLibrary()
  const before = await contentOf(folder)
  damage(join(folder, 'library.json'), 'emptied')
  const repair = await repaired(folder)
  expect(codesOf(repair)).toEqual(['repair.headerLost'])
  expect(await contentOf(folder)).toEqual({ ...before, id: expect.stringMatching(/^repair-/), name: 'library' })
})

test('intact lines of a damaged journal and history stay', async () => {
  const folder = await backedUpLibrary()
  const workspace = await opened(folder)
  await edit(workspace, 'كلمة')
  const { library } = workspace
  const copy = join(temporaryFolder(), basename(folder))
  cpSync(folder, copy, { recursive: true })
  await workspace.close()
  rmSync(join(copy, 'library.lock'))
  const journal = join(copy, 'journal.jsonl')
  const lines = readFileSync(journal, 'utf8').split('\n')
  writeFileSync(journal, lines.toSpliced(1, 0, '{"sum":"0"}').join('\n'))
  appendFileSync(join(copy, 'history.jsonl'), 'x\n')
  const repair = await repaired(copy)
  expect(codesOf(repair)).toEqual(['repair.lines', 'repair.lines'])
  expect(repair.after.findings).toEqual([])
  expect(readFileSync(journal, 'utf8')).toBe(lines.join('\n'))
  expect(await contentOf(copy)).toEqual(library)
})

test('where edits since the backup may be gone from the logs, that is said', async () => {
  const folder = await backedUpLibrary()
  const name = (await kinds['a part that was edited since']?.(folder)) ?? ''
  damage(join(folder, name), 'cut')
  rmSync(join(folder, 'history.jsonl'))
  expect(codesOf(await repaired(folder))).toEqual(['repair.fileRestored', 'repair.mayLack'])
})

test('anything that is no file makes room for the file that a backup holds', async () => {
  const folder = await backedUpLibrary()
  const before = await contentOf(folder)
  for (const name of [firstPart(folder, 'figures'), 'library.json']) {
    rmSync(join(folder, name))
    mkdirSync(join(folder, name))
  }
  expect((await repaired(folder)).after.findings).toEqual([])
  expect(await contentOf(folder)).toEqual(before)
})

test('a part that library.json does not name is named again', async () => {
  const folder = await backedUpLibrary()
  const before = await contentOf(folder)
  cpSync(join(folder, 'backups', backupNames[0], 'library.json'), join(folder, 'library.json'))
  expect(new Set(codesOf(await repaired(folder)))).toEqual(new Set(['repair.named']))
  expect(await contentOf(folder)).toEqual(before)
})

test('nothing is repaired while the library is open, where there is none, or where it is of another version', async () => {
  const folder = await backedUpLibrary()
  const workspace = await opened(folder)
  const repair = (path: string) => repairLibrary(path, countingContext())
  expect(await repair(folder)).toMatchObject({ ok: false, problem: { code: 'library.locked' } })
  await workspace.close()
  for (const path of [temporaryFolder(), join(temporaryFolder(), 'absent')]) {
    expect(await repair(path)).toMatchObject({ ok: false, problem: { code: 'library.missing' } })
  }
  const older = join(temporaryFolder(), 'older')
  cpSync(join(repository, 'tests/fixtures/libraries/v2'), older, { recursive: true })
  expect(await repair(older)).toMatchObject({ ok: false, problem: { code: 'library.olderLayout' } })
  writeFileSync(join(older, 'library.json'), '')
  expect(await repair(older)).toMatchObject({ ok: false, problem: { code: 'library.damaged' } })
})

test.each(newerKinds.map(kind => [kind.name, kind] as const))('%s is left alone', async (_, { change, code }) => {
  const folder = await sampleLibrary()
  change(folder)
  damage(join(folder, firstPart(folder, 'figures')), 'cut')
  const before = filesOf(folder)
  expect(await repairLibrary(folder, countingContext())).toMatchObject({ ok: false, problem: { code } })
  expect(filesOf(folder)).toEqual(before)
})
