import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { chmodSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { ownScreen, programArguments } from './app'
import { repository } from './cli'
import { temporaryFolder } from './temporary-folder'

/** Path of Electron's executable. */
export const electron: string = createRequire(import.meta.url)('electron')

export interface BareProgram {
  process: ChildProcess
  /** Its output on stdout and stderr. */
  output: () => string
  /** Resolves to the exit code; `null` when a signal ended it. */
  ended: Promise<number | null>
}

interface BareOptions {
  data: string
  /** A CommonJS file that runs in the program before it does. */
  preload?: string
  /** Program and arguments that Electron is started through, e.g. `strace`. */
  through?: readonly string[]
  env?: Readonly<Record<string, string>>
}

/** Starts the built program without Playwright, which needs a connection to it and keeps it from starting again by itself. */
export function startBare({ data, preload, through = [], env = {} }: BareOptions): BareProgram {
  const words = [...through, electron, ...(preload ? ['-r', preload] : []), ...programArguments(data)]
  const [program = electron, ...args] = words
  const child = spawn(program, args, { cwd: repository, env: { ...process.env, ...ownScreen(), ...env } })
  onTestFinished(() => {
    child.kill('SIGKILL')
  })
  const parts: string[] = []
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (part: string) => parts.push(part))
  }
  const ended = new Promise<number | null>((resolve, reject) => {
    child.on('error', reject)
    child.on('close', resolve)
  })
  return { process: child, output: () => parts.join(''), ended }
}

/** The processes of the program whose data are in `data` and that have this in their command line. */
export function processesOf(data: string, words: string): number[] {
  return readdirSync('/proc').flatMap(name => {
    if (!/^\d+$/.test(name)) return []
    try {
      const line = readFileSync(`/proc/${name}/cmdline`, 'utf8')
      return line.includes(data) && line.includes(words) ? [Number(name)] : []
    } catch {
      // It has ended.
      return []
    }
  })
}

/** Options of `unshare` for a namespace of its own. Root needs no user namespace; anybody else stays who they are in theirs. */
export function namespaceOf(kind: '--mount' | '--net'): string[] {
  if (process.getuid?.() === 0) return [kind]
  return ['--map-current-user', ...(kind === '--mount' ? ['--keep-caps'] : []), kind]
}

/** Why a namespace of this kind cannot be had here; `null` where it can. */
export function whyNoNamespace(kind: '--mount' | '--net'): string | null {
  const { error, status, stderr } = spawnSync('unshare', [...namespaceOf(kind), 'true'], { encoding: 'utf8' })
  if (error) return error.message
  return status === 0 ? null : stderr.trim()
}

/** A program that runs these lines of shell in a mount namespace of its own and then becomes Electron. For `launch`. */
export function electronAfter(lines: string): string {
  const path = join(temporaryFolder(), 'electron.sh')
  const inside = `${lines.replaceAll("'", "'\\''")}\nexec "$0" "$@"`
  writeFileSync(
    path,
    `#!/bin/sh\nexec unshare ${namespaceOf('--mount').join(' ')} sh -ec '${inside}' '${electron}' "$@"\n`
  )
  chmodSync(path, 0o755)
  return path
}
