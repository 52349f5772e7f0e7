import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { fail, ok, type Result } from '#core/problem'

/** A file that the command line names, by its bare name, and its bytes. Problem: `import.unreadable`, with the path as given. */
export async function readInput(path: string): Promise<{ name: string; bytes: Result<Uint8Array> }> {
  try {
    return { name: basename(path), bytes: ok(await readFile(path)) }
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? (error as Error).message
    return { name: basename(path), bytes: fail('import.unreadable', { file: path, reason }) }
  }
}
