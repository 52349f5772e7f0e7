// npm start: from a fresh clone to the open workbench.
import { run } from './setup/child-process.mjs'
import { withDisplay } from './setup/display.mjs'
import { root } from './setup/root.mjs'
import { sandboxFlags } from './setup/sandbox.mjs'
import { sayOnStdout as say } from './setup/say.mjs'
import { runCommand } from './setup/setup-problem.mjs'
import { ensureWorkbench } from './setup/workbench.mjs'

await runCommand(async () => {
  const electron = await ensureWorkbench({ say })
  const args = [...sandboxFlags({ say }), '.', ...process.argv.slice(2)]
  const { code } = await withDisplay({ say }, env => run(electron, args, { cwd: root, env }))
  return code
})
