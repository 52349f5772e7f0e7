import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { addDocument } from '#core/documents/edit-document'
import { findTwin } from '#core/documents/find-twin'
import type { Result } from '#core/problem'
import { Drafts } from '#main/drafts'
import { readSource } from '#main/formats/read-source'
import { importSources } from '#main/importing'
import { openLibrary } from '#main/open-library'
import { createLibraryFolder } from '#main/storage/folder-store'
import { countingContext } from '../support/counting-context'
import { bytesOf, encode, utf8, wide } from '../support/encode'
import { libraryOf, source } from '../support/small-library'
import { temporaryFolder } from '../support/temporary-folder'

function unwrap<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.problem.code)
  return result.value
}

const hash = (letter: string) => letter.repeat(64)
const first = source('first', { sha256: hash('1'), textSha256: hash('a'), title: 'الأول' })
const library = libraryOf([first], [])
const article = 'أخبار الميناء\n\nدخلت الميناء أمس 12 سفينة محملة بالقمح.\n'

describe('a source whose text or file is in the library already', () => {
  test('the same text in another file is refused, naming the source', () => {
    const added = addDocument(library, source('new', { sha256: hash('2'), textSha256: hash('a') }))
    expect(added).toMatchObject({
      ok: false,
      problem: { code: 'document.duplicate', details: { id: 'first', title: 'الأول' } }
    })
  })

  test('the same file read as another text is refused, unless it is a newer version', () => {
    const same = source('new', { sha256: hash('1'), textSha256: hash('b') })
    expect(addDocument(library, same)).toMatchObject({ ok: false, problem: { code: 'document.sameBytes' } })
    expect(addDocument(library, { ...same, versionOf: 'first' })).toMatchObject({ ok: true })
  })

  test('a newer version with the same text is none', () => {
    const added = addDocument(library, source('new', { sha256: hash('2'), textSha256: hash('a'), versionOf: 'first' }))
    expect(added).toMatchObject({ ok: false, problem: { code: 'document.duplicate' } })
  })

  test('it comes in as a reprint of the original when that is asked', () => {
    const reprint = source('reprint', { sha256: hash('3'), textSha256: hash('a'), reprintOf: 'first' })
    const added = addDocument(
      libraryOf([reprint, first], []),
      source('new', { sha256: hash('2'), textSha256: hash('a') }),
      true
    )
    expect(added).toMatchObject({ ok: true, value: { added: [{ record: { id: 'new', reprintOf: 'first' } }] } })
  })

  test('the text counts before the file, and other sources are no twins', () => {
    const other = source('other', { sha256: hash('4'), textSha256: hash('d') })
    const both = libraryOf([first, other], [])
    expect(findTwin(both, { sha256: hash('4'), textSha256: hash('a') })).toMatchObject({
      same: 'text',
      document: first
    })
    expect(findTwin(both, { sha256: hash('9'), textSha256: hash('9') })).toBeNull()
  })
})

describe('files of one batch', () => {
  test('the second with the same text is said to be the same as the first', async () => {
    const drafts = new Drafts(countingContext(), async (bytes, name, given) => readSource(bytes, name, given))
    const files = [
      { name: 'a.txt', bytes: utf8(article) },
      { name: 'b.txt', bytes: bytesOf(`\ufeff${article}`) },
      { name: 'c.txt', bytes: encode(article, 'windows-1256') },
      { name: 'd.txt', bytes: wide(article.normalize('NFD'), 2, false, true) },
      { name: 'e.txt', bytes: utf8(article.replace('12', '15')) }
    ]
    const { pending, refused } = unwrap(await drafts.read(files, libraryOf([], [])))
    expect(pending.map(({ fileName }) => fileName)).toEqual(['a.txt', 'e.txt'])
    expect(refused.map(({ problem }) => problem)).toEqual(
      ['b.txt', 'c.txt', 'd.txt'].map(file => ({ code: 'import.sameFile', details: { file, other: 'a.txt' } }))
    )
  })

  test('a draft read anew keeps its name, and a refused one can be taken as text', async () => {
    const drafts = new Drafts(countingContext(), async (bytes, name, given) => readSource(bytes, name, given))
    const files = [
      { name: 'a.txt', bytes: encode(article, 'windows-1256') },
      { name: 'b.txt', bytes: utf8('https://example.org/a\n') }
    ]
    const { pending, refused } = unwrap(await drafts.read(files, libraryOf([], [])))
    const draftId = pending[0]?.draftId ?? ''
    const reread = await drafts.reread({ draftId, encoding: 'windows-1252' })
    expect(reread).toMatchObject({ ok: true, value: { draftId, draft: { reading: { basis: 'chosen' } } } })
    const back = await drafts.reread({ draftId, encoding: null })
    expect(back.ok && back.value).toEqual(pending[0])
    expect(refused[0]?.otherwise).toMatchObject({ as: 'text', pending: { fileName: 'b.txt' } })
  })
})

test('of several sources those that can come in do, in one edit, and each other one has its problem', async () => {
  const folder = join(temporaryFolder(), 'library')
  await createLibraryFolder(folder, 'test', countingContext())
  const workspace = await openLibrary(folder, countingContext())
  if (!workspace.ok) throw new Error(workspace.problem.code)
  const citation = { ...first, title: 'خبر' }
  const { title, author, publisher, publishedOn, language, direction } = citation
  const accepted = (fileName: string, text: string) => ({
    fileName,
    bytes: utf8(text),
    citation: { title, author, publisher, publishedOn, language, direction, citation: '' },
    blocks: [{ kind: 'paragraph' as const, text, clutter: null }]
  })
  const imported = await importSources(workspace.value, [
    accepted('a.txt', 'نص أول'),
    accepted('b.txt', 'نص أول '),
    accepted('c.txt', ' '),
    accepted('d.txt', 'نص ثان')
  ])
  expect(imported.ok && imported.value.outcomes.map(one => (one.ok ? 'in' : one.problem.code))).toEqual([
    'in',
    'import.sameFile',
    'document.empty',
    'in'
  ])
  await workspace.value.undo()
  expect(workspace.value.library.documents).toEqual({})
  await workspace.value.close()
})
