import type { Locator, Page } from 'playwright'
import { expect, test } from 'vitest'
import { texts } from '#shared/i18n/index'
import { seriousFaults } from '../support/axe'
import { bring, compare, contested, rich, rowOf } from '../support/comparison'

const samarkand = 'موجز: أوروبا في سمرقند، رهان المعادن والممرات'
const dushanbe = 'موجز: بوتين في دوشنبه، نفوذٌ لم يعد بلا منازع'

/** The place of the focus in the grid, `row:column`, counted with the heads. */
const focused = (page: Page) =>
  page.evaluate(() => document.activeElement?.closest<HTMLElement>('[data-cell]')?.dataset.cell ?? 'nowhere')

test('to assistive technology it is a grid with its whole size, heads and states in words', async () => {
  const { page, grid, panel } = await compare()
  expect(await grid.getAttribute('aria-rowcount')).toBe('10')
  expect(await grid.getAttribute('aria-colcount')).toBe('6')
  expect(await grid.getByRole('columnheader').allInnerTexts()).toEqual([
    'القضية',
    expect.stringContaining(samarkand),
    expect.stringContaining(dushanbe),
    expect.stringContaining('قيد القراءة'),
    ...Array.from({ length: (await grid.getByRole('columnheader').count()) - 4 }, () => expect.any(String))
  ])
  const row = await bring(grid, rich)
  expect(await row.getByRole('rowheader').textContent()).toMatch(/٤ ادعاءات[\s\S]*اتفاق/)
  const cells = row.getByRole('gridcell')
  expect(await cells.first().getAttribute('aria-colindex')).toBe('2')
  expect(await cells.first().textContent()).toMatch(/^يؤكد[\s\S]*دافع[\s\S]*خوفُه/)
  expect((await cells.nth(1).textContent())?.trim()).toBe('قُرئ ولم يذكر')
  expect(await (await bring(grid, contested)).getByRole('rowheader').textContent()).toContain('تناقض')
  expect(await grid.locator('[tabindex="0"]').count()).toBe(1)

  await (await bring(grid, rich)).getByRole('gridcell').first().click()
  await panel('compare.details').waitFor()
  expect(await seriousFaults(page)).toEqual([])
})

test.each([
  ['ar', 'ArrowLeft', 'ArrowRight'],
  ['en', 'ArrowRight', 'ArrowLeft']
] as const)(
  'keys go from cell to cell, the open panel follows, and nothing loses the focus (%s)',
  async (language, onwards, back) => {
    const { page, say, grid, panel } = await compare(language, { width: 1024, height: 700 })
    const details = panel('compare.details')
    const headings = () => details.getByRole('heading', { level: 2 }).textContent()
    const first = await grid.locator('[data-cell="1:0"] .compare-proposition').textContent()
    await grid.locator('[tabindex="0"]').focus()
    await expect.poll(() => focused(page)).toBe('1:1')
    await page.keyboard.press(onwards)
    await expect.poll(() => focused(page)).toBe('1:2')
    expect(await details.count()).toBe(0)
    await page.keyboard.press('Enter')
    await details.getByText(say('compare.cellIn', { title: dushanbe })).waitFor()
    // Whoever opens by key reads on in the panel; Escape leads back to the cell.
    await expect.poll(() => focused(page)).toBe('nowhere')
    await page.keyboard.press('Escape')
    await details.waitFor({ state: 'detached' })
    await expect.poll(() => focused(page)).toBe('1:2')

    await grid.locator('[data-cell="1:2"]').click()
    await details.waitFor()
    await page.keyboard.press(back)
    await details.getByText(say('compare.cellIn', { title: samarkand })).waitFor()
    await expect.poll(headings).toBe(first)
    await expect.poll(() => focused(page)).toBe('1:1')
    await page.keyboard.press('ArrowDown')
    await expect.poll(headings).not.toBe(first)
    await page.keyboard.press('Home')
    await panel('compare.rowDetails').waitFor()
    await expect.poll(() => focused(page)).toBe('2:0')
    await page.keyboard.press('End')
    await expect.poll(() => focused(page)).toBe('2:5')
    await page.keyboard.press('PageDown')
    await expect.poll(() => focused(page)).toBe('7:5')
    await page.keyboard.press('Control+End')
    await expect.poll(() => focused(page)).toBe('9:5')
    await page.keyboard.press('Control+Home')
    await expect.poll(() => focused(page)).toBe('0:0')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press(onwards)
    await expect.poll(() => focused(page)).toBe('1:1')

    // Out of view, and still there.
    await grid.evaluate(element => element.scrollTo({ top: element.scrollHeight }))
    await rowOf(grid, say('views.none.proposition')).waitFor()
    expect(await focused(page)).toBe('1:1')
    await page.keyboard.press('ArrowDown')
    await expect.poll(() => focused(page)).toBe('2:1')
    const isSeen = async () => {
      const box = await grid.locator('[data-cell="2:1"]').boundingBox()
      return box !== null && box.y >= 100 && box.y < 700
    }
    await expect.poll(isSeen).toBe(true)
  }
)

