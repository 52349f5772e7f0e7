import { open } from 'node:fs/promises'
import { join } from 'node:path'
import { openProgram } from './electron.mjs'
import { median, percentile, round } from './statistics.mjs'

const rounds = 300

/**
 * From the window's call to the answer that the edit is on disk, against one append with `fdatasync` of as many bytes.
 * @param {string} folder for data
 */
export async function edits(folder) {
  const { app, page } = await openProgram(join(folder, 'edits'))
  const { times, bytes, all } = await page.evaluate(async rounds => {
    const snapshot = await window.muqarin.call('library.snapshot', undefined)
    const [documentId] = Object.keys(snapshot.value.library.documents)
    const body = await window.muqarin.call('documents.body', { id: documentId })
    const { start, end } = body.value.blocks.find(block => block.kind === 'paragraph')
    const times = []
    let bytes = 0
    for (let index = 0; index < rounds; index += 1) {
      const started = performance.now()
      const edit = await window.muqarin.call('claims.tag', { documentId, start, end, codeId: 'motive' })
      times.push(performance.now() - started)
      if (!edit.ok) throw new Error(edit.problem.code)
      bytes = new TextEncoder().encode(JSON.stringify(edit.value.change)).length
    }
    const passages = Array.from({ length: 400 }, () => ({ documentId, start, end }))
    const started = performance.now()
    const all = await window.muqarin.call('claims.tagAll', { passages, codeId: 'motive', like: {} })
    if (!all.ok) throw new Error(all.problem.code)
    return { times, bytes, all: performance.now() - started }
  }, rounds)
  await app.close()
  const append = await timeAppends(join(folder, 'append'), bytes)
  return {
    'bytes of an edit': bytes,
    'append + fdatasync, ms p50': round(median(append)),
    'edit acknowledged, ms p50 (reach 10)': round(median(times)),
    'edit acknowledged, ms p95': round(percentile(times, 95)),
    '400 places tagged at once, ms (reach 200)': round(all),
    'edit / append, p50': round(median(times) / median(append))
  }
}

/**
 * @param {string} path
 * @param {number} bytes
 */
async function timeAppends(path, bytes) {
  const file = await open(path, 'a')
  const times = []
  for (let index = 0; index < rounds; index += 1) {
    const started = performance.now()
    await file.appendFile(Buffer.alloc(bytes, 'x'))
    await file.datasync()
    times.push(performance.now() - started)
  }
  await file.close()
  return times
}
