import { join } from 'node:path'
import type { Locator, Page } from 'playwright'
import { expect, test } from 'vitest'
import { launch } from '../support/app'
import { textStands } from '../support/desk'
import { temporaryFolder } from '../support/temporary-folder'

const panesOf = (page: Page) => page.getByRole('region', { name: /^اللوح/ })
const textIn = (pane: Locator) => pane.getByRole('document')
const titlesOf = (page: Page) =>
  panesOf(page).getByRole('heading', { level: 2 }).and(page.locator('header h2')).allTextContents()
const widthsOf = (page: Page) => panesOf(page).evaluateAll(panes => panes.map(pane => Math.round(pane.clientWidth)))
const scrollOf = (pane: Locator) => textIn(pane).evaluate(text => Math.round(text.parentElement?.scrollTop ?? 0))
const hasFocus = (locator: Locator) =>
  expect.poll(() => locator.evaluate(element => element === document.activeElement)).toBe(true)
const painted = (page: Page, name: string) =>
  page.evaluate(highlight => [...(CSS.highlights.get(highlight) ?? [])].map(String), name)

/** The block that stands at the top of a pane. */
const topBlock = (pane: Locator) =>
  textIn(pane).evaluate(text => {
    const top = text.parentElement?.getBoundingClientRect().top ?? 0
    const blocks = [...text.querySelectorAll<HTMLElement>('[data-block]')]
    return blocks.find(block => block.getBoundingClientRect().bottom > top + 1)?.dataset.block
  })

async function openDesk(page: Page): Promise<void> {
  await page.keyboard.press('Control+2')
  await textIn(panesOf(page).first()).waitFor()
}

test('four panes by keyboard alone: one text twice, each with a place of its own', async () => {
  const { page } = await launch()
  await openDesk(page)
  // The first two sources stand on the desk of a library that was never open, and the first has the focus.
  await expect.poll(() => panesOf(page).count()).toBe(2)
  await hasFocus(textIn(panesOf(page).nth(0)))
  await page.keyboard.press('Control+Shift+T')
  await page.keyboard.press('Control+t')
  await panesOf(page).nth(3).waitFor()
  await page.keyboard.press('Control+Shift+T')
  expect(await panesOf(page).count()).toBe(4)

  // The empty one takes a source from a list that is searched.
  await page.keyboard.press('Control+o')
  await page.getByRole('combobox', { name: 'اختر مصدرًا' }).waitFor()
  await page.keyboard.type('بوتين دوشنبه')
  await page.keyboard.press('Enter')
  await textIn(panesOf(page).nth(3)).waitFor()
  await hasFocus(textIn(panesOf(page).nth(3)))
  const titles = await titlesOf(page)
  expect(titles[0]).toBe(titles[1])
  expect(titles[3]).toContain('دوشنبه')

  await page.keyboard.press('F6')
  await page.keyboard.press('F6')
  await hasFocus(textIn(panesOf(page).nth(1)))
  await page.keyboard.press('Control+End')
  await expect.poll(() => scrollOf(panesOf(page).nth(1))).toBeGreaterThan(200)
  expect(await scrollOf(panesOf(page).nth(0))).toBe(0)

  // Moved, it takes its place and the focus with it.
  await textStands(textIn(panesOf(page).nth(1)))
  const before = await topBlock(panesOf(page).nth(1))
  await page.keyboard.press('Control+Shift+PageUp')
  await hasFocus(textIn(panesOf(page).nth(0)))
  await expect.poll(() => topBlock(panesOf(page).nth(0))).toBe(before)
  await expect.poll(() => scrollOf(panesOf(page).nth(1))).toBe(0)
  await page.keyboard.press('Control+Shift+E')
  await hasFocus(textIn(panesOf(page).nth(1)))

  // Larger letters in this pane alone; closed, the neighbour has the focus.
  const size = (pane: number) => textIn(panesOf(page).nth(pane)).evaluate(text => getComputedStyle(text).fontSize)
  await page.keyboard.press('Control+=')
  await expect.poll(() => size(1)).toBe('22px')
  expect(await size(0)).toBe('20px')
  await page.keyboard.press('Control+w')
  await expect.poll(() => panesOf(page).count()).toBe(3)
  await hasFocus(textIn(panesOf(page).nth(1)))
})

test('a pane is dragged by its header to the place of another', async () => {
  const { page } = await launch()
  await openDesk(page)
  const [first, second] = await titlesOf(page)
  const from = await panesOf(page).nth(0).locator('h2').first().boundingBox()
  const to = await panesOf(page).nth(1).boundingBox()
  if (!from || !to) throw new Error('no panes')
  await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2)
  await page.mouse.down()
  await page.mouse.move(to.x + to.width / 2, to.y + to.height / 2, { steps: 4 })
  await page.mouse.up()
  await expect.poll(() => titlesOf(page)).toEqual([second, first])
})

