import { join } from 'node:path'
import { root, timeUntil } from './electron.mjs'
import { median, round } from './statistics.mjs'

const rounds = 7

/**
 * From the start of the process to a window that can be used, with the sample library, against an empty window of the same
 * Electron. The two take turns, so that both meet the same load.
 * @param {string} folder for data
 */
export async function start(folder) {
  const data = join(folder, 'start')
  await timeUntil('.', 'Muqarin is ready', data)
  const empty = []
  const program = []
  for (let index = 0; index < rounds; index += 1) {
    empty.push(await timeUntil(join(root, 'tests/bench/empty-window'), 'empty window is ready', join(folder, 'empty')))
    program.push(await timeUntil('.', 'Muqarin is ready', data))
  }
  return {
    'empty window, ms': round(median(empty)),
    'window usable, ms': round(median(program)),
    'window usable / empty window (reach 2.0)': round(median(program) / median(empty))
  }
}
