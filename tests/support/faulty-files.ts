import type * as promises from 'node:fs/promises'
import type { FileHandle } from 'node:fs/promises'

/** How calls fail: with an error of the system, perhaps after half of the data was written. */
export interface Fault {
  code: 'ENOSPC' | 'EIO' | 'EACCES'
  isShortWrite?: boolean
  /** How many calls in a row fail. Absent: one. */
  calls?: number
}

/** What the file calls of a test do: `calls` counts those that change something, and those from the number `failAt` on fail. */
export const faults: { calls: number; failAt: number | null; fault: Fault; failed: string | null } = {
  calls: 0,
  failAt: null,
  fault: { code: 'EIO' },
  failed: null
}

/** Lets changes fail, from the one with this number on, counted from 1 and from now. `null`: none fails. */
export function failAt(number: number | null, fault: Fault = { code: 'EIO' }): void {
  Object.assign(faults, { calls: 0, failAt: number, fault, failed: null })
}

const changes = [
  'mkdir',
  'rename',
  'link',
  'rm',
  'rmdir',
  'unlink',
  'writeFile',
  'appendFile',
  'truncate',
  'copyFile',
  'chmod',
  'chown',
  'utimes'
] as const
const changesOfHandle = ['writeFile', 'appendFile', 'write', 'sync', 'datasync', 'truncate', 'chmod']

/** `node:fs/promises` whose changes fail as `faults` says. For `vi.mock`. */
export function faultyFiles(real: typeof promises): typeof promises {
  const faulty = Object.fromEntries(changes.map(name => [name, failing(name, real[name] as AnyCall)]))
  return {
    ...real,
    ...faulty,
    open: async (...args: Parameters<typeof promises.open>) => {
      const writes = typeof args[1] === 'string' && /[wa+]/.test(args[1])
      const handle = writes ? await failing('open', real.open as AnyCall)(...args) : await real.open(...args)
      return faultyHandle(handle as FileHandle)
    }
  } as typeof promises
}

type AnyCall = (...args: unknown[]) => Promise<unknown>

function faultyHandle(handle: FileHandle): FileHandle {
  return new Proxy(handle, {
    get(target, name) {
      const value = Reflect.get(target, name, target)
      if (typeof value !== 'function') return value
      const bound = value.bind(target) as AnyCall
      return changesOfHandle.includes(String(name)) ? failing(String(name), bound) : bound
    }
  })
}

function failing(name: string, call: AnyCall): AnyCall {
  return async (...args) => {
    faults.calls += 1
    const { code, isShortWrite, calls = 1 } = faults.fault
    if (faults.failAt === null || faults.calls < faults.failAt || faults.calls >= faults.failAt + calls)
      return call(...args)
    faults.failed ??= name
    const at = args.findIndex(arg => typeof arg === 'string' || arg instanceof Uint8Array)
    if (isShortWrite && /^(?:writeFile|appendFile|write)$/.test(name) && at >= 0) {
      const data = Buffer.from(args[at] as Uint8Array)
      await call(...args.with(at, data.subarray(0, data.length >> 1)))
    }
    throw Object.assign(new Error(`${code}: ${name} failed by the test`), { code, syscall: name })
  }
}
