import { unforeseen } from '#shared/unforeseen'
import { call } from './bridge'
import { showProblem } from './notices'

/** Has an error that nobody foresaw noted in the error log, and shows it. */
export async function tellUnforeseen(reason: unknown): Promise<void> {
  showProblem(await note(reason))
}

async function note(reason: unknown): Promise<ReturnType<typeof unforeseen>> {
  const error = reason instanceof Error ? reason : new Error(String(reason))
  const { name, message, stack = '' } = error
  try {
    const noted = await call('app.noteError', {
      name: name.slice(0, 200),
      message: message.slice(0, 2_000),
      stack: stack.slice(0, 20_000)
    })
    return noted.ok ? noted.value : unforeseen(error, null)
  } catch {
    // Main does not answer: the error of the window is the one to tell.
    return unforeseen(error, null)
  }
}
