import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright'
import { expect, test } from 'vitest'
import { launch } from '../support/app'
import { prepare, type Say, sayIn, situations } from '../support/situations'

interface Settings {
  language: 'ar' | 'en'
  theme: 'light' | 'dark'
}

/** The sample library with all that can be shown, in one language and theme; nothing moves, as the user asked. */
async function openProgram(settings: Settings): Promise<{ page: Page; say: Say }> {
  const { page } = await launch()
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.evaluate(preferences => window.muqarin.call('app.setPreferences', preferences), settings)
  await page.keyboard.press('Control+2')
  await page.getByRole('main').getByRole('document').first().waitFor()
  await prepare(page)
  await page.reload()
  await page.locator('html[data-ready=true]').waitFor()
  await page.keyboard.press('Control+2')
  await page.getByRole('main').getByRole('document').first().waitFor()
  return { page, say: sayIn(settings.language) }
}

/** Shows every situation after the other, over the place it belongs to, and closes what lies over it with Escape. */
async function visitAll(
  page: Page,
  say: Say,
  look: (name: string, layer?: string) => Promise<void>
): Promise<string[]> {
  const lost: string[] = []
  for (const { name, open, layer } of situations) {
    await open(page, say)
    // Whatever opens takes the focus; then it stands.
    if (layer) await page.locator(`${layer}:focus, ${layer} :focus`).waitFor({ state: 'attached' })
    // What is fading in is not there yet: no point of the page belongs to it.
    await page.waitForFunction(() => document.getAnimations().every(({ playState }) => playState !== 'running'))
    await look(name, layer)
    if (!layer) continue
    await page.keyboard.press('Escape')
    await page.locator(layer).first().waitFor({ state: 'detached' })
    const place = await focusLost(page)
    if (place) lost.push(`after ${name}: ${place}`)
  }
  return lost
}

/** Where the focus is when nobody can see it there; `null` where all is well. */
async function focusLost(page: Page): Promise<string | null> {
  const place = async () =>
    page.evaluate(() => {
      const focused = document.activeElement
      if (!focused || focused === document.body) return 'the focus is nowhere'
      const { width, height, top, left } = focused.getBoundingClientRect()
      const isSeen =
        width > 0 && height > 0 && top < innerHeight && left < innerWidth && top + height > 0 && left + width > 0
      return isSeen ? null : `the focus is out of sight on ${focused.outerHTML.slice(0, 80)}`
    })
  // What was closed gives the focus back in the next frame.
  await nextFrames(page)
  return place()
}

function nextFrames(page: Page): Promise<unknown> {
  return page.evaluate(() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done))))
}

test.each([
  ['ar', 'light'],
  ['en', 'dark']
] as const)(
  'axe finds nothing serious anywhere, nothing moves, and no focus is lost (%s, %s)',
  async (language, theme) => {
    const { page, say } = await openProgram({ language, theme })
    const found: string[] = []
    const lost = await visitAll(page, say, async (name, layer) => {
      // The legacy mode runs without a second page, which Electron has no way to open.
      const axe = new AxeBuilder({ page }).setLegacyMode(true)
      // What lies under a layer was looked at before.
      const { violations } = await (layer ? axe.include(layer) : axe).analyze()
      for (const { id, impact, nodes } of violations) {
        if (impact === 'serious' || impact === 'critical') found.push(`${name}: ${id} at ${nodes[0]?.target.join(' ')}`)
      }
      for (const moving of await movingParts(page)) found.push(`${name}: moves: ${moving}`)
    })
    expect([...found, ...lost]).toEqual([])
  },
  240_000
)

/** Elements with an animation or transition that takes longer than a millisecond. */
function movingParts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const longest = (durations: string) => Math.max(...durations.split(',').map(Number.parseFloat))
    const moving = [...document.querySelectorAll('*')].filter(element =>
      ['', '::before', '::after'].some(part => {
        const { transitionDuration, animationDuration, animationName } = getComputedStyle(element, part)
        return longest(transitionDuration) > 0.001 || (animationName !== 'none' && longest(animationDuration) > 0.001)
      })
    )
    return [...new Set(moving.map(element => element.className || element.tagName))].map(String)
  })
}

test('what goes away hands the focus on, and it is seen wherever it is', async () => {
  const { page, say } = await openProgram({ language: 'ar', theme: 'light' })
  // Where the focus goes may be drawn a frame later.
  const check = (after: string) => expect.poll(() => focusLost(page), { message: `after ${after}` }).toBeNull()
  const open = async (name: string) => situations.find(one => one.name === name)?.open(page, say)
  for (const place of ['library', 'compare', 'brief', 'codebook', 'desk']) {
    await open(place)
    await check(place)
  }
  const claims = () => page.locator('.desk-text mark').count()
  await open('claim in the inspector')
  const before = await claims()
  await page
    .locator('.desk-form')
    .getByRole('button', { name: say('desk.deleteClaim') })
    .press('Enter')
  await expect.poll(claims).not.toBe(before)
  await check('deleting a claim from the inspector')
  await page.keyboard.press('Control+z')
  await expect.poll(claims).toBe(before)
  await check('undo')
  await open('claim in the inspector')
  const clear = page.locator('.desk-form').getByRole('button', { name: say('desk.proposition.clear') })
  await clear.press('Enter')
  await clear.waitFor({ state: 'detached' })
  await check('taking the claim off its proposition')
  await page
    .locator('.desk-form')
    .getByRole('button', { name: say('desk.backToList') })
    .press('Enter')
  await check('leaving the inspector')
  await page.getByRole('button', { name: say('desk.addPane') }).press('Enter')
  await page.locator('.desk-pane').nth(2).waitFor()
  await check('adding a pane')
  for (const left of [2, 1]) {
    await page
      .getByRole('button', { name: say('desk.closePane') })
      .last()
      .press('Enter')
    await expect.poll(() => page.locator('.desk-pane').count()).toBe(left)
    await check('closing a pane')
  }
  await page.getByRole('button', { name: say('desk.sync.clear') }).press('Enter')
  await page.getByRole('button', { name: say('desk.sync.clear') }).waitFor({ state: 'detached' })
  await check('ending reading in step')
  await open('figures')
  await page.locator('.figure-quote').first().focus()
  await page.keyboard.press('4')
  await page.locator('.timeline').waitFor()
  await check('calling another view by its key')

  const unseen: string[] = []
  for (const place of [
    'library',
    'codebook',
    'desk',
    'compare',
    'figures',
    'counts',
    'timeline',
    'brief',
    'make-up',
    'proof'
  ]) {
    await open(place)
    await check(place)
    for (const stop of await stopsThatLookTheSame(page)) unseen.push(`${place}: ${stop}`)
  }
  expect(unseen).toEqual([])
}, 100_000)

