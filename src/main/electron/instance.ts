import { mkdirSync, mkdtempSync, readlinkSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { app } from 'electron'
import type { Problem } from '#core/problem'
import { unsaved } from '../settings'

/**
 * This start of the program: `first` may write the settings; `second` has handed over to a program that is running; `alone` could
 * not take the lock although no program is running here, and must not write the settings.
 */
export type Instance = { kind: 'first' } | { kind: 'second' } | { kind: 'alone'; problem: Problem }

/**
 * The folder of the program's settings, sample library and log. Where the system cannot make it, a new one for temporary files, with
 * the problem to tell.
 */
export function dataFolder(): { data: string; problem: Problem | null } {
  try {
    return { data: app.getPath('userData'), problem: null }
  } catch (error) {
    const data = mkdtempSync(join(tmpdir(), 'muqarin-'))
    app.setPath('userData', data)
    const wanted = app.commandLine.getSwitchValue('user-data-dir') || join(app.getPath('appData'), app.getName())
    return { data, problem: unsaved(wanted, error as Error) }
  }
}

/** Takes the lock that keeps two programs off one settings file. `data`: the program's folder, which holds it. */
export function takeInstance(data: string): Instance {
  if (app.requestSingleInstanceLock()) return { kind: 'first' }
  // Electron does not say why: the other program was told, or the lock could not be made.
  const problem = isHeld(data) ? null : (whyUnwritable(data) ?? whyUnwritable(tmpdir()))
  return problem ? { kind: 'alone', problem } : { kind: 'second' }
}

/**
 * Whether the lock names a process that runs. On Linux and macOS it is a link to `<host>-<process id>` beside a socket in the folder
 * for temporary files; on Windows there is no file.
 */
function isHeld(data: string): boolean {
  try {
    const pid = Number(/-(\d+)$/.exec(readlinkSync(join(data, 'SingletonLock')))?.[1])
    process.kill(pid, 0)
    return true
  } catch (error) {
    // A process of another user.
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

function whyUnwritable(folder: string): Problem | null {
  const probe = join(folder, `.writable-${process.pid}`)
  try {
    mkdirSync(folder, { recursive: true })
    writeFileSync(probe, 'x')
    rmSync(probe)
    return null
  } catch (error) {
    return unsaved(folder, error as Error)
  }
}
