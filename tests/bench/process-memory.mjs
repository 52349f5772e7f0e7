import { readdirSync, readFileSync } from 'node:fs'

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
