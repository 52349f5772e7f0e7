/**
 * How the set-up talks: one line, no trailing line break.
 * @typedef {(line: string) => void} Say
 */

/** @type {Say} for commands whose standard output is for people */
export const sayOnStdout = line => process.stdout.write(`${line}\n`)

/** @type {Say} for commands whose standard output belongs to another program */
export const sayOnStderr = line => process.stderr.write(`${line}\n`)

/**
 * @param {number} since milliseconds, as of `Date.now()`
 * @returns {string} e.g. `12 s`
 */
export function secondsSince(since) {
  return `${Math.max(1, Math.round((Date.now() - since) / 1000))} s`
}
