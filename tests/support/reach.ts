import type { Page } from 'playwright'
import { standsStill } from './axe'
import { lasting, nextFrames } from './focus'

/** Size of the inside of a window in pixels. */
interface WindowSize {
  width: number
  height: number
}

export const sizeOf = (page: Page): Promise<WindowSize> =>
  page.evaluate(() => ({ width: innerWidth, height: innerHeight }))

/** The inside of a window of 1600 by 1000 px at 200 %. */
const zoomed: WindowSize = { width: 800, height: 500 }

/** Gives the window a size, and waits until what is in it has taken its place. */
async function resize(page: Page, size: WindowSize): Promise<void> {
  await page.setViewportSize(size)
  await page.waitForFunction(({ width, height }) => innerWidth === width && innerHeight === height, size)
  await nextFrames(page)
  await standsStill(page)
}

/** Controls below `root` that are clipped or out of reach at 200 %. The window has the size `whole` afterwards. */
export async function outOfReachZoomed(page: Page, whole: WindowSize, root = 'body'): Promise<string[]> {
  await resize(page, zoomed)
  const problems = await lasting(() => outOfReach(page, root))
  await resize(page, whole)
  return problems
}

/** Controls that cannot be brought into view as a whole or lie under something else once they are; and whether the page is too wide. */
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
