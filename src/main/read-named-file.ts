import { constants } from 'node:fs'
import { open, stat } from 'node:fs/promises'
import { fail, ok, type Result } from '#core/problem'

/**
 * Reads a file that the user named. It never waits for a pipe or a device. `maxBytes`: of a file that is read at all; `name`: of
 * the file in messages. Problems: `import.unreadable`, `import.notFile`, `import.tooLarge`.
 */
export async function readNamedFile(
  path: string,
  { name, maxBytes = Number.POSITIVE_INFINITY }: { name: string; maxBytes?: number }
): Promise<Result<Uint8Array>> {
  try {
    // Some devices do something as soon as they are opened.
    if (!(await stat(path)).isFile()) return fail('import.notFile', { file: name })
    // Another file may have taken the name meanwhile: a pipe that nobody writes to would keep the program waiting.
    const file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
    try {
      const stats = await file.stat()
      if (!stats.isFile()) return fail('import.notFile', { file: name })
      if (stats.size > maxBytes) return fail('import.tooLarge', { file: name })
      return ok(new Uint8Array(await file.readFile()))
    } finally {
      await file.close()
    }
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? (error as Error).message
    return reason === 'ELOOP'
      ? fail('import.linkLoop', { file: name })
      : fail('import.unreadable', { file: name, reason })
  }
}
