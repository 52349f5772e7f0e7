import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { backedUpLibrary, contentOf } from '../support/backed-up-library'
import { type CliResult, cli, cliProgram, repository } from '../support/cli'
import { contentOf as filesOf } from '../support/cli-library'
import { encrypted, openedWith, passphrase } from '../support/encrypted-library'
import { readableWords } from '../support/readable-words'
import { temporaryFolder } from '../support/temporary-folder'

/** Runs the built command line with these lines in the file descriptors 3 and 4. */
function cliWith(lines: readonly [third: string, fourth?: string], ...words: string[]): Promise<CliResult> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [cliProgram, ...words], {
      cwd: repository,
      stdio: ['ignore', 'pipe', 'pipe', 'pipe', 'pipe']
    })
    let [stdout, stderr] = ['', '']
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      stdout += text
    })
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      stderr += text
    })
    for (const [index, line] of [lines[0], lines[1] ?? ''].entries()) {
      const pipe = child.stdio[3 + index]
      // A command that ends without reading it closes the pipe.
      if (pipe && 'end' in pipe) pipe.on('error', () => undefined).end(`${line}\n`)
    }
    child.on('error', reject)
    child.on('close', code => resolve({ code, stdout, stderr }))
  })
}

const fd = ['--passphrase-fd', '3']

test('a library is encrypted, given another passphrase, and decrypted, with passphrases from file descriptors', async () => {
  const folder = await backedUpLibrary()
  const before = await contentOf(folder)
  const at = ['--library', folder]
  expect(await cliWith(['short'], 'encryption', 'set', ...at, '--new-passphrase-fd', '3')).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('at least 12')
  })
  const set = await cliWith([passphrase], 'encryption', 'set', ...at, '--new-passphrase-fd', '3')
  expect(set).toEqual({ code: 0, stdout: 'encrypted\n', stderr: '' })
  expect(readableWords(folder, before)).toEqual([])
  expect(await cli('encryption', ...at)).toMatchObject({ code: 0, stdout: 'encrypted\n' })
  const words = ['encryption', 'change', ...at, ...fd, '--new-passphrase-fd', '4']
  const changed = await cliWith([passphrase, 'one two three four'], ...words)
  expect(changed).toEqual({ code: 0, stdout: 'changed\n', stderr: '' })
  const wrong = await cliWith([passphrase], 'encryption', 'remove', ...at, ...fd)
  expect(wrong).toMatchObject({
    code: 1,
    stdout: '',
    stderr: expect.stringContaining('not opened with this passphrase')
  })
  const removed = await cliWith(['one two three four'], 'encryption', 'remove', ...at, ...fd)
  expect(removed).toEqual({ code: 0, stdout: 'plain\n', stderr: '' })
  expect(await contentOf(folder)).toEqual(before)
  expect(await cli('encryption', ...at, '--json')).toMatchObject({ code: 0, stdout: '{\n  "state": "plain"\n}\n' })
})

test('commands read and edit an encrypted library with its passphrase, and check and repair it', async () => {
  const folder = await backedUpLibrary()
  const before = await contentOf(folder)
  const [document = ''] = Object.keys(before.documents)
  await encrypted(folder)
  const run = (...words: string[]) => cliWith([passphrase], ...words, '--library', folder, ...fd)
  expect(await run('documents', 'review', document, '--state', 'unread')).toMatchObject({ code: 0, stderr: '' })
  expect(await run('backups', 'make')).toMatchObject({ code: 0, stderr: '' })
  expect(await run('verify')).toMatchObject({ code: 0, stdout: expect.stringContaining('sound') })
  expect(await run('repair', '--json')).toMatchObject({ code: 0, stderr: '' })
  const workspace = await openedWith(folder)
  expect(workspace.library.documents[document]?.reviewState).toBe('unread')
  await workspace.close()
  expect(readableWords(folder, before)).toEqual([])
})

test('without a terminal and without a file descriptor a command says what to do, and writes nothing', async () => {
  const folder = await backedUpLibrary()
  await encrypted(folder)
  const before = filesOf(folder)
  for (const words of [['list'], ['verify'], ['repair'], ['encryption', 'change'], ['encryption', 'remove']]) {
    const { code, stdout, stderr } = await cli(...words, '--library', folder)
    expect({ words, code, stdout }).toEqual({ words, code: 1, stdout: '' })
    expect(stderr).toContain('--passphrase-fd')
  }
  expect(await cli('encryption', 'set', '--library', folder)).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('--new-passphrase-fd')
  })
  expect(filesOf(folder)).toEqual(before)
})

test('a file descriptor that holds no passphrase is wrong usage', async () => {
  const folder = await backedUpLibrary()
  await encrypted(folder)
  const at = ['list', '--library', folder]
  for (const [lines, option] of [
    [[''], '3'],
    [['x'.repeat(1_025)], '3'],
    [['x'.repeat(100_000)], '3'],
    [[passphrase], 'three'],
    [[passphrase], '999']
  ] as const) {
    const { code, stderr } = await cliWith(lines, ...at, '--passphrase-fd', option)
    expect({ option, code }).toEqual({ option, code: 2 })
    expect(stderr).toContain('--passphrase-fd')
  }
  const twice = await cliWith(
    [passphrase],
    'encryption',
    'change',
    '--library',
    folder,
    ...fd,
    '--new-passphrase-fd',
    '3'
  )
  expect(twice).toMatchObject({ code: 2, stderr: expect.stringContaining('nothing more') })
})

test.skipIf(!existsSync('/usr/bin/script'))('on a terminal the passphrase is asked for and not shown', async () => {
  const folder = join(temporaryFolder(), 'library')
  const plain = await backedUpLibrary()
  await encrypted(plain)
  await (await openedWith(plain)).copyTo(folder)
  const command = `'${process.execPath}' '${cliProgram}' list --library '${folder}'`
  const child = spawn('/usr/bin/script', ['-qec', command, '/dev/null'])
  let shown = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    if (!shown.includes('Passphrase: ') && (shown + text).includes('Passphrase: ')) child.stdin.write(`${passphrase}\r`)
    shown += text
  })
  const code = await new Promise(resolve => child.on('close', resolve))
  expect({ code, shown }).toEqual({ code: 0, shown: expect.stringContaining('2025-04-09') })
  for (const word of passphrase.split(' ')) expect(shown).not.toContain(word)
})

test('the state of what is no library is not told', async () => {
  expect(await cli('encryption', '--library', join(temporaryFolder(), 'nothing'))).toMatchObject({
    code: 1,
    stdout: '',
    stderr: expect.stringContaining('no library')
  })
})
