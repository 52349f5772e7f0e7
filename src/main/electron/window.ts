import { join } from 'node:path'
import { BrowserWindow, nativeTheme } from 'electron'
import type { Settings } from '../settings'
import { appOrigin } from './protocol'

interface WindowOptions {
  preload: string
  /** Address of the window's page in development, where it is not built. */
  devServer: string | undefined
  /** The page could not be loaded. */
  onFailure: (error: unknown) => void
}

/** Opens the one window. */
export function openWindow(settings: Settings, options: WindowOptions): BrowserWindow {
  const { theme } = settings.preferences
  const dark = theme === 'dark' || (theme === 'system' && nativeTheme.shouldUseDarkColors)
  const window = new BrowserWindow({
    width: settings.window?.width ?? 1440,
    height: settings.window?.height ?? 900,
    minWidth: 900,
    minHeight: 600,
    // The app colour of each theme, so that nothing flashes before the first paint.
    backgroundColor: dark ? '#131517' : '#f3f0ea',
    autoHideMenuBar: true,
    title: 'Muqarin',
    webPreferences: {
      preload: options.preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      devTools: options.devServer !== undefined,
      spellcheck: false
    }
  })
  if (settings.window?.maximized) window.maximize()
  window.webContents.on('preload-error', (_event, _path, error) => options.onFailure(error))
  let isClosing = false
  window.on('close', () => {
    isClosing = true
  })
  window.loadURL(options.devServer ?? `${appOrigin}/index.html`).catch(error => {
    // A window that is closed, and a page that is loaded again, cut the load off.
    if (!isClosing && error.code !== 'ERR_ABORTED') options.onFailure(error)
  })
  return window
}

/** A page that breaks down as often within a minute is not loaded again. */
const mostLosses = 3

interface LossOptions {
  /** Called before the page is loaded again. `reason` and `code` are those of Electron. */
  onLoss: (reason: string, code: number) => void
  giveUp: (error: unknown) => void
}

/** Loads the page again when its process has broken down. */
export function reopenWhenLost(window: BrowserWindow, { onLoss, giveUp }: LossOptions): void {
  let losses: number[] = []
  window.webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    if (reason === 'clean-exit') return
    losses = [...losses.filter(at => at > Date.now() - 60_000), Date.now()]
    onLoss(reason, exitCode)
    if (losses.length > mostLosses) giveUp(new Error(`the window broke down ${losses.length} times (${reason})`))
    else window.webContents.reload()
  })
}

/** Where the preload script stands next to the built main. */
export function preloadPath(mainFolder: string): string {
  return join(mainFolder, '../preload/index.cjs')
}
