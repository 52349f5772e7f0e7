import { type BrowserWindow, ipcMain } from 'electron'
import type { Events } from '#shared/api'
import { callChannel, eventChannel } from '#shared/channels'
import { answerCall } from '../answer-call'
import type { Handlers } from '../handlers/scope'
import type { SessionOptions } from '../session'
import { isOwn } from './security'

/** Answers the window's calls as `answerCall` does, from the program's own main frame only. */
export function answerCalls(handlers: Handlers, origins: readonly string[], note: SessionOptions['note']): void {
  ipcMain.handle(callChannel, async (event, name: unknown, args: unknown) => {
    const frame = event.senderFrame
    if (!frame || frame.parent !== null || !isOwn(frame.url, origins)) throw new Error('a call from a foreign frame')
    return answerCall(handlers, name, args, error => note('main', error))
  })
}

export function emitTo(window: BrowserWindow | null) {
  return <Name extends keyof Events>(name: Name, payload: Events[Name]): void => {
    if (window && !window.isDestroyed()) window.webContents.send(eventChannel, name, payload)
  }
}
