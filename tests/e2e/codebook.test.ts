import type { Locator, Page } from 'playwright'
import { expect, test } from 'vitest'
import { launch } from '../support/app'

const codeRow = (page: Page, name: string): Locator =>
  page.getByRole('treeitem').filter({ has: page.getByText(name, { exact: true }) })

const focusedRow = (page: Page, name: string): Locator =>
  page.locator('[role=treeitem]:focus').filter({ has: page.getByText(name, { exact: true }) })

/** Adds a code under the chosen one with the keyboard alone, and waits until the focus is on its row. */
async function addNested(page: Page, name: string): Promise<void> {
  await page.keyboard.press('n')
  await page.getByRole('dialog').getByRole('textbox', { name: 'الاسم بالعربية' }).waitFor()
  await page.keyboard.type(name)
  await page.keyboard.press('Enter')
  await focusedRow(page, name).waitFor()
}

async function openFirstSource(page: Page): Promise<Locator> {
  await page.keyboard.press('Control+1')
  await page.getByRole('grid').getByRole('rowheader').first().dblclick()
  const text = page.getByRole('main').getByRole('document').first()
  await text.waitFor()
  return text
}

test('a code of one’s own: added, given a key, used at the desk, seen in the comparison, merged away and brought back', async () => {
  const { page } = await launch()
  await page.keyboard.press('Control+5')
  await codeRow(page, 'دافع').focus()
  await addNested(page, 'دافع بحثي')
  expect(await codeRow(page, 'دافع بحثي').getAttribute('aria-level')).toBe('2')

  // Its key: one that is taken is refused with its holder, a free one is kept.
  const key = page.getByRole('textbox', { name: 'المفتاح' })
  await key.press('2')
  await page.getByText('المفتاح «2» للرمز «نتيجة». اختر مفتاحًا آخر.').waitFor()
  await key.press('j')
  await codeRow(page, 'دافع بحثي').getByText('J', { exact: true }).waitFor()
  await page.getByText('محفوظ', { exact: true }).waitFor()

  // A name that another code has is refused while it is typed, whatever its spelling; leaving the field drops it.
  const arabicName = page.getByRole('textbox', { name: 'الاسم بالعربية' })
  await arabicName.fill('نتيجه ')
  await page.getByText('الاسم «نتيجة» لرمز آخر. اختر اسمًا غيره، أو ادمج الرمزين.').waitFor()
  await arabicName.press('Tab')
  await expect.poll(() => arabicName.inputValue()).toBe('دافع بحثي')

  // The sheet of shortcuts knows it at once.
  await page.keyboard.press('Control+/')
  await page.getByRole('dialog').getByText('وسم المقطع المحدد: دافع بحثي').waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })

  // At the desk the key tags.
  const text = await openFirstSource(page)
  await text.focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('s')
  await page.keyboard.press('j')
  const inspector = page.getByRole('complementary')
  await inspector.getByRole('button', { name: 'دافع بحثي' }).waitFor()

  // The comparison has it under its parent, set in.
  await page.keyboard.press('Control+3')
  await page.getByRole('button', { name: /الصفوف$/ }).click()
  await page.getByRole('option', { name: 'الرمز', exact: true }).click()
  const rows = page.getByRole('grid').getByRole('rowheader')
  await expect.poll(() => rows.locator('.code-chip').allTextContents()).toEqual(['دافع', 'دافع بحثي', 'نتيجة', 'قيد'])
  await rows.nth(1).getByText('ادعاء واحد', { exact: true }).waitFor()
  const end = async (row: number) => {
    const box = await rows.nth(row).locator('.code-chip').boundingBox()
    return (box?.x ?? 0) + (box?.width ?? 0)
  }
  await expect.poll(async () => (await end(0)) - (await end(1))).toBeGreaterThan(0)

  // Merged into another code, its claim goes along.
  await page.keyboard.press('Control+5')
  const before = await codeRow(page, 'قيد').textContent()
  await codeRow(page, 'دافع بحثي').focus()
  await page.keyboard.press('m')
  const dialog = page.getByRole('dialog')
  await dialog.getByText('سينتقل ادعاء واحد.').waitFor()
  await page.keyboard.type('قيد')
  await dialog.getByRole('option', { name: 'نتيجة' }).waitFor({ state: 'detached' })
  await page.keyboard.press('Enter')
  await dialog.getByText('يصير كل ما وُسم بـ«دافع بحثي» موسومًا بـ«قيد»، ويزول «دافع بحثي» من الدليل.').waitFor()
  await dialog.getByRole('button', { name: 'دمج الرمزين' }).press('Enter')
  await focusedRow(page, 'قيد').waitFor()
  await codeRow(page, 'دافع بحثي').waitFor({ state: 'detached' })
  await expect.poll(() => codeRow(page, 'قيد').textContent()).not.toBe(before)

  await page.getByRole('status').getByRole('button', { name: 'تراجع' }).click()
  await codeRow(page, 'دافع بحثي').getByText('ادعاء واحد', { exact: true }).waitFor()
  await expect.poll(() => codeRow(page, 'قيد').textContent()).toBe(before)
})

