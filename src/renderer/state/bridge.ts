import type { Bridge, CallArgs, CallName, CallResult, CallReturns } from '#shared/api'
import { showProblem } from './notices'

declare global {
  interface Window {
    muqarin: Bridge
  }
}

/** Makes a call; an expected failure comes back as a value. */
export function call<Name extends CallName>(name: Name, args: CallArgs<Name>): Promise<CallResult<Name>> {
  return window.muqarin.call(name, args)
}

/** Makes a call and shows an expected failure to the user; resolves to `undefined` then. */
export async function perform<Name extends CallName>(
  name: Name,
  args: CallArgs<Name>
): Promise<CallReturns<Name> | undefined> {
  const result = await call(name, args)
  if (result.ok) return result.value
  showProblem(result.problem)
  return undefined
}
