import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'
import type { Context } from '#core/ids'
import { openLibrary } from '#main/open-library'
import { createLibraryFolder } from '#main/storage/folder-store'
import { verifyLibrary } from '#main/storage/verify-library'
import { cliProgram, repository } from '../support/cli'
import { countingContext } from '../support/counting-context'
import { newSeed, times } from '../support/long-form'
import { randomNumbers } from '../support/random'
import { temporaryFolder } from '../support/temporary-folder'

const processes = 4
const opensOfEach = times(6, 125)
/** How many of the opens are killed at a random moment, so that abandoned locks are raced for as well. */
const killed = 0.2
/** The clock of each start is up to so many hours ahead or behind. */
const clockHours = 48
const shiftedClock = pathToFileURL(join(repository, 'tests/support/shift-clock.mjs')).href

const unshares = spawnSync('unshare', ['-rn', 'true']).status === 0

interface Outcome {
  text: string
  isAcknowledged: boolean
  isRefused: boolean
  stderr: string
}

/** One start of the command line that opens the library, adds a proposition and closes it. */
function add(
  library: string,
  text: string,
  { inNamespace, killAfterMs, hours }: { inNamespace: boolean; killAfterMs: number; hours: number }
): Promise<Outcome> {
  const command = ['propositions', 'add', '--library', library, '--text', text, '--json']
  const words = [process.execPath, '--import', shiftedClock, cliProgram, ...command]
  const [program = '', ...rest] = inNamespace ? ['unshare', '-rn', ...words] : words
  return new Promise((resolve, reject) => {
    const child = spawn(program, rest, { env: { ...process.env, MUQARIN_CLOCK_HOURS: String(hours) } })
    let [stdout, stderr] = ['', '']
    child.stdout.setEncoding('utf8').on('data', (part: string) => {
      stdout += part
    })
    child.stderr.setEncoding('utf8').on('data', (part: string) => {
      stderr += part
    })
    const timer = killAfterMs > 0 ? setTimeout(() => child.kill('SIGKILL'), killAfterMs) : null
    child.on('error', reject)
    child.on('close', code => {
      if (timer) clearTimeout(timer)
      resolve({ text, isAcknowledged: stdout.includes('\n') && code !== 1, isRefused: code === 1, stderr })
    })
  })
}

async function race(seed: number, inNamespace: (index: number) => boolean): Promise<void> {
  const folder = join(temporaryFolder(), 'library')
  const context: Context = countingContext()
  await createLibraryFolder(folder, 'test', context)
  const random = randomNumbers(seed)
  const acknowledged: string[] = []
  const tried = new Set<string>()
  const one = async (index: number) => {
    for (let open = 0; open < opensOfEach; open += 1) {
      const text = `قضية ${index}-${open}`
      const killAfterMs = random() < killed ? 100 + random() * 700 : 0
      tried.add(text)
      for (;;) {
        const hours = (2 * random() - 1) * clockHours
        const done = await add(folder, text, { inNamespace: inNamespace(index), killAfterMs, hours })
        if (done.isAcknowledged) acknowledged.push(text)
        if (!done.isRefused) break
        // The only reason to refuse is that another process has the library open.
        expect(done.stderr).toMatch(/is open in a program|names another machine/)
      }
    }
  }
  await Promise.all(Array.from({ length: processes }, (_, index) => one(index)))
  const opened = await openLibrary(folder, countingContext())
  if (!opened.ok) throw new Error(opened.problem.code)
  const found = Object.values(opened.value.library.propositions).map(({ text }) => text)
  await opened.value.close()
  expect(acknowledged.length).toBeGreaterThan(processes)
  expect(acknowledged.filter(text => !found.includes(text))).toEqual([])
  expect(found.filter(text => !tried.has(text))).toEqual([])
  expect(await verifyLibrary(folder, [])).toMatchObject({ ok: true, value: { findings: [] } })
  expect(existsSync(join(folder, 'library.lock'))).toBe(false)
  expect(readdirSync(folder).filter(name => name.startsWith('library.lock.after-'))).toEqual([])
}

test('processes that race for one library, their clocks hours apart, lose no acknowledged edit, although some are killed', async () => {
  await race(newSeed('lock race'), () => false)
}, 3_600_000)

test.skipIf(!unshares)(
  'so do processes in two network namespaces, where the kernel lock does not hold',
  async () => {
    await race(newSeed('lock race between namespaces'), index => index % 2 === 1)
  },
  3_600_000
)
