import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { app, type BrowserWindow } from 'electron'
import { texts } from '#shared/i18n/index'
import { systemContext } from '../context'
import { createHandlers } from '../handlers'
import { Session } from '../session'
import { devServerOf } from './dev-server'
import { createDesktop } from './dialogs'
import { answerCalls, emitTo } from './ipc'
import { setMenu } from './menu'
import { declareScheme, serveWindow } from './protocol'
import { allowedOrigins, closeNetwork, guardWindows } from './security'
import { openWindow, preloadPath } from './window'

const mainFolder = dirname(fileURLToPath(import.meta.url))
const programFolder = join(mainFolder, '../..')
const devServer = devServerOf({
  isPackaged: app.isPackaged,
  hasSwitch: name => app.commandLine.hasSwitch(name),
  env: process.env
})

closeNetwork(devServer)
declareScheme()

let window: BrowserWindow | null = null

// Two programs on one settings file and one library would overwrite each other: the second hands over to the first.
if (!app.requestSingleInstanceLock()) {
  console.error('Muqarin is already running.')
  app.exit(0)
} else {
  app.on('second-instance', () => {
    if (window?.isMinimized()) window.restore()
    window?.focus()
  })
  // Not awaited at top level: Electron becomes ready only once this module has been evaluated.
  void app.whenReady().then(run)
}

async function run(): Promise<void> {
  const origins = allowedOrigins(devServer)
  guardWindows(origins)
  serveWindow(join(mainFolder, '../renderer'))
  const session = await Session.start(
    {
      data: app.getPath('userData'),
      seeds: join(programFolder, 'seeds'),
      fonts: join(programFolder, 'resources/fonts'),
      renderWorker: join(mainFolder, 'render-worker.js')
    },
    {
      language: app.getLocale().startsWith('en') ? 'en' : 'ar',
      context: systemContext,
      emit: (name, payload) => emitTo(window)(name, payload)
    }
  )
  const say = (key: string) => texts[session.settings.value.preferences.language][key] ?? key
  const ready = () => console.log('Muqarin is ready')
  answerCalls(
    createHandlers(
      session,
      createDesktop(() => window, say, ready)
    ),
    origins
  )
  setMenu(say, { hasDevTools: devServer !== undefined })
  window = openWindow(session.settings.value, { preload: preloadPath(mainFolder), devServer })
  const opened = window
  let remembered: Promise<void> = Promise.resolve()
  opened.on('close', () => {
    const { width, height } = opened.getNormalBounds()
    remembered = session.settings.update({ window: { width, height, maximized: opened.isMaximized() } })
  })
  opened.on('closed', () => {
    window = null
  })
  app.on('window-all-closed', () => app.quit())
  // After the windows have closed, and so after what was typed last has been sent: edits still on their way are journalled
  // and the shards written before the process goes.
  let closed = false
  app.on('will-quit', event => {
    if (closed) return
    closed = true
    event.preventDefault()
    void Promise.all([session.end(), remembered, session.settings.settled()]).finally(() => app.exit(0))
  })
}
