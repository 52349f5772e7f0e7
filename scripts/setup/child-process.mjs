import { spawn } from 'node:child_process'
import { constants } from 'node:os'

/** Children that end when this process is told to end. */
const running = new Set()
const endings = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])
/** Milliseconds a child has to end by itself before it is killed. */
const patience = 5000
const lookEvery = 500
let listening = false
/** @type {NodeJS.Signals | undefined} */
let endedBy

/**
 * @typedef {object} Outcome
 * @property {number} code exit code; 128 + the signal's number when a signal ended the child, as shells report it
 * @property {string} output what it wrote to stdout and stderr, when `quiet`; otherwise empty
 */

/**
 * Runs a program to its end. Ctrl+C, SIGTERM and SIGHUP are passed on to it, so that nothing outlives the command.
 * @param {string} command
 * @param {string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, quiet?: boolean, stdoutTo?: 'stdout' | 'stderr', shell?: boolean }} options
 *   `quiet` collects the output instead of showing it
 * @returns {Promise<Outcome>} rejects only when the program cannot be started
 */
export function run(command, args, { cwd, env = process.env, quiet = false, stdoutTo = 'stdout', shell = false } = {}) {
  passSignalsOn()
  const stdout = quiet ? 'pipe' : stdoutTo === 'stderr' ? process.stderr : 'inherit'
  const child = spawn(command, args, {
    cwd,
    env,
    shell,
    stdio: [quiet ? 'ignore' : 'inherit', stdout, quiet ? 'pipe' : 'inherit']
  })
  running.add(child)
  /** @type {Buffer[]} */
  const chunks = []
  child.stdout?.on('data', chunk => chunks.push(chunk))
  child.stderr?.on('data', chunk => chunks.push(chunk))
  return new Promise((resolve, reject) => {
    child.on('error', error => {
      running.delete(child)
      reject(error)
    })
    child.on('close', (code, signal) => {
      running.delete(child)
      // Told to end, the command must not go on to its next step: nobody hears of this outcome any more.
      if (!endedBy) resolve({ code: code ?? codeOfSignal(signal), output: Buffer.concat(chunks).toString('utf8') })
      else if (running.size === 0) process.exit(codeOfSignal(endedBy))
    })
  })
}

/**
 * Runs one of the installed packages' programs with the Node that runs this, so that it works without a shell anywhere.
 * @param {string} file absolute path of the program's JavaScript
 * @param {string[]} args
 * @param {Parameters<typeof run>[2]} options
 */
export function runNode(file, args, options) {
  return run(process.execPath, [file, ...args], options)
}

function passSignalsOn() {
  if (listening) return
  listening = true
  for (const signal of endings) process.on(signal, () => end(signal))
  // npm that is told to end (SIGTERM) ends, and leaves the script it started to itself: its absence is the only sign.
  const parent = process.ppid
  if (!process.env.npm_lifecycle_event || process.platform === 'win32') return
  const watch = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(watch)
    end('SIGTERM')
  }, lookEvery)
  watch.unref()
}

/** @param {NodeJS.Signals} signal */
function end(signal) {
  endedBy = signal
  // With no child there is nobody to wait for: end as the signal would have ended us.
  if (running.size === 0) process.exit(codeOfSignal(signal))
  for (const child of running) {
    child.kill(signal)
    setTimeout(() => child.kill('SIGKILL'), patience).unref()
  }
}

/** @param {NodeJS.Signals | null} signal */
function codeOfSignal(signal) {
  return signal ? 128 + constants.signals[signal] : 1
}
