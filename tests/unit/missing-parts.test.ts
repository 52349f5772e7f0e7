import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { noChange } from '#core/change'
import { allClaims } from '#core/claims/find-claims'
import { updateClaim } from '#core/claims/update-claim'
import type { DocumentRecord } from '#core/documents/document'
import { setReviewState } from '#core/documents/edit-document'
import { isReviewed } from '#core/documents/is-reviewed'
import { ok } from '#core/problem'
import { importSource } from '#main/importing'
import { openLibrary } from '#main/open-library'
import { Session } from '#main/session'
import { createLibraryFolder } from '#main/storage/folder-store'
import { names, partOf } from '#main/storage/shards'
import { tagPassage } from '#main/tagging'
import type { Workspace } from '#main/workspace'
import { unforeseen } from '#shared/unforeseen'
import { countingContext } from '../support/counting-context'
import { citation, emptyLibrary } from '../support/records'
import { firstPart, namesBelow } from '../support/stored-files'
import { temporaryFolder } from '../support/temporary-folder'

async function opened(folder: string): Promise<Workspace> {
  const result = await openLibrary(folder, countingContext('open-'))
  if (!result.ok) throw new Error(JSON.stringify(result.problem))
  return result.value
}

/** A closed library with two sources and a claim in each. */
async function libraryOfTwo(): Promise<{ folder: string; first: string; second: string }> {
  const folder = join(temporaryFolder(), 'T')
  await createLibraryFolder(folder, 'T', countingContext())
  const workspace = await opened(folder)
  const ids: string[] = []
  for (const words of ['السد كبير', 'النهر طويل']) {
    const imported = await importSource(workspace, {
      bytes: Buffer.from(words),
      fileName: 'a.txt',
      citation,
      blocks: [{ kind: 'paragraph' as const, text: words, clutter: null }]
    })
    if (!imported.ok) throw new Error(imported.problem.code)
    ids.push(imported.value.documentId)
    await tagPassage(workspace, imported.value.documentId, { start: 0, end: 4 }, { codeId: 'motive' })
  }
  await workspace.close()
  return { folder, first: ids[0] ?? '', second: ids[1] ?? '' }
}

const damages: readonly [string, (path: string) => void][] = [
  ['deleted', path => rmSync(path)],
  ['emptied', path => writeFileSync(path, '')],
  ['cut in half', path => writeFileSync(path, readFileSync(path, 'utf8').slice(0, 90))],
  [
    'changed in one letter',
    path => writeFileSync(path, readFileSync(path, 'utf8').replace('موجب', 'سالب').replace('motive', 'motivE'))
  ],
  ['filled with zeros', path => writeFileSync(path, Buffer.alloc(4096))]
]

test.each(damages)('a file of claims that was %s is told, and everything else can be edited', async (_, damage) => {
  const { folder, first, second } = await libraryOfTwo()
  damage(join(folder, names.claims(first)))
  const workspace = await opened(folder)
  const file = join(folder, names.claims(first))
  expect(workspace.snapshot()).toMatchObject({
    readOnly: null,
    isEncrypted: false,
    gaps: [{ code: 'library.damaged', details: { file } }]
  })
  const [claim] = allClaims(workspace.library)
  expect(claim?.evidence[0]?.documentId).toBe(second)
  expect(
    await workspace.edit('claims.update', library =>
      updateClaim(library, claim?.id ?? '', { memo: 'باقية' }, workspace.context)
    )
  ).toMatchObject({ ok: true })
  const refused = { ok: false, problem: { code: 'library.partMissing', details: { file } } }
  expect(await tagPassage(workspace, first, { start: 0, end: 4 }, { codeId: 'outcome' })).toMatchObject(refused)
  // What is removed may be what the missing claims refer to.
  expect(
    await workspace.edit('codes.remove', ({ codes }) =>
      ok({ ...noChange, removed: Object.values(codes).map(record => ({ table: 'codes' as const, record })) })
    )
  ).toMatchObject(refused)
  expect(await workspace.close()).toBeNull()
  const again = await opened(folder)
  expect(allClaims(again.library)).toMatchObject([{ memo: 'باقية' }])
  expect(again.snapshot().gaps).toHaveLength(1)
  await again.close()
})

test.each(['documents', 'codes'] as const)(
  'a missing part of the table of %s is told, and the rest is read',
  async table => {
    const { folder, first, second } = await libraryOfTwo()
    const isOther = partOf(first) !== partOf(second)
    const name = table === 'documents' ? names.part('documents', partOf(first)) : firstPart(folder, 'codes')
    rmSync(join(folder, name))
    const workspace = await opened(folder)
    expect(workspace.snapshot().gaps).toMatchObject([{ details: { file: join(folder, name) } }])
    if (table === 'documents') expect(Object.keys(workspace.library.documents)).toEqual(isOther ? [second] : [])
    if (isOther) {
      expect(
        await workspace.edit('documents.review', library => setReviewState(library, second, 'reviewed'))
      ).toMatchObject({ ok: true })
    }
    expect(await workspace.close()).toBeNull()
  }
)

