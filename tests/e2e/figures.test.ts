import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { expect, test } from 'vitest'
import { answerOpenDialog, launch } from '../support/app'
import { seriousFaults } from '../support/axe'
import { cli, cliJson } from '../support/cli'
import { temporaryFolder } from '../support/temporary-folder'

const sources = [
  {
    name: 'first',
    text: 'تجارة الممر\n\nبلغت تجارة الصين مع آسيا الوسطى 66.2 مليار دولار عام 2024، وفق ما نشرته الصحيفة.\n',
    quote: 'بلغت تجارة الصين مع آسيا الوسطى 66.2 مليار دولار عام 2024'
  },
  {
    name: 'second',
    text: 'أرقام الجوار\n\nووصلت تجارة الصين مع المنطقة إلى 94.8 مليار دولار في عام 2024، بحسب الجمارك.\n',
    quote: 'ووصلت تجارة الصين مع المنطقة إلى 94.8 مليار دولار في عام 2024'
  }
]
const quantity = 'تجارة الصين وآسيا الوسطى'

/** Two sources with a tagged figure each, shown in the ledger. */
async function openLedger(): Promise<Page> {
  const folder = temporaryFolder()
  const library = join(folder, 'library')
  await cli('init', '--library', library, '--name', 'تجارة')
  for (const { name, text, quote } of sources) {
    const file = join(folder, `${name}.txt`)
    writeFileSync(file, text)
    const [imported] = await cliJson<{ id: string }[]>('import', file, '--library', library)
    await cli(
      ...['claims', 'add', '--library', library, '--document', imported?.id ?? '', '--code', 'outcome'],
      ...['--quote', quote, '--statement', 'حجم التجارة', '--actor', 'الجمارك', '--happened-on', '2024']
    )
  }
  const { app, page } = await launch()
  await answerOpenDialog(app, [library])
  await page.keyboard.press('Control+Shift+O')
  await page.getByRole('row', { name: 'تجارة الممر' }).waitFor()
  await page.keyboard.press('Control+3')
  await page.getByRole('tab', { name: 'الأرقام' }).click()
  return page
}

test('a quantity is named, two readings are taken into it with the keyboard, their conflict shows, undo takes it back', async () => {
  const page = await openLedger()
  const name = page.getByRole('textbox', { name: 'سمِّ كمية أو ابحث عنها' })
  await name.fill(quantity)
  await name.press('Enter')
  await page.getByRole('option', { name: quantity }).waitFor()

  const found = page.getByRole('complementary', { name: 'أرقام قُرئت في المصادر' })
  const values = page.getByRole('table', { name: `قيم «${quantity}»` })
  for (const [written, shown] of [
    ['66.2 مليار دولار', '٦٦٫٢ مليار دولار'],
    ['94.8 مليار دولار', '٩٤٫٨ مليار دولار']
  ] as const) {
    await found.getByRole('button', { name: written }).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('combobox', { name: 'في أي كمية؟' }).fill('الصين')
    await page.keyboard.press('Enter')
    await values.getByRole('row', { name: shown }).waitFor()
    await found.getByRole('button', { name: written }).waitFor({ state: 'detached' })
  }
  await expect
    .poll(() => values.getByRole('row').allInnerTexts())
    .toEqual([
      expect.stringContaining('القيمة'),
      expect.stringContaining('الجمارك'),
      expect.stringContaining('الجمارك')
    ])
  const conflict = page.getByText(/تعارض لعام .*٦٦٫٢ مليار دولار.*٩٤٫٨ مليار دولار/)
  await conflict.waitFor()

  expect(await seriousFaults(page)).toEqual([])
  await page.keyboard.press('b')
  await page.getByText('أُضيف هذا العرض إلى آخر الإحاطة.').waitFor()
  await page.keyboard.press('Control+z')

  await page.keyboard.press('Control+z')
  await conflict.waitFor({ state: 'detached' })
  await expect.poll(() => values.getByRole('row').count()).toBe(2)
  await found.getByRole('button', { name: '94.8 مليار دولار' }).waitFor()
})

test('a value is corrected as it is written, and its quote leads to the desk', async () => {
  const page = await openLedger()
  const found = page.getByRole('complementary', { name: 'أرقام قُرئت في المصادر' })
  await found.getByRole('button', { name: '66.2 مليار دولار' }).click()
  await page.getByRole('combobox', { name: 'في أي كمية؟' }).fill(quantity)
  await page.keyboard.press('Enter')

  const values = page.getByRole('table', { name: `قيم «${quantity}»` })
  await values.getByRole('button', { name: 'أفعال' }).click()
  await page.getByRole('menuitem', { name: 'تعديل الرقم' }).click()
  const value = page.getByRole('textbox', { name: 'القيمة', exact: true })
  await value.fill('كثير')
  await page.getByText(/اكتب رقمًا واحدًا/).waitFor()
  await value.fill('أكثر من 70 مليار دولار')
  await page.getByRole('textbox', { name: 'تاريخ القيمة' }).fill('2023')
  await page.getByRole('button', { name: 'حفظ' }).click()
  await values.getByText('أكثر من ٧٠ مليار دولار').waitFor()
  await values.getByText('٢٠٢٣').waitFor()

  const note = page.getByRole('textbox', { name: 'ملاحظة على الكمية: ما تشمله وما لا تشمله' })
  await note.fill('الاستيراد والتصدير معًا')
  await note.blur()
  await page.getByText('محفوظ', { exact: true }).waitFor()

  // Whoever comes back sees a quantity, not the request to choose one.
  await page.reload()
  await page.locator('html[data-ready=true]').waitFor()
  await page.keyboard.press('Control+3')
  await page.getByRole('tab', { name: 'الأرقام' }).click()
  await expect.poll(() => note.inputValue()).toBe('الاستيراد والتصدير معًا')

  await values.getByRole('button', { name: /أظهر الشاهد على المكتب/ }).click()
  await page.getByRole('document', { name: 'تجارة الممر' }).waitFor()
})

test('counts and timeline show what was tagged', async () => {
  const page = await openLedger()
  await page.keyboard.press('3')
  const counts = page.getByRole('table', { name: 'الرمز × المصدر' })
  await counts.getByRole('columnheader', { name: 'تجارة الممر' }).waitFor()
  await page.getByRole('radio', { name: 'من يقول ماذا' }).click({ force: true })
  await page.getByRole('table', { name: 'صاحب القول × الرمز' }).getByRole('rowheader', { name: 'الجمارك' }).waitFor()
  expect(await seriousFaults(page)).toEqual([])
  await page.keyboard.press('4')
  const list = page.getByRole('complementary', { name: 'بالترتيب الزمني' })
  await expect.poll(() => list.getByRole('button').count()).toBe(2)
  expect(await seriousFaults(page)).toEqual([])
  await list.getByRole('button').first().click()
  await page.getByRole('document').first().waitFor()
})
