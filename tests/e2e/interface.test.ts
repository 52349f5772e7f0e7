import { join } from 'node:path'
import { expect, test } from 'vitest'
import { launch } from '../support/app'
import { temporaryFolder } from '../support/temporary-folder'

test('the interface changes language and theme without a restart, mirrored, and remembers both', async () => {
  const data = join(temporaryFolder(), 'data')
  const first = await launch({ data })
  const { page } = first
  const root = page.locator('html')
  expect([await root.getAttribute('lang'), await root.getAttribute('dir')]).toEqual(['ar', 'rtl'])
  const rail = page.getByRole('navigation')
  const width = await page.evaluate(() => innerWidth)
  expect((await rail.boundingBox())?.x).toBeGreaterThan(width / 2)

  await page.getByRole('button', { name: 'الإعدادات' }).click()
  await page.getByRole('menuitemradio', { name: 'English' }).click()
  await page.getByRole('navigation', { name: 'Places' }).waitFor()
  await page.keyboard.press('Escape')
  expect([await root.getAttribute('lang'), await root.getAttribute('dir')]).toEqual(['en', 'ltr'])
  expect((await page.getByRole('navigation', { name: 'Places' }).boundingBox())?.x).toBeLessThan(width / 2)

  // A source keeps its own direction.
  await page.getByRole('row').nth(1).dblclick()
  const text = page.getByRole('main').getByRole('document').first()
  await text.waitFor()
  expect(await text.evaluate(element => getComputedStyle(element).direction)).toBe('rtl')

  const light = await page.evaluate(() => getComputedStyle(document.body).backgroundColor)
  await page.getByRole('button', { name: 'Settings' }).click()
  await page.getByRole('menuitemradio', { name: 'Dark' }).click()
  await page.keyboard.press('Escape')
  await page.locator('html[data-theme=dark]').waitFor()
  expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).not.toBe(light)
  await first.close()

  const second = await launch({ data })
  await second.page.getByRole('navigation', { name: 'Places' }).waitFor()
  await second.page.locator('html[data-theme=dark]').waitFor()
})
