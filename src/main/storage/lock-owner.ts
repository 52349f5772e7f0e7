import { readFile, readlink } from 'node:fs/promises'
import { hostname, uptime } from 'node:os'
import { z } from 'zod'
import { Instant } from '#core/ids'

/**
 * The content of a lock file: the process that has the library open. Lock files of earlier versions have the first three fields only.
 * One that names a process and a machine counts, whatever the rest of it is: what cannot be read is left out.
 */
export const LockOwner = z.object({
  pid: z.int(),
  host: z.string(),
  /** Milliseconds since 1970, by the clock of the machine when the lock was taken. */
  bootedAt: z.number().catch(0),
  /** Different for each lock. Absent: the lock was taken by an earlier version. */
  token: z.string().optional().catch(undefined),
  /** Absent: the time at which the file was written holds. */
  takenAt: Instant.optional().catch(undefined),
  /** Different for each start of the machine. Absent where the system has none: `bootedAt` is compared instead. */
  bootId: z.string().optional().catch(undefined),
  /** Clock ticks from the start of the machine to that of the process. Absent where the system does not tell. */
  startTicks: z.string().optional().catch(undefined),
  /** The namespace in which `pid` is a number. Absent where the system has none. */
  pidNamespace: z.string().optional().catch(undefined),
  /** Device and inode of the lock file. Absent: a copy of the file cannot be told from the file. */
  file: z.string().optional().catch(undefined)
})
export type LockOwner = z.infer<typeof LockOwner>

/** This process as the owner of a new lock. */
export async function thisProcess(): Promise<LockOwner> {
  const [bootId, startTicks, pidNamespace] = await Promise.all([
    readBootId(),
    startTicksOf(process.pid),
    readPidNamespace()
  ])
  return {
    pid: process.pid,
    host: hostname(),
    bootedAt: Date.now() - uptime() * 1000,
    ...(bootId ? { bootId } : {}),
    ...(startTicks ? { startTicks } : {}),
    ...(pidNamespace ? { pidNamespace } : {})
  }
}

/** The owner that the content of a lock file names; `null` for an empty or broken file. */
export function parseOwner(text: string): LockOwner | null {
  try {
    const owner = LockOwner.safeParse(JSON.parse(text))
    return owner.success ? owner.data : null
  } catch {
    return null
  }
}

/** The process that has a number now. `startTicks`: `null` where the system does not tell. */
export interface RunningProcess {
  startTicks: string | null
}

/** The process with the number `pid` on this machine; `null` where none has it. */
export async function processAt(pid: number): Promise<RunningProcess | null> {
  return isRunning(pid) ? { startTicks: await startTicksOf(pid) } : null
}

/**
 * The state of the owner of a lock as `here`, this process, can tell it from `found`, the process that has the owner's
 * number now. `unseen`: it may run on another machine, in another container, or before a start of this machine that left
 * no trace. The clock proves nothing: it may have been set.
 */
export function stateOf(
  owner: LockOwner,
  found: RunningProcess | null,
  here: LockOwner
): 'running' | 'ended' | 'unseen' {
  const isSameBoot = owner.bootId !== undefined && here.bootId !== undefined ? owner.bootId === here.bootId : null
  if (!isSameBoot && owner.host !== here.host) return 'unseen'
  if (isSameBoot === false) return 'ended'
  if (owner.pidNamespace !== undefined && owner.pidNamespace !== here.pidNamespace) return 'unseen'
  if (!found) return 'ended'
  // The system gives the number of an ended process to a new one.
  if (owner.startTicks && found.startTicks) return owner.startTicks === found.startTicks ? 'running' : 'ended'
  return isSameBoot === null && Math.abs(owner.bootedAt - here.bootedAt) > 60_000 ? 'unseen' : 'running'
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** Linux only; `null` elsewhere. */
async function readPidNamespace(): Promise<string | null> {
  try {
    return await readlink('/proc/self/ns/pid')
  } catch {
    return null
  }
}

/** Linux only; `null` elsewhere. */
async function readBootId(): Promise<string | null> {
  return (await readProc('/proc/sys/kernel/random/boot_id'))?.trim() || null
}

/** Linux only; `null` elsewhere and for a process that has ended. */
async function startTicksOf(pid: number): Promise<string | null> {
  const stat = await readProc(`/proc/${pid}/stat`)
  // The second field is the name of the program in brackets, which may hold blanks and brackets itself; the 22nd is the start.
  const fields = stat?.slice(stat.lastIndexOf(')') + 2).split(' ')
  return fields?.[19] ?? null
}

async function readProc(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8')
  } catch {
    return null
  }
}
