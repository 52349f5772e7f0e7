import type { Page } from 'playwright'
import { launch, type RunningApp } from './app'
import { standsStill } from './axe'
import { focusLost, lasting } from './focus'
import { prepare, type Say, sayIn, situations } from './situations'

export interface Settings {
  language: 'ar' | 'en'
  theme: 'light' | 'dark'
}

/** The sample library with all that can be shown, in one language and theme; nothing moves, as the user asked. */
export async function openProgram(settings: Settings): Promise<RunningApp & { say: Say }> {
  const running = await launch()
  const { page } = running
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.evaluate(preferences => window.muqarin.call('app.setPreferences', preferences), settings)
  await page.keyboard.press('Control+2')
  await page.getByRole('main').getByRole('document').first().waitFor()
  await prepare(page)
  await page.reload()
  await page.locator('html[data-ready=true]').waitFor()
  await page.keyboard.press('Control+2')
  await page.getByRole('main').getByRole('document').first().waitFor()
  return { ...running, say: sayIn(settings.language) }
}

/** Shows one situation by its name. */
export async function show(page: Page, say: Say, name: string): Promise<void> {
  const situation = situations.find(one => one.name === name)
  if (!situation) throw new Error(`no situation ${name}`)
  await situation.open(page, say)
}

/**
 * Shows every situation after the other, over the place it belongs to, and closes what lies over it with Escape. Tells where
 * the focus was lost on the way.
 */
export async function visitAll(
  page: Page,
  say: Say,
  look: (name: string, layer?: string) => Promise<void>
): Promise<string[]> {
  const lost: string[] = []
  for (const { name, open, layer } of situations) {
    await open(page, say)
    // Whatever opens takes the focus; then it stands.
    if (layer) await page.locator(`${layer}:focus, ${layer} :focus`).waitFor({ state: 'attached' })
    await standsStill(page)
    await look(name, layer)
    if (!layer) continue
    await page.keyboard.press('Escape')
    await page.locator(layer).first().waitFor({ state: 'detached' })
    const place = await lasting(() => focusLost(page))
    if (place) lost.push(`after ${name}: ${place}`)
  }
  return lost
}
