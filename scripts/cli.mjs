// npm run cli -- COMMAND ...: standard output belongs to the command, so the set-up talks on standard error.
import { ensureBuilt } from './setup/build.mjs'
import { runNode } from './setup/child-process.mjs'
import { ensurePackages } from './setup/packages.mjs'
import { inRoot } from './setup/root.mjs'
import { sayOnStderr as say } from './setup/say.mjs'
import { runCommand } from './setup/setup-problem.mjs'

await runCommand(async () => {
  await ensurePackages({ say })
  await ensureBuilt({ say })
  // npm runs scripts in the project's folder; relative paths are meant from where the person stands.
  const cwd = process.env.INIT_CWD ?? process.cwd()
  const { code } = await runNode(inRoot('out/main/cli.js'), process.argv.slice(2), { cwd })
  return code
})
