import { rmSync } from 'node:fs'
import type { Page } from 'playwright'
import { expect, test } from 'vitest'
import { launch } from '../support/app'
import { seriousFaultsInBothThemes, standsStill } from '../support/axe'
import { bareSituations } from '../support/bare-situations'
import { openProgram, visitAll } from '../support/tour'

test.each([
  ['ar', 'light'],
  ['en', 'dark']
] as const)(
  'axe finds nothing serious anywhere in either theme, nothing moves, and no focus is lost (%s, begun %s)',
  async (language, theme) => {
    const { page, say } = await openProgram({ language, theme })
    const found: string[] = []
    const lost = await visitAll(page, say, async (name, layer) => {
      // What lies under a layer was looked at before.
      for (const fault of await seriousFaultsInBothThemes(page, layer)) found.push(`${name}: ${fault}`)
      for (const moving of await movingParts(page)) found.push(`${name}: moves: ${moving}`)
    })
    expect([...found, ...lost]).toEqual([])
  },
  300_000
)

/** Looks at one screen in either language and theme, and leaves it as it was. */
async function faultsInAllLooks(page: Page, name: string): Promise<string[]> {
  const found: string[] = []
  for (const _ of ['as it is', 'the other language']) {
    await standsStill(page)
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

/**
 * Elements with an animation that takes longer than a millisecond, or with any transition: even the shortest takes a frame,
 * and what is inherited one for each element that hands it on.
 */
function movingParts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const longest = (durations: string) => Math.max(...durations.split(',').map(Number.parseFloat))
    const moving = [...document.querySelectorAll('*')].filter(element =>
      ['', '::before', '::after'].some(part => {
        const { transitionDuration, animationDuration, animationName } = getComputedStyle(element, part)
        return longest(transitionDuration) > 0 || (animationName !== 'none' && longest(animationDuration) > 0.001)
      })
    )
    return [...new Set(moving.map(element => element.className || element.tagName))].map(String)
  })
}

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
