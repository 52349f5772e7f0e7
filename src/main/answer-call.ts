import { fail, type Problem } from '#core/problem'
import { type CallName, calls } from '#shared/api'
import { withoutUndefined } from '#shared/without-undefined'
import type { Handlers } from './handlers/scope'

/**
 * Answers a call of the window: for known names only, with arguments that fit. Everything else is refused before any handler sees it.
 * An error that a handler throws is handed to `note`, and the answer is the problem that it returns.
 */
export async function answerCall(
  handlers: Handlers,
  name: unknown,
  args: unknown,
  note: (error: unknown) => Problem
): Promise<unknown> {
  // An object cannot always be made a text.
  const call = typeof name === 'string' ? name : typeof name
  if (!isCallName(name)) return fail('call.invalid', { call, reason: 'unknown' })
  const parsed = calls[name].args.safeParse(args)
  if (!parsed.success) return fail('call.invalid', { call: name, reason: parsed.error.issues[0]?.message ?? '' })
  try {
    return await (handlers[name] as (args: unknown) => Promise<unknown>)(withoutUndefined(parsed.data))
  } catch (error) {
    return { ok: false, problem: note(error) }
  }
}

function isCallName(name: unknown): name is CallName {
  return typeof name === 'string' && Object.hasOwn(calls, name)
}
