import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { launch } from '../support/app'
import { processesOf, startBare } from '../support/bare-program'
import { temporaryFolder } from '../support/temporary-folder'

const secret = 'السد كبير'

test('errors that nobody handles, in main and in the window, are in a log without texts, and the window says where', async () => {
  const { app, page, data } = await launch()
  const log = join(data, 'logs', 'errors.log')
  const notice = (words: string) => page.locator('.notice-problem', { hasText: words }).filter({ hasText: log })
  await app.evaluate((_, words) => {
    setTimeout(() => {
      throw new RangeError(`main exception ${words}`)
    })
    void Promise.reject(new SyntaxError(`main rejection ${words}`))
  }, secret)
  await notice('main exception').waitFor()
  await notice('main rejection').waitFor()
  await page.evaluate(words => {
    setTimeout(() => {
      throw new EvalError(`window exception ${words}`)
    })
    void Promise.reject(new URIError(`window rejection ${words}`))
  }, secret)
  await notice('window exception').waitFor()
  await notice('window rejection').waitFor()
  const text = readFileSync(log, 'utf8')
  for (const entry of ['main: RangeError', 'main: SyntaxError', 'window: EvalError', 'window: URIError'])
    expect(text).toContain(entry)
  expect(text).toContain('Electron')
  for (const word of [secret, 'rejection', data]) expect(text).not.toContain(word)
})

test('an error in a call of the window is logged where it came up, and the call fails with it', async () => {
  const { app, page, data } = await launch()
  await app.evaluate(({ dialog }) => {
    dialog.showOpenDialog = () => Promise.reject(new TypeError('no dialog here'))
  })
  const answer = await page.evaluate(() => window.muqarin.call('library.choose', undefined))
  const log = join(data, 'logs', 'errors.log')
  expect(answer).toEqual({
    ok: false,
    problem: { code: 'program.failed', details: { reason: 'no dialog here', log } }
  })
  expect(readFileSync(log, 'utf8')).toContain('main: TypeError')
})

// Playwright holds a page that is loaded after a breakdown, so the program runs without it.
test.skipIf(process.platform !== 'linux')(
  'a window that breaks down is opened again, and the log says so',
  async () => {
    const data = join(temporaryFolder(), 'data')
    const { output, process: program } = startBare({ data })
    const starts = () => output().split('Muqarin is ready').length - 1
    await expect.poll(starts).toBe(1)
    const [renderer = 0] = processesOf(data, '--type=renderer')
    process.kill(renderer, 'SIGKILL')
    await expect.poll(starts).toBe(2)
    expect(processesOf(data, '--type=renderer')).not.toContain(renderer)
    expect(readFileSync(join(data, 'logs', 'errors.log'), 'utf8')).toContain('renderer: killed, 9\n')
    program.kill('SIGTERM')
    await expect.poll(() => processesOf(data, '')).toEqual([])
  }
)

test.skipIf(process.platform !== 'linux')(
  'a window that breaks down again and again leads to an end, not to a program without one',
  async () => {
    const data = join(temporaryFolder(), 'data')
    const preload = join(data, '..', 'no-dialog.cjs')
    writeFileSync(preload, "require('electron').dialog.showErrorBox = (_, words) => console.log('box', words)")
    const { output, ended } = startBare({ data, preload })
    for (let start = 1; start <= 4; start += 1) {
      await expect.poll(() => output().split('Muqarin is ready').length - 1).toBe(start)
      for (const renderer of processesOf(data, '--type=renderer')) process.kill(renderer, 'SIGKILL')
    }
    expect(await ended).toBe(1)
    expect(output()).toContain('box')
    await expect.poll(() => processesOf(data, '')).toEqual([])
  }
)
