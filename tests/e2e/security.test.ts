import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { launch } from '../support/app'

test('the window has no Node, no network, no other pages and no other windows', async () => {
  const { app, page } = await launch()
  const seen = await page.evaluate(async () => {
    const refused = async (work: () => Promise<unknown>) => {
      try {
        await work()
        return false
      } catch {
        return true
      }
    }
    return {
      require: typeof (window as { require?: unknown }).require,
      process: typeof (window as { process?: unknown }).process,
      bridge: Object.keys(window.muqarin).sort(),
      fetchRefused: await refused(() => fetch('https://example.org/')),
      localFetchRefused: await refused(() => fetch('file:///etc/hostname')),
      opened: window.open('https://example.org/') !== null,
      notifications: Notification.permission
    }
  })
  expect(seen).toEqual({
    require: 'undefined',
    process: 'undefined',
    bridge: ['call', 'on'],
    fetchRefused: true,
    localFetchRefused: true,
    opened: false,
    notifications: 'denied'
  })
  // Not evaluated here and now: what a debugger evaluates is exempt from the policy.
  const violations = await page.evaluate(async () => {
    const blocked: string[] = []
    document.addEventListener('securitypolicyviolation', event => blocked.push(event.effectiveDirective))
    setTimeout('window.ranFromText = true')
    const script = document.createElement('script')
    script.textContent = 'window.ranInline = true'
    document.head.append(script)
    const style = document.createElement('style')
    style.textContent = 'body { display: none }'
    document.head.append(style)
    const image = new Image()
    image.src = 'https://example.org/pixel.png'
    while (blocked.length < 4) await new Promise(resolve => setTimeout(resolve, 10))
    return { blocked: blocked.sort(), ran: 'ranFromText' in window || 'ranInline' in window }
  })
  expect(violations).toEqual({ blocked: ['img-src', 'script-src', 'script-src-elem', 'style-src-elem'], ran: false })
  await page.evaluate(() => location.assign('https://example.org/'))
  expect(page.url()).toMatch(/^muqarin:\/\/app\//)
  expect(app.windows()).toHaveLength(1)
})

test('calls that are unknown or do not fit are refused before any handler runs', async () => {
  const { page } = await launch()
  const answers = await page.evaluate(async () => {
    const call = window.muqarin.call as (name: string, args: unknown) => Promise<unknown>
    return Promise.all([
      call('files.read', { path: '/etc/hostname' }),
      call('toString', undefined),
      call('claims.tag', { documentId: '../../etc', start: 0, end: 1, codeId: 'motive' }),
      call('claims.tag', { documentId: 'x', start: -1, end: 1, codeId: 'motive' }),
      call('imports.read', { files: [{ name: 'x', bytes: 'not bytes' }] })
    ])
  })
  for (const answer of answers) expect(answer).toMatchObject({ ok: false, problem: { code: 'call.invalid' } })
})

test('nothing outside of the built window is served, and a malformed path is refused', async () => {
  const { app } = await launch()
  const statuses = await app.evaluate(async ({ net }) => {
    const paths = {
      outside: ['/../main/index.js', '/%2e%2e/main/index.js', '/..%2fmain%2findex.js'],
      absent: ['/nothing.html', '/', '/index.html/script.js', `/${'a'.repeat(5_000)}.js`],
      malformed: ['/%', '/%E0%A4%A', '/%zz.html', '/index.html%00', '/%00.js']
    }
    const statusOf = async (path: string) => (await net.fetch(`muqarin://app${path}`)).status
    const otherHost = await net.fetch('muqarin://other/index.html')
    return {
      outside: await Promise.all(paths.outside.map(statusOf)),
      absent: await Promise.all(paths.absent.map(statusOf)),
      malformed: await Promise.all(paths.malformed.map(statusOf)),
      otherHost: otherHost.status
    }
  })
  expect(statuses).toEqual({
    outside: [404, 404, 404],
    absent: [404, 404, 404, 404],
    malformed: [400, 400, 400, 400, 400],
    otherHost: 404
  })
})

test('the window has the safe preferences, and no developer tools', async () => {
  const { app } = await launch()
  const seen = await app.evaluate(async ({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows()
    if (!window) throw new Error('no window')
    const { webContents } = window
    webContents.openDevTools()
    await new Promise(resolve => setTimeout(resolve, 500))
    const preferences = (webContents as unknown as { getLastWebPreferences: () => unknown }).getLastWebPreferences()
    return { preferences, hasDevTools: webContents.isDevToolsOpened() }
  })
  expect(seen.hasDevTools).toBe(false)
  expect(seen.preferences).toMatchObject({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false
  })
})

test('every permission is denied', async () => {
  const { page } = await launch()
  const seen = await page.evaluate(async () => {
    const names = [
      'geolocation',
      'notifications',
      'camera',
      'microphone',
      'clipboard-read',
      'midi',
      'persistent-storage'
    ]
    const states = names.map(async name => (await navigator.permissions.query({ name: name as PermissionName })).state)
    const refusal = (asked: Promise<unknown>) =>
      asked.then(
        () => 'granted',
        (error: DOMException) => error.name
      )
    const place = new Promise((resolve, reject) => navigator.geolocation.getCurrentPosition(resolve, reject))
    return {
      states: await Promise.all(states),
      microphone: await refusal(navigator.mediaDevices.getUserMedia({ audio: true })),
      screen: await refusal(navigator.mediaDevices.getDisplayMedia()),
      place: await place.then(
        () => 0,
        (error: GeolocationPositionError) => error.code
      )
    }
  })
  expect(new Set(seen.states)).toEqual(new Set(['denied']))
  // Where there is no microphone, that is the answer.
  expect(seen.microphone).toMatch(/^Not(Allowed|Found)Error$/)
  expect(seen.screen).not.toBe('granted')
  expect(seen.place).toBe(1)
})

test('the page cannot leave itself, open a window, embed a page or save a file', async () => {
  const { app, page, data } = await launch()
  const address = page.url()
  await app.evaluate(({ session }) => {
    const downloads: boolean[] = []
    Object.assign(globalThis, { downloads })
    session.defaultSession.on('will-download', event => downloads.push(event.defaultPrevented))
  })
  const seen = await page.evaluate(async folder => {
    const opened = ['https://example.org/', 'about:blank', 'muqarin://app/index.html', 'data:text/html,x', ''].map(
      url => window.open(url) !== null
    )
    const ofBlob = URL.createObjectURL(new Blob(['<p>x</p>'], { type: 'text/html' }))
    for (const url of [
      ofBlob,
      'about:blank',
      'data:text/html,x',
      `file://${folder}/settings.json`,
      'https://example.org/'
    ])
      location.assign(url)
    const frames = ['https://example.org/', 'muqarin://app/index.html', 'data:text/html,x'].map(url => {
      const frame = document.createElement('iframe')
      frame.src = url
      document.body.append(frame)
      return frame
    })
    const view = document.createElement('webview')
    view.setAttribute('src', 'muqarin://app/index.html')
    document.body.append(view)
    const link = document.createElement('a')
    link.href = ofBlob
    link.download = 'page.html'
    document.body.append(link)
    link.click()
    await new Promise(resolve => setTimeout(resolve, 1_000))
    return {
      opened,
      // A frame with a page of another origin, the error page of Chromium here, has no document to see.
      frames: frames.map(({ contentDocument }) => contentDocument?.body.childElementCount ?? 0),
      isView: 'getWebContentsId' in view
    }
  }, data)
  expect(seen).toEqual({ opened: [false, false, false, false, false], frames: [0, 0, 0], isView: false })
  expect(page.url()).toBe(address)
  expect(app.windows()).toHaveLength(1)
  const contents = await app.evaluate(({ webContents }) => webContents.getAllWebContents().length)
  expect(contents).toBe(1)
  expect(await app.evaluate(() => (globalThis as unknown as { downloads: boolean[] }).downloads)).toEqual([true])
})

test('a page that is not of the program has its calls refused', async () => {
  const { app } = await launch()
  const answers = await app.evaluate(async ({ app: program, BrowserWindow }) => {
    const preload = `${program.getAppPath()}/out/preload/index.cjs`
    const foreign = new BrowserWindow({ show: false, webPreferences: { preload } })
    await foreign.loadURL('data:text/html,foreign')
    const ask = (code: string) => foreign.webContents.executeJavaScript(code).catch((error: Error) => error.message)
    const boot = await ask("window.muqarin.call('app.boot', undefined)")
    foreign.destroy()
    return boot
  })
  expect(answers).toContain('foreign frame')
})

test('no crash is reported, and no dump of the memory is written', async () => {
  const { app, data } = await launch()
  const isUploading = await app.evaluate(async ({ BrowserWindow, crashReporter }) => {
    const [window] = BrowserWindow.getAllWindows()
    const gone = new Promise(resolve => window?.webContents.once('render-process-gone', resolve))
    window?.webContents.forcefullyCrashRenderer()
    await gone
    return crashReporter.getUploadToServer()
  })
  expect(isUploading).toBe(false)
  const files = readdirSync(data, { recursive: true, encoding: 'utf8' })
  expect(files.filter(name => name.endsWith('.dmp'))).toEqual([])
})
