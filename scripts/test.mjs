// npm test: every check and test, from a fresh clone on. The last line is `N passed, N failed`.
import { runSteps, summary } from './checks/step.mjs'
import { allTestsWithoutWindow, endToEnd, staticSteps, unusedCode } from './checks/steps.mjs'
import { sayOnStdout as say } from './setup/say.mjs'
import { runCommand, SetupProblem } from './setup/setup-problem.mjs'
import { ensureWorkbench } from './setup/workbench.mjs'

await runCommand(async () => {
  const setUp = await setUpForTests()
  const steps = [...staticSteps(say), unusedCode(), allTestsWithoutWindow(), endToEnd(say)]
  const total = await runSteps(steps, say)
  if (!setUp) total.failed += 1
  say(`\n${summary(total)}`)
  return total.failed === 0 ? 0 : 1
})

/** What does not need the part that failed is still worth running. */
async function setUpForTests() {
  try {
    await ensureWorkbench({ say, pdfTools: true })
    return true
  } catch (error) {
    if (!(error instanceof SetupProblem)) throw error
    say(error.message)
    return false
  }
}
