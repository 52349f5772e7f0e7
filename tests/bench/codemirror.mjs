import { join } from 'node:path'
import { _electron } from 'playwright'
import { build } from 'vite'
import { root, rootFlags } from './electron.mjs'
import { installBench } from './in-window.mjs'

/**
 * Bundles the reference page.
 * @param {string} folder for the built page
 * @returns {Promise<string>} path of its index.html
 */
export async function buildReference(folder) {
  await build({
    root: join(root, 'tests/bench/codemirror-window'),
    configFile: false,
    logLevel: 'error',
    base: './',
    build: { outDir: folder, emptyOutDir: true, target: 'chrome130', modulePreload: { polyfill: false } }
  })
  return join(folder, 'index.html')
}

/**
 * A window of the same Electron with the reference page, its letters loaded.
 * @param {string} data user data folder
 * @param {string} pagePath
 */
export async function openReference(data, pagePath) {
  const app = await _electron.launch({
    cwd: root,
    args: [join(root, 'tests/bench/codemirror-window'), `--page=${pagePath}`, `--user-data-dir=${data}`, ...rootFlags]
  })
  const page = await app.firstWindow()
  await page.waitForFunction(() => 'reference' in window)
  await page.evaluate(() => document.fonts.load('400 20px "Noto Naskh Arabic Variable"', 'نهر River'))
  await page.evaluate(installBench)
  return { app, page }
}

/** From handing over the text to the frame that shows it. Runs in the page. */
export async function showReference({ text, spans }) {
  await window.bench.painted()
  const started = performance.now()
  window.reference.show(text, spans)
  return (await window.bench.painted()) - started
}

/** From the call to the frame that shows the new mark, near the head of the text. Runs in the page. */
export async function tagReference({ text, rounds, pause }) {
  const { anyMoment, painted } = window.bench
  const taken = []
  let start = 0
  for (let round = 0; round < rounds; round += 1) {
    start = text.indexOf(' ', start) + 1
    const end = text.indexOf(' ', start)
    await anyMoment(pause)
    const started = performance.now()
    window.reference.tag({ start, end, code: 'motive' })
    const work = performance.now() - started
    taken.push({ toFrame: (await painted()) - started, work })
  }
  return taken
}

/** From the call to the frame in which the place is in view. Runs in the page. */
export async function jumpReference({ length, rounds }) {
  const { anyMoment, paintedOnce } = window.bench
  const taken = []
  for (let round = 0; round < rounds; round += 1) {
    const position = Math.floor((((round * 7919) % rounds) / rounds) * length)
    await anyMoment()
    const started = performance.now()
    window.reference.jump(position)
    taken.push((await paintedOnce(() => window.reference.isInView(position))) - started)
  }
  return taken
}

/** Runs in the page. */
export async function scrollReference({ step, frames }) {
  const scroller = document.querySelector('.cm-scroller')
  scroller.scrollTop = 0
  await window.bench.painted()
  return window.bench.scrollFrames(scroller, step, frames)
}
