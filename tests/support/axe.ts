import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright'

/** Waits until nothing fades in any more: no point of the page belongs to what does. */
export async function standsStill(page: Page): Promise<void> {
  await page.waitForFunction(() => document.getAnimations().every(({ playState }) => playState !== 'running'))
}

/** What goes by colours, and so has to be looked at in each theme. */
const colourRules = ['color-contrast', 'link-in-text-block']

/**
 * Hides the desk that is kept below another place, or ends that. It is not drawn, but axe would take it for the ground of the texts
 * over it, and leave their contrast open.
 */
function hideKeptDesk(page: Page, isHidden: boolean): Promise<void> {
  return page.evaluate(isHidden => {
    for (const desk of document.querySelectorAll<HTMLElement>('.kept-desk[data-away]'))
      desk.style.visibility = isHidden ? 'hidden' : ''
  }, isHidden)
}

/** The faults on the page once it stands still, or in the layer over it, that axe calls serious or worse; and texts whose ground it does not find. */
export async function seriousFaults(page: Page, layer?: string, rules?: string[]): Promise<string[]> {
  await standsStill(page)
  // The legacy mode runs without a second page, which Electron has no way to open. All rules run; without lists of what is
  // well, and without fetching style sheets that no rule in use asks for, it takes a third of the time.
  // Axe itself is half a megabyte: once in a page, it stays there.
  const isThere = await page.evaluate(() => 'axe' in window)
  const axe = new AxeBuilder({ page, ...(isThere ? { axeSource: '0' } : {}) })
    .setLegacyMode(true)
    .options({ resultTypes: ['violations', 'incomplete'], preload: false })
  if (layer) axe.include(layer)
  if (rules) axe.withRules(rules)
  await hideKeptDesk(page, true)
  const { violations, incomplete } = await axe.analyze()
  await hideKeptDesk(page, false)
  return [
    ...violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, nodes }) => `${id} at ${nodes[0]?.target.join(' ')}`),
    ...incomplete
      .flatMap(({ nodes }) => nodes)
      .filter(({ any }) => any.some(({ data }) => data?.messageKey === 'bgOverlap'))
      .map(({ target }) => `contrast unknown at ${target.join(' ')}`)
  ]
}

/** The same, and what depends on colours in the other theme as well, which is put on for as long as that takes. */
export async function seriousFaultsInBothThemes(page: Page, layer?: string): Promise<string[]> {
  const theme = await page.evaluate(() => document.documentElement.dataset.theme ?? 'light')
  const other = theme === 'dark' ? 'light' : 'dark'
  const putOn = (theme: string) =>
    page.evaluate(theme => void Object.assign(document.documentElement.dataset, { theme }), theme)
  const found = (await seriousFaults(page, layer)).map(fault => `${theme}: ${fault}`)
  await putOn(other)
  found.push(...(await seriousFaults(page, layer, colourRules)).map(fault => `${other}: ${fault}`))
  await putOn(theme)
  return found
}
