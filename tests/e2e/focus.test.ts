import type { Locator, Page } from 'playwright'
import { expect, test } from 'vitest'
import { focusLost, rememberFocus } from '../support/focus'
import type { Say } from '../support/situations'
import { openProgram, show } from '../support/tour'

const arabic = { language: 'ar', theme: 'light' } as const

/** Where the focus goes may be drawn a frame later. */
const isSeen = (page: Page, after: string) =>
  expect.poll(() => focusLost(page), { message: `after ${after}` }).toBeNull()

/** Waits until what had the focus is not there any more, or takes it no longer. */
async function isGone(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const { remembered } = window as unknown as { remembered: Element }
    return !remembered.isConnected || remembered.matches(':disabled')
  })
}

interface Departure {
  /** What happens to what has the focus. */
  what: string
  /** Left out where it happens in the same place as the one before. */
  at?: string
  on: (page: Page, say: Say) => Locator
  /** The key that does it; else it is an entry of the menu that Enter opens. */
  key?: string
  entry?: string
}

const button = (key: string) => (page: Page, say: Say) =>
  page
    .getByRole('main')
    .getByRole('button', { name: say(key), exact: true })
    .first()
const menuOfPart = (page: Page) => page.locator('.brief-block[data-kind=matrix]').getByRole('button').last()
const cell = (page: Page) => page.locator('[data-cell][tabindex="0"]')

const departures: readonly Departure[] = [
  {
    what: 'a source deleted by its menu',
    at: 'library',
    on: page => page.getByRole('grid').getByRole('row').nth(2).getByRole('button').last(),
    entry: 'library.remove'
  },
  { what: 'a notice obeyed', on: page => page.locator('.notice-action').last(), key: 'Enter' },
  { what: 'the table in another language', at: 'compare', on: cell, key: 'Control+Shift+l' },
  { what: 'and back', on: cell, key: 'Control+Shift+l' },
  { what: 'axes swapped', on: cell, key: 'r' },
  { what: 'and swapped back', on: cell, key: 'r' },
  { what: 'a suggestion turned down', at: 'suggestions', on: button('compare.dismiss'), key: 'Enter' },
  {
    what: 'a suggestion taken',
    on: page => page.locator('.compare-suggestion-tools button').first(),
    key: 'Enter'
  },
  { what: 'a figure removed', at: 'figures', on: button('figures.actions'), entry: 'figures.remove' },
  { what: 'a quantity deleted', on: button('figures.quantityMenu'), entry: 'figures.delete' },
  { what: 'a frozen part thawed', at: 'frozen part', on: button('brief.thaw'), key: 'Enter' },
  { what: 'a part removed', at: 'brief', on: menuOfPart, entry: 'brief.removePart' },
  { what: 'a briefing deleted', at: 'brief', on: button('brief.menu'), entry: 'brief.remove' },
  {
    what: 'a tag undone while its form has the focus',
    at: 'new claim',
    on: page => page.locator('.desk-delete'),
    key: 'Control+z'
  }
]

/** Shows a situation, or what none of them shows. */
async function goTo(page: Page, say: Say, name: string): Promise<void> {
  if (name === 'frozen part') {
    await show(page, say, 'brief')
    await menuOfPart(page).press('Enter')
    await page.getByRole('menuitem', { name: say('brief.freeze') }).press('Enter')
    await page.locator('.brief-frozen').waitFor()
  } else if (name === 'new claim') {
    await show(page, say, 'selection tools')
    await page.keyboard.press('1')
    await page.locator('.desk-form').waitFor()
  } else await show(page, say, name)
}

