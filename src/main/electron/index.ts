import { dirname, join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { app, type BrowserWindow, dialog } from 'electron'
import { texts } from '#shared/i18n/index'
import { unforeseen } from '#shared/unforeseen'
import { systemContext } from '../context'
import { ErrorLog, type ErrorPlace } from '../error-log'
import { createHandlers } from '../handlers'
import { Session } from '../session'
import { devServerOf } from './dev-server'
import { createDesktop } from './dialogs'
import { dataFolder, type Instance, takeInstance } from './instance'
import { answerCalls, emitTo } from './ipc'
import { setMenu } from './menu'
import { declareScheme, serveWindow } from './protocol'
import { allowedOrigins, closeNetwork, guardWindows } from './security'
import { openWindow, preloadPath, reopenWhenLost } from './window'

const mainFolder = dirname(fileURLToPath(import.meta.url))
const programFolder = join(mainFolder, '../..')
const { data, problem: dataProblem } = dataFolder()
const log = new ErrorLog(
  join(data, 'logs', 'errors.log'),
  `Muqarin ${app.getVersion()}, Electron ${process.versions.electron}, ${process.platform} ${process.arch}`,
  systemContext.now
)
/** Milliseconds that the end waits for what is still to be written. All acknowledged edits are in the journal by then. */
const endPatience = 15_000

let session: Session | null = null
let window: BrowserWindow | null = null
/** The program was started again while it had no window. */
let isWantedAgain = false

const note = (place: ErrorPlace, error: unknown) => unforeseen(error, log.note(place, error))

process.on('uncaughtException', report)
process.on('unhandledRejection', report)

const devServer = devServerOf({
  isPackaged: app.isPackaged,
  hasSwitch: name => app.commandLine.hasSwitch(name),
  env: process.env
})
closeNetwork(devServer)
declareScheme()

// Two programs on one settings file and one library would overwrite each other: the second hands over to the first.
const instance = takeInstance(data)
if (instance.kind === 'second') {
  console.error('Muqarin is already running.')
  app.exit(0)
} else {
  app.on('second-instance', () => {
    if (window?.isMinimized()) window.restore()
    if (window) window.focus()
    else isWantedAgain = true
  })
  // Not awaited at top level: Electron becomes ready only once this module has been evaluated.
  void app
    .whenReady()
    .then(() => run(instance))
    .catch(giveUp)
}

/** Notes an error that no call waits for, and tells the window. */
function report(error: unknown): void {
  console.error(error)
  if (session) session.tell(note('main', error))
  else giveUp(error)
}

/** Ends a start that has led to no window: a process without one must not keep the next start from having one. */
function giveUp(error: unknown): void {
  const { details } = note('main', error)
  const words = [texts.ar['native.noWindow'], texts.en['native.noWindow'], details.reason, details.log]
  dialog.showErrorBox('Muqarin', words.filter(Boolean).join('\n\n'))
  app.exit(1)
}

/** The window comes first, the library second: whatever keeps the library from being opened is told in the window. */
async function run(instance: Instance): Promise<void> {
  const origins = allowedOrigins(devServer)
  guardWindows(origins)
  serveWindow(join(mainFolder, '../renderer'))
  const running = await Session.start(
    {
      data,
      seeds: join(programFolder, 'seeds'),
      fonts: join(programFolder, 'resources/fonts'),
      renderWorker: join(mainFolder, 'render-worker.js'),
      textWorker: join(mainFolder, 'text-worker.js'),
      keyWorker: join(mainFolder, 'key-worker.js')
    },
    {
      language: app.getLocale().startsWith('en') ? 'en' : 'ar',
      isReadOnly: instance.kind === 'alone',
      context: systemContext,
      emit: (name, payload) => emitTo(window)(name, payload),
      note
    }
  )
  session = running
  if (dataProblem) running.tell(dataProblem)
  if (instance.kind === 'alone') running.tell(instance.problem)
  const say = (key: string) => texts[running.settings.value.preferences.language][key] ?? key
  const ready = () => console.log('Muqarin is ready')
  answerCalls(
    createHandlers(
      running,
      createDesktop(() => window, say, ready)
    ),
    origins,
    note
  )
  setMenu(say, { hasDevTools: devServer !== undefined })
  const opened = openWindow(running.settings.value, { preload: preloadPath(mainFolder), devServer, onFailure: giveUp })
  window = opened
  isWantedAgain = false
  reopenWhenLost(opened, {
    onLoss: (reason, code) => {
      log.noteEnd('renderer', reason, code)
      running.windowIsGone()
      running.tell({ code: 'program.windowLost', details: { reason } })
    },
    giveUp
  })
  let remembered: Promise<void> = Promise.resolve()
  opened.on('close', () => {
    const { width, height } = opened.getNormalBounds()
    remembered = running.settings.update({ window: { width, height, maximized: opened.isMaximized() } })
  })
  opened.on('closed', () => {
    window = null
  })
  app.on('child-process-gone', (_event, { type, reason, exitCode }) => {
    if (reason !== 'clean-exit') log.noteEnd(type, reason, exitCode)
  })
  app.on('window-all-closed', () => app.quit())
  // After the windows have closed, and so after what was typed last has been sent: edits still on their way are journalled
  // and the shards written before the process goes.
  let isEnding = false
  app.on('will-quit', event => {
    if (isEnding) return
    isEnding = true
    event.preventDefault()
    const ended = Promise.all([running.end(), remembered, running.settings.settled()])
    const tooLate = setTimeout(endPatience).then(() => {
      throw new Error(`the end took longer than ${endPatience} ms`)
    })
    const leave = (code: number) => {
      if (isWantedAgain) app.relaunch()
      app.exit(code)
    }
    Promise.race([ended, tooLate]).then(
      () => leave(0),
      error => {
        note('main', error)
        leave(1)
      }
    )
  })
  void running.openFirst()
}
