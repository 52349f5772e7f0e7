import { contextBridge, type IpcRendererEvent, ipcRenderer } from 'electron'
import type { Bridge } from '#shared/api'
import { callChannel, eventChannel, eventNames } from '#shared/channels'

const bridge = {
  call: (name, args) => ipcRenderer.invoke(callChannel, name, args),
  on: (name, listener) => {
    if (!eventNames.includes(name)) throw new Error(`unknown event ${name}`)
    const hear = (_event: IpcRendererEvent, ...[heard, payload]: unknown[]) => {
      if (heard === name) listener(payload as Parameters<typeof listener>[0])
    }
    ipcRenderer.on(eventChannel, hear)
    return () => ipcRenderer.off(eventChannel, hear)
  }
} satisfies Bridge

contextBridge.exposeInMainWorld('muqarin', bridge)
