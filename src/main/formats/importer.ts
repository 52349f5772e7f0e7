import type { Draft } from '#core/documents/draft'
import type { Result } from '#core/problem'

/** One import format. A new one is one file that exports an `Importer` and one word in `importers`. */
export interface Importer {
  name: string
  /** Without a dot, lower case: for the file dialog. */
  extensions: readonly string[]
  /** Whether the file is of this format, by what it holds first and by its name second. */
  accepts: (bytes: Uint8Array, fileName: string) => boolean
  /** Problems: `import.notText`, `import.empty`, `import.unreadable`, each with `details.file`. */
  read: (bytes: Uint8Array, fileName: string) => Result<Draft>
}
