import { existsSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'

/** Where the real articles are; they are no part of the project. */
export const sourcesFolder = resolve(
  process.env.MUQARIN_SOURCES ?? join(import.meta.dirname, '../../../shared/sources')
)

/** Absolute paths of the articles, in order; empty when the folder is absent. */
export const sourceFiles: string[] = existsSync(sourcesFolder)
  ? readdirSync(sourcesFolder)
      .filter(name => name.endsWith('.txt'))
      .sort()
      .map(name => join(sourcesFolder, name))
  : []

/** Why tests over the real articles are skipped, for their titles. */
export const withoutSources =
  sourceFiles.length === 0 ? `SKIPPED: no articles in ${sourcesFolder}; name their folder in MUQARIN_SOURCES` : ''
