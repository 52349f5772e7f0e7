// npm run score [-- --verbose] [-- --held-back-failures]: how well the labelled articles are recognised and their figures read.
import { ensurePackages } from './setup/packages.mjs'
import { inRoot, root } from './setup/root.mjs'
import { sayOnStderr as say } from './setup/say.mjs'
import { runCommand } from './setup/setup-problem.mjs'

await runCommand(async () => {
  await ensurePackages({ say })
  // Vite is one of the packages, so it is loaded when they are there.
  const { runnerImport } = await import('vite')
  const { module } = await runnerImport(inRoot('tests/score/run.ts'), { root, configFile: false, logLevel: 'error' })
  return module.printScores(process.argv.slice(2))
})
