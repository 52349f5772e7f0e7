import { rmSync } from 'node:fs'
import type { Page } from 'playwright'
import { expect, test } from 'vitest'
import { launch } from '../support/app'
import { seriousFaultsInBothThemes } from '../support/axe'
import { bareSituations } from '../support/bare-situations'

/** Looks at one screen in either language and theme, and leaves it as it was. */
async function faultsInAllLooks(page: Page, name: string): Promise<string[]> {
  const found: string[] = []
  for (const _ of ['as it is', 'the other language']) {
    const language = await page.evaluate(() => document.documentElement.lang)
    found.push(...(await seriousFaultsInBothThemes(page)).map(fault => `${name}, ${language}: ${fault}`))
    await page.keyboard.press('Control+Shift+l')
    await page.locator(`html:not([lang=${language}])`).waitFor()
  }
  return found
}

test('axe finds nothing serious where there is nothing to show or something went wrong, in any look', async () => {
  const running = await launch()
  const { page, data, close } = running
  await page.emulateMedia({ reducedMotion: 'reduce' })
  const found: string[] = []
  for (const { name, open } of bareSituations) {
    await open(running)
    found.push(...(await faultsInAllLooks(page, name)))
  }
  const folder = await page.evaluate(async () => {
    const snapshot = await window.muqarin.call('library.snapshot', undefined)
    return snapshot.ok ? snapshot.value.folder : ''
  })
  await close()
  rmSync(folder, { recursive: true })
  const again = await launch({ data })
  await again.page.emulateMedia({ reducedMotion: 'reduce' })
  await again.page.locator('.welcome').waitFor()
  found.push(...(await faultsInAllLooks(again.page, 'no library at all')))
  expect(found).toEqual([])
}, 300_000)
