import { existsSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { contentOf, libraryOfTwo } from '../support/cli-library'
import { temporaryFolder } from '../support/temporary-folder'

test('numbers of any size and texts of any length are refused, or told as what was not found', async () => {
  const { library, run, tag, river } = await libraryOfTwo()
  const claim = await tag(river, 'السدّ الأكبر')
  const before = contentOf(library)
  const add = ['claims', 'add', '--document', river, '--quote', 'السدّ', '--code', 'motive', '--statement', 'x']
  const figure = ['figures', 'add', '--quantity', 'x', '--document', river, '--quote', 'السدّ', '--value']
  const numbers = ['9'.repeat(400), '400000000', '-1', 'NaN', 'Infinity', '1e9', '0x10', '']
  const refused: [words: string[], code: number][] = [
    ...numbers.map((number): [string[], number] => [[...add, `--occurrence=${number}`], 2]),
    [['claims', 'unlink', claim, '--passage', '9'.repeat(400)], 2],
    [['codebook', 'move', '--code', 'motive', '--index', '9'.repeat(400)], 2],
    [[...figure, '9'.repeat(400)], 2],
    [[...figure, `${'9'.repeat(30)} dollars`], 2],
    [['claims', 'update', 'x'.repeat(100_000), '--memo', 'x'], 1],
    [['text', 'x'.repeat(100_000)], 1]
  ]
  for (const [words, expected] of refused) {
    const { code, stdout, stderr } = await run(...words)
    const said = words.map(word => word.slice(0, 30)).join(' ')
    expect({ said, code, stdout }).toEqual({ said, code: expected, stdout: '' })
    expect(stderr, said).not.toMatch(/^\s+at /m)
  }
  expect(contentOf(library)).toEqual(before)
})

test('an ending that names no format is refused with the endings that do; --format takes any name', async () => {
  const { run, tag, river } = await libraryOfTwo()
  await tag(river, 'السدّ الأكبر')
  const folder = temporaryFolder()
  const out = (name: string) => ['--out', join(folder, name)]
  for (const name of ['x.doc', 'x.txt', 'x.odt', 'report.2026']) {
    const { code, stderr } = await run('brief', ...out(name))
    expect({ name, code }).toEqual({ name, code: 2 })
    expect(stderr).toContain('.pdf, .docx, .html, .md')
  }
  for (const command of ['compare', 'counts', 'timeline', 'figures']) {
    const { code, stderr } = await run(command, ...out('x.xls'))
    expect({ command, code }).toEqual({ command, code: 2 })
    expect(stderr).toContain('.txt, .json, .csv, .xlsx')
  }
  expect(readdirSync(folder)).toEqual([])
  expect(await run('brief', ...out('x.doc'), '--format', 'html')).toMatchObject({ code: 0 })
  expect(readFileSync(join(folder, 'x.doc'), 'utf8')).toMatch(/^<!doctype html>/i)
  expect(await run('compare', ...out('x.xlsx'))).toMatchObject({ code: 0 })
  expect(readFileSync(join(folder, 'x.xlsx')).subarray(0, 2).toString()).toBe('PK')
  expect(await run('compare', ...out('x.CSV'))).toMatchObject({ code: 0 })
  expect(readFileSync(join(folder, 'x.CSV'), 'utf8')).toMatch(/^\ufeff/)
})

test.skipIf(process.platform === 'win32')(
  'no briefing and no table is written into a library or through a link',
  async () => {
    const { library, run, tag, river } = await libraryOfTwo()
    await tag(river, 'السدّ الأكبر')
    const folder = temporaryFolder()
    const [file, link] = [join(folder, 'a.csv'), join(folder, 'link.csv')]
    writeFileSync(file, 'old')
    symlinkSync(file, link)
    const before = contentOf(library)
    expect(await run('brief', '--out', join(library, 'a.html'))).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('folder of the library')
    })
    expect(await run('compare', '--out', join(library, 'library.json'))).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('folder of the library')
    })
    expect(contentOf(library)).toEqual(before)
    expect(await run('compare', '--out', link)).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('--follow-links')
    })
    expect(readFileSync(file, 'utf8')).toBe('old')
    expect(await run('compare', '--out', link, '--follow-links')).toMatchObject({ code: 0 })
    expect(readFileSync(file, 'utf8')).toMatch(/^\ufeff/)
    expect(existsSync(`${file}.writing`)).toBe(false)
  }
)
