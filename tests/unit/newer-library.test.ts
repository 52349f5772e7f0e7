import { cpSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { saveBriefing } from '#core/briefing/edit-briefings'
import { newBriefing } from '#core/briefing/new-briefing'
import { allClaims } from '#core/claims/find-claims'
import { updateClaim } from '#core/claims/update-claim'
import { setReviewState } from '#core/documents/edit-document'
import { ok } from '#core/problem'
import { schemaVersion } from '#core/tables'
import { importSource } from '#main/importing'
import { openLibrary } from '#main/open-library'
import { createLibraryFolder } from '#main/storage/folder-store'
import { tagPassage } from '#main/tagging'
import type { Workspace } from '#main/workspace'
import { repository } from '../support/cli'
import { countingContext } from '../support/counting-context'
import { newerKinds } from '../support/newer-library'
import { citation } from '../support/records'
import { firstPart, writeContent } from '../support/stored-files'
import { temporaryFolder } from '../support/temporary-folder'

const open = (folder: string, replaces?: Workspace) => openLibrary(folder, countingContext('open-'), { replaces })

async function opened(folder: string, replaces?: Workspace): Promise<Workspace> {
  const result = await open(folder, replaces)
  if (!result.ok) throw new Error(JSON.stringify(result.problem))
  return result.value
}

const source = (words: string) => ({
  bytes: Buffer.from(words),
  fileName: 'a.txt',
  citation,
  blocks: [{ kind: 'paragraph' as const, text: words, clutter: null }]
})

/** A closed library with one source, one claim and one briefing. */
async function libraryWithClaim(): Promise<string> {
  const folder = join(temporaryFolder(), 'T')
  await createLibraryFolder(folder, 'T', countingContext())
  const workspace = await opened(folder)
  const imported = await importSource(workspace, source('السد كبير'))
  if (!imported.ok) throw new Error(imported.problem.code)
  await tagPassage(workspace, imported.value.documentId, { start: 0, end: 4 }, { codeId: 'motive' })
  const briefing = newBriefing(
    { title: { ar: 'إحاطة', en: '' }, author: '', language: 'ar', blocks: [] },
    workspace.context
  )
  await workspace.edit('briefings.save', library => ok(saveBriefing(library, briefing)))
  await workspace.close()
  return folder
}

/** Every file and folder of a library but its lock, with content and time of the last change. */
function stateOf(folder: string): Record<string, unknown> {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    name => !name.startsWith('library.lock')
  )
  return Object.fromEntries(
    paths.sort().map(name => {
      const stats = statSync(join(folder, name))
      return [name, stats.isFile() ? [readFileSync(join(folder, name), 'utf8'), stats.mtimeMs, stats.ino] : 'folder']
    })
  )
}

const firstOf = ({ library }: Workspace) => ({
  document: Object.keys(library.documents)[0] ?? '',
  claim: allClaims(library)[0]?.id ?? ''
})

test.each(newerKinds)(
  '$name: the library is read, every edit refused, nothing written',
  async ({ change, code, part }) => {
    const folder = await libraryWithClaim()
    change(folder)
    const before = stateOf(folder)
    const workspace = await opened(folder)
    expect(workspace.snapshot().readOnly).toMatchObject({ code, details: { folder } })
    expect(JSON.stringify(workspace.snapshot().readOnly)).toContain(part)
    const { document, claim } = firstOf(workspace)
    expect(await workspace.body(document)).toMatchObject({ ok: true, value: { text: 'السد كبير' } })
    expect(Object.values(workspace.library.briefings)).toHaveLength(1)

    const refused = { ok: false, problem: { code } }
    const edits = [
      workspace.edit('claims.update', library => updateClaim(library, claim, { memo: 'x' }, workspace.context)),
      // One that would change nothing is refused as well.
      workspace.edit('documents.review', library => setReviewState(library, document, 'unread')),
      tagPassage(workspace, document, { start: 0, end: 4 }, { codeId: 'outcome' }),
      importSource(workspace, source('نص آخر')),
      workspace.undo(),
      workspace.redo()
    ]
    for (const edit of edits) expect(await edit).toMatchObject(refused)
    expect(allClaims(workspace.library)).toHaveLength(1)
    expect(await workspace.close()).toBeNull()
    expect(stateOf(folder)).toEqual(before)
    expect(readdirSync(folder)).not.toContain('library.lock')
  }
)

