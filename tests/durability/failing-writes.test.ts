import { existsSync, mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { apply, type Change } from '#core/change'
import type { Context } from '#core/ids'
import type { Library } from '#core/library'
import { openLibrary } from '#main/open-library'
import { createLibraryFolder } from '#main/storage/folder-store'
import type { Workspace } from '#main/workspace'
import { countingContext } from '../support/counting-context'
import { type Fault, failAt, faults } from '../support/faulty-files'
import { newSeed, times } from '../support/long-form'
import { randomNumbers } from '../support/random'
import { days } from '../support/scripted-days'
import { temporaryFolder } from '../support/temporary-folder'

vi.mock('node:fs/promises', async original => {
  const { faultyFiles } = await import('../support/faulty-files')
  return faultyFiles(await original())
})

const kinds: readonly Fault[] = [
  { code: 'ENOSPC' },
  { code: 'EIO' },
  { code: 'EACCES' },
  { code: 'ENOSPC', isShortWrite: true },
  // Taking back what was half written fails as well.
  { code: 'EIO', isShortWrite: true, calls: 2 },
  { code: 'EIO', isShortWrite: true, calls: 4 },
  { code: 'ENOSPC', isShortWrite: true, calls: 12 }
]

/** Opens the library. Where failures keep it shut, the user tries again. */
async function opened(folder: string, context: Context): Promise<Workspace> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      const workspace = await openLibrary(folder, context)
      if (workspace.ok) return workspace.value
      if (attempt > 20) throw new Error(workspace.problem.code)
    } catch (error) {
      if (attempt > 20) throw error
    }
  }
}

/**
 * Lives through the days, closes the library and opens it once more. A step that fails changes nothing. The one exception: the
 * disk fails until the library is closed, so that a refused edit cannot be taken out of the journal; then it may be found.
 */
async function live(folder: string): Promise<void> {
  const context = countingContext()
  let possible: Library[] = []
  for (const steps of [...days, []]) {
    const workspace = await opened(folder, context)
    const refused = refusedChanges(workspace)
    if (possible.length > 0) expect(possible).toContainEqual(workspace.library)
    for (const step of steps) {
      const before = workspace.library
      const done = await step(workspace)
      if (!done.ok) expect(workspace.library).toEqual(before)
    }
    const { library } = workspace
    for (const id of Object.keys(library.documents)) expect(await workspace.body(id)).toMatchObject({ ok: true })
    const isInDoubt = await closing(workspace)
    possible = [library, ...(isInDoubt ? refused.map(change => apply(library, change)) : [])]
  }
}

/** Collects the changes that cannot be journalled. */
function refusedChanges({ store }: Workspace): Change[] {
  const refused: Change[] = []
  const journal = store.journal.bind(store)
  store.journal = async entry => {
    const isRefused = () => refused.push(entry.change)
    const done = journal(entry)
    await done.then(({ ok }) => ok || isRefused(), isRefused)
    return done
  }
  return refused
}

/** Closes the library and returns whether the journal could not be closed as it should be. */
async function closing(workspace: Workspace): Promise<boolean> {
  try {
    await workspace.close()
    return false
  } catch (error) {
    expect((error as Error).message).toContain('failed by the test')
    return true
  }
}

async function newLibrary(): Promise<string> {
  const folder = join(temporaryFolder(), 'library')
  await createLibraryFolder(folder, 'test', countingContext())
  return folder
}

test('whichever write fails, what was acknowledged is found again, and what failed changed nothing', async () => {
  failAt(null)
  await live(await newLibrary())
  const calls = faults.calls
  expect(calls).toBeGreaterThan(100)
  const random = randomNumbers(newSeed('failing writes'))
  const step = times(10, 1)
  for (let number = 1 + Math.floor(random() * step); number <= calls; number += step) {
    for (const fault of kinds) {
      failAt(null)
      const folder = await newLibrary()
      failAt(number, fault)
      try {
        await live(folder)
      } catch (error) {
        throw new Error(`change ${number} (${faults.failed}), ${JSON.stringify(fault)}: ${(error as Error).message}`, {
          cause: error
        })
      }
    }
  }
}, 1_800_000)

test.each([true, false])(
  'whichever write of a new library fails, nothing is left of it (empty folder: %s)',
  async isEmptyThere => {
    for (const code of ['ENOSPC', 'EACCES'] as const) {
      for (let number = 1; ; number += 1) {
        const parent = temporaryFolder()
        const folder = join(parent, 'T')
        if (isEmptyThere) mkdirSync(folder)
        failAt(number, { code })
        const made = await createLibraryFolder(folder, 'T', countingContext())
        const { failed } = faults
        failAt(null)
        // Each write was made to fail once.
        if (failed === null) break
        // After the last write the library is whole; only its folder was not synced.
        if (existsSync(join(folder, 'library.json'))) continue
        const place = { failed, code, made, names: readdirSync(parent, { recursive: true }) }
        const expected = code === 'EACCES' && isEmptyThere ? /storage.failed|library.folderFixed/ : /storage.failed/
        expect(place).toMatchObject({ made: { ok: false, problem: { code: expect.stringMatching(expected) } } })
        expect(place).toMatchObject({ names: isEmptyThere ? ['T'] : [] })
      }
    }
  }
)
