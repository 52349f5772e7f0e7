import { appendFileSync, cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { verifyLibrary } from '#main/storage/verify-library'
import type { Verification } from '#shared/verification'
import { backedUpLibrary, edit, newerBackupAt, opened, sampleLibrary } from '../support/backed-up-library'
import { repository } from '../support/cli'
import { contentOf as filesOf } from '../support/cli-library'
import { damage, damageNames } from '../support/damage'
import { newerKinds } from '../support/newer-library'
import { changeContent, firstClaimsFile, firstPart, type Json, namesBelow, readContent } from '../support/stored-files'
import { temporaryFolder } from '../support/temporary-folder'

async function verify(folder: string): Promise<Verification> {
  const verified = await verifyLibrary(folder, [])
  if (!verified.ok) throw new Error(JSON.stringify(verified.problem))
  return verified.value
}

/** The kinds of files that have a checksum or a hash, and the first file of each. */
const kinds: Readonly<Record<string, (folder: string) => string>> = {
  'library.json': () => 'library.json',
  'a part of a table': folder => firstPart(folder, 'quantities'),
  'a file of claims': firstClaimsFile,
  'a text': folder => namesBelow(folder, 'documents').find(name => !name.endsWith('.claims.json')) ?? '',
  'an imported file': folder => namesBelow(folder, 'originals')[0] ?? ''
}
const cases = Object.keys(kinds).flatMap(kind => damageNames.map(how => [kind, how] as const))

const first = (records: unknown): Json => Object.values(records as Record<string, Json>)[0] ?? {}

test('a sound library has no findings, closed and open, and nothing in it is written', async () => {
  const folder = await backedUpLibrary()
  const before = filesOf(folder)
  const verification = await verify(folder)
  expect(verification.findings).toEqual([])
  expect(verification.records).toBeGreaterThan(50)
  expect(verification.files).toBeGreaterThan(20)
  expect(filesOf(folder)).toEqual(before)
  const workspace = await opened(folder)
  await edit(workspace, 'x')
  // The edits are in the journal alone.
  expect((await verify(folder)).findings).toEqual([])
  await workspace.close()
})

test.each(cases)('%s that was %s is found, with the newest backup that holds it', async (kind, how) => {
  const folder = await backedUpLibrary()
  const file = join(folder, kinds[kind]?.(folder) ?? '')
  damage(file, how)
  const isGone = how === 'deleted'
  const held = isGone ? 'verify.missingHeld' : 'verify.damagedHeld'
  expect((await verify(folder)).findings).toMatchObject([{ code: held, details: { file, at: newerBackupAt } }])
  rmSync(join(folder, 'backups'), { recursive: true })
  const alone = isGone ? 'verify.missing' : 'verify.damaged'
  expect((await verify(folder)).findings).toMatchObject([{ code: alone, details: { file } }])
})

test('a backup whose own copy is damaged is not named', async () => {
  const folder = await backedUpLibrary()
  const name = firstClaimsFile(folder)
  for (const place of ['.', 'backups/2026-01-03T10-00-00Z']) damage(join(folder, place, name), 'cut')
  expect((await verify(folder)).findings).toMatchObject([
    { code: 'verify.damagedHeld', details: { at: '2026-01-02T10:00:00Z' } }
  ])
})

test('lines of the logs that cannot be read are counted', async () => {
  const folder = await backedUpLibrary()
  const history = join(folder, 'history.jsonl')
  const lines = readFileSync(history, 'utf8').split('\n')
  writeFileSync(history, lines.with(1, 'x').with(3, '{}').join('\n'))
  appendFileSync(join(folder, 'journal.jsonl'), '{"sum":"0123"')
  expect((await verify(folder)).findings).toMatchObject([
    { code: 'verify.lines', details: { file: join(folder, 'journal.jsonl'), lines: 1, first: 1 } },
    { code: 'verify.lines', details: { file: history, lines: 2, first: 2 } }
  ])
})

test('a folder in the place of a log is found', async () => {
  const folder = await backedUpLibrary()
  rmSync(join(folder, 'history.jsonl'))
  cpSync(join(folder, 'originals'), join(folder, 'history.jsonl'), { recursive: true })
  expect((await verify(folder)).findings).toMatchObject([{ code: 'verify.damaged' }])
})

test('a text that is not the one that was imported is found although its checksum is right', async () => {
  const folder = await sampleLibrary()
  const name = kinds['a text']?.(folder) ?? ''
  changeContent(folder, name, content => Object.assign(content, { text: String(content.text).replace(/.$/, '؟') }))
  expect((await verify(folder)).findings).toMatchObject([
    { code: 'verify.damaged', details: { file: join(folder, name), damage: 'text' } }
  ])
})

test('a block that does not follow the lines of its text is found', async () => {
  const folder = await sampleLibrary()
  const name = kinds['a text']?.(folder) ?? ''
  changeContent(folder, name, ({ blocks }) => Object.assign((blocks as Json[])[1] ?? {}, { start: 0 }))
  expect((await verify(folder)).findings).toMatchObject([
    { code: 'verify.damaged', details: { damage: 'block', detail: '2' } }
  ])
})

test.each([
  ['codeId', 'codes'],
  ['propositionId', 'propositions']
])('a claim whose %s names nothing is found', async (field, target) => {
  const folder = await sampleLibrary()
  const name = firstClaimsFile(folder)
  changeContent(folder, name, ({ claims }) => Object.assign(first(claims), { [field]: 'nobody' }))
  expect((await verify(folder)).findings).toMatchObject([
    { code: 'verify.reference', details: { table: 'claims', field, target, missing: 'nobody' } }
  ])
})

test('records in a missing file are not reported as absent one by one, wherever they are named', async () => {
  const folder = await sampleLibrary()
  for (const name of namesBelow(folder, 'tables')) {
    const copy = join(temporaryFolder(), 'library')
    cpSync(folder, copy, { recursive: true })
    rmSync(join(copy, name))
    expect({ name, findings: (await verify(copy)).findings }).toMatchObject({
      name,
      findings: [{ code: 'verify.missing' }]
    })
  }
})

test('a record that an edit lost is reported where it is named', async () => {
  const folder = await sampleLibrary()
  const part = namesBelow(folder, 'tables/quantities')[0] ?? ''
  changeContent(folder, part, content => Object.assign(content, { records: {}, order: {} }))
  const { findings } = await verify(folder)
  expect(findings.length).toBeGreaterThan(0)
  for (const finding of findings) {
    expect(finding).toMatchObject({ code: 'verify.reference', details: { table: 'figures', target: 'quantities' } })
  }
})

test.each(['quote', 'prefix', 'suffix'])('a passage whose %s does not read in the text is found', async part => {
  const folder = await sampleLibrary()
  changeContent(folder, firstClaimsFile(folder), ({ claims }) => {
    const [passage] = Object.values(claims as Record<string, { evidence: Json[] }>)[0]?.evidence ?? []
    Object.assign(passage ?? {}, { [part]: `${passage?.[part]}؟`.slice(1) })
  })
  expect((await verify(folder)).findings).toMatchObject([
    { code: 'verify.passage', details: { table: 'claims', part } }
  ])
})

test('a record in the file of another one is found', async () => {
  const folder = await sampleLibrary()
  const [one = '', other = ''] = namesBelow(folder, 'documents').filter(name => name.endsWith('.claims.json'))
  const [id = '', claim] = Object.entries(readContent(folder, one).claims as Json)[0] ?? []
  changeContent(folder, other, ({ claims }) => Object.assign(claims as Json, { [id]: claim }))
  expect((await verify(folder)).findings).toContainEqual({
    code: 'verify.misplaced',
    details: { file: join(folder, other), id }
  })
})

test('a part that library.json does not name is found when it has records', async () => {
  const folder = await sampleLibrary()
  const part = firstPart(folder, 'dismissals') || firstPart(folder, 'briefings')
  const table = part.split('/')[1] ?? ''
  changeContent(folder, 'library.json', ({ parts }) => Object.assign(parts as Json, { [table]: [] }))
  const { findings } = await verify(folder)
  expect(findings[0]).toMatchObject({ code: 'verify.unnamed', details: { file: join(folder, part) } })
})

test.each(newerKinds.map(kind => [kind.name, kind] as const))('%s is named', async (_, { change, code }) => {
  const folder = await sampleLibrary()
  change(folder)
  expect((await verify(folder)).findings).toMatchObject([{ code }])
})

test.each(['v1', 'v2'])('a library of %s has to be opened first', async version => {
  const folder = join(temporaryFolder(), 'library')
  cpSync(join(repository, 'tests/fixtures/libraries', version), folder, { recursive: true })
  expect((await verify(folder)).findings).toMatchObject([{ code: 'library.olderLayout' }])
})
