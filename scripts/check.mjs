// npm run check: what can be said in a minute, without a window.
import { runSteps, summary } from './checks/step.mjs'
import { staticSteps, unitTests } from './checks/steps.mjs'
import { ensurePackages } from './setup/packages.mjs'
import { sayOnStdout as say } from './setup/say.mjs'
import { runCommand } from './setup/setup-problem.mjs'

await runCommand(async () => {
  await ensurePackages({ say })
  const total = await runSteps([...staticSteps(say), unitTests()], say)
  say(`\n${summary(total)}`)
  return total.failed === 0 ? 0 : 1
})
