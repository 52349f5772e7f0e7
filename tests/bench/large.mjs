import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { openFromLibrary, tagByKey, undoByKey, watchTags } from './desk-measures.mjs'
import { openProgram, rememberLibrary, root, whileRunning } from './electron.mjs'
import { installBench } from './in-window.mjs'
import { withSource } from './load-source.mjs'
import { settledMemoryOf } from './process-memory.mjs'
import { median, percentile, round } from './statistics.mjs'

const rounds = { start: 5, tag: 120, undo: 60, cli: 3, edit: 150 }
/** Ms from a selection to the key that tags it, as a quick hand needs them. */
const pause = 80

/**
 * A large library: start, memory, tagging and undoing in the window, listing claims on the command line, and edits in main; against
 * an empty library, an empty window and bare appends of the same run.
 * @param {string} folder for data
 * @param {{ sources: number, claims: number }} size
 */
export async function large(folder, size) {
  const libraries = { empty: join(folder, 'empty-library'), large: join(folder, 'large-library') }
  await withSource('tests/bench/large-in-main.mjs', module => module.makeEmptyLibrary(libraries.empty))
  await withSource('tests/bench/large-on-disk.mjs', module => module.writeLargeLibrary(libraries.large, size))
  const data = { empty: join(folder, 'empty-data'), large: join(folder, 'large-data') }
  rememberLibrary(data.empty, libraries.empty)
  rememberLibrary(data.large, libraries.large)
  return {
    size: `${size.sources} sources, ${size.claims} claims`,
    ...(await startAndMemory(folder, data)),
    ...(await inWindow(data.large)),
    ...listing(libraries),
    ...(await inMain(folder, libraries.large))
  }
}

/** The libraries take turns, so that both meet the same load. */
async function startAndMemory(folder, data) {
  const ready = 'Muqarin is ready'
  const taken = { empty: [], large: [] }
  for (let turn = 0; turn < rounds.start; turn += 1) {
    for (const which of ['empty', 'large']) {
      taken[which].push((await whileRunning('.', ready, data[which], async () => null)).took)
    }
  }
  const memory = async (app, line, folder) => (await whileRunning(app, line, folder, settledMemoryOf)).result
  const window = await memory(join(root, 'tests/bench/empty-window'), 'empty window is ready', join(folder, 'window'))
  const empty = await memory('.', ready, data.empty)
  const large = await memory('.', ready, data.large)
  const parts = ({ all, main, window }) => `${round(all)} (main ${round(main)}, window ${round(window)})`
  return {
    'window usable, ms p50: empty library': round(median(taken.empty)),
    'window usable, ms p50 / max': `${round(median(taken.large))} / ${round(Math.max(...taken.large))}`,
    'window usable / with an empty library (reach 1.5)': round(median(taken.large) / median(taken.empty)),
    'memory of all processes (PSS), MB: empty window': round(window.all),
    'memory of all processes (PSS), MB: empty library': parts(empty),
    'memory of all processes (PSS), MB (reach 700)': parts(large),
    'memory / with an empty library': round(large.all / empty.all)
  }
}

async function inWindow(data) {
  const { app, page } = await openProgram(data)
  await page.evaluate(installBench)
  await page.evaluate(watchTags)
  const usable = performance.now()
  await page.waitForFunction(() => !document.querySelector('.sources-none > [aria-hidden]'), null, { timeout: 120_000 })
  const claimsThere = performance.now() - usable
  const title = await page.locator('.sources-title').first().textContent()
  const opened = await page.evaluate(openFromLibrary, title)
  const tags = await page.evaluate(tagByKey, { title, rounds: rounds.tag, pause })
  const undos = await page.evaluate(undoByKey, { title, rounds: rounds.undo })
  await app.close()
  const toFrame = tags.map(tag => tag.toFrame)
  const work = tags.map(tag => tag.work)
  const toMark = tags.map(tag => tag.toMark)
  return {
    'all claims there after the window was usable, ms': round(claimsThere),
    'source opened, ms': round(opened),
    'tag, key to frame, ms p50 / p99 (reach 16.7 / 50)': `${round(median(toFrame))} / ${round(percentile(toFrame, 99))}`,
    'tag, work before the frame, ms p50 / p99': `${round(median(work))} / ${round(percentile(work, 99))}`,
    'tag, key to its mark, saved and drawn, ms p50 / p99': `${round(median(toMark))} / ${round(percentile(toMark, 99))}`,
    'undo, key to frame, ms p50 / p99 (reach 50)': `${round(median(undos))} / ${round(percentile(undos, 99))}`
  }
}

function listing(libraries) {
  const time = library => {
    const args = ['claims', 'list', '--library', library, '--code', 'motive']
    const started = performance.now()
    execFileSync(process.execPath, [join(root, 'out/main/cli.js'), ...args], { maxBuffer: 2 ** 28 })
    return performance.now() - started
  }
  const taken = { empty: [], large: [] }
  for (let turn = 0; turn < rounds.cli; turn += 1) {
    for (const which of ['empty', 'large']) taken[which].push(time(libraries[which]))
  }
  return {
    'claims list --code, ms: empty library': round(median(taken.empty)),
    'claims list --code, ms (reach 2000)': round(median(taken.large)),
    'claims list --code / with an empty library': round(median(taken.large) / median(taken.empty))
  }
}

async function inMain(folder, library) {
  const { opened, edits, undos, appends, bytes } = await withSource('tests/bench/large-in-main.mjs', module =>
    module.measureEdits(library, { rounds: rounds.edit, beside: join(folder, 'appended') })
  )
  const figure = times => `${round(median(times))} / ${round(percentile(times, 99))}`
  return {
    'library opened in main, ms': round(opened),
    'bytes of an edit': bytes,
    'append + fdatasync, ms p50 / p99': figure(appends),
    'tag in main, call to answer, ms p50 / p99': figure(edits),
    'undo in main, call to answer, ms p50 / p99': figure(undos),
    'tag in main / append, p50 (reach 3)': round(median(edits) / median(appends)),
    'undo in main / append, p50 (reach 3)': round(median(undos) / median(appends))
  }
}
