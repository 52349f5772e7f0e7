import path from 'node:path'
import { fileURLToPath } from 'node:url'

/** Absolute folder of the project, however the command was called. */
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..')

/**
 * @param {...string} parts path below the project's folder
 * @returns {string} absolute path
 */
export function inRoot(...parts) {
  return path.join(root, ...parts)
}