test('axes are chosen and swapped, sources are filtered, and one key shows all again', async () => {
  const { page, say, grid } = await compare()
  const cornerOf = () => grid.getByRole('columnheader').first().textContent()
  await page.keyboard.press('r')
  await expect.poll(cornerOf).toBe('المصدر')
  await expect.poll(() => grid.getAttribute('aria-rowcount')).toBe('6')
  await page.getByRole('button', { name: say('compare.swap') }).click()
  await expect.poll(cornerOf).toBe('القضية')

  await page.getByRole('button', { name: /الصفوف$/ }).click()
  await page.getByRole('option', { name: 'صاحب القول' }).click()
  await expect.poll(cornerOf).toBe('صاحب القول')
  // An axis that the other side has is swapped with it.
  await page.getByRole('button', { name: /الصفوف$/ }).click()
  await page.getByRole('option', { name: 'المصدر' }).click()
  await expect.poll(cornerOf).toBe('المصدر')
  await grid.getByRole('columnheader', { name: 'روسيا' }).waitFor()
  await page.keyboard.press('r')

  await page.locator('.claim-filter').click()
  const filter = page.getByRole('dialog', { name: say('filter') })
  await filter.getByText(say('filter.sources'), { exact: true }).click()
  await filter.getByRole('checkbox', { name: dushanbe }).click({ force: true })
  await page.keyboard.press('Escape')
  await expect.poll(() => grid.getAttribute('aria-colcount')).toBe('5')
  await page.keyboard.press('Shift+A')
  await expect.poll(() => grid.getAttribute('aria-colcount')).toBe('6')
})

test('the status bar tells the keys of the view that is shown', async () => {
  const { page, say } = await compare()
  const hints = page.locator('.status-hints')
  const swap = say('compare.action.swap')
  await expect.poll(() => hints.textContent()).toContain(swap)
  await page.keyboard.press('3')
  await page.locator('.counts').waitFor()
  await expect.poll(() => hints.textContent()).not.toContain(swap)
  await expect.poll(() => hints.textContent()).toContain(say('views.action.add'))
})

test('a row tells who stands where, and a quote leads to its place on the desk', async () => {
  const { page, grid, panel } = await compare()
  await (await bring(grid, contested)).getByRole('rowheader').click()
  const details = panel('compare.rowDetails')
  await details.getByText('يؤكد بعضهم ما ينفيه غيرهم.').waitFor()
  const standing = (state: string) =>
    details.locator('section').filter({ has: page.getByRole('heading', { name: state }) })
  expect(await standing('يؤكد').getByRole('button').allInnerTexts()).toEqual([expect.stringContaining('بعد قمة')])
  await expect.poll(() => standing('قُرئ ولم يذكر').getByRole('button').count()).toBe(3)
  await standing('يؤكد').getByRole('button').click()
  const quote = panel('compare.details').getByRole('button', { name: /أظهر الشاهد على المكتب/ })
  await quote.first().click()
  await page.getByRole('document', { name: /بعد قمة البيت الأبيض/ }).waitFor()
  await page.locator('[role=document] mark[data-active]').first().waitFor()
})

test('a column is drawn wider by its edge or with Alt and an arrow, and stays so while the library is open', async () => {
  const { page, grid } = await compare()
  const head = grid.locator('[data-cell="0:1"]')
  const widthOf = async (locator: Locator) => Math.round((await locator.boundingBox())?.width ?? 0)
  const before = await widthOf(head)
  const edge = await head.locator('.compare-width').boundingBox()
  if (!edge) throw new Error('no edge')
  await page.mouse.move(edge.x + edge.width / 2, edge.y + 20)
  await page.mouse.down()
  await page.mouse.move(edge.x + edge.width / 2 - 60, edge.y + 20, { steps: 4 })
  await page.mouse.up()
  await expect.poll(() => widthOf(head)).toBe(before + 60)
  await expect.poll(() => widthOf(grid.locator('[data-cell="1:1"]'))).toBe(before + 60)
  await head.focus()
  await page.keyboard.press('Alt+ArrowRight')
  await expect.poll(() => widthOf(head)).toBe(before + 44)
  const corner = grid.locator('[data-cell="0:0"]')
  const cornerBefore = await widthOf(corner)
  await corner.focus()
  await page.keyboard.press('Alt+ArrowLeft')
  await expect.poll(() => widthOf(corner)).toBe(cornerBefore + 16)

  await page.keyboard.press('Control+2')
  await page.getByRole('document').first().waitFor()
  await page.keyboard.press('Control+3')
  await expect.poll(() => widthOf(head)).toBe(before + 44)
})

test('a source that reprints another shares its column, unless it is asked to stand alone', async () => {
  const { page, say, grid } = await compare()
  await expect.poll(() => grid.getAttribute('aria-colcount')).toBe('6')
  await page.keyboard.press('Control+1')
  await page.getByRole('button', { name: texts.ar['library.actionsOf']?.replace('{{title}}', dushanbe) ?? '' }).click()
  await page.getByRole('menuitem', { name: say('library.reprintOf') }).click()
  await page.getByRole('combobox', { name: say('library.reprintOf') }).fill('سمرقند')
  await page.keyboard.press('Enter')
  await page.getByRole('rowheader', { name: dushanbe }).getByText(say('library.isReprint'), { exact: true }).waitFor()

  await page.keyboard.press('Control+3')
  await expect.poll(() => grid.getAttribute('aria-colcount')).toBe('5')
  await page.getByText(say('compare.groupReprints')).click()
  await expect.poll(() => grid.getAttribute('aria-colcount')).toBe('6')
})
