import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'

/**
 * One hash over files and folders: it changes when any file's content or name does. Missing ones count as missing.
 * @param {string} base absolute folder
 * @param {string[]} entries files or folders below `base`
 * @returns {Promise<string>} SHA-256, hexadecimal
 */
export async function fingerprint(base, entries) {
  const hash = createHash('sha256')
  for (const entry of entries) {
    for (const file of await filesOf(base, entry)) {
      const content = await readFile(path.join(base, file))
      hash.update(`${file}\0${content.length}\0`).update(content)
    }
  }
  return hash.digest('hex')
}

/**
 * @param {string} base
 * @param {string} entry
 * @returns {Promise<string[]>} paths below `base` with forward slashes, sorted
 */
async function filesOf(base, entry) {
  try {
    const children = await readdir(path.join(base, entry), { withFileTypes: true, recursive: true })
    return children
      .filter(child => child.isFile())
      .map(child => path.relative(base, path.join(child.parentPath, child.name)).replaceAll(path.sep, '/'))
      .sort()
  } catch (error) {
    if (error.code === 'ENOTDIR') return [entry]
    if (error.code === 'ENOENT') return []
    throw error
  }
}
