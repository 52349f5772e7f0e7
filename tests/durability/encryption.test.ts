import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test, vi } from 'vitest'
import type { Library } from '#core/library'
import { deriveKey } from '#main/derive-key'
import { importSource } from '#main/importing'
import { openLibrary } from '#main/open-library'
import { changePassphrase, decryptLibrary, encryptionOf, encryptLibrary } from '#main/storage/encryption'
import { createLibraryFolder } from '#main/storage/folder-store'
import { unlockLibrary } from '#main/storage/unlock'
import { verifyLibrary } from '#main/storage/verify-library'
import { countingContext } from '../support/counting-context'
import { cheap, encrypted, passphrase, unlockedWith, unwrapped } from '../support/encrypted-library'
import { newSeed, times } from '../support/long-form'
import { disk } from '../support/power-cut'
import { randomNumbers } from '../support/random'
import { readableWords } from '../support/readable-words'
import { citation } from '../support/records'
import { temporaryFolder } from '../support/temporary-folder'

vi.mock('node:fs/promises', async original => {
  const { forgetfulFiles } = await import('../support/power-cut')
  return forgetfulFiles(await original())
})

const newPassphrase = 'عبارة غير تلك الأولى'

/** A library with two sources and two backups, which share files. */
const plain = copiesOf(async folder => {
  const days = ['2026-01-01T10:00:00.000Z', '2026-01-02T10:00:00.000Z']
  unwrapped(await createLibraryFolder(folder, 'مكتبة الطاحونة', countingContext('plain-')))
  let library: Library | null = null
  for (const [index, word] of ['طاحونة', 'الينبوع'].entries()) {
    const context = { ...countingContext(`in-${index}-`), now: () => days[index] ?? '' }
    const workspace = unwrapped(await openLibrary(folder, context))
    const text = `نص عن ${word} وسكانها`
    const source = { bytes: Buffer.from(text), fileName: `${word}.txt`, citation: { ...citation, title: word } }
    unwrapped(await importSource(workspace, { ...source, blocks: [{ kind: 'paragraph', text, clutter: null }] }))
    unwrapped(await workspace.backUp({ limit: 1e9, elsewhere: null }))
    library = workspace.library
    await workspace.close()
  }
  if (!library) throw new Error('nothing was made')
  return library
})

const sealed = copiesOf(async folder => {
  const library = await plain(folder)
  await encrypted(folder)
  return library
})

/** Makes a library once and returns a function that copies it to a path where nothing is. Files that share their bytes do so in the copy. */
function copiesOf(make: (folder: string) => Promise<Library>): (folder: string) => Promise<Library> {
  let made: Promise<{ folder: string; library: Library }> | null = null
  const makeIt = async () => {
    const folder = join(mkdtempSync(join(tmpdir(), 'muqarin-made-')), 'library')
    return { folder, library: await make(folder) }
  }
  afterAll(async () => {
    if (made) rmSync(join((await made).folder, '..'), { recursive: true })
  })
  return async folder => {
    made ??= makeIt()
    const { folder: from, library } = await made
    mkdirSync(join(folder, '..'), { recursive: true })
    execFileSync('cp', ['-a', from, folder])
    return library
  }
}

interface Operation {
  begin: (folder: string) => Promise<Library>
  run: (folder: string) => Promise<unknown>
  /** The passphrases with which the library may open when the work was cut off, and must open once it is done; `null`: none is needed. */
  during: (string | null)[]
  done: string | null
}

const operations: Record<string, Operation> = {
  encrypting: {
    begin: plain,
    run: async folder => unwrapped(await encryptLibrary(folder, passphrase, cheap)),
    during: [null, passphrase],
    done: passphrase
  },
  'changing the passphrase': {
    begin: sealed,
    run: async folder => unwrapped(await changePassphrase(folder, await unlockedWith(folder), newPassphrase, cheap)),
    during: [passphrase, newPassphrase],
    done: newPassphrase
  },
  decrypting: {
    begin: sealed,
    run: async folder => unwrapped(await decryptLibrary(folder, await unlockedWith(folder), cheap)),
    during: [passphrase, null],
    done: null
  }
}

/** Does the work until the power goes off at the change with this number. Resolves to the number of changes. */
async function cut({ begin, run, during, done }: Operation, number: number | null, seed: number): Promise<number> {
  const parent = temporaryFolder()
  const library = await begin(join(parent, 'disk/library'))
  disk.begin(join(parent, 'disk'), number)
  let isDone = false
  try {
    await run(join(parent, 'disk/library'))
    isDone = true
  } catch (error) {
    if (!disk.isCut) throw error
  }
  const { changes } = disk
  const left = join(parent, 'left')
  disk.leave(left, randomNumbers(seed + (number ?? 0)))
  disk.begin('', null)
  const folder = join(left, 'library')
  for (const name of readdirSync(folder)) if (name.startsWith('library.lock')) rmSync(join(folder, name))
  await holds(folder, library, isDone ? [done] : during)
  return changes
}

/** Fails unless the library in `folder` opens with one of the passphrases and then is whole, with its backups. */
async function holds(folder: string, library: Library, words: readonly (string | null)[]): Promise<void> {
  const isEncrypted = unwrapped(await encryptionOf(folder)) !== null
  const opening = await Promise.all(
    words
      .filter(word => (word !== null) === isEncrypted)
      .map(async word => (word === null ? [] : await keyOf(folder, word)))
  )
  const [keys] = opening.filter(found => found !== null)
  if (!keys) throw new Error(`no passphrase opens the library, which is ${isEncrypted ? '' : 'not '}encrypted`)
  const workspace = unwrapped(await openLibrary(folder, countingContext('after-'), { keys }))
  expect(workspace.library).toEqual(library)
  expect(workspace.snapshot()).toMatchObject({ gaps: [], notices: [] })
  for (const { name } of await workspace.store.backups()) unwrapped(await workspace.store.readBackup(name))
  const { key } = workspace.store
  await workspace.close()
  expect(unwrapped(await verifyLibrary(folder, keys)).findings).toEqual([])
  expect(readableWords(folder, library).length > 0).toBe(key === null)
}

async function keyOf(folder: string, word: string) {
  const unlocked = await unlockLibrary(folder, word, deriveKey)
  return unlocked.ok ? [unlocked.value.key] : null
}

test.each(Object.keys(operations))(
  'a power cut while %s loses nothing, and the work is finished by opening',
  async name => {
    const operation = operations[name]
    if (!operation) throw new Error(name)
    const seed = newSeed(`power cut while ${name}`)
    const changes = await cut(operation, null, seed)
    expect(changes).toBeGreaterThan(20)
    const random = randomNumbers(seed)
    const count = times(6, 200)
    for (let round = 0; round < count; round += 1) {
      const number = 1 + Math.floor(((round + random()) * changes) / count)
      try {
        await cut(operation, number, seed)
      } catch (error) {
        throw new Error(`cut at change ${number} of ${changes}: ${(error as Error).message}`, { cause: error })
      }
    }
  },
  1_800_000
)
