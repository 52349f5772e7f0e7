import type { Locator } from 'playwright'
import { expect } from 'vitest'
import { texts } from '#shared/i18n/index'
import { launch, type RunningApp } from './app'

/** Two propositions of the sample library. */
export const rich = 'تدفع المعادن القوى الكبرى إلى آسيا الوسطى'
export const contested = 'يتحوّل الاهتمام الأمريكي بالمعادن إلى خطوات عملية'

interface Compared extends RunningApp {
  say: (key: string, details?: Record<string, string>) => string
  grid: Locator
  panel: (key: string) => Locator
}

/** The comparison of the sample library, in a window of so many pixels. */
export async function compare(language: 'ar' | 'en' = 'ar', size = { width: 1440, height: 900 }): Promise<Compared> {
  const running = await launch()
  const { app, page } = running
  await app.evaluate(
    ({ BrowserWindow }, { width, height }) => BrowserWindow.getAllWindows()[0]?.setContentSize(width, height),
    size
  )
  await page.waitForFunction(width => innerWidth === width, size.width)
  if (language !== 'ar') {
    await page.evaluate(preferences => window.muqarin.call('app.setPreferences', preferences), { language })
    await page.reload()
    await page.locator('html[data-ready=true]').waitFor()
  }
  await page.keyboard.press('Control+3')
  const say = (key: string, details: Record<string, string> = {}) =>
    (texts[language][key] ?? key).replace(/\{\{(\w+)\}\}/g, (_, name) => details[name] ?? '')
  const grid = page.getByRole('grid', { name: say('compare.table') })
  await grid.waitFor()
  const panel = (key: string) => page.getByRole('complementary', { name: say(key) })
  return { ...running, say, grid, panel }
}

/** The row of this name, drawn: only what is in view is, and propositions made in the same moment stand in any order. */
export async function bring(grid: Locator, name: string): Promise<Locator> {
  const row = rowOf(grid, name)
  const isDrawn = async () => {
    for (const top of [0, 400, 800, 1_200, 1_600]) {
      if ((await row.count()) > 0) return true
      await grid.evaluate(
        (element, top) =>
          new Promise(done => {
            element.scrollTo({ top })
            requestAnimationFrame(() => requestAnimationFrame(done))
          }),
        top
      )
    }
    return false
  }
  await expect.poll(isDrawn).toBe(true)
  return row
}

/** The row of this name, if it is drawn. */
export const rowOf = (grid: Locator, name: string) =>
  grid.getByRole('row').filter({ has: grid.page().getByRole('rowheader', { name }) })
