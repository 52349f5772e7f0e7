import { spawn } from 'node:child_process'
import { SetupProblem } from './setup-problem.mjs'

/** Milliseconds within which a virtual screen has to be up. */
const patience = 15_000

/**
 * @param {NodeJS.ProcessEnv} env
 * @param {NodeJS.Platform} platform
 * @returns {boolean} only Linux can be without a screen
 */
export function hasDisplay(env = process.env, platform = process.platform) {
  return platform !== 'linux' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY)
}

/**
 * Runs `body` with an environment in which windows can open: the present one, or one with a virtual screen (Xvfb) that
 * lives as long as `body` runs. Xvfb picks a free number itself, so that several commands can run at once.
 * @template T
 * @param {{ say: import('./say.mjs').Say }} options
 * @param {(env: NodeJS.ProcessEnv) => Promise<T>} body
 * @returns {Promise<T>}
 */
export async function withDisplay({ say }, body) {
  if (hasDisplay()) return body(process.env)
  const screen = await startVirtualScreen()
  const end = () => screen.process.kill()
  process.on('exit', end)
  try {
    say(`No display here: using a virtual screen (Xvfb ${screen.display}).`)
    return await body({ ...process.env, DISPLAY: screen.display })
  } finally {
    process.off('exit', end)
    end()
  }
}

/** @returns {Promise<{ display: string, process: import('node:child_process').ChildProcess }>} */
function startVirtualScreen() {
  const args = ['-displayfd', '3', '-screen', '0', '1600x1000x24', '-nolisten', 'tcp']
  // Its own process group: Ctrl+C must reach the window first and the screen it stands on last.
  const xvfb = spawn('Xvfb', args, { stdio: ['ignore', 'ignore', 'pipe', 'pipe'], detached: true })
  let errors = ''
  let answer = ''
  xvfb.stderr?.on('data', chunk => {
    errors += chunk
  })
  return new Promise((resolve, reject) => {
    const fail = (/** @type {string} */ reason) => {
      clearTimeout(timer)
      xvfb.kill()
      reject(new SetupProblem(`The virtual screen (Xvfb) did not start: ${reason}\n${errors}`))
    }
    const timer = setTimeout(() => fail(`no answer within ${patience / 1000} s`), patience)
    xvfb.once('error', error => fail(error.message))
    xvfb.once('exit', code => fail(`it ended with ${code}`))
    xvfb.stdio[3]?.on('data', chunk => {
      answer += chunk
      if (!answer.includes('\n')) return
      clearTimeout(timer)
      xvfb.removeAllListeners('exit')
      resolve({ display: `:${answer.trim()}`, process: xvfb })
    })
  })
}
