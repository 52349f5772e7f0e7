import type { Locator } from 'playwright'
import { expect, test } from 'vitest'
import { bring, compare, contested, rich, rowOf } from '../support/comparison'

const alone = 'تملك الشركات الصينية معظم رخص التعدين'

/** The row beside that of this name. */
async function rowBeside(grid: Locator, name: string): Promise<Locator> {
  const index = Number(await rowOf(grid, name).getAttribute('aria-rowindex'))
  return grid.locator(`[role=row][aria-rowindex="${index > 2 ? index - 1 : index + 1}"]`)
}

const statementsOf = (row: Locator) => row.locator('.compare-statement').allInnerTexts()

test('a claim is dragged onto another proposition, and taken back', async () => {
  const { page, grid } = await compare()
  const claim = (await bring(grid, rich)).locator('.compare-statement').first()
  const words = (await claim.locator('p').textContent()) ?? ''
  const target = await rowBeside(grid, rich)
  await claim.dragTo(target.getByRole('gridcell').nth(1))
  await expect.poll(() => statementsOf(target)).toContainEqual(expect.stringContaining(words))
  await expect.poll(() => statementsOf(rowOf(grid, rich))).not.toContainEqual(expect.stringContaining(words))
  await page.keyboard.press('Control+z')
  await expect.poll(() => statementsOf(rowOf(grid, rich))).toContainEqual(expect.stringContaining(words))
})

test('by keyboard a claim goes under another proposition, or under a new one', async () => {
  const { page, say, grid, panel } = await compare()
  await (await bring(grid, rich)).getByRole('gridcell').first().focus()
  await page.keyboard.press('Enter')
  const details = panel('compare.details')
  const move = details.getByRole('button', { name: say('compare.moveFrom', { text: rich }) })
  await move.press('Enter')
  const search = page.getByRole('combobox', { name: say('compare.move') })
  await search.fill('رخص التعدين')
  await page.getByRole('option', { name: alone }).waitFor()
  await search.press('Enter')
  const words = 'خوفُه من الاعتماد'
  await expect.poll(() => statementsOf(rowOf(grid, rich))).not.toContainEqual(expect.stringContaining(words))
  await page.keyboard.press('Control+z')
  await expect.poll(() => statementsOf(rowOf(grid, rich))).toContainEqual(expect.stringContaining(words))

  await move.press('Enter')
  await search.fill('يخشى الأوروبيون الاعتماد على مورّد واحد')
  await search.press('Enter')
  await expect.poll(() => grid.getAttribute('aria-rowcount')).toBe('11')
  await page.keyboard.press('Control+z')
  await expect.poll(() => grid.getAttribute('aria-rowcount')).toBe('10')
})

test('two propositions become one after a question, and two again', async () => {
  const { page, say, grid, panel } = await compare()
  const name = (await bring(grid, rich)).locator('.compare-row-name')
  await name.dragTo((await rowBeside(grid, rich)).getByRole('gridcell').nth(1))
  await page
    .getByRole('alertdialog')
    .getByRole('button', { name: say('word.cancel') })
    .click()
  expect(await grid.getAttribute('aria-rowcount')).toBe('10')

  await rowOf(grid, rich).getByRole('rowheader').click()
  await panel('compare.rowDetails')
    .getByRole('button', { name: say('compare.merge') })
    .press('Enter')
  await page.getByRole('combobox', { name: say('compare.merge') }).fill('الاهتمام الأمريكي')
  await page.getByRole('option', { name: contested }).waitFor()
  await page.keyboard.press('Enter')
  await page
    .getByRole('alertdialog')
    .getByRole('button', { name: say('compare.mergeConfirm') })
    .click()
  await expect.poll(() => grid.getAttribute('aria-rowcount')).toBe('9')
  const merged = (await bring(grid, contested)).getByRole('rowheader')
  await expect.poll(() => merged.textContent()).toContain('٧ ادعاءات')
  await panel('compare.rowDetails').getByRole('heading', { name: contested }).waitFor()
  await page
    .getByRole('button', { name: say('word.undo'), exact: true })
    .last()
    .click()
  await expect.poll(() => grid.getAttribute('aria-rowcount')).toBe('10')
})

test('a suggestion says why; it is accepted or turned down, and either is taken back', async () => {
  const { page, say, panel } = await compare()
  await page.keyboard.press('s')
  const suggestions = panel('compare.suggestions')
  const cards = suggestions.locator('.compare-suggestion')
  await cards.first().waitFor()
  // They come one after the other while claims are still being compared.
  await suggestions.getByRole('progressbar').waitFor({ state: 'detached' })
  const all = await cards.count()
  expect(await cards.first().textContent()).toMatch(/كلمات مشتركة|الرقم نفسه|صاحب القول نفسه/)
  await cards
    .first()
    .getByRole('button', { name: say('compare.dismiss') })
    .click()
  await expect.poll(() => cards.count()).toBeLessThan(all)
  await page.keyboard.press('Control+z')
  await expect.poll(() => cards.count()).toBe(all)
  await cards
    .first()
    .getByRole('button', { name: new RegExp(`${say('compare.accept')}|${say('compare.acceptInto')}`) })
    .click()
  await page.getByText(say('compare.accepted')).waitFor()
  await expect.poll(() => cards.count()).toBeLessThan(all)
  await page.keyboard.press('Control+z')
  await expect.poll(() => cards.count()).toBe(all)
})
