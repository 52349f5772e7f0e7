// Runs inside vite's module runner (see `load-source.mjs`), since it measures the program's own services.

import { open } from 'node:fs/promises'
import { systemContext } from '#main/context'
import { openLibrary } from '#main/open-library'
import { createLibraryFolder } from '#main/storage/folder-store'
import { tagPassage } from '#main/tagging'

/**
 * Makes an empty library.
 * @param {string} folder absent
 */
export async function makeEmptyLibrary(folder) {
  take(await createLibraryFolder(folder, 'empty', systemContext))
}

/**
 * Tags and undoes in a library as the main process does, each edit followed by a bare append of as many bytes with `fdatasync` to a file
 * on the same disk, so that both meet the same load. From the call to its answer, in ms.
 * @param {string} folder of the library
 * @param {{ rounds: number, beside: string }} options `beside`: path of the file for the appends
 * @returns {Promise<{ opened: number, edits: number[], undos: number[], appends: number[], bytes: number }>}
 */
export async function measureEdits(folder, { rounds, beside }) {
  const begun = performance.now()
  const workspace = take(await openLibrary(folder, systemContext))
  const opened = performance.now() - begun
  const [documentId] = Object.keys(workspace.library.documents)
  const { text } = take(await workspace.body(documentId))
  const range = { start: 0, end: text.indexOf(' ', 40) }
  const file = await open(beside, 'a')
  const taken = { opened, edits: [], undos: [], appends: [], bytes: 0 }
  const timed = async work => {
    const started = performance.now()
    const result = await work()
    return { result, ms: performance.now() - started }
  }
  const append = async bytes => {
    const { ms } = await timed(async () => {
      await file.appendFile(bytes)
      await file.datasync()
    })
    taken.appends.push(ms)
  }
  try {
    for (let round = 0; round < rounds; round += 1) {
      const tagged = await timed(() => tagPassage(workspace, documentId, range, { codeId: 'motive' }))
      const bytes = Buffer.from(JSON.stringify(take(tagged.result).change))
      taken.bytes = bytes.length
      taken.edits.push(tagged.ms)
      await append(bytes)
      const undone = await timed(() => workspace.undo())
      take(undone.result)
      taken.undos.push(undone.ms)
      await append(bytes)
    }
  } finally {
    await file.close()
    await workspace.close()
  }
  return taken
}

function take(result) {
  if (!result.ok) throw new Error(`${result.problem.code} ${JSON.stringify(result.problem.details)}`)
  return result.value
}
