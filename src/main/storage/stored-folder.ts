import { extname, join } from 'node:path'
import { sha256 } from '../sha256'
import { DamagedFileError } from './damaged-file'
import { writeDurably } from './durable-file'
import { isSealed, isSealedLine, type LibraryKey } from './library-key'
import { readIfThere } from './regular-file'

/**
 * A folder with the files of a library: the library itself or a backup of it. The one place where files and lines are sealed and opened, so
 * that nothing above knows whether the library is encrypted. In an encrypted library nothing is read that is not sealed.
 */
export class StoredFolder {
  constructor(
    readonly path: string,
    /** `null`: the library is not encrypted. */
    readonly key: LibraryKey | null
  ) {}

  /** The path of the file or folder called `name`. */
  at(name: string): string {
    return join(this.path, name)
  }

  /** The folder at `path`, a copy of this library. */
  copyAt(path: string): StoredFolder {
    return new StoredFolder(path, this.key)
  }

  /** The content of a file; `null` where there is none. Throws `DamagedFileError`. */
  async read(name: string): Promise<Buffer | null> {
    const bytes = await readIfThere(this.at(name))
    return bytes && this.opened(name, bytes)
  }

  /** The content of the file called `name` whose bytes on disk are these. Throws `DamagedFileError`. */
  opened(name: string, bytes: Buffer): Buffer {
    if (!this.key) {
      if (isSealed(bytes)) throw new DamagedFileError(this.at(name), 'noKey')
      return bytes
    }
    if (!isSealed(bytes)) throw new DamagedFileError(this.at(name), 'notEncrypted')
    const content = this.key.open(name, bytes)
    if (!content) throw new DamagedFileError(this.at(name), 'notDecrypted')
    return content
  }

  /** Writes a file as `writeDurably` does. */
  async write(name: string, content: string | Uint8Array): Promise<void> {
    await writeDurably(this.at(name), this.key ? this.key.seal(name, Buffer.from(content)) : content)
  }

  /** A line of a log as it is written, without its end. Lines are counted from 1. */
  lineFor(log: string, number: number, line: string): string {
    return this.key ? this.key.sealLine(log, number, line) : line
  }

  /** The content of a line as it was read; `null`: it is not this line of this log. */
  lineIn(log: string, number: number, line: string): string | null {
    if (this.key) return this.key.openLine(log, number, line)
    return isSealedLine(line) ? null : line
  }

  /** Whether this is the content of the imported file called `name`. */
  isOriginal(name: string, content: Uint8Array): boolean {
    return name === this.originalName(sha256(content), extname(name).slice(1))
  }

  /** The name of the imported file with this hash. In an encrypted library it does not say which file it is. */
  originalName(sha256: string, extension: string): string {
    return `originals/${this.key ? this.key.nameOf(sha256) : sha256}.${extension}`
  }
}
