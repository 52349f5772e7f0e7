import { mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { apply } from '#core/change'
import type { Library } from '#core/library'
import { openLibrary } from '#main/open-library'
import { createLibraryFolder } from '#main/storage/folder-store'
import { verifyLibrary } from '#main/storage/verify-library'
import type { Workspace } from '#main/workspace'
import { countingContext } from '../support/counting-context'
import { newSeed, times } from '../support/long-form'
import { disk } from '../support/power-cut'
import { randomNumbers } from '../support/random'
import { days } from '../support/scripted-days'
import { temporaryFolder } from '../support/temporary-folder'

vi.mock('node:fs/promises', async original => {
  const { forgetfulFiles } = await import('../support/power-cut')
  return forgetfulFiles(await original())
})

async function opened(folder: string, context = countingContext('after-')): Promise<Workspace> {
  const result = await openLibrary(folder, context)
  if (!result.ok) throw new Error(JSON.stringify(result.problem))
  return result.value
}

/** The two states that are right after the cut: that of the last acknowledged edit, or that with the next edit as well. */
interface Known {
  acknowledged: Library | null
  onItsWay: Library | null
}

/** Lives through the days until the power goes off. */
async function live(folder: string, known: Known): Promise<void> {
  const context = countingContext()
  for (const steps of days) {
    const workspace = await opened(folder, context)
    known.acknowledged = workspace.library
    for (const step of steps) {
      noteJournalled(workspace, known)
      const done = await step(workspace)
      if (!done.ok) return
      known.acknowledged = workspace.library
      known.onItsWay = null
    }
    await workspace.backUp({ limit: 1024 ** 3, elsewhere: null })
    await workspace.close()
  }
}

/** Notes what the library reads as with a change that is handed to the journal. */
function noteJournalled(workspace: Workspace, known: Known): void {
  const { store } = workspace
  const journal = Object.getPrototypeOf(store).journal as typeof store.journal
  store.journal = entry => {
    known.onItsWay = apply(workspace.library, entry.change)
    return journal.call(store, entry)
  }
}

async function cut(number: number | null, seed: number): Promise<number> {
  const parent = temporaryFolder()
  const root = join(parent, 'disk')
  mkdirSync(root)
  disk.begin(root, number)
  const folder = join(root, 'library')
  const known: Known = { acknowledged: null, onItsWay: null }
  try {
    await createLibraryFolder(folder, 'مكتبة', countingContext())
    await live(folder, known)
  } catch (error) {
    if (!disk.isCut) throw error
  }
  const { changes } = disk
  if (number === null) return changes
  const left = join(parent, 'left')
  disk.leave(left, randomNumbers(seed + number))
  disk.begin('', null)
  const library = join(left, 'library')
  for (const name of namesIn(library)) if (name.startsWith('library.lock')) rmSync(join(library, name))
  if (!known.acknowledged) return changes
  const workspace = await opened(library)
  try {
    const allowed = [known.acknowledged, ...(known.onItsWay ? [known.onItsWay] : [])]
    expect(allowed).toContainEqual(workspace.library)
    expect(workspace.snapshot().gaps).toEqual([])
    for (const id of Object.keys(workspace.library.documents)) {
      expect(await workspace.body(id)).toMatchObject({ ok: true })
      expect(await workspace.original(id)).toMatchObject({ ok: true })
    }
    while ((await workspace.undo()).ok);
    expect(workspace.snapshot().notices.filter(({ code }) => code === 'history.damaged')).toEqual([])
    for (const { name } of await workspace.store.backups()) {
      expect(await workspace.store.readBackup(name)).toMatchObject({ ok: true })
      const backup = join(library, 'backups', name)
      expect(await verifyLibrary(backup, [])).toMatchObject({ ok: true, value: { findings: [] } })
    }
  } finally {
    await workspace.close()
  }
  expect(await verifyLibrary(library, [])).toMatchObject({ ok: true, value: { findings: [] } })
  return changes
}

test('after a power cut all that was acknowledged is found, whatever of the rest reached the disk', async () => {
  const seed = newSeed('power cut')
  const changes = await cut(null, seed)
  expect(changes).toBeGreaterThan(200)
  const random = randomNumbers(seed)
  const count = times(25, 200)
  for (let round = 0; round < count; round += 1) {
    // Spread over the whole time, and at random in each stretch of it.
    const number = 1 + Math.floor(((round + random()) * changes) / count)
    try {
      await cut(number, seed)
    } catch (error) {
      throw new Error(`cut at change ${number} of ${changes}: ${(error as Error).message}`, { cause: error })
    }
  }
}, 1_800_000)

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}