test('what a line of the journal says of known tables is read beside its unknown ones', async () => {
  const folder = await libraryWithClaim()
  newerKinds.find(({ part }) => part.endsWith('weight'))?.change(folder)
  const workspace = await opened(folder)
  expect(workspace.library.propositions.p9).toMatchObject({ text: 'السد ممتلئ' })
  await workspace.close()
})

test('a library of version 1 with an unknown field is not brought up to date', async () => {
  const folder = join(temporaryFolder(), 'v1')
  cpSync(join(repository, 'tests/fixtures/libraries/v1'), folder, { recursive: true })
  const path = join(folder, 'library.json')
  writeFileSync(path, JSON.stringify({ ...JSON.parse(readFileSync(path, 'utf8')), mood: 'calm' }))
  const before = stateOf(folder)
  const workspace = await opened(folder)
  expect(workspace.snapshot().readOnly).toMatchObject({
    code: 'library.unknownPart',
    details: { file: path, part: 'mood' }
  })
  const { document } = firstOf(workspace)
  expect(await workspace.body(document)).toMatchObject({ ok: true })
  await workspace.close()
  expect(stateOf(folder)).toEqual(before)
})

test('a torn line in a library that is open for reading only stays where it is', async () => {
  const folder = await libraryWithClaim()
  newerKinds[0]?.change(folder)
  writeFileSync(join(folder, 'journal.jsonl'), '{"sum":"0123","entry":{"at":"20')
  const before = stateOf(folder)
  const workspace = await opened(folder)
  expect(workspace.snapshot().notices).toEqual([])
  await workspace.close()
  expect(stateOf(folder)).toEqual(before)
})

test('a file that this program does not know is left as it is, and keeps nothing from being edited', async () => {
  const folder = await libraryWithClaim()
  const before = await opened(folder)
  const { document } = firstOf(before)
  await before.close()
  const files = [
    join(folder, 'events.json'),
    join(folder, '.DS_Store'),
    join(folder, 'documents', document.slice(0, 2), `${document}.events.json`)
  ]
  for (const file of files) writeFileSync(file, '{"e1":{"name":"فيضان"}}')
  const workspace = await opened(folder)
  expect(workspace.snapshot().readOnly).toBeNull()
  expect(
    await workspace.edit('documents.review', library => setReviewState(library, document, 'reviewed'))
  ).toMatchObject({
    ok: true
  })
  await workspace.close()
  for (const file of files) expect(readFileSync(file, 'utf8')).toBe('{"e1":{"name":"فيضان"}}')
})

test.each(['library.json', 'tables'])(
  'a newer version of %s in a form that cannot be read is refused by version and file, and nothing is written',
  async place => {
    const folder = await libraryWithClaim()
    const name = place === 'tables' ? firstPart(folder, 'documents') : place
    writeContent(folder, name, { other: true }, schemaVersion + 1)
    const before = stateOf(folder)
    const details = { version: schemaVersion + 1, known: schemaVersion, file: join(folder, name) }
    expect(await open(folder)).toMatchObject({ ok: false, problem: { code: 'library.newer', details } })
    expect(stateOf(folder)).toEqual(before)
  }
)

test('a library that is open for reading only is edited once the unknown part is gone and it is opened again', async () => {
  const folder = await libraryWithClaim()
  const path = join(folder, firstPart(folder, 'documents'))
  const before = readFileSync(path, 'utf8')
  newerKinds.find(({ part }) => part === 'mood')?.change(folder)
  const reading = await opened(folder)
  writeFileSync(path, before)
  const workspace = await opened(folder, reading)
  await reading.close()
  const { document } = firstOf(workspace)
  expect(
    await workspace.edit('documents.review', library => setReviewState(library, document, 'reviewed'))
  ).toMatchObject({
    ok: true
  })
  expect(await workspace.close()).toBeNull()
})

test('a copy of a library that is open for reading only can be edited, and the library stays as it is', async () => {
  const folder = await libraryWithClaim()
  newerKinds[0]?.change(folder)
  const before = stateOf(folder)
  const reading = await opened(folder)
  expect(await reading.copyTo(`${folder}-copy`)).toEqual({
    ok: true,
    value: { texts: [], originals: [], signingKey: false }
  })
  await reading.close()
  expect(stateOf(folder)).toEqual(before)
  const copy = await opened(`${folder}-copy`)
  expect(copy.snapshot().readOnly).toBeNull()
  expect(allClaims(copy.library)).toHaveLength(1)
  await copy.close()
})
