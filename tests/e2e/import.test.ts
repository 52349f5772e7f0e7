import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { expect, test } from 'vitest'
import { answerOpenDialog, launch } from '../support/app'
import { cli, cliJson } from '../support/cli'
import { temporaryFolder } from '../support/temporary-folder'

const article = `الرئيسية > أخبار > مياه
سدّ جديد على النهر الكبير

كتبه: سالم حداد
12 آذار/مارس 2025

قالت الوزارةُ إن السدّ يكفي المدينة عشرين عامًا، وإن كلفته 70 مليون دولار.

اقرأ أيضا
سعر القمح يرتفع

وردّ الصيادون بأنّ النهر (5+1) لا يحتمل سدًّا آخر.

جميع الحقوق محفوظة © 2025
`

interface Listed {
  id: string
  title: string
  author: string
  publishedOn: string
}

/** Drops a file on the window as the desktop would. */
async function drop(page: Page, name: string, text: string): Promise<void> {
  const data = await page.evaluateHandle(
    ([name, text]) => {
      const transfer = new DataTransfer()
      transfer.items.add(new File([text ?? ''], name ?? '', { type: 'text/plain' }))
      return transfer
    },
    [name, text]
  )
  for (const type of ['dragenter', 'dragover', 'drop']) await page.dispatchEvent('body', type, { dataTransfer: data })
}

test('a dropped article is shown as recognised, corrected, and stored as decided', async () => {
  const { page, data, close } = await launch()
  await drop(page, 'dam.txt', article)
  const review = page.getByRole('dialog', { name: 'مراجعة قبل الإضافة' })
  await review.waitFor()
  expect(await review.getByLabel('العنوان', { exact: true }).inputValue()).toBe('سدّ جديد على النهر الكبير')
  expect(await review.getByLabel('الكاتب', { exact: true }).inputValue()).toBe('سالم حداد')
  expect(await review.getByLabel('التاريخ', { exact: true }).inputValue()).toContain('2025')
  await review.getByText('حقوق النشر').waitFor()
  await review.getByLabel('الناشر', { exact: true }).fill('صحيفة النهر')
  await review.getByRole('button', { name: 'إضافة إلى المكتبة' }).click()
  await page.getByRole('row', { name: /سدّ جديد/ }).waitFor()
  await close()

  const library = join(data, 'sample-library')
  const listed = (await cliJson<(Listed & { publisher: string; sha256: string })[]>('list', '--library', library)).find(
    ({ title }) => title === 'سدّ جديد على النهر الكبير'
  )
  expect(listed).toMatchObject({ author: 'سالم حداد', publisher: 'صحيفة النهر', publishedOn: '2025-03-12' })
  const { stdout: text } = await cli('text', listed?.id ?? '', '--library', library)
  expect(text).toBe(
    [
      'سدّ جديد على النهر الكبير',
      'قالت الوزارةُ إن السدّ يكفي المدينة عشرين عامًا، وإن كلفته 70 مليون دولار.',
      'وردّ الصيادون بأنّ النهر (5+1) لا يحتمل سدًّا آخر.'
    ]
      .join('\n')
      .normalize('NFC')
  )
  expect(readFileSync(join(library, 'originals', `${listed?.sha256}.txt`), 'utf8')).toBe(article)
})

test('a pasted text goes the same way; cancelled, it leaves nothing behind', async () => {
  const { page } = await launch()
  await page.getByRole('button', { name: 'لصق نص' }).click()
  await page.getByRole('textbox', { name: 'نص المصدر' }).fill(article)
  await page.getByRole('button', { name: 'متابعة' }).click()
  const review = page.getByRole('dialog', { name: 'مراجعة قبل الإضافة' })
  await review.getByText('سدّ جديد على النهر الكبير').first().waitFor()
  await review.getByRole('button', { name: 'إلغاء' }).click()
  await review.waitFor({ state: 'detached' })
  expect(await page.getByRole('row', { name: /سدّ جديد/ }).count()).toBe(0)
})

test('a file that is no text is told by name, and the others are imported all the same', async () => {
  const folder = temporaryFolder()
  const picture = join(folder, 'picture.png')
  writeFileSync(picture, Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d]))
  const good = join(folder, 'dam.txt')
  writeFileSync(good, article)
  const { app, page } = await launch()
  await answerOpenDialog(app, [picture, good])
  await page.getByRole('button', { name: 'استيراد مصادر' }).first().click()
  await page
    .getByRole('listitem')
    .filter({ hasText: /picture\.png.*ليس نصًّا/ })
    .waitFor()
  await page.getByRole('button', { name: 'مراجعة المصدر الباقي' }).click()
  await page
    .getByRole('dialog', { name: 'مراجعة قبل الإضافة' })
    .getByRole('button', { name: 'إضافة إلى المكتبة' })
    .click()
  await page.getByRole('row', { name: /سدّ جديد/ }).waitFor()
})
