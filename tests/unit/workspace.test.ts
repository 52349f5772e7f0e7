import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { allClaims } from '#core/claims/find-claims'
import { removeClaim } from '#core/claims/remove-claim'
import { updateClaim } from '#core/claims/update-claim'
import { removeDocument } from '#core/documents/edit-document'
import { importSource } from '#main/importing'
import { openLibrary } from '#main/open-library'
import { createLibraryFolder } from '#main/storage/folder-store'
import { tagPassage } from '#main/tagging'
import type { Workspace } from '#main/workspace'
import { countingContext } from '../support/counting-context'
import { citation } from '../support/records'
import { temporaryFolder } from '../support/temporary-folder'

async function open(folder: string): Promise<Workspace> {
  const opened = await openLibrary(folder, countingContext(`run${Math.random().toString(36).slice(2, 8)}-`))
  if (!opened.ok) throw new Error(opened.problem.code)
  return opened.value
}

/** A library with one document, `تُمثّل روما (5+1) بابًا.` */
async function withDocument(): Promise<{ folder: string; workspace: Workspace; documentId: string }> {
  const folder = join(temporaryFolder(), 'library')
  await createLibraryFolder(folder, 'test', countingContext())
  const workspace = await open(folder)
  const text = 'تُمثّل روما (5+1) بابًا.'
  const blocks = [{ kind: 'paragraph' as const, text, clutter: null }]
  const imported = await importSource(workspace, { bytes: Buffer.from(text), fileName: 'a.txt', citation, blocks })
  if (!imported.ok) throw new Error(imported.problem.code)
  return { folder, workspace, documentId: imported.value.documentId }
}

test('edits are there after closing and opening again', async () => {
  const { folder, workspace, documentId } = await withDocument()
  await tagPassage(workspace, documentId, { start: 0, end: 8 }, { codeId: 'motive', statement: 'x' })
  const before = workspace.library
  await workspace.close()
  const again = await open(folder)
  expect(again.library).toEqual(before)
  expect(await again.body(documentId)).toMatchObject({ value: { text: 'تُمثّل روما (5+1) بابًا.' } })
  await again.close()
})

test('undo and redo go back and forth, and a new edit ends what could be redone', async () => {
  const { workspace, documentId } = await withDocument()
  await tagPassage(workspace, documentId, { start: 0, end: 8 }, { codeId: 'motive' })
  const [claim] = allClaims(workspace.library)
  await workspace.edit('claims.update', library =>
    updateClaim(library, claim?.id ?? '', { statement: 'بابها' }, workspace.context)
  )
  expect(workspace.snapshot().history).toEqual({ undo: 'claims.update', redo: null, undoRevision: 3 })
  await workspace.undo()
  expect(allClaims(workspace.library)[0]?.statement).toBe('')
  await workspace.undo()
  expect(allClaims(workspace.library)).toEqual([])
  expect(workspace.snapshot().history).toEqual({ undo: 'documents.import', redo: 'claims.tag', undoRevision: 1 })
  await workspace.redo()
  await workspace.redo()
  expect(workspace.snapshot()).toMatchObject({ revision: 7, history: { undoRevision: 3 } })
  expect(allClaims(workspace.library)[0]?.statement).toBe('بابها')
  await workspace.undo()
  await workspace.edit('claims.remove', library => removeClaim(library, claim?.id ?? ''))
  expect(await workspace.redo()).toMatchObject({ ok: false, problem: { code: 'history.nothingToRedo' } })
  await workspace.close()
})

test('edits asked for at once are made one after another, each on what the one before left', async () => {
  const { workspace, documentId } = await withDocument()
  await tagPassage(workspace, documentId, { start: 0, end: 8 }, { codeId: 'motive' })
  const id = allClaims(workspace.library)[0]?.id ?? ''
  const edits = await Promise.all(
    ['a', 'b', 'c', 'd'].map(letter =>
      workspace.edit('claims.update', library =>
        updateClaim(
          library,
          id,
          { statement: `${library.claims[documentId]?.[id]?.statement}${letter}` },
          workspace.context
        )
      )
    )
  )
  expect(allClaims(workspace.library)[0]?.statement).toBe('abcd')
  expect(edits.map(edit => edit.ok && edit.value.revision)).toEqual([3, 4, 5, 6])
  await workspace.close()
})

test('an edit that changes nothing is acknowledged without a step to undo', async () => {
  const { workspace, documentId } = await withDocument()
  await tagPassage(workspace, documentId, { start: 0, end: 8 }, { codeId: 'motive', statement: 'x' })
  const id = allClaims(workspace.library)[0]?.id ?? ''
  const { revision } = workspace.snapshot()
  await workspace.edit('claims.update', library => updateClaim(library, id, { statement: 'x' }, workspace.context))
  expect(workspace.snapshot()).toMatchObject({ revision, history: { undo: 'claims.tag' } })
  await workspace.close()
})

test('a quote is cut from the stored text, and a range that cuts a letter from its marks is refused', async () => {
  const { workspace, documentId } = await withDocument()
  await tagPassage(workspace, documentId, { start: 12, end: 17 }, { codeId: 'motive' })
  const [passage] = allClaims(workspace.library)[0]?.evidence ?? []
  expect(passage).toMatchObject({ quote: '(5+1)', start: 12, end: 17 })
  const cut = await tagPassage(workspace, documentId, { start: 1, end: 8 }, { codeId: 'motive' })
  expect(cut).toMatchObject({ ok: false, problem: { code: 'claim.rangeOutside' } })
  await workspace.close()
})

test('the same file twice is refused, naming the first', async () => {
  const { workspace } = await withDocument()
  const text = 'تُمثّل روما (5+1) بابًا.'
  const blocks = [{ kind: 'paragraph' as const, text, clutter: null }]
  const again = await importSource(workspace, { bytes: Buffer.from(text), fileName: 'b.txt', citation, blocks })
  expect(again).toMatchObject({
    ok: false,
    problem: { code: 'document.duplicate', details: { file: 'b.txt', title: 'خبر' } }
  })
  await workspace.close()
})

test('a document leaves with its claims and comes back with them', async () => {
  const { workspace, documentId } = await withDocument()
  await tagPassage(workspace, documentId, { start: 0, end: 8 }, { codeId: 'motive' })
  const before = workspace.library
  await workspace.edit('documents.remove', library => removeDocument(library, documentId))
  expect(workspace.library).toMatchObject({ documents: {}, claims: {} })
  await workspace.undo()
  expect(workspace.library).toEqual(before)
  await workspace.close()
})

test('the original file is kept byte for byte under its hash', async () => {
  const { folder, workspace, documentId } = await withDocument()
  const sha256 = workspace.library.documents[documentId]?.sha256
  expect(readFileSync(join(folder, 'originals', `${sha256}.txt`), 'utf8')).toBe('تُمثّل روما (5+1) بابًا.')
  await workspace.close()
})

test.each([
  ['cut short', () => '{'],
  ['with one letter changed', (stored: string) => stored.replace('روما', 'رومى')]
])('a text found %s on disk is told when it is read', async (_, alter) => {
  const { folder, workspace, documentId } = await withDocument()
  await workspace.close()
  const path = join(folder, 'documents', documentId.slice(0, 2), `${documentId}.json`)
  writeFileSync(path, alter(readFileSync(path, 'utf8')))
  const again = await open(folder)
  expect(await again.body(documentId)).toMatchObject({ ok: false, problem: { code: 'library.damaged' } })
  await again.close()
})
