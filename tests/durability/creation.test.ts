import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test, vi } from 'vitest'
import { allClaims } from '#core/claims/find-claims'
import { openLibrary } from '#main/open-library'
import { createLibraryFolder } from '#main/storage/folder-store'
import { cli, cliProgram, repository } from '../support/cli'
import { countingContext } from '../support/counting-context'
import { times } from '../support/long-form'
import { temporaryFolder } from '../support/temporary-folder'

vi.setConfig({ testTimeout: times(180_000, 3_600_000) })

const hook = pathToFileURL(join(repository, 'tests/support/kill-at.mjs')).href

/** Runs the built command line with `init` and kills it at the change of files with this number. Resolves to the signal that ended it. */
function initKilledAt(
  number: number,
  library: string,
  more: readonly string[],
  env = {}
): Promise<NodeJS.Signals | null> {
  return new Promise((resolve, reject) => {
    const words = ['--import', hook, cliProgram, 'init', '--library', library, ...more]
    const child = spawn(process.execPath, words, {
      stdio: 'ignore',
      env: { ...process.env, MUQARIN_KILL_AT: String(number), ...env }
    })
    child.on('error', reject)
    child.on('close', (_, signal) => resolve(signal))
  })
}

async function changesOf(more: readonly string[], isEmptyThere: boolean): Promise<number> {
  const folder = temporaryFolder()
  if (isEmptyThere) mkdirSync(join(folder, 'T'))
  const countTo = join(folder, 'count')
  await initKilledAt(0, join(folder, 'T'), more, { MUQARIN_COUNT_TO: countTo })
  return Number(readFileSync(countTo, 'utf8'))
}

/** How many claims the library has; fails where it cannot be opened. */
async function claimsIn(library: string): Promise<number> {
  const opened = await openLibrary(library, countingContext())
  if (!opened.ok) throw new Error(JSON.stringify(opened.problem))
  const claims = allClaims(opened.value.library).length
  await opened.value.close()
  return claims
}

/** The numbers from 1 to `last`: all, or `most` of them that are spread evenly. */
function spread(last: number, most: number): number[] {
  const step = Math.max(1, last / most)
  return [...new Set(Array.from({ length: Math.min(last, most) }, (_, index) => Math.ceil((index + 1) * step)))]
}

test.each([
  { what: 'an empty library', more: [], claims: 0, most: times(25, 10_000), isEmptyThere: false },
  { what: 'an empty library in an empty folder', more: [], claims: 0, most: times(25, 10_000), isEmptyThere: true },
  { what: 'the sample library', more: ['--sample'], claims: 46, most: times(16, 10_000), isEmptyThere: false }
])('a kill while $what is made leaves nothing or all of it', async ({ more, claims, most, isEmptyThere }) => {
  const changes = await changesOf(more, isEmptyThere)
  expect(changes).toBeGreaterThan(5)
  const seen = { nothing: 0, whole: 0 }
  // The last number is never reached. A run that makes more changes than the counted one ends before the library is whole at all others.
  const numbers = [...spread(changes, most), 2 * changes]
  console.log(`${changes} changes, killed at ${numbers.length - 1} of them`)
  for (const number of numbers) {
    const parent = temporaryFolder()
    const library = join(parent, 'T')
    if (isEmptyThere) mkdirSync(library)
    // Ids decide how many files there are, so that one run makes a few changes less than another and ends before its kill.
    const isKilled = (await initKilledAt(number, library, more)) === 'SIGKILL'
    if (number <= 0.8 * changes) expect({ number, isKilled }).toEqual({ number, isKilled: true })
    const isNothing = isEmptyThere ? readdirSync(library).length === 0 : !existsSync(library)
    seen[isNothing ? 'nothing' : 'whole'] += 1
    const left = readdirSync(parent).filter(name => name !== 'T')
    if (isNothing) {
      expect(await openLibrary(library, countingContext())).toMatchObject({
        ok: false,
        problem: { code: 'library.missing' }
      })
      // The folder that the kill left beside it does not keep the library from being made.
      expect(await createLibraryFolder(library, 'T', countingContext())).toMatchObject({ ok: true })
      expect(readdirSync(parent)).toEqual(expect.arrayContaining(left))
    } else {
      expect({ number, left }).toEqual({ number, left: [] })
      expect({ number, claims: await claimsIn(library) }).toEqual({ number, claims })
    }
  }
  expect(seen.nothing).toBeGreaterThan(0)
  expect(seen.whole).toBeGreaterThan(0)
})

test.skipIf(process.platform === 'win32')('an empty folder that becomes a library keeps its mode', async () => {
  const library = join(temporaryFolder(), 'T')
  mkdirSync(library, { mode: 0o700 })
  expect(await cli('init', '--library', library)).toMatchObject({ code: 0 })
  expect(statSync(library).mode & 0o777).toBe(0o700)
})
