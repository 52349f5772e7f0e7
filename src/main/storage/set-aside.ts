import { lstat, readFile, rename } from 'node:fs/promises'
import { join } from 'node:path'
import type { Instant } from '#core/ids'
import { syncFolder, writeDurably } from './durable-file'
import type { LockedFolder } from './locked-folder'
import { isThere } from './new-folder'

/** A folder `damaged/<UTC time>` of a library, made when the first file is put there. */
export class AsideFolder {
  private name: string | null = null

  constructor(
    private readonly place: LockedFolder,
    private readonly at: Instant
  ) {}

  /** Path of the folder as the user knows it; `null`: nothing was put there. */
  get path(): string | null {
    return this.name === null ? null : join(this.place.path, this.name)
  }

  /**
   * Keeps what is in the place of a file of the library, before another one is written there. A file stays in its place until then; what
   * cannot be read is moved. Nothing in its place: does nothing.
   */
  async copy(name: string): Promise<void> {
    const from = this.place.base.at(name)
    if (!(await isThere(from))) return
    const bytes = (await lstat(from)).isFile() ? await readFile(from).catch(() => null) : null
    const to = await this.pathFor(name)
    if (!bytes) await rename(from, to)
    else await writeDurably(to, bytes)
  }

  /** Moves what is in the place of a file of the library that nothing takes the place of. Nothing there: does nothing. */
  async move(name: string): Promise<void> {
    const from = this.place.base.at(name)
    if (!(await isThere(from))) return
    await rename(from, await this.pathFor(name))
    await syncFolder(join(from, '..'))
  }

  private async pathFor(name: string): Promise<string> {
    this.name ??= await this.freeName()
    const path = this.place.base.at(join(this.name, name))
    await this.place.makeFoldersFor(path)
    return path
  }

  private async freeName(): Promise<string> {
    const day = `damaged/${this.at.replace(/\.\d+Z$/, 'Z').replaceAll(':', '-')}`
    for (let number = 1; ; number += 1) {
      const name = number === 1 ? day : `${day}-${number}`
      if (!(await isThere(this.place.base.at(name)))) return name
    }
  }
}
