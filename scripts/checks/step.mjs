/**
 * What a step of `npm test` comes to. A tool that checks everything at once counts as one; a test run as its tests.
 * @typedef {object} Tally
 * @property {number} passed
 * @property {number} failed
 */

/**
 * @typedef {object} Step
 * @property {string} name shown above its output
 * @property {() => Promise<Tally>} run
 */

/**
 * Runs every step, also after one has failed: the person wants to see everything that is wrong.
 * @param {Step[]} steps
 * @param {import('../setup/say.mjs').Say} say
 * @returns {Promise<Tally>}
 */
export async function runSteps(steps, say) {
  const total = { passed: 0, failed: 0 }
  const broken = []
  for (const { name, run } of steps) {
    say(`\n== ${name}`)
    const tally = await run()
    total.passed += tally.passed
    total.failed += tally.failed
    if (tally.failed > 0) broken.push(name)
  }
  if (broken.length > 0) say(`\nFailed: ${broken.join(', ')}`)
  return total
}

/** @param {Tally} tally */
export function summary({ passed, failed }) {
  return `${passed} passed, ${failed} failed`
}

/** @param {number} code exit code of a tool */
export function tallyOfTool(code) {
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
}