/** Goes through the page with Tab and back to where it began; names the stops that look no other with the focus than without. */
async function stopsThatLookTheSame(page: Page): Promise<string[]> {
  const look = (index: number) =>
    page.evaluate(index => {
      const stops = (window as unknown as { stops?: Element[] }).stops ?? []
      Object.assign(window, { stops })
      if (index === stops.length && document.activeElement) stops.push(document.activeElement)
      const element = stops[index]
      if (!element) return ''
      const seen = [element, element.parentElement, element.parentElement?.parentElement, element.closest('.field')]
      return seen
        .flatMap(one => (one ? ['', '::before', '::after'].map(part => getComputedStyle(one, part)) : []))
        .map(style => [style.outline, style.boxShadow, style.backgroundColor, style.borderColor, style.color].join())
        .join(';')
    }, index)
  const nameOf = (index: number) =>
    page.evaluate(
      index => (window as unknown as { stops: Element[] }).stops[index]?.outerHTML.slice(0, 90) ?? '',
      index
    )
  await page.evaluate(() => Object.assign(window, { stops: [] }))
  const same: string[] = []
  // Reached by the keyboard, not by a script: only then is the focus meant to be seen.
  await page.keyboard.press('Tab')
  await nextFrames(page)
  let focused = await look(0)
  for (let stop = 0; stop < mostStops; stop += 1) {
    await page.keyboard.press('Tab')
    // What follows the focus, as a text that takes it back or a list that draws its row, does so in the next frame.
    await nextFrames(page)
    if (focused === (await look(stop))) same.push(await nameOf(stop))
    if (
      await page.evaluate(() =>
        (window as unknown as { stops: Element[] }).stops.includes(document.activeElement ?? document.body)
      )
    )
      break
    focused = await look(stop + 1)
  }
  return same
}

const mostStops = 60

/** What cannot be brought into view as a whole or lies under something else once it is; and whether the page is too wide. */
function outOfReach(page: Page, root: string): Promise<string[]> {
  return page.evaluate(root => {
    const name = (element: Element) =>
      `${element.className || element.tagName} ${element.getAttribute('aria-label') ?? element.textContent?.slice(0, 30)}`
    const problems = document.documentElement.scrollWidth > innerWidth ? ['the page is wider than the window'] : []
    const focused = document.activeElement
    const wanted =
      'button, input, textarea, select, a[href], [tabindex="0"], [role=tab], [role=option], [role=menuitem]'
    for (const element of document.querySelectorAll(`${root} :is(${wanted})`)) {
      // A text or a row of a table may be larger than the window; what is hidden from everybody has no place.
      if (
        element.matches('.desk-text, tr, .visually-hidden *, [aria-hidden=true] *') ||
        !element.checkVisibility({ checkVisibilityCSS: true })
      )
        continue
      // As the keyboard gets there. A box that is ticked is drawn by its label.
      if (element instanceof HTMLElement) element.focus()
      const drawn = element.closest('label') ?? element
      if (element === drawn) element.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' })
      const { left, right, top, bottom, width, height } = drawn.getBoundingClientRect()
      if (width <= 1 || height <= 1) continue
      const isInside =
        left >= -1 && right <= innerWidth + 1 && top >= -1 && (bottom <= innerHeight + 1 || height > innerHeight / 2)
      const over = document.elementFromPoint(
        Math.min((left + right) / 2, innerWidth - 1),
        Math.min((top + bottom) / 2, innerHeight - 1)
      )
      const isOnTop = over !== null && (drawn.contains(over) || over.contains(drawn))
      if (!isInside) problems.push(`outside: ${name(element)} ${[left, right, top, bottom].map(Math.round)}`)
      else if (!isOnTop) problems.push(`covered by ${over && name(over)}: ${name(element)}`)
    }
    if (focused instanceof HTMLElement) focused.focus()
    return problems
  }, root)
}

test.each([
  ['ar', 'dark'],
  ['en', 'light']
] as const)(
  'at 200 % nothing is clipped or out of reach (%s, %s)',
  async (language, theme) => {
    const { page, say } = await openProgram({ language, theme })
    // What a window of 1600 by 1000 px has at 200 %.
    await page.setViewportSize({ width: 800, height: 500 })
    const found: string[] = []
    await visitAll(page, say, async (name, layer) => {
      for (const problem of await outOfReach(page, layer ?? 'body')) found.push(`${name}: ${problem}`)
    })
    expect(found).toEqual([])
  },
  240_000
)
