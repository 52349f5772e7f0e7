import { randomUUID } from 'node:crypto'
import type { Stats } from 'node:fs'
import { chmod, chown, lstat, mkdir, readdir, realpath, rename, rm, rmdir, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fail, ok, type Result } from '#core/problem'
import { syncFolder } from './durable-file'
import { isSystemError } from './system-refusal'

/**
 * Makes a library in `folder`, which is absent or empty, so that a kill leaves either nothing there or the whole library: `fill`
 * writes to a folder beside it, which gets the name when it is whole. An empty folder is replaced and its owner and mode are kept. A
 * folder that a kill left beside it is never looked at again. Problems: `library.exists`, `library.folderNotEmpty`,
 * `library.folderFixed`, `storage.failed`, and those of `fill`.
 */
export async function makeLibraryIn<T>(
  folder: string,
  fill: (temporary: string) => Promise<Result<T>>
): Promise<Result<T>> {
  try {
    const place = await placeOf(folder)
    return place.ok ? await makeBeside(place.value, fill) : place
  } catch (error) {
    if (isSystemError(error)) return fail('storage.failed', { reason: error.message })
    throw error
  }
}

/** Where the library will be. `empty`: the state of the empty folder that is there. */
interface Place {
  path: string
  empty: Stats | null
}

async function placeOf(folder: string): Promise<Result<Place>> {
  if (!(await isThere(folder))) return ok({ path: folder, empty: null })
  // The folder that a link leads to is replaced, not the link.
  const path = await realpath(folder)
  const present = await readdir(path)
  if (present.includes('library.json')) return fail('library.exists', { folder })
  return present.length > 0 ? fail('library.folderNotEmpty', { folder }) : ok({ path, empty: await stat(path) })
}

async function makeBeside<T>(
  { path, empty }: Place,
  fill: (temporary: string) => Promise<Result<T>>
): Promise<Result<T>> {
  await makeFolders(dirname(path))
  // A name of its own: that of the library may be as long as the file system takes.
  const temporary = join(dirname(path), `.muqarin-new-${randomUUID()}`)
  let isWhole = false
  try {
    const prepared = await settled(path, empty, () => prepare(temporary, empty))
    if (!prepared.ok) return prepared
    const filled = await fill(temporary)
    if (!filled.ok) return filled
    const placed = await settled(path, empty, () => putInPlace(temporary, path, empty))
    if (!placed.ok) return placed
    isWhole = true
    return filled
  } finally {
    if (!isWhole) await rm(temporary, { recursive: true, force: true })
  }
}

async function prepare(temporary: string, empty: Stats | null): Promise<void> {
  await mkdir(temporary)
  if (!empty || process.platform === 'win32') return
  const { uid, gid } = await stat(temporary)
  if (uid !== empty.uid || gid !== empty.gid) await chown(temporary, empty.uid, empty.gid)
  await chmod(temporary, empty.mode)
}

async function putInPlace(temporary: string, path: string, empty: Stats | null): Promise<void> {
  // Windows does not replace a folder, not even an empty one.
  if (empty && process.platform === 'win32') await rmdir(path)
  await rename(temporary, path)
  await syncFolder(dirname(path))
}

/** Does a step whose failure may lie in the place: it is taken by now, or an empty folder there cannot be replaced. */
async function settled(path: string, empty: Stats | null, step: () => Promise<void>): Promise<Result<null>> {
  try {
    await step()
    return ok(null)
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    const now = code === 'ENOTEMPTY' || code === 'EEXIST' ? await placeOf(path) : null
    if (now && !now.ok) return now
    const isFixed = ['EACCES', 'EPERM', 'EROFS', 'EBUSY', 'EXDEV'].includes(code ?? '')
    if (empty && isFixed) return fail('library.folderFixed', { folder: path, reason: message })
    throw error
  }
}

/** Makes `folder` and the missing folders above it. Node's own way does not end in `/proc`, which refuses with "no such file". */
export async function makeFolders(folder: string): Promise<void> {
  const isMade = await makeFolder(folder)
  if (isMade) return
  await makeFolders(dirname(folder))
  await mkdir(folder)
  await syncFolder(dirname(folder))
}

/** Whether `folder` is there now; `false`: the one above it is missing. */
async function makeFolder(folder: string): Promise<boolean> {
  try {
    await mkdir(folder)
    await syncFolder(dirname(folder))
    return true
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'EEXIST') return true
    if (code === 'ENOENT' && dirname(folder) !== folder) return false
    throw error
  }
}

/** Whether there is anything at `path`, be it a link that leads nowhere. */
export async function isThere(path: string): Promise<boolean> {
  try {
    await lstat(path)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false
    throw error
  }
}
