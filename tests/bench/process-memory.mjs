import { readdirSync, readFileSync } from 'node:fs'
import { setTimeout } from 'node:timers/promises'

/**
 * Memory of a process and all that descend from it, in MB. The proportional set size counts a page that several processes share once,
 * in equal parts. Linux only.
 * @param {number} pid
 * @returns {{ all: number, main: number, window: number }} `main`: of the process itself; `window`: of the largest process that draws pages
 */
export function memoryOf(pid) {
  const processes = descendantsOf(pid).map(id => ({ id, kind: kindOf(id), megabytes: proportionalSize(id) }))
  const windows = processes.filter(({ kind }) => kind === 'renderer')
  return {
    all: processes.reduce((sum, { megabytes }) => sum + megabytes, 0),
    main: processes.find(({ id }) => id === pid)?.megabytes ?? 0,
    window: Math.max(0, ...windows.map(({ megabytes }) => megabytes))
  }
}

/**
 * The same once it has changed by less than 1 % in three looks one after another, 2 s apart, or after two minutes.
 * @param {number} pid
 */
export async function settledMemoryOf(pid) {
  let last = memoryOf(pid)
  for (let calm = 0, looks = 0; calm < 3 && looks < 60; looks += 1) {
    await setTimeout(2_000)
    const now = memoryOf(pid)
    calm = Math.abs(now.all - last.all) < last.all / 100 ? calm + 1 : 0
    last = now
  }
  return last
}

function descendantsOf(pid) {
  const children = new Map()
  for (const name of readdirSync('/proc').filter(name => /^\d+$/.test(name))) {
    const parent = parentOf(name)
    if (parent !== null) children.set(parent, [...(children.get(parent) ?? []), Number(name)])
  }
  const found = [pid]
  for (const one of found) found.push(...(children.get(one) ?? []))
  return found
}

/** `null`: the process has ended meanwhile. */
function parentOf(pid) {
  const status = readIfThere(`/proc/${pid}/status`)
  const [, parent] = /^PPid:\s*(\d+)$/m.exec(status ?? '') ?? []
  return parent === undefined ? null : Number(parent)
}

function kindOf(pid) {
  const [, kind] = /--type=([a-z-]+)/.exec(readIfThere(`/proc/${pid}/cmdline`) ?? '') ?? []
  return kind ?? 'main'
}

function proportionalSize(pid) {
  const [, kilobytes] = /^Pss:\s*(\d+) kB$/m.exec(readIfThere(`/proc/${pid}/smaps_rollup`) ?? '') ?? []
  return Number(kilobytes ?? 0) / 1024
}

function readIfThere(path) {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    if (['ENOENT', 'ESRCH'].includes(error.code)) return null
    throw error
  }
}
