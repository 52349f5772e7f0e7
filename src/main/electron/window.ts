import { join } from 'node:path'
import { BrowserWindow, nativeTheme } from 'electron'
import type { Settings } from '../settings'
import { appOrigin } from './protocol'

/** Opens the one window. `devServer`: its address in development, where the window is not built. */
export function openWindow(
  settings: Settings,
  options: { preload: string; devServer: string | undefined }
): BrowserWindow {
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
  void window.loadURL(options.devServer ?? `${appOrigin}/index.html`)
  return window
}

/** Where the preload script stands next to the built main. */
export function preloadPath(mainFolder: string): string {
  return join(mainFolder, '../preload/index.cjs')
}
