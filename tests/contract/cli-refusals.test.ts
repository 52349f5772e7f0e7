import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { cli, repository } from '../support/cli'
import { contentOf, libraryOfTwo } from '../support/cli-library'

test('an edit that cannot be made is told on stderr alone, with exit code 1, and nothing is written', async () => {
  const { library, run, tag, river, port } = await libraryOfTwo()
  const claim = await tag(river, 'السدّ الأكبر')
  const other = await tag(port, 'لم يمتلئ', '--code', 'motive')
  const proposition = (await run('propositions', 'add', '--text', 'السد ممتلئ')).stdout.trim()
  const second = (await run('propositions', 'add', '--text', 'الميناء يعمل')).stdout.trim()
  await run('claims', 'link', claim, '--to', other, '--kind', 'contradicts')
  await run('claims', 'link', claim, '--document', port, '--quote', 'ليل نهار')
  const before = contentOf(library)
  const refused: [string, string[], string][] = [
    ['claims update', ['nobody', '--memo', 'x'], 'nobody'],
    ['claims update', [claim, '--memo', 'x', '--code', 'weather'], 'weather'],
    ['claims update', [claim, '--memo', 'x', '--proposition', 'nobody'], 'no longer exists'],
    ['claims link', [claim, '--document', port, '--quote', 'لا وجود له'], 'does not occur'],
    ['claims link', [claim, '--document', 'nobody', '--quote', 'السدّ'], 'nobody'],
    ['claims link', [claim, '--document', port, '--quote', 'ليل نهار'], 'evidence of this claim already'],
    ['claims link', [other, '--to', claim, '--kind', 'contradicts'], 'relation of this kind already'],
    ['claims link', [claim, '--to', claim, '--kind', 'qualifies'], 'itself'],
    ['claims unlink', [other, '--passage', '1'], 'without evidence'],
    ['claims unlink', [claim, '--passage', '3'], 'no longer there'],
    ['claims unlink', [claim, '--to', other, '--kind', 'qualifies'], 'no longer exists'],
    ['claims delete', ['nobody'], 'nobody'],
    ['documents delete', [port], '1'],
    ['documents review', ['nobody', '--state', 'reading'], 'nobody'],
    ['propositions add', ['--text', ' السدّ  ممتلئ'], 'السد ممتلئ'],
    ['propositions add', ['--text', ' '], 'one sentence'],
    ['propositions update', [second, '--text', 'السد ممتلئ'], 'is there already'],
    ['propositions merge', [proposition, '--into', proposition], 'into itself'],
    ['propositions delete', ['nobody'], 'no longer exists'],
    ['codebook add', ['--name-ar', 'رمز', '--key', '٢'], 'Outcome'],
    ['codebook add', ['--name-ar', ' '], 'needs a name'],
    ['codebook add', ['--name-ar', '\u200F'], 'needs a name'],
    ['codebook add', ['--name-ar', ' نتيجه '], 'Another code is named “Outcome”'],
    ['codebook update', ['--code', 'motive', '--name-en', 'OUTCOME'], 'Another code is named “Outcome”'],
    [
      'codebook split',
      ['--code', 'outcome', '--claims', claim, '--name-en', 'motive'],
      'Another code is named “Motive”'
    ],
    ['codebook add', ['--name-ar', 'رمز', '--parent', 'weather'], 'weather'],
    ['codebook move', ['--code', 'motive', '--parent', 'outcome'], 'root codes'],
    ['codebook merge', ['--code', 'motive', '--into', 'outcome'], 'root codes'],
    ['codebook remove', ['--code', 'outcome'], 'root codes'],
    ['codebook split', ['--code', 'outcome', '--claims', `${claim},${other}`, '--name-ar', 'رمز'], other],
    ['codebook split', ['--code', 'outcome', '--claims', '', '--name-ar', 'رمز'], 'no claim']
  ]
  for (const [command, words, said] of refused) {
    const { code, stdout, stderr } = await run(...command.split(' '), ...words)
    expect({ command, words, code, stdout }).toEqual({ command, words, code: 1, stdout: '' })
    expect(stderr).toContain(said)
    expect(stderr).not.toMatch(/⟦|\{\{|^\s+at /m)
  }
  expect(contentOf(library)).toEqual(before)
})

test('a beginning of an id is enough when no other has it', async () => {
  const { run, json } = await libraryOfTwo()
  expect(await json('codebook', 'update', '--code', 'mot', '--name-en', 'Cause')).toMatchObject({ id: 'motive' })
  // Ids begin with one of sixteen signs: two of seventeen codes begin alike at the latest, mostly much earlier.
  const signs: string[] = []
  while (new Set(signs).size === signs.length) {
    const { stdout } = await run('codebook', 'add', '--name-en', `code ${signs.length}`)
    signs.push(stdout.charAt(0))
  }
  const shared = signs.at(-1) ?? ''
  const { code, stderr } = await run('codebook', 'move', '--code', shared, '--index', '0')
  expect({ code, stderr }).toEqual({ code: 1, stderr: expect.stringContaining(`begin with “${shared}”`) })
})

test.each([
  ['claims update', []],
  ['claims update', ['c']],
  ['claims update', ['c', '--stated-on', '2025-02-30']],
  ['claims update', ['c', '--happened-on', '03/04/2025']],
  ['claims update', ['c', '--certainty', 'sure']],
  ['claims update', ['c', 'd', '--memo', 'x']],
  ['claims link', ['c']],
  ['claims link', ['c', '--document', 'd']],
  ['claims link', ['c', '--to', 'd']],
  ['claims link', ['c', '--to', 'd', '--kind', 'likes']],
  ['claims link', ['c', '--to', 'd', '--kind', 'qualifies', '--quote', 'x']],
  ['claims link', ['c', '--document', 'd', '--quote', 'x', '--occurrence', '0']],
  ['claims unlink', ['c']],
  ['claims unlink', ['c', '--passage', 'one']],
  ['claims unlink', ['c', '--passage', '1', '--to', 'd', '--kind', 'qualifies']],
  ['claims delete', []],
  ['documents review', ['d']],
  ['documents review', ['d', '--state', 'skimmed']],
  ['documents delete', []],
  ['propositions add', []],
  ['versions review', []],
  ['versions accept', ['d']],
  ['versions accept', ['--moved']],
  ['propositions update', ['p']],
  ['propositions merge', ['p']],
  ['propositions delete', []],
  ['codebook add', ['--key', 'x']],
  ['codebook add', ['--name-en', 'x', '--color', 'mud']],
  ['codebook add', ['--name-en', 'x', '--key', 'xy']],
  ['codebook update', ['--code', 'motive']],
  ['codebook move', ['--code', 'motive']],
  ['codebook move', ['--code', 'motive', '--index', '-1']],
  ['codebook merge', ['--code', 'motive']],
  ['codebook split', ['--code', 'motive', '--name-en', 'x']],
  ['codebook remove', []]
])('%s %j is wrong usage: exit code 2 and the usage on stderr', async (command, words) => {
  const { code, stdout, stderr } = await cli(...command.split(' '), ...words, '--library', 'no-library')
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
  expect(stderr).toContain(`usage: ${command}`)
})

test('an option that is given twice is wrong usage, since only one of the values could be taken', async () => {
  const { library, run, river } = await libraryOfTwo()
  const before = contentOf(library)
  const twice: string[][] = [
    ['codebook', 'add', '--name-en', 'Water', '--name-en', 'Canal'],
    ['codebook', 'add', '--name-en=Water', '--name-en=Water'],
    ['claims', 'list', '--document', river, '--document', 'other'],
    ['list', '--library', library]
  ]
  for (const words of twice) {
    const { code, stdout, stderr } = await run(...words)
    expect({ words, code, stdout }).toEqual({ words, code: 2, stdout: '' })
    expect(stderr).toMatch(/^--[a-z-]+ is given more than once\nusage: /)
  }
  expect(contentOf(library)).toEqual(before)
})

test('a reader that closes the pipe early ends no command with an error, and leaves no lock', async () => {
  const { library } = await libraryOfTwo()
  const child = spawn(process.execPath, [join(repository, 'out/main/cli.js'), 'list', '--json', '--library', library])
  child.stdout.destroy()
  let stderr = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text
  })
  const [code] = await once(child, 'close')
  expect({ code, stderr, locked: existsSync(join(library, 'library.lock')) }).toEqual({
    code: 0,
    stderr: '',
    locked: false
  })
})

test.skipIf(process.platform === 'win32')(
  'a library with a pipe in the place of a file is refused at once, in words',
  async () => {
    for (const name of ['library.lock', 'journal.jsonl', 'library.json']) {
      const { library, run } = await libraryOfTwo()
      rmSync(join(library, name), { force: true })
      execFileSync('mkfifo', [join(library, name)])
      const { code, stdout, stderr } = await run('list')
      expect({ name, code, stdout }).toEqual({ name, code: 1, stdout: '' })
      expect(stderr).toContain(
        `“${join(library, name)}” of the library is not a file but a pipe (FIFO). Nothing was changed.`
      )
    }
  }
)

test.skipIf(process.platform !== 'linux')(
  'a library in a folder of the system that takes no files is refused at once',
  async () => {
    for (const more of [[], ['--sample']]) {
      const { code, stderr } = await cli('init', '--library', '/proc/x', ...more)
      expect({ code, stderr }).toEqual({ code: 1, stderr: expect.stringContaining('Nothing was changed') })
    }
  }
)
