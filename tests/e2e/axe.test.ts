import type { Page } from 'playwright'
import { expect, test } from 'vitest'
import { seriousFaultsInBothThemes } from '../support/axe'
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
