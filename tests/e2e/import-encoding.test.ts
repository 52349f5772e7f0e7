import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { expect, test } from 'vitest'
import { answerOpenDialog, launch, type RunningApp } from '../support/app'
import { cliJson } from '../support/cli'
import { bytesOf, encode } from '../support/encode'
import { temporaryFolder } from '../support/temporary-folder'

const title = 'أخبار الميناء الجديد'
const article = `${title}\n\nدخلت «الميناء» أمس ١٢ سفينة محملة بالقمح، وقال المدير إنها أول الموسم…\n\nوغادرته سفينتان إلى الجنوب.\n`

/** Puts files into a folder and chooses them in the system's dialog. */
async function importFiles({ app, page }: RunningApp, files: Record<string, string | Uint8Array>): Promise<void> {
  const folder = temporaryFolder()
  const paths = Object.entries(files).map(([name, content]) => {
    writeFileSync(join(folder, name), content)
    return join(folder, name)
  })
  await answerOpenDialog(app, paths)
  await page.getByRole('button', { name: 'استيراد مصادر' }).first().click()
}

const reviewOf = (page: Page) => page.getByRole('dialog', { name: 'مراجعة قبل الإضافة' })
const titleOf = (page: Page) => reviewOf(page).getByLabel('العنوان', { exact: true })

async function chooseEncoding(page: Page, name: string | RegExp): Promise<void> {
  await reviewOf(page)
    .getByRole('button', { name: /الترميز/ })
    .click()
  await page.getByRole('option', { name }).click()
}

test('the review shows the encoding, and another one redraws it at once and back', async () => {
  const running = await launch()
  const { page } = running
  await importFiles(running, { 'port.txt': encode(article.replace('١٢', '12'), 'windows-1256') })
  await reviewOf(page).waitFor()
  expect(await titleOf(page).inputValue()).toBe(title)
  await reviewOf(page).getByLabel('الناشر', { exact: true }).fill('صحيفة النهر')
  await chooseEncoding(page, /windows-1252/)
  await reviewOf(page).getByText('باختيارك.').waitFor()
  expect(await titleOf(page).inputValue()).not.toBe(title)
  expect(await reviewOf(page).getByText('ÃÎÈÇÑ').count()).toBeGreaterThan(0)
  await chooseEncoding(page, /كما عُرف/)
  await reviewOf(page).getByText('ÃÎÈÇÑ').first().waitFor({ state: 'detached' })
  expect(await titleOf(page).inputValue()).toBe(title)
  expect(await reviewOf(page).getByLabel('الناشر', { exact: true }).inputValue()).toBe('صحيفة النهر')
})

test('broken bytes are told with line and letters, and a foreign stretch is read in its own encoding', async () => {
  const running = await launch()
  const { page } = running
  const paragraph = 'ولم يصدر عن اللقاء بيان مشترك'
  await importFiles(running, {
    'mixed.txt': bytesOf(article, '\n', encode(paragraph, 'windows-1256'), '\n\nخاتمة النص هنا.\n')
  })
  await reviewOf(page)
    .getByText(/مواضع لم تُقرأ/)
    .waitFor()
  await reviewOf(page).getByText('السطر ٧').first().waitFor()
  await reviewOf(page).getByRole('button', { name: 'قراءتها به' }).click()
  await reviewOf(page)
    .getByText(/قُرئ ما لا يصلح/)
    .waitFor()
  await reviewOf(page).getByText(paragraph).waitFor()
})

test('files that were not taken are listed, and the others are looked at', async () => {
  const running = await launch()
  const { page, data, close } = running
  await importFiles(running, {
    'port.txt': article,
    'port-crlf.txt': article.replaceAll('\n', '\r\n'),
    'address.txt': 'https://example.org/news/1\n',
    'refs.ris': 'TY  - JOUR\nTI  - عنوان\nAU  - كاتب\nER  - \n'
  })
  const list = page.getByRole('dialog', { name: /ملفات لم تُستورد/ })
  await list.waitFor()
  expect(await list.getByRole('listitem').count()).toBe(3)
  await list.getByRole('button', { name: /استيراد.*address\.txt.*نصًّا/ }).click()
  await page.getByRole('button', { name: 'مراجعة المصدرين الباقيين' }).click()
  for (const name of ['port.txt', 'address.txt']) {
    await reviewOf(page).getByText(name, { exact: true }).waitFor()
    await reviewOf(page).getByRole('button', { name: 'إضافة إلى المكتبة' }).click()
  }
  await page.getByRole('row', { name: /أخبار الميناء/ }).waitFor()

  // The same text again, with a byte order mark: it leads to the source that is there, and comes in as a reprint.
  await importFiles(running, { 'again.txt': `\ufeff${article}` })
  const again = page.getByRole('dialog', { name: 'ملف واحد لم يُستورد' })
  await again.getByRole('button', { name: /عرض المصدر/ }).click()
  await again.waitFor({ state: 'detached' })
  await page.getByRole('row', { name: /أخبار الميناء/, selected: true }).waitFor()
  await importFiles(running, { 'again.txt': `\ufeff${article}` })
  await again.getByRole('button', { name: /نقلًا/ }).click()
  await reviewOf(page)
    .getByText(/يُضاف هذا المصدر نقلًا/)
    .waitFor()
  await reviewOf(page).getByRole('button', { name: 'إضافة إلى المكتبة' }).click()
  await reviewOf(page).waitFor({ state: 'detached' })
  await close()
  const library = join(data, 'sample-library')
  const listed = await cliJson<{ title: string }[]>('list', '--library', library)
  expect(listed.filter(one => one.title === title)).toHaveLength(2)
})

test('a source is read again from its original, in another encoding, as its newer version', async () => {
  const running = await launch()
  const { page } = running
  await importFiles(running, { 'mac.txt': encode(article, 'mac-arabic') })
  await chooseEncoding(page, /ISO-8859-6/)
  await reviewOf(page).getByText('باختيارك.').waitFor()
  await reviewOf(page).getByRole('button', { name: 'إضافة إلى المكتبة' }).click()
  await reviewOf(page).waitFor({ state: 'detached' })
  await page.getByRole('button', { name: /إجراءات أخرى على «أخبار الميناء/ }).click()
  await page.getByRole('menuitem', { name: /قراءة الملف من جديد/ }).click()
  await reviewOf(page)
    .getByText(/نسخة أحدث من/)
    .waitFor()
  await reviewOf(page).getByText('«الميناء»').first().waitFor()
  await reviewOf(page).getByRole('button', { name: 'إضافة إلى المكتبة' }).click()
  await reviewOf(page).waitFor({ state: 'detached' })
  expect(await page.getByRole('row', { name: /أخبار الميناء/ }).count()).toBe(2)
})
