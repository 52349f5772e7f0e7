import { ensureBuilt } from './build.mjs'
import { ensureElectron } from './electron.mjs'
import { ensurePackages } from './packages.mjs'
import { assertSystemLibraries, ensureSystemLibraries } from './system-libraries.mjs'

/**
 * Everything a window needs, from a fresh clone on: packages, system libraries, Electron and, if asked for, the build.
 * What does not depend on one another runs at the same time.
 * @param {{ say: import('./say.mjs').Say, pdfTools?: boolean, build?: boolean }} options `pdfTools`: the PDF tests will run
 * @returns {Promise<string>} absolute path of Electron's executable
 */
export async function ensureWorkbench({ say, pdfTools = false, build = true }) {
  const libraries = ensureSystemLibraries({ say, pdfTools })
  const electron = ensurePackages({ say }).then(() =>
    all([ensureElectron({ say }), build ? ensureBuilt({ say }) : undefined])
  )
  const [[executable]] = await all([electron, libraries])
  await assertSystemLibraries({ pdfTools, electron: executable })
  return executable
}

/**
 * Like `Promise.all`, but waits for all before it rejects: ending the process in the middle of an installation that has
 * nothing to do with the failure would leave it half done.
 * @template {readonly unknown[]} T
 * @param {T} tasks
 * @returns {Promise<{ -readonly [K in keyof T]: Awaited<T[K]> }>}
 */
async function all(tasks) {
  await Promise.allSettled(tasks)
  return Promise.all(tasks)
}
