import { basename } from 'node:path'
import type { Result } from '#core/problem'
import { readNamedFile } from '#main/read-named-file'
import { maxSourceBytes } from '#shared/bounds'

/** A source file that the command line names, by its bare name, and its bytes. Problems name the path as given. */
export async function readInput(path: string): Promise<{ name: string; bytes: Result<Uint8Array> }> {
  return { name: basename(path), bytes: await readNamedFile(path, { name: path, maxBytes: maxSourceBytes }) }
}