test('what is looked for is found with and without diacritics, painted, and gone through', async () => {
  const { page } = await launch()
  await openDesk(page)
  const pane = panesOf(page).first()
  const count = pane.getByRole('search').getByRole('status')
  await page.keyboard.press('Control+f')
  for (const query of ['الصين', 'الصِّينُ']) {
    await pane.getByRole('textbox', { name: 'البحث في النص' }).fill(query)
    await expect.poll(() => count.textContent()).toBe('١ من ٢')
    await expect.poll(() => painted(page, 'muqarin-find-current')).toEqual(['الصين'])
    await expect.poll(() => painted(page, 'muqarin-find')).toEqual(['الصين'])
  }
  await page.keyboard.press('Enter')
  await expect.poll(() => count.textContent()).toBe('٢ من ٢')
  await page.keyboard.press('Enter')
  await expect.poll(() => count.textContent()).toBe('١ من ٢')
  await page.keyboard.press('Shift+Enter')
  await expect.poll(() => count.textContent()).toBe('٢ من ٢')

  // Whole words: what is an adjective is not the noun.
  await page.keyboard.press('Tab')
  await hasFocus(pane.getByRole('button', { name: 'كلمات كاملة بسوابقها ولواحقها' }))
  await page.keyboard.press('Space')
  await expect.poll(() => count.textContent()).toBe('١ من ١')
  await page.keyboard.press('Shift+Tab')
  await page.keyboard.press('Control+a')
  await page.keyboard.type('ظظظظ')
  await expect.poll(() => count.textContent()).toBe('لا نتائج')
  await page.keyboard.press('Escape')
  await expect.poll(() => pane.getByRole('search').count()).toBe(0)
  await hasFocus(textIn(pane))
  await expect.poll(() => painted(page, 'muqarin-find')).toEqual([])

  // From its buttons as well, whose tooltips know Escape too.
  await page.keyboard.press('Control+f')
  await page.keyboard.press('Tab')
  await page.getByRole('tooltip').waitFor()
  await page.keyboard.press('Escape')
  await expect.poll(() => pane.getByRole('search').count()).toBe(0)
  await hasFocus(textIn(pane))
})

test('the outline leads to a heading, searched by keyboard', async () => {
  const { page } = await launch()
  await openDesk(page)
  const pane = panesOf(page).first()
  await page.keyboard.press('Control+j')
  await page.getByRole('combobox', { name: 'عناوين النص' }).waitFor()
  await page.keyboard.type('القيود')
  await page.keyboard.press('Enter')
  await hasFocus(textIn(pane))
  const heading = textIn(pane).getByRole('heading', { name: 'القيود' })
  await expect
    .poll(async () => {
      const [box, frame] = [await heading.boundingBox(), await pane.boundingBox()]
      return box !== null && frame !== null && box.y > frame.y && box.y + box.height < frame.y + frame.height
    })
    .toBe(true)
})

test('the desk stands after a restart as it was left', async () => {
  const data = join(temporaryFolder(), 'data')
  const first = await launch({ data })
  let page = first.page
  await openDesk(page)
  await page.keyboard.press('Control+Shift+T')
  await panesOf(page).nth(2).waitFor()
  await hasFocus(textIn(panesOf(page).nth(1)))
  await page.keyboard.press('Control++')
  await page.keyboard.press('Control+End')
  await expect.poll(() => scrollOf(panesOf(page).nth(1))).toBeGreaterThan(200)
  const border = page.getByRole('separator').first()
  await border.focus()
  for (let press = 0; press < 5; press += 1) await page.keyboard.press('ArrowLeft')
  await expect.poll(() => border.getAttribute('aria-valuenow')).toBe('43')
  await textStands(textIn(panesOf(page).nth(1)))
  const left = {
    titles: await titlesOf(page),
    block: await topBlock(panesOf(page).nth(1)),
    widths: await widthsOf(page)
  }
  await first.close()

  page = (await launch({ data })).page
  await openDesk(page)
  await expect.poll(() => titlesOf(page)).toEqual(left.titles)
  await expect.poll(() => topBlock(panesOf(page).nth(1))).toBe(left.block)
  expect(await scrollOf(panesOf(page).nth(0))).toBe(0)
  await expect.poll(() => widthsOf(page)).toEqual(left.widths)
  expect(await textIn(panesOf(page).nth(1)).evaluate(text => getComputedStyle(text).fontSize)).toBe('22px')
})
