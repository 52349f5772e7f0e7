import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { apply, type Change } from '#core/change'
import type { Context } from '#core/ids'
import type { Library } from '#core/library'
import { openLibrary } from '#main/open-library'
import { createLibraryFolder } from '#main/storage/folder-store'
import { repairLibrary } from '#main/storage/repair-library'
import { verifyLibrary } from '#main/storage/verify-library'
import type { Workspace } from '#main/workspace'
import { backedUpLibrary, contentOf } from '../support/backed-up-library'
import { countingContext } from '../support/counting-context'
import { damage } from '../support/damage'
import { type Fault, failAt, faults } from '../support/faulty-files'
import { newSeed, times } from '../support/long-form'
import { randomNumbers } from '../support/random'
import { days } from '../support/scripted-days'
import { namesBelow } from '../support/stored-files'
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
 * Lives through the days, each of which ends with a backup, closes the library and opens it once more. Each backup that is there verifies. A step that fails changes nothing. The one exception: the
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
    if (steps.length > 0) await backingUp(workspace)
    for (const { name } of await workspace.store.backups()) {
      const backup = join(folder, 'backups', name)
      expect(await verifyLibrary(backup, [])).toMatchObject({ ok: true, value: { findings: [] } })
    }
    expect(workspace.library).toEqual(library)
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

/** Makes a backup, which may fail. */
async function backingUp(workspace: Workspace): Promise<void> {
  try {
    await workspace.backUp({ limit: 1024 ** 3, elsewhere: null })
  } catch (error) {
    expect((error as Error).message).toContain('failed by the test')
  }
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
  console.log(`${calls} changes`)
  expect(calls).toBeGreaterThan(100)
  const random = randomNumbers(newSeed('failing writes'))
  const step = times(20, 1)
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
}, 3_600_000)

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

/** A closed library with backups in which a file of each kind is damaged. Resolves to what it held, and the content of the damaged files. */
async function damagedLibrary() {
  const folder = await backedUpLibrary()
  const library = await contentOf(folder)
  const files = namesBelow(folder, '.')
  const kinds = [
    /^library\.json/,
    /^tables\/codes/,
    /^tables\/documents/,
    /^documents.*claims/,
    /^documents.*[^s]\.json/,
    /^originals/
  ]
  const chosen = kinds.map(kind => files.find(name => kind.test(name)) ?? '')
  for (const name of chosen) damage(join(folder, name), 'changed in one bit')
  return { folder, library, damaged: chosen.map(name => [name, readFileSync(join(folder, name))] as const) }
}

// One change fails; or nothing can be changed from there on, as after a kill.
test.each([1, Number.POSITIVE_INFINITY])(
  'wherever a repair breaks off, a second one finishes it, and every damaged file is kept (failing changes: %s)',
  async calls => {
    failAt(null)
    const { folder: damagedFolder, library, damaged } = await damagedLibrary()
    const random = randomNumbers(newSeed('broken repairs'))
    const step = times(24, 1)
    let [brokenOff, number] = [0, 1 + Math.floor(random() * step)]
    for (let isFinished = false; !isFinished; number += step) {
      const folder = join(temporaryFolder(), 'library')
      cpSync(damagedFolder, folder, { recursive: true })
      failAt(number, { code: 'EIO', calls })
      const first = await repairLibrary(folder, countingContext('first-')).catch(error => {
        expect(error.message).toContain('failed by the test')
        return null
      })
      isFinished = faults.failed === null
      if (isFinished) expect(first).toMatchObject({ ok: true })
      else brokenOff += 1
      failAt(null)
      const second = await repairLibrary(folder, countingContext('second-'))
      expect({ number, second }).toMatchObject({ second: { ok: true, value: { after: { findings: [] } } } })
      expect({ number, library: await contentOf(folder) }).toEqual({ number, library })
      const kept = namesBelow(folder, 'damaged')
      for (const [name, content] of damaged) {
        const copies = kept.filter(path => path.endsWith(`/${name}`)).map(path => readFileSync(join(folder, path)))
        const isKept = copies.some(copy => copy.equals(content))
        expect({ number, name, isKept }).toEqual({ number, name, isKept: true })
      }
      rmSync(folder, { recursive: true })
    }
    console.log(`${brokenOff} repairs broken off`)
    expect(brokenOff).toBeGreaterThan(2)
  }
)
