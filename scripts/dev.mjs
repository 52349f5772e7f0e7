// npm run dev: the workbench with its window reloading as the sources change.
import { runNode } from './setup/child-process.mjs'
import { withDisplay } from './setup/display.mjs'
import { packageFile } from './setup/packages.mjs'
import { root } from './setup/root.mjs'
import { sandboxFlags } from './setup/sandbox.mjs'
import { sayOnStdout as say } from './setup/say.mjs'
import { runCommand } from './setup/setup-problem.mjs'
import { ensureWorkbench } from './setup/workbench.mjs'

await runCommand(async () => {
  await ensureWorkbench({ say, build: false })
  const noSandbox = sandboxFlags({ say }).length > 0 ? ['--noSandbox'] : []
  // The program loads its window from the dev server only with this switch: see src/main/electron/dev-server.ts.
  const given = process.argv.slice(2)
  const args = ['dev', ...noSandbox, ...given, ...(given.includes('--') ? [] : ['--']), '--window-from-dev-server']
  const program = packageFile('electron-vite/bin/electron-vite.js')
  const { code } = await withDisplay({ say }, env => runNode(program, args, { cwd: root, env }))
  return code
})
