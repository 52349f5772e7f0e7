import type { Page } from 'playwright'
import { expect, test } from 'vitest'
import { launch } from '../support/app'

async function ask(page: Page, words: string): Promise<void> {
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: 'البحث وتنفيذ الأوامر' }).waitFor()
  await page.keyboard.type(words)
}

const offered = (page: Page) => page.getByRole('dialog').getByRole('option')
const focusedName = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute('aria-label'))

test('a source is opened from the palette, spelled without diacritics and hamzas, and has the focus', async () => {
  const { page } = await launch()
  await ask(page, 'ايطاليا استانا')
  await expect.poll(() => offered(page).first().textContent()).toContain('إيطاليا')
  await page.keyboard.press('Enter')
  await page.locator('[data-place=desk]').waitFor()
  await expect.poll(() => focusedName(page)).toContain('إيطاليا')
})

test('an action runs by its name in either language, and the focus goes back to where it was', async () => {
  const { page } = await launch()
  await page.keyboard.press('Control+2')
  await expect.poll(() => focusedName(page)).not.toBeNull()
  const text = await focusedName(page)
  await ask(page, 'another pane text')
  await page.keyboard.press('Enter')
  await expect.poll(() => page.getByRole('region', { name: /^اللوح/ }).count()).toBe(3)
  await expect.poll(() => focusedName(page)).toBe(text)

  // What asks where the focus is finds it in the text, as by its key.
  await ask(page, 'تحديد الجمله')
  await page.keyboard.press('Enter')
  await page.getByRole('toolbar', { name: 'وسم المقطع المحدد' }).waitFor()

  await page.keyboard.press('Control+k')
  await expect.poll(() => offered(page).first().textContent()).toContain('تحديد الجملة')
  await page.keyboard.press('Escape')
  await expect.poll(() => focusedName(page)).toBe(text)
})

test('what cannot be done is not offered; nothing found says what to try', async () => {
  const { page } = await launch()
  await ask(page, 'undo')
  await page.getByText('لا شيء بهذه الكلمات', { exact: false }).waitFor()
  expect(await offered(page).count()).toBe(0)
  await page.keyboard.press('Escape')
  for (const [place, count] of [
    ['2', 0],
    ['3', 1]
  ] as const) {
    await page.keyboard.press(`Control+${place}`)
    await ask(page, 'rows of the comparison')
    await expect.poll(() => offered(page).count()).toBe(count)
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
  }
})

test('a claim is gone to from the palette: its passage is shown and the inspector holds it', async () => {
  const { page } = await launch()
  await ask(page, 'جاكسون فانيك كازاخستان')
  // Until all the words have been answered, others are offered as well.
  await expect.poll(() => offered(page).count()).toBe(1)
  const entry = offered(page).filter({ hasText: 'الذهاب إلى ادعاء' }).first()
  const statement = (await entry.locator('bdi').first().textContent())?.trim()
  while ((await entry.getAttribute('aria-selected')) !== 'true') await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await page.locator('[data-place=desk]').waitFor()
  await expect.poll(() => page.getByRole('textbox', { name: 'العبارة بصياغتك' }).inputValue()).toBe(statement)
  await page.locator('mark[data-active]').first().waitFor()
})

test('the shortcut sheet is searched without diacritics, and in either language', async () => {
  const { page } = await launch()
  await page.keyboard.press('Control+/')
  const sheet = page.getByRole('dialog', { name: 'اختصارات لوحة المفاتيح' })
  await sheet.getByRole('searchbox').waitFor()
  const rows = sheet.getByRole('term')
  await expect.poll(() => rows.count()).toBeGreaterThan(20)
  await page.keyboard.type('الادعاء السابق')
  await expect.poll(() => rows.allTextContents()).toEqual(['الادعاء السابق'])
  await page.keyboard.press('Control+a')
  await page.keyboard.type('previous claim')
  await expect.poll(() => rows.allTextContents()).toEqual(['الادعاء السابق'])
})

test('the codebook is a place like the others', async () => {
  const { page } = await launch()
  await page.keyboard.press('Control+5')
  await page.locator('[data-place=codebook]').waitFor()
  await page
    .getByRole('navigation')
    .getByRole('button', { name: 'الرموز', exact: true })
    .and(page.locator('[aria-current=page]'))
    .waitFor()
  await page.getByRole('treeitem').filter({ hasText: 'دافع' }).first().waitFor()
})
