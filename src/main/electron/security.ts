import { app, session as electronSession, type WebContents } from 'electron'
import { appOrigin } from './protocol'

/** Where the window may load from: its own origin, and in development the dev server's. */
export function allowedOrigins(devServer: string | undefined): string[] {
  return devServer ? [appOrigin, new URL(devServer).origin] : [appOrigin]
}

/** Whether a URL belongs to the program itself. `URL.origin` is `null` for schemes the platform does not know. */
export function isOwn(url: string, origins: readonly string[]): boolean {
  return origins.some(origin => url === origin || url.startsWith(`${origin}/`))
}

/** Switches that must be set before the app is ready: no name is ever looked up, nothing calls home, no crash is reported. */
export function closeNetwork(devServer: string | undefined): void {
  // Chromium cannot sandbox processes of root; whoever starts it so has passed this switch, and knows.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()
  const except = devServer ? ` , EXCLUDE ${new URL(devServer).hostname}` : ''
  app.commandLine.appendSwitch('host-resolver-rules', `MAP * ~NOTFOUND${except}`)
  app.commandLine.appendSwitch('disable-background-networking')
  app.commandLine.appendSwitch('disable-component-update')
  app.commandLine.appendSwitch('disable-domain-reliability')
  // A dump of the memory would hold texts of the library. The crash reporter of Electron is never started either.
  app.commandLine.appendSwitch('disable-breakpad')
}

/** Treats every page as hostile: no permissions, no requests but to the program's own files, no other pages or windows. */
export function guardWindows(origins: readonly string[]): void {
  const { defaultSession } = electronSession
  defaultSession.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  defaultSession.setPermissionCheckHandler(() => false)
  defaultSession.setDevicePermissionHandler(() => false)
  defaultSession.setSpellCheckerEnabled(false)
  defaultSession.webRequest.onBeforeRequest(({ url }, answer) => {
    const local = isOwn(url, origins) || /^(blob|data|devtools):/.test(url) || isDevSocket(url, origins)
    answer({ cancel: !local })
  })
  defaultSession.on('will-download', event => event.preventDefault())
  app.on('web-contents-created', (_event, contents) => guardContents(contents, origins))
}

function guardContents(contents: WebContents, origins: readonly string[]): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  // The request filter does not see WebRTC. Under this policy it sends through a proxy only, and there is none.
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp')
  contents.on('will-navigate', event => {
    if (!isOwn(event.url, origins)) event.preventDefault()
  })
  contents.on('will-frame-navigate', event => {
    if (!isOwn(event.url, origins)) event.preventDefault()
  })
  contents.on('will-redirect', event => {
    if (!isOwn(event.url, origins)) event.preventDefault()
  })
  contents.on('will-attach-webview', event => event.preventDefault())
}

/** The dev server reloads the window over a socket; there is none in a built program. */
function isDevSocket(url: string, origins: readonly string[]): boolean {
  return url.startsWith('ws:') && isOwn(url.replace(/^ws:/, 'http:'), origins)
}
