// npm run bench [-- NAME ...]: the measurements of tests/bench, on a screen.
import { runNode } from './setup/child-process.mjs'
import { withDisplay } from './setup/display.mjs'
import { inRoot, root } from './setup/root.mjs'
import { sayOnStdout as say } from './setup/say.mjs'
import { runCommand } from './setup/setup-problem.mjs'
import { ensureWorkbench } from './setup/workbench.mjs'

await runCommand(async () => {
  await ensureWorkbench({ say, pdfTools: true })
  const args = process.argv.slice(2)
  const { code } = await withDisplay({ say }, env => runNode(inRoot('tests/bench/run.mjs'), args, { cwd: root, env }))
  return code
})
