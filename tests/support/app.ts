import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron, type ElectronApplication, type Page } from 'playwright'
import { afterAll, onTestFinished } from 'vitest'
import { callChannel } from '#shared/channels'
import { cli, repository } from './cli'
import { madeOnce } from './made-once'
import { temporaryFolder } from './temporary-folder'

/** The screen of the worker that runs this file, where each has one of its own (`endToEnd` of the checks). */
export function ownScreen(): { DISPLAY?: string } {
  const screen = process.env.MUQARIN_SCREENS?.split(' ')[Number(process.env.VITEST_POOL_ID) - 1]
  return screen ? { DISPLAY: screen } : {}
}

/** Arguments that start the program in Arabic with its data in `data`. */
export function programArguments(data: string): string[] {
  // As root Chromium refuses to run sandboxed.
  const noSandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  return ['.', `--user-data-dir=${data}`, '--lang=ar', ...noSandbox]
}

export interface RunningApp {
  app: ElectronApplication
  page: Page
  /** Where this run keeps its settings and the sample library. */
  data: string
  close: () => Promise<void>
}

/** The folder of a program that has made its sample library and has no settings yet. */
const madeData = madeOnce(async folder => {
  await cli('init', '--sample', '--library', join(folder, 'sample-library'))
})

interface LaunchOptions {
  data?: string
  env?: Record<string, string>
  /** Further arguments of the program. */
  args?: readonly string[]
  /** Program that is started in place of Electron and becomes it: see `electronAfter`. */
  executable?: string
}

/** Starts the built program in real Electron on the data in a folder, and waits until it says it is ready. */
async function start(
  { data, ...options }: LaunchOptions & { data: string },
  atEnd: (close: () => Promise<void>) => void
): Promise<RunningApp> {
  const app = await _electron.launch({
    cwd: repository,
    ...(options.executable ? { executablePath: options.executable } : {}),
    env: { ...process.env, ...ownScreen(), ...options.env } as Record<string, string>,
    args: [...programArguments(data), ...(options.args ?? [])]
  })
  let open = true
  const close = async () => {
    if (open) await app.close()
    open = false
  }
  atEnd(close)
  const page = await app.firstWindow()
  await isReady(page)
  return { app, page, data, close }
}

const isReady = (page: Page) => page.locator('html[data-ready=true]').waitFor()

/**
 * Starts a program for one test on a data folder of its own. Unless a folder is given, the sample library is there already. The
 * interface is Arabic, as on a first start.
 */
export async function launch(options: LaunchOptions = {}): Promise<RunningApp> {
  const data = options.data ?? join(temporaryFolder(), 'data')
  if (options.data === undefined) await madeData(data)
  return start({ ...options, data }, onTestFinished)
}

/**
 * One program for the tests of a file, started by the first of them. Each test calls the result, and has a copy of the sample library
 * of its own open then, in a window loaded anew. For tests that leave the settings of the program as they are.
 */
export function sharedProgram(): () => Promise<Pick<RunningApp, 'app' | 'page'>> {
  const folder = mkdtempSync(join(tmpdir(), 'muqarin-shared-'))
  let close = async () => {}
  let running: RunningApp | undefined
  let copies = 0
  afterAll(async () => {
    await close()
    rmSync(folder, { recursive: true, force: true })
  })
  return async () => {
    copies += 1
    const data = join(folder, String(copies))
    await madeData(data)
    if (!running) {
      running = await start({ data }, end => {
        close = end
      })
      return running
    }
    const { app, page } = running
    await answerOpenDialog(app, [join(data, 'sample-library')])
    const opened = await page.evaluate(() => window.muqarin.call('library.choose', undefined))
    if (!opened.ok) throw new Error(opened.problem.code)
    await page.reload()
    await isReady(page)
    return running
  }
}

/** Main hears nothing until what this resolves to is called: as on a machine that is slow to store. */
export async function holdCalls(app: ElectronApplication): Promise<() => Promise<void>> {
  await app.evaluate(({ ipcMain }, channel) => {
    const handlers = (ipcMain as unknown as { _invokeHandlers: Map<string, (...args: unknown[]) => unknown> })
      ._invokeHandlers
    const answer = handlers.get(channel)
    if (!answer) throw new Error('nobody answers calls')
    const held = new Promise<void>(resolve => Object.assign(globalThis, { releaseCalls: resolve }))
    handlers.set(channel, async (...args) => {
      await held
      return answer(...args)
    })
  }, callChannel)
  return () => app.evaluate(() => (globalThis as unknown as { releaseCalls: () => void }).releaseCalls())
}

/** Makes every open dialog answer with these paths, as if the user had chosen them. */
export async function answerOpenDialog(app: ElectronApplication, paths: string[]): Promise<void> {
  await app.evaluate(({ dialog }, filePaths) => {
    dialog.showOpenDialog = async () => ({ canceled: filePaths.length === 0, filePaths })
  }, paths)
}

export async function answerSaveDialog(app: ElectronApplication, path: string): Promise<void> {
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath })
  }, path)
}
