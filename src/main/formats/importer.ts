import type { SourceDraft } from '#core/documents/reading'
import type { Result } from '#core/problem'
import type { ChosenEncoding } from './decode-text'

/** What the user says about a file. */
export interface ReadOptions {
  /** Absent: told from the bytes. */
  chosen?: ChosenEncoding | undefined
  /** Take it as an article although it looks like something else. */
  asText?: boolean
}

/** One import format. A new one is one file that exports an `Importer` and one word in `importers`. */
export interface Importer {
  name: string
  /** Without a dot, lower case: for the file dialog. */
  extensions: readonly string[]
  /** Whether the file is of this format, by what it holds first and by its name second. */
  accepts: (bytes: Uint8Array, fileName: string) => boolean
  /** Problems: `import.notText`, `import.empty`, `import.unreadable` and the codes of `notArticleCodes`, each with `details.file`. */
  read: (bytes: Uint8Array, fileName: string, options: ReadOptions) => Result<SourceDraft>
}
