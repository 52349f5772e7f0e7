import type { Page } from 'playwright'
import { expect, test } from 'vitest'
import { seriousFaultsInBothThemes } from '../support/axe'
import { focusLost, goRound } from '../support/focus'
import { outOfReachZoomed, sizeOf } from '../support/reach'
import { findBar, type Situation } from '../support/situations'
import { openProgram, visitAll } from '../support/tour'

/** Situations that Tab goes round: places, and layers that keep the focus. The others are a place with one more part in it. */
const isGoneRound = ({ name, layer }: Situation) => (layer ? layer !== findBar : places.has(name))
const places: ReadonlySet<string> = new Set(
  'library codebook desk compare figures counts timeline brief make-up proof'.split(' ')
)

// One visit for all looks: most of the time goes to opening the screens.
test.each([
  { language: 'ar', theme: 'light', isGoneRound },
  { language: 'en', theme: 'dark', isGoneRound: () => false }
] as const)(
  'every screen is sound for axe in both themes, still, within reach at 200 % and by Tab, and loses no focus ($language, begun $theme)',
  async ({ language, theme, isGoneRound }) => {
    const { page, say } = await openProgram({ language, theme })
    const whole = await sizeOf(page)
    const found = await visitAll(page, say, async situation => [
      // What lies under a layer was looked at before.
      ...(await seriousFaultsInBothThemes(page, situation.layer)),
      ...(await movingParts(page)).map(moving => `moves: ${moving}`),
      ...(isGoneRound(situation) ? await faultsOnTheRound(page, situation) : []),
      ...(await outOfReachZoomed(page, whole, situation.layer))
    ])
    expect(found).toEqual([])
  },
  300_000
)

/** Faults on the way round by Tab and back by Shift+Tab: focus that is not seen, nowhere or outside, and stops on one way only. */
async function faultsOnTheRound(page: Page, { name, layer }: Situation): Promise<string[]> {
  if (!layer) await expect.poll(() => focusLost(page), { message: name }).toBeNull()
  const onwards = await goRound(page, 'Tab', layer)
  const back = await goRound(page, 'Shift+Tab', layer)
  // At the desk the list beside the texts follows the pane that was last gone through.
  if (!layer && name !== 'desk') expect(back.stops, `${name}, backwards`).toEqual(onwards.stops)
  return [...onwards.faults, ...back.faults]
}

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
