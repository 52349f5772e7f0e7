import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { inOrder, poppler } from '../golden/extraction'
import { cli, cliJson } from '../support/cli'
import { contentOf } from '../support/cli-library'
import { sourceFiles, withoutSources } from '../support/sources'
import { temporaryFolder } from '../support/temporary-folder'

interface Listed {
  id: string
  title: string
  words: number
  characters: number
  sha256: string
  claims: Record<string, number>
}
interface ListedClaim {
  id: string
  document: string
  code: string
  stance: string
  evidence: { document: string; start: number; end: number; quote: string; prefix: string; suffix: string }[]
}

const article = `قمة الأنهار: من يملك الماء؟

شروق علي

عقدت خمس دول (5+1) لقاءً في 30 مايو 2025، وقالت كلٌّ منها إنّ الماءَ يكفي. وبلغت التجارة 66,2 مليار دولار.

النتائج:

1. الأرقام: ترى شركة Eni أن 70% من العقود مع 👨‍👩‍👧 لا تكفي. وبلغت التجارة 66,2 مليار دولار.
`

async function libraryWithArticle(): Promise<{ library: string; id: string }> {
  const folder = temporaryFolder()
  const library = join(folder, 'library')
  const file = join(folder, 'rivers.txt')
  writeFileSync(file, article)
  await cli('init', '--library', library)
  const [imported] = await cliJson<{ id: string }[]>('import', file, '--library', library)
  return { library, id: imported?.id ?? '' }
}

test('a source goes in, is listed, and its text comes out byte for byte', async () => {
  const { library, id } = await libraryWithArticle()
  const [listed] = await cliJson<Listed[]>('list', '--library', library)
  const { stdout } = await cli('text', id, '--library', library)
  expect(listed).toMatchObject({ id, title: 'قمة الأنهار: من يملك الماء؟', language: 'ar', direction: 'rtl' })
  expect(listed?.characters).toBe(stdout.length)
  expect(listed?.sha256).toBe(createHash('sha256').update(article).digest('hex'))
  expect(stdout).toBe(stdout.normalize('NFC'))
  expect(stdout).toContain('(5+1)')
})

test('a claim keeps exactly the quote at its offsets, and its surroundings', async () => {
  const { library, id } = await libraryWithArticle()
  const { stdout: text } = await cli('text', id, '--library', library)
  const add = (quote: string, ...more: string[]) =>
    cliJson<ListedClaim>(
      'claims',
      'add',
      '--library',
      library,
      '--document',
      id,
      '--code',
      'outcome',
      '--quote',
      quote,
      '--statement',
      'x',
      ...more
    )
  await add('كلٌّ منها إنّ الماءَ')
  await add('66,2 مليار', '--occurrence', '2', '--stance', 'hedges', '--actor', 'الصين')
  await add('(5+1)')
  await add('👨‍👩‍👧')
  const claims = await cliJson<ListedClaim[]>('claims', 'list', '--library', library)
  expect(claims).toHaveLength(4)
  for (const { evidence } of claims) {
    for (const { start, end, quote, prefix, suffix } of evidence) {
      expect(text.slice(start, end)).toBe(quote)
      expect(text.slice(0, start).endsWith(prefix)).toBe(true)
      expect(text.slice(end).startsWith(suffix)).toBe(true)
    }
  }
  const second = claims.find(claim => claim.stance === 'hedges')
  expect(second?.evidence[0]?.start).toBe(text.lastIndexOf('66,2'))
})

test('the comparison names rows, columns and the claims of every cell', async () => {
  const { library, id } = await libraryWithArticle()
  const claim = await cliJson<ListedClaim>(
    ...[
      'claims',
      'add',
      '--library',
      library,
      '--document',
      id,
      '--code',
      'constraint',
      '--quote',
      'الماءَ',
      '--statement',
      'x',
      '--actor',
      'الصّين'
    ]
  )
  expect(await cliJson('compare', '--library', library)).toMatchObject({
    rows: [{ key: 'motive' }, { key: 'outcome' }, { key: 'constraint', claims: 1 }],
    columns: [{ key: id, sources: [id] }],
    cells: [
      { row: 'motive', column: id, state: 'unread', claims: [] },
      { row: 'outcome', column: id, state: 'unread', claims: [] },
      { row: 'constraint', column: id, state: 'asserts', claims: [claim.id] }
    ],
    verdicts: [{ kind: 'none' }, { kind: 'none' }, { row: 'constraint', kind: 'onlyHere', columns: { asserts: [id] } }]
  })
  expect(await cliJson('compare', '--rows', 'actor', '--library', library)).toMatchObject({
    rows: [{ label: 'الصّين' }]
  })
})

