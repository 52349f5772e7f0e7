import { execFileSync, spawn } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { executable, root, rootFlags } from './electron.mjs'
import { round } from './statistics.mjs'

/** Sections of about five pages: some 10, 100 and 500 pages. */
const sizes = [2, 20, 96]
/** `warm`: as the program's worker is once the Brief place has been open for some seconds. */
const engines = [
  { name: 'ours', engine: 'ours', warm: false },
  { name: 'ours, warm', engine: 'ours', warm: true },
  { name: 'chromium', engine: 'chromium', warm: false }
]
const sampleMs = 100
// Of Linux on all machines that Electron runs on.
const ticksPerSecond = 100

/**
 * A briefing through our engine, in its worker, and through Chromium's printToPDF in the same Electron: time, time of the processors,
 * memory above that of a resting program without a worker (both of all processes), bytes, and how long the main process could not answer.
 * @param {string} folder for data
 * @param {string} workerPath the built render worker
 */
export async function pdf(folder, workerPath = join(root, 'out/main/render-worker.js')) {
  const figures = {}
  for (const sections of sizes) {
    for (const { name, engine, warm } of engines) {
      const { seconds, cpuSeconds, bytes, megabytes, stallMs, file } = await render(engine, sections, {
        warm,
        folder,
        workerPath
      })
      const pages = Number(
        execFileSync('pdfinfo', [file])
          .toString()
          .match(/Pages:\s+(\d+)/)?.[1]
      )
      figures[`${name}, ${pages} pages`] = [
        `${round(seconds)} s`,
        `${round(pages / seconds)} pages/s`,
        `${round(cpuSeconds)} s of processors`,
        `${Math.round(megabytes)} MB at its peak`,
        `${round(bytes / 1e6)} MB in the file`,
        `main stalls ${round(stallMs)} ms`
      ].join(', ')
    }
  }
  return figures
}

function render(engine, sections, settings) {
  const options = {
    engine,
    sections,
    ...settings,
    fontFolder: join(root, 'resources/fonts')
  }
  return new Promise((resolve, reject) => {
    const app = join(root, 'tests/bench/pdf-window')
    const child = spawn(executable, [...rootFlags, app, `--user-data-dir=${join(settings.folder, `pdf-${engine}`)}`], {
      cwd: root,
      env: { ...process.env, MUQARIN_PDF_BENCH: JSON.stringify(options) }
    })
    let printed = ''
    let resting = 0
    let peak = 0
    let ticksBefore = 0
    const ticks = new Map()
    const sampling = setInterval(() => {
      const family = familyOf(child.pid)
      const megabytes = residentMegabytes(family)
      // Kept by process: one that has ended has still worked.
      for (const id of family) ticks.set(id, Math.max(ticks.get(id) ?? 0, ticksOf(id)))
      peak = Math.max(peak, megabytes)
      if (!resting && printed.includes('resting')) {
        resting = megabytes
        peak = 0
      }
      if (!ticksBefore && printed.includes('starting')) ticksBefore = sum(ticks.values())
    }, sampleMs)
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', chunk => {
        printed += chunk
      })
    }
    child.on('error', reject)
    child.on('exit', () => {
      clearInterval(sampling)
      const answer = printed.match(/measured (\{.*\})/)?.[1]
      if (answer) {
        const cpuSeconds = (sum(ticks.values()) - ticksBefore) / ticksPerSecond
        resolve({ ...JSON.parse(answer), cpuSeconds, megabytes: peak - resting })
      } else reject(new Error(`${engine}, ${sections} sections: ${printed}`))
    })
  })
}

/** A process and all its descendants. */
function familyOf(pid) {
  const all = readdirSync('/proc').filter(name => /^\d+$/.test(name))
  const parents = new Map(all.map(id => [Number(id), parentOf(id)]))
  const family = [pid]
  for (const member of family) for (const [id, parent] of parents) if (parent === member) family.push(id)
  return family
}

/** What several share is counted once in all. */
function residentMegabytes(family) {
  return sum(family.map(proportionalKilobytes)) / 1024
}

function sum(figures) {
  return [...figures].reduce((total, figure) => total + figure, 0)
}

/** Time that a process had a processor (proc(5), fields utime and stime). */
function ticksOf(id) {
  const fields = read(`/proc/${id}/stat`)
    .replace(/^.*\) /s, '')
    .split(' ')
  return Number(fields[11] ?? 0) + Number(fields[12] ?? 0)
}

function parentOf(id) {
  return Number(
    read(`/proc/${id}/stat`)
      .replace(/^.*\) \S /s, '')
      .split(' ')[0]
  )
}

function proportionalKilobytes(id) {
  return Number(read(`/proc/${id}/smaps_rollup`).match(/^Pss:\s+(\d+)/m)?.[1] ?? 0)
}

/** A process may end between being listed and being read. */
function read(path) {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}
