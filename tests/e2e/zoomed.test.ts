import type { Page } from 'playwright'
import { expect, test } from 'vitest'
import { lasting } from '../support/focus'
import { openProgram, visitAll } from '../support/tour'

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
      const problems = await lasting(() => outOfReach(page, layer ?? 'body'))
      found.push(...problems.map(problem => `${name}: ${problem}`))
    })
    expect(found).toEqual([])
  },
  240_000
)