test('what cannot be done is told on stderr alone, with exit code 1, and nothing is written', async () => {
  const { library, id } = await libraryWithArticle()
  const folder = temporaryFolder()
  const binary = join(folder, 'picture.png')
  writeFileSync(binary, Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d]))
  const before = contentOf(library)
  const add = ['claims', 'add', '--library', library, '--document', id, '--statement', 'x']
  const refused: [string[], string][] = [
    [[...add, '--code', 'motive', '--quote', 'لا وجود له'], 'does not occur'],
    [[...add, '--code', 'motive', '--quote', '66,2', '--occurrence', '3'], 'occurs 2 times'],
    [[...add, '--code', 'weather', '--quote', 'الماءَ'], 'weather'],
    [['claims', 'list', '--code', 'weather', '--library', library], 'weather'],
    [['import', binary, '--library', library], 'picture.png'],
    [['import', join(folder, 'absent.txt'), '--library', library], 'absent.txt'],
    [['text', 'nobody', '--library', library], 'nobody'],
    [['list', '--library', join(folder, 'no-library')], 'no-library'],
    [['init', '--library', library], library],
    [['brief', '--library', library, '--out', join(folder, 'no', 'where.pdf')], 'does not exist']
  ]
  for (const [words, said] of refused) {
    const { code, stdout, stderr } = await cli(...words)
    expect({ words, code, stdout }).toEqual({ words, code: 1, stdout: '' })
    expect(stderr).toContain(said)
    expect(stderr).not.toContain('⟦')
    expect(stderr).not.toMatch(/^\s+at /m)
  }
  expect(contentOf(library)).toEqual(before)
  expect(existsSync(join(folder, 'no-library'))).toBe(false)
})

test.each([
  [[]],
  [['sing']],
  [['list']],
  [['import', '--library', 'x']],
  [['list', '--library', 'x', 'more']],
  [['list', '--library', 'x', '--colour', 'red']],
  [['compare', '--library', 'x', '--rows', 'weather']],
  [['claims', 'add', '--library', 'x']],
  [['brief', '--library', 'x']]
])('wrong usage %j ends with exit code 2 and the usage on stderr', async words => {
  const { code, stdout, stderr } = await cli(...words)
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
  expect(stderr).toContain('--library DIR')
})

test('the sample library compares and is briefed: title, statements and quotes are in the PDF', async () => {
  const folder = temporaryFolder()
  const library = join(folder, 'sample')
  await cli('init', '--sample', '--library', library)
  const claims = await cliJson<(ListedClaim & { statement: string })[]>('claims', 'list', '--library', library)
  expect(claims.length).toBeGreaterThanOrEqual(40)
  for (const language of ['ar', 'en'] as const) {
    const out = join(folder, `${language}.pdf`)
    const title = language === 'ar' ? 'إحاطة: المياه والطرق' : 'Water and roads'
    const made = await cli('brief', '--library', library, '--out', out, '--language', language, '--title', title)
    expect(made).toMatchObject({ code: 0, stdout: `${out}\n` })
    const printed = inOrder(poppler('pdftotext', readFileSync(out)))
    const expected = [
      title,
      ...claims.flatMap(({ statement, evidence }) => [statement, evidence[0]?.quote ?? statement])
    ]
    expect(expected.filter(text => !printed.includes(inOrder(text)))).toEqual([])
  }
})

test.skipIf(withoutSources !== '')(`the five real articles go in with their titles ${withoutSources}`, async () => {
  const library = join(temporaryFolder(), 'library')
  await cli('init', '--library', library)
  const imported = await cliJson<Listed[]>('import', ...sourceFiles, '--library', library)
  expect(imported).toHaveLength(sourceFiles.length)
  for (const { title, words } of imported) {
    expect(title.length).toBeGreaterThan(20)
    expect(words).toBeGreaterThan(300)
  }
})
