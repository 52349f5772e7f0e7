import type { Page } from 'playwright'
import { launch, type RunningApp } from './app'
import { standsStill } from './axe'
import { focusLost, focusNotBack, lasting, rememberOutside, watchFocus } from './focus'
import { findBar, prepare, type Say, type Situation, sayIn, situations } from './situations'

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
 * Shows every situation after the other, over the place it belongs to, and closes what lies over it with Escape. Resolves to
 * the faults that `look` found, and to those of the focus once a layer is closed: it is back where it was, and seen.
 */
export async function visitAll(
  page: Page,
  say: Say,
  look: (situation: Situation) => Promise<string[]>
): Promise<string[]> {
  await watchFocus(page)
  const found: string[] = []
  for (const situation of situations) {
    const { name, open, layer } = situation
    await open(page, say)
    // Whatever opens takes the focus; then it stands.
    if (layer) await page.locator(`${layer}:focus, ${layer} :focus`).waitFor({ state: 'attached' })
    await standsStill(page)
    if (layer) await rememberOutside(page)
    found.push(...(await look(situation)).map(fault => `${name}: ${fault}`))
    if (!layer) continue
    await page.keyboard.press('Escape')
    await page.locator(layer).first().waitFor({ state: 'detached' })
    // Where a search begun in a text ends, the focus goes to what was found.
    const elsewhere = layer === findBar ? null : await lasting(() => focusNotBack(page))
    const lost = elsewhere ?? (await lasting(() => focusLost(page)))
    if (lost) found.push(`after ${name}: ${lost}`)
  }
  return found
}
