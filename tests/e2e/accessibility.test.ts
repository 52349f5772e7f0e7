import { AxeBuilder } from '@axe-core/playwright'
import { expect, test } from 'vitest'
import { launch } from '../support/app'

const places = ['library', 'desk', 'compare', 'brief'] as const

test.each([
  ['ar', 'light'],
  ['en', 'dark']
] as const)('axe finds nothing serious on any screen (%s, %s)', async (language, theme) => {
  const { page } = await launch()
  await page.evaluate(preferences => window.muqarin.call('app.setPreferences', preferences), { language, theme })
  await page.reload()
  await page.locator('html[data-ready=true]').waitFor()
  await page.getByRole('grid').getByRole('row').nth(1).dblclick()
  await page.getByRole('main').getByRole('document').first().locator('mark').first().click()
  const found: string[] = []
  for (const [index, place] of places.entries()) {
    await page.keyboard.press(`Control+${index + 1}`)
    await page.locator(`[data-place=${place}]`).waitFor()
    // The legacy mode runs without a second page, which Electron has no way to open.
    const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
    for (const { id, impact, nodes } of violations) {
      if (impact === 'serious' || impact === 'critical') found.push(`${place}: ${id} at ${nodes[0]?.target.join(' ')}`)
    }
  }
  expect(found).toEqual([])
})
