import { type BrowserWindow, ipcMain } from 'electron'
import { fail } from '#core/problem'
import { type CallName, calls, type Events } from '#shared/api'
import { callChannel, eventChannel } from '#shared/channels'
import type { Handlers } from '../handlers/scope'
import type { SessionOptions } from '../session'
import { isOwn } from './security'

/**
 * Answers the window's calls: from the program's own main frame only, for known names only, with arguments that fit.
 * Everything else is refused before any handler sees it. An error that a handler throws is noted, and the answer is its problem.
 */
export function answerCalls(handlers: Handlers, origins: readonly string[], note: SessionOptions['note']): void {
  ipcMain.handle(callChannel, async (event, name: unknown, args: unknown) => {
    const frame = event.senderFrame
    if (!frame || frame.parent !== null || !isOwn(frame.url, origins)) throw new Error('a call from a foreign frame')
    if (!isCallName(name)) return fail('call.invalid', { call: String(name), reason: 'unknown' })
    const parsed = calls[name].args.safeParse(args)
    if (!parsed.success) return fail('call.invalid', { call: name, reason: parsed.error.issues[0]?.message ?? '' })
    try {
      return await (handlers[name] as (args: unknown) => Promise<unknown>)(parsed.data)
    } catch (error) {
      return { ok: false, problem: note('main', error) }
    }
  })
}

function isCallName(name: unknown): name is CallName {
  return typeof name === 'string' && Object.hasOwn(calls, name)
}

export function emitTo(window: BrowserWindow | null) {
  return <Name extends keyof Events>(name: Name, payload: Events[Name]): void => {
    if (window && !window.isDestroyed()) window.webContents.send(eventChannel, name, payload)
  }
}