test('what goes away with the focus on it hands it on to what stood next', async () => {
  const { page, say } = await openProgram(arabic)
  await show(page, say, 'library')
  const rows = page.getByRole('grid').getByRole('row')
  const titleOf = (index: number) => rows.nth(index).getByRole('rowheader').textContent()
  const [second, third, last] = [await titleOf(2), await titleOf(3), (await rows.count()) - 1]
  const focusedTitle = () =>
    page.evaluate(() => document.activeElement?.closest('tr')?.querySelector('th')?.textContent ?? 'nowhere')
  await rows.nth(2).focus()
  await page.keyboard.press('Delete')
  await expect.poll(() => titleOf(2)).toBe(third)
  await expect.poll(focusedTitle).toBe(third)
  await page.keyboard.press('Control+z')
  await expect.poll(() => titleOf(2)).toBe(second)
  await expect.poll(focusedTitle).toBe(third)
  const beforeLast = await titleOf(last - 1)
  await rows.nth(last).focus()
  await page.keyboard.press('Delete')
  await expect.poll(focusedTitle).toBe(beforeLast)

  for (const verb of ['word.undo', 'word.redo']) {
    const step = page.locator('.top-bar').getByRole('button', { name: new RegExp(`^${say(verb)}`) })
    await step.focus()
    await rememberFocus(page)
    while (await step.isEnabled()) {
      const done = await step.getAttribute('aria-label')
      await page.keyboard.press('Enter')
      await expect.poll(() => step.getAttribute('aria-label')).not.toBe(done)
    }
    await isSeen(page, `${verb} to its end`)
  }

  for (const { what, at, on, key, entry } of departures) {
    if (at) await goTo(page, say, at)
    await on(page, say).focus()
    await rememberFocus(page)
    await page.keyboard.press(key ?? 'Enter')
    if (entry) await page.getByRole('menuitem', { name: say(entry) }).press('Enter')
    await isGone(page)
    await isSeen(page, what)
  }
}, 120_000)

test('at the desk the text has the focus when what had it goes away', async () => {
  const { page, say } = await openProgram(arabic)
  for (const place of ['library', 'compare', 'brief', 'codebook', 'desk']) {
    await show(page, say, place)
    await isSeen(page, place)
  }
  await show(page, say, 'claim in the inspector')
  // By its place: marks out of view are drawn at any time, and so are not to be counted.
  const chosen = page.locator('.desk-text mark[data-active]').first()
  const mark = page.locator(`.desk-pane[data-active] mark[data-s="${await chosen.getAttribute('data-s')}"]`)
  await page
    .locator('.desk-form')
    .getByRole('button', { name: say('desk.deleteClaim') })
    .press('Enter')
  await mark.waitFor({ state: 'detached' })
  await isSeen(page, 'deleting a claim from the inspector')
  await page.keyboard.press('Control+z')
  await mark.waitFor()
  await isSeen(page, 'undo')
  await show(page, say, 'claim in the inspector')
  const clear = page.locator('.desk-form').getByRole('button', { name: say('desk.proposition.clear') })
  await clear.press('Enter')
  await clear.waitFor({ state: 'detached' })
  await isSeen(page, 'taking the claim off its proposition')
  await page
    .locator('.desk-form')
    .getByRole('button', { name: say('desk.backToList') })
    .press('Enter')
  await isSeen(page, 'leaving the inspector')
  await page.getByRole('button', { name: say('desk.addPane') }).press('Enter')
  await page.locator('.desk-pane').nth(2).waitFor()
  await isSeen(page, 'adding a pane')
  for (const left of [2, 1]) {
    await page
      .getByRole('button', { name: say('desk.closePane') })
      .last()
      .press('Enter')
    await expect.poll(() => page.locator('.desk-pane').count()).toBe(left)
    await isSeen(page, 'closing a pane')
  }
  await page.getByRole('button', { name: say('desk.sync.clear') }).press('Enter')
  await page.getByRole('button', { name: say('desk.sync.clear') }).waitFor({ state: 'detached' })
  await isSeen(page, 'ending reading in step')
  await show(page, say, 'figures')
  await page.locator('.figure-quote').first().focus()
  await page.keyboard.press('4')
  await page.locator('.timeline').waitFor()
  await isSeen(page, 'calling another view by its key')
}, 120_000)

test('Enter on a button does what the button says, not what the place does with Enter', async () => {
  const { page, say } = await openProgram(arabic)
  await show(page, say, 'library')
  await page.getByRole('grid').getByRole('row').nth(1).getByRole('button').last().press('Enter')
  await page.getByRole('menuitem', { name: say('library.remove') }).waitFor()
  expect(await page.locator('[data-place=library]').count()).toBe(1)
})
