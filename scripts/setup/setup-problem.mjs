/** Something the person at the keyboard can put right: its message is shown without a stack, and the command ends with 1. */
export class SetupProblem extends Error {
  name = 'SetupProblem'
}

/**
 * Runs a command's body and turns its outcome into the exit code of this process.
 * @param {() => Promise<number>} body resolves to the exit code
 */
export async function runCommand(body) {
  try {
    process.exitCode = await body()
  } catch (error) {
    if (!(error instanceof SetupProblem)) throw error
    process.stderr.write(`\n${error.message}\n`)
    process.exitCode = 1
  }
}
