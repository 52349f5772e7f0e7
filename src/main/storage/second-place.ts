import { readdir, rename, rmdir } from 'node:fs/promises'
import { join } from 'node:path'
import { folderName } from '../folder-name'
import { syncFolder } from './durable-file'
import { statIfThere } from './file-identity'
import { isThere } from './new-folder'

/** Folders for the copies of one library in the second place. */
export interface SecondPlace {
  /** The folder above them, which the user chose. */
  folder: string
  /** Of a library that is not encrypted: named after it. */
  plain: string
  /** Of an encrypted library: the name of the library is not to be read there. */
  encrypted: string
}

/** The folders of a library among those of others below `elsewhere`. */
export function secondPlace(elsewhere: string, { id, name }: { id: string; name: string }): SecondPlace {
  const ending = `(${id.slice(0, 8)})`
  return {
    folder: elsewhere,
    plain: join(elsewhere, `${folderName(name)} ${ending}`),
    encrypted: join(elsewhere, `Muqarin ${ending}`)
  }
}

/** Moves the copies in one folder to another, which may hold some already. Nothing in the first: does nothing. */
export async function moveCopies(from: string, to: string): Promise<void> {
  if (from === to || !(await statIfThere(from))) return
  if (!(await isThere(to))) await rename(from, to)
  else {
    for (const name of await readdir(from))
      if (!(await isThere(join(to, name)))) await rename(join(from, name), join(to, name))
    await rmdir(from).catch(leaveFull)
    await syncFolder(to)
  }
  await syncFolder(join(to, '..'))
}

/** Something in it has a name that is taken: it stays. */
function leaveFull(error: unknown): void {
  if (!['ENOTEMPTY', 'EEXIST'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error
}
