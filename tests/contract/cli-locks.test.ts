import { spawn } from 'node:child_process'
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { hostname, uptime } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { type CliResult, cli, repository } from '../support/cli'
import { contentOf, libraryOfTwo } from '../support/cli-library'
import { namesBelow } from '../support/stored-files'

const elsewhere = { pid: 71, host: 'desk-in-amman', bootedAt: 1, takenAt: '2026-01-02T12:04:05.000Z', token: 't' }

/** Commands that read, edit and export. */
const commands = (document: string, out: string): string[][] => [
  ['list'],
  ['text', document],
  ['documents', 'review', document, '--state', 'reading'],
  ['claims', 'add', '--document', document, '--quote', 'القناة', '--code', 'motive', '--statement', 'x'],
  ['compare', '--rows', 'code', '--columns', 'source', '--format', 'json'],
  ['counts', '--format', 'csv'],
  ['brief', '--out', out]
]

test('a lock of another machine is named by each command, with the option that opens the library anyway', async () => {
  const { library, run, river } = await libraryOfTwo()
  const lock = join(library, 'library.lock')
  const out = join(library, '..', 'briefing.md')
  for (const words of commands(river, out)) {
    writeFileSync(lock, JSON.stringify(elsewhere))
    const before = contentOf(library)
    const refused = await run(...words)
    expect({ words, code: refused.code, stdout: refused.stdout }).toEqual({ words, code: 1, stdout: '' })
    for (const said of ['desk-in-amman', '71', '2 January 2026', '--take-over'])
      expect({ words, stderr: refused.stderr }).toEqual({ words, stderr: expect.stringContaining(said) })
    expect(refused.stderr).not.toMatch(/⟦|\{\{|^\s+at /m)
    expect(contentOf(library)).toEqual(before)
    const taken = await run(...words, '--take-over')
    expect(taken.stderr).not.toContain('desk-in-amman')
    // The library was opened and closed.
    expect({ words, isLocked: existsSync(lock) }).toEqual({ words, isLocked: false })
  }
})

test('the lock of a process that runs on this machine is not taken over', async () => {
  const { library, run } = await libraryOfTwo()
  const lock = join(library, 'library.lock')
  const owner = { pid: process.pid, host: hostname(), bootedAt: Date.now() - uptime() * 1000 }
  writeFileSync(lock, JSON.stringify(owner))
  for (const words of [['list'], ['list', '--take-over']]) {
    const { code, stderr } = await run(...words)
    expect({ code, stderr }).toEqual({
      code: 1,
      stderr: expect.stringContaining(`running on this machine (process ${process.pid}`)
    })
  }
  expect(JSON.parse(readFileSync(lock, 'utf8'))).toEqual(owner)
})

test('a copy of an open library can be opened', async () => {
  const { library, run } = await libraryOfTwo()
  const hook = hookOn(
    'journal.jsonl',
    `cpSync(${JSON.stringify(library)}, ${JSON.stringify(`${library}-copy`)}, { recursive: true })`
  )
  expect(await cliWith(hook, 'list', '--library', library)).toMatchObject({ code: 0 })
  expect(existsSync(join(`${library}-copy`, 'library.lock'))).toBe(true)
  expect((await cli('list', '--library', `${library}-copy`)).stdout).toBe((await run('list')).stdout)
})

test.each([
  ['renamed', 'renameSync(library, library + "2")', 'It is now'],
  ['deleted', 'rmSync(library, { recursive: true })', 'no longer in its place'],
  [
    'replaced by a copy',
    'cpSync(library, library + "3", { recursive: true }); renameSync(library, library + "2"); renameSync(library + "3", library)',
    'in place of the open library'
  ],
  ['robbed of its lock', 'rmSync(library + "/library.lock")', 'library.lock was deleted'],
  [
    'taken over',
    `writeFileSync(library + "/library.lock", ${JSON.stringify(JSON.stringify(elsewhere))})`,
    'desk-in-amman'
  ],
  ['robbed of its journal', 'rmSync(library + "/journal.jsonl")', 'journal.jsonl, was deleted']
])(
  'a command whose library is %s while it runs says so, ends with 1 and leaves nothing behind',
  async (_, happen, said) => {
    const { library, port } = await libraryOfTwo()
    const before = recordsIn(library)
    const hook = hookOn('journal.jsonl', `const library = ${JSON.stringify(library)}; ${happen}`)
    const { code, stdout, stderr } = await cliWith(
      hook,
      ...['documents', 'review', port, '--state', 'reviewed', '--library', library]
    )
    expect({ code, stdout, stderr }).toEqual({ code: 1, stdout: '', stderr: expect.stringContaining(said) })
    expect(stderr).not.toMatch(/⟦|\{\{|^\s+at /m)
    const where = existsSync(`${library}2`) ? `${library}2` : library
    if (!existsSync(where)) return
    expect(recordsIn(where)).toEqual(before)
    if (where !== library && existsSync(library)) renameSync(library, `${library}4`)
  }
)

/** The files of a library but its lock and its logs, by their names in it. */
function recordsIn(library: string): Record<string, string> {
  const names = ['library.json', ...namesBelow(library, 'tables'), ...namesBelow(library, 'documents')]
  return Object.fromEntries(names.map(name => [name, readFileSync(join(library, name), 'utf8')]))
}

/** A module that does something once, right after the program has opened a file of this name. */
function hookOn(fileName: string, happen: string): string {
  const code = `
    import fs, { cpSync, renameSync, rmSync, writeFileSync } from 'node:fs'
    import { syncBuiltinESMExports } from 'node:module'
    const { open } = fs.promises
    let isDone = false
    fs.promises.open = async (path, ...more) => {
      const file = await open(path, ...more)
      if (!isDone && String(path).endsWith(${JSON.stringify(fileName)})) {
        isDone = true
        ${happen}
      }
      return file
    }
    syncBuiltinESMExports()`
  return `data:text/javascript,${encodeURIComponent(code)}`
}

/** Runs the built command line with a module loaded before it. */
function cliWith(hook: string, ...words: string[]): Promise<CliResult> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--import', hook, join(repository, 'out/main/cli.js'), ...words])
    const result: CliResult = { code: null, stdout: '', stderr: '' }
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      result.stdout += text
    })
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      result.stderr += text
    })
    child.on('error', reject)
    child.on('close', code => resolve({ ...result, code }))
  })
}
