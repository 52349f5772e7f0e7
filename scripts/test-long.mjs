// npm run test:long: the hostile and durability tests in their long form. `MUQARIN_SEED` repeats a run.
import { runSteps, summary } from './checks/step.mjs'
import { longTests } from './checks/steps.mjs'
import { sayOnStdout as say } from './setup/say.mjs'
import { runCommand } from './setup/setup-problem.mjs'
import { ensureWorkbench } from './setup/workbench.mjs'

await runCommand(async () => {
  await ensureWorkbench({ say, pdfTools: true })
  const total = await runSteps([longTests(say)], say)
  say(`\n${summary(total)}`)
  return total.failed === 0 ? 0 : 1
})