test('codes are moved by keyboard and by drag, mirrored with the interface; the focus stays on them', async () => {
  const { page } = await launch()
  const order = () =>
    page
      .getByRole('treeitem')
      .evaluateAll(rows =>
        rows.map(row => `${row.getAttribute('aria-level')} ${row.querySelector('.code-chip')?.textContent}`)
      )
  await page.keyboard.press('Control+5')
  await codeRow(page, 'دافع').focus()
  await addNested(page, 'أول')
  await page.keyboard.press('ArrowUp')
  await addNested(page, 'ثان')
  await expect.poll(order).toEqual(['1 دافع', '2 أول', '2 ثان', '1 نتيجة', '1 قيد'])

  // In Arabic inwards is to the left.
  await page.keyboard.press('Alt+ArrowLeft')
  await page.locator('[role=treeitem][aria-level="3"]').waitFor()
  await expect.poll(order).toEqual(['1 دافع', '2 أول', '3 ثان', '1 نتيجة', '1 قيد'])
  await page.keyboard.press('Alt+ArrowRight')
  await page.locator('[role=treeitem][aria-level="3"]').waitFor({ state: 'detached' })
  await page.keyboard.press('Alt+ArrowUp')
  await expect.poll(order).toEqual(['1 دافع', '2 ثان', '2 أول', '1 نتيجة', '1 قيد'])
  await focusedRow(page, 'ثان').waitFor()

  await codeRow(page, 'ثان').dragTo(codeRow(page, 'قيد'))
  await expect.poll(order).toEqual(['1 دافع', '2 أول', '1 نتيجة', '1 قيد', '2 ثان'])

  // Unused, it goes at once; a root says why it stays.
  await codeRow(page, 'ثان').focus()
  await page.keyboard.press('Delete')
  await codeRow(page, 'ثان').waitFor({ state: 'detached' })
  await focusedRow(page, 'قيد').waitFor()
  await page.keyboard.press('Delete')
  await page.getByRole('alert').getByText('الرموز الثلاثة الأساسية باقية دائمًا', { exact: false }).waitFor()
  await page.keyboard.press('Control+z')
  await codeRow(page, 'ثان').waitFor()
})

test('a code in use is split by its claims, and deleted only with a place for them', async () => {
  const { page } = await launch()
  await page.keyboard.press('Control+5')
  await codeRow(page, 'نتيجة').focus()
  await page.keyboard.press('s')
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox', { name: 'الاسم بالعربية' }).fill('اتفاق')
  const split = dialog.getByRole('button', { name: 'تقسيم الرمز' })
  expect(await split.isDisabled()).toBe(true)
  const claims = dialog.getByRole('list').getByRole('checkbox')
  await claims.nth(0).press('Space')
  await claims.nth(2).press('Space')
  await split.press('Enter')
  await focusedRow(page, 'اتفاق').waitFor()
  await codeRow(page, 'اتفاق').getByText('ادعاءان', { exact: true }).waitFor()
  expect(await codeRow(page, 'اتفاق').getAttribute('aria-level')).toBe('2')

  await page.keyboard.press('Delete')
  await dialog.getByText('سينتقل ادعاءان.', { exact: false }).waitFor()
  const remove = dialog.getByRole('button', { name: 'نقل ثم حذف' })
  expect(await remove.isDisabled()).toBe(true)
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'detached' })
  expect(await codeRow(page, 'اتفاق').count()).toBe(1)

  // A claim in the details leads to its place on the desk.
  await page.getByRole('complementary').getByRole('list').getByRole('button').first().click()
  await page.getByRole('main').getByRole('document').first().waitFor()
  await page.getByRole('complementary').getByRole('button', { name: 'اتفاق' }).waitFor()
})
