import { dirname } from 'node:path'
import type { Instant } from '#core/ids'
import type { Library } from '#core/library'
import { inBatches } from './in-batches'
import { storedFile } from './json-file'
import { makeFolders } from './new-folder'
import { PartIndex } from './part-index'
import { ClaimsFile, folderParts, LibraryHeader, names, partedTables, partSchema } from './shards'
import type { StoredFolder } from './stored-folder'

/** The state of the files of a library that was just written. */
export interface WrittenLibrary {
  header: LibraryHeader
  /** See `joinParts`. */
  numbers: ReadonlyMap<string, number>
}

/**
 * Writes all records of a library, and the folders that every library has, below `folder`: claims, parts of the tables, and last
 * `library.json`, so that before it is there the folder is no library of this version. Texts and imported files are not written.
 */
export async function writeLibrary(
  folder: StoredFolder,
  library: Library,
  { createdAt, isSigning = false }: { createdAt: Instant; isSigning?: boolean }
): Promise<WrittenLibrary> {
  for (const part of folderParts) await makeFolders(folder.at(part))
  await inBatches(Object.keys(library.documents), async id => {
    await makeFolders(dirname(folder.at(names.claims(id))))
    const claims = { documentId: id, claims: { ...library.claims[id] } }
    await storedFile(folder, names.claims(id), ClaimsFile).write(claims)
  })
  const index = new PartIndex(library)
  const { id, name } = library
  const { parts } = index
  for (const table of partedTables) {
    await makeFolders(folder.at(`tables/${table}`))
    await inBatches(parts[table] ?? [], part =>
      storedFile(folder, names.part(table, part), partSchema(table)).write(index.content(library, table, part))
    )
  }
  const header = { id, name, createdAt, parts, isSigning }
  await storedFile(folder, names.library, LibraryHeader).write(header)
  return { header, numbers: index.allNumbers }
}
