import { runNode } from '../setup/child-process.mjs'
import { packageFile } from '../setup/packages.mjs'
import { inRoot, root } from '../setup/root.mjs'

/** One compiler run per layer: each sees only the types that its layer may use. The longest first, or one runs alone at the end. */
const layers = ['tests', 'renderer', 'cli', 'main', 'electron', 'core', 'shared']
const atOnce = 2

/**
 * @param {import('../setup/say.mjs').Say} say
 * @returns {Promise<import('./step.mjs').Tally>} one per layer
 */
export async function checkTypes(say) {
  const tally = { passed: 0, failed: 0 }
  const waiting = layers.values()
  const worker = async () => {
    for (const layer of waiting) {
      // A run that finds what the last one found out looks only at what changed since.
      const kept = ['--incremental', '--tsBuildInfoFile', inRoot('node_modules/.cache/types', `${layer}.tsbuildinfo`)]
      const args = ['-p', `tsconfig/${layer}.json`, '--pretty', 'false', ...kept]
      const { code, output } = await runNode(packageFile('typescript/bin/tsc'), args, { cwd: root, quiet: true })
      say(`${code === 0 ? 'ok    ' : 'FAILED'} ${layer}${output ? `\n${output.trimEnd()}` : ''}`)
      if (code === 0) tally.passed += 1
      else tally.failed += 1
    }
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
  return tally
}