test('a reviewed source whose claims are missing counts as not reviewed, in a copy of the library too, until they are back', async () => {
  const { folder, first, second } = await libraryOfTwo()
  const before = await opened(folder)
  for (const id of [first, second]) {
    await before.edit('documents.review', library => setReviewState(library, id, 'reviewed'))
  }
  await before.close()
  const path = join(folder, names.claims(first))
  const bytes = readFileSync(path)
  rmSync(path)
  const areReviewed = ({ library }: Workspace) =>
    [first, second].map(id => isReviewed(library.documents[id] as DocumentRecord, library))
  const without = await opened(folder)
  expect(areReviewed(without)).toEqual([false, true])
  await without.edit('documents.review', library => setReviewState(library, second, 'reading'))
  expect(areReviewed(without)).toEqual([false, false])
  const copy = join(temporaryFolder(), 'copy')
  expect(await without.copyTo(copy)).toMatchObject({ ok: true })
  await without.close()
  const copied = await opened(copy)
  expect(copied.library.documents[first]?.reviewState).toBe('reading')
  expect(copied.library.withoutClaims).toBeUndefined()
  await copied.close()
  writeFileSync(path, bytes)
  const whole = await opened(folder)
  expect(areReviewed(whole)).toEqual([true, false])
  await whole.close()
})

test('a library that lacks a file is opened again with the file put back, and keeps the edits made meanwhile', async () => {
  const { folder, first, second } = await libraryOfTwo()
  const path = join(folder, names.claims(first))
  const kept = readFileSync(path)
  rmSync(path)
  const session = await Session.start(
    { data: temporaryFolder(), seeds: '', fonts: '', renderWorker: '', textWorker: '', keyWorker: '' },
    {
      language: 'ar',
      context: countingContext('session-'),
      emit: () => undefined,
      note: (_, error) => unforeseen(error, null)
    }
  )
  const before = await session.openFolder(folder)
  expect(before).toMatchObject({ ok: true, value: { gaps: [{ code: 'library.damaged' }] } })
  const edited = await session.workspace?.edit('documents.review', library =>
    setReviewState(library, second, 'reviewed')
  )
  expect(edited).toMatchObject({ ok: true })
  writeFileSync(path, kept)
  const again = await session.reopen()
  expect(again).toMatchObject({ ok: true, value: { gaps: [], lost: null, history: { undo: 'documents.review' } } })
  expect(session.workspace?.library.documents[second]?.reviewState).toBe('reviewed')
  expect(allClaims(session.workspace?.library ?? emptyLibrary)).toHaveLength(2)
  expect(
    await session.workspace?.edit('documents.review', library => setReviewState(library, first, 'reviewed'))
  ).toMatchObject({ ok: true })
  await session.end()
  const closed = await opened(folder)
  expect(Object.values(closed.library.documents).map(({ reviewState }) => reviewState)).toEqual([
    'reviewed',
    'reviewed'
  ])
  await closed.close()
})

test('each file of a library but its logs has a checksum, and a file in the place of another one is found out', async () => {
  const { folder, first, second } = await libraryOfTwo()
  for (const name of [...namesBelow(folder, 'tables'), ...namesBelow(folder, 'documents'), 'library.json']) {
    expect(readFileSync(join(folder, name), 'utf8')).toMatch(/^\{"schemaVersion":3,"sum":"[0-9a-f]{32}","content":/)
  }
  writeFileSync(join(folder, names.body(first)), readFileSync(join(folder, names.body(second))))
  const workspace = await opened(folder)
  expect(await workspace.body(first)).toMatchObject({ ok: false, problem: { code: 'library.damaged' } })
  await workspace.close()
})

test('an edit of one record writes one part of its table, and library.json is not written again', async () => {
  const { folder, first } = await libraryOfTwo()
  const before = new Map(namesBelow(folder, '.').map(name => [name, readFileSync(join(folder, name), 'utf8')]))
  const workspace = await opened(folder)
  await workspace.edit('documents.review', library => setReviewState(library, first, 'reviewed'))
  await workspace.close()
  const changed = namesBelow(folder, '.').filter(name => before.get(name) !== readFileSync(join(folder, name), 'utf8'))
  expect(changed).toEqual([names.part('documents', partOf(first)), 'history.jsonl'].sort())
})

test('a step that touches a missing file is refused, not skipped, and is undone once the file is back', async () => {
  const { folder, first } = await libraryOfTwo()
  const before = await opened(folder)
  const claim = Object.values(before.library.claims[first] ?? {})[0]?.id ?? ''
  await before.edit('claims.update', library => updateClaim(library, claim, { memo: 'أخيرة' }, before.context))
  await before.close()
  const path = join(folder, names.claims(first))
  const content = readFileSync(path)
  rmSync(path)
  const without = await opened(folder)
  expect(await without.undo()).toMatchObject({ ok: false, problem: { code: 'library.partMissing' } })
  await without.close()
  writeFileSync(path, content)
  const again = await opened(folder)
  expect(await again.undo()).toMatchObject({ ok: true })
  expect(again.library.claims[first]?.[claim]?.memo).toBe('')
  await again.close()
})
