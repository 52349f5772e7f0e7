import type { Page } from 'playwright'

/** What follows the focus, as a text that takes it back or a list that draws its row, does so in the next frames. */
export function nextFrames(page: Page): Promise<unknown> {
  return page.evaluate(() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done))))
}

/**
 * What is wrong for good: what `look` finds once the page has come to rest, so it looks again as long as it finds anything,
 * but not for ever.
 */
export async function lasting<Fault extends string | string[] | null>(look: () => Promise<Fault>): Promise<Fault> {
  const given = performance.now() + 5_000
  for (;;) {
    const fault = await look()
    if (!fault?.length || performance.now() > given) return fault
  }
}

/** Where the focus is when nobody can see it there; `null` where all is well. */
export async function focusLost(page: Page): Promise<string | null> {
  await nextFrames(page)
  return page.evaluate(() => {
    const focused = document.activeElement
    if (!focused || focused === document.body) return 'the focus is nowhere'
    const { width, height, top, left } = focused.getBoundingClientRect()
    const isSeen =
      width > 0 && height > 0 && top < innerHeight && left < innerWidth && top + height > 0 && left + width > 0
    return isSeen ? null : `the focus is out of sight on ${focused.outerHTML.slice(0, 80)}`
  })
}

/** A list of findings has as many stops as it has findings: what comes after so many is like what came before. */
const mostStops = 60

/**
 * Goes round by one key until it comes back to where it has been. Tells of each stop that looks no other with the focus than
 * without, that is nowhere, or that lies outside `within`; and what it went through, when it came round.
 */
export async function goRound(
  page: Page,
  key: 'Tab' | 'Shift+Tab',
  within = 'body'
): Promise<{ stops: string[] | null; faults: string[] }> {
  await page.evaluate(() => Object.assign(window, { stops: [], looks: [] }))
  const faults: string[] = []
  // Reached by the keyboard, not by a script: only then is the focus meant to be seen.
  await page.keyboard.press(key)
  await step(page, within)
  for (let count = 1; count < mostStops; count += 1) {
    await page.keyboard.press(key)
    const { isBack, found } = await step(page, within)
    faults.push(...found.map(fault => `${key}: ${fault}`))
    if (isBack) return { stops: await stopsByName(page), faults }
  }
  return { stops: null, faults }
}

function stopsByName(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...new Set((window as unknown as { stops: Element[] }).stops)]
      .map(stop => `${stop.tagName} ${stop.getAttribute('aria-label') ?? stop.textContent?.slice(0, 60)}`)
      .sort()
  )
}

/** Takes down the stop that has the focus now, and holds the one before against what it looks like without. */
function step(page: Page, within: string): Promise<{ isBack: boolean; found: string[] }> {
  return page.evaluate(async within => {
    await new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))
    const { stops, looks } = window as unknown as { stops: Element[]; looks: string[] }
    const look = (element: Element) =>
      [element, element.parentElement, element.parentElement?.parentElement, element.closest('.field')]
        .flatMap(one => (one ? ['', '::before', '::after'].map(part => getComputedStyle(one, part)) : []))
        .map(style => [style.outline, style.boxShadow, style.backgroundColor, style.borderColor, style.color].join())
        .join(';')
    const name = (element: Element) => element.outerHTML.slice(0, 90)
    const found: string[] = []
    const before = stops.at(-1)
    const now = document.activeElement ?? document.body
    if (before?.isConnected && before !== now && look(before) === looks.at(-1))
      found.push(`looks the same without: ${name(before)}`)
    if (now === document.body) found.push('the focus is nowhere')
    else if (!now.closest(within)) found.push(`outside: ${name(now)}`)
    const isBack = stops.includes(now)
    stops.push(now)
    looks.push(look(now))
    return { isBack, found }
  }, within)
}

/** Remembers what has the focus now, by the name it has from here on. */
export async function rememberFocus(page: Page): Promise<void> {
  await page.evaluate(() => Object.assign(window, { remembered: document.activeElement }))
}

/** What has the focus, unless it is what was remembered. */
export async function focusNotBack(page: Page): Promise<string | null> {
  await nextFrames(page)
  return page.evaluate(() => {
    const { remembered } = window as unknown as { remembered: Element }
    const now = document.activeElement ?? document.body
    return now === remembered ? null : `${now.outerHTML.slice(0, 90)} instead of ${remembered.outerHTML.slice(0, 90)}`
  })
}

/** Follows the focus while it is outside dialogs and popovers, until the page is loaded anew. */
export async function watchFocus(page: Page): Promise<void> {
  await page.evaluate(() => {
    const note = (target: EventTarget | null) => {
      if (target instanceof Element && !target.closest('.dialog, .popover')) Object.assign(window, { outside: target })
    }
    note(document.activeElement)
    document.addEventListener('focusin', ({ target }) => note(target))
  })
}

/** Remembers the last element outside dialogs and popovers that had the focus. */
export async function rememberOutside(page: Page): Promise<void> {
  await page.evaluate(() => Object.assign(window, { remembered: (window as unknown as { outside: Element }).outside }))
}
