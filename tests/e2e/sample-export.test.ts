import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { expect, test } from 'vitest'
import { poppler } from '../golden/extraction'
import { answerSaveDialog, launch } from '../support/app'
import { cli } from '../support/cli'
import { runByName } from '../support/situations'
import { temporaryFolder } from '../support/temporary-folder'

const remark = 'لم تكتمل قراءة هذا المصدر'
const title = 'ماذا تريد القوى الكبرى من آسيا الوسطى؟'

/** Waits for the notice of this file, which says that it was written. */
async function exported(page: Page, path: string): Promise<void> {
  await page
    .getByText(/صُدّرت الإحاطة إلى/)
    .filter({ hasText: path })
    .waitFor()
}

/** Has briefings signed, and returns the fingerprint that the dialog shows. */
async function sign(page: Page): Promise<string> {
  await runByName(page, 'توقيع الإحاطات')
  const dialog = page.getByRole('dialog', { name: 'توقيع الإحاطات' })
  await dialog.getByText('توقيع كل إحاطة').click()
  const fingerprint = (await dialog.locator('output').textContent()) ?? ''
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'detached' })
  return fingerprint
}

test('the sample is exported from the window in every format: one key or one action, and the name of the file', async () => {
  const { app, page, data, close } = await launch()
  const folder = temporaryFolder()
  const fileOf = (extension: string) => join(folder, `briefing.${extension}`)

  // The key works wherever the program begins.
  await answerSaveDialog(app, fileOf('pdf'))
  await page.keyboard.press('Control+e')
  await exported(page, fileOf('pdf'))
  const fingerprint = await sign(page)
  for (const [extension, action] of [
    ['docx', 'تصدير الإحاطة بصيغة وورد (DOCX)'],
    ['html', 'تصدير الإحاطة صفحة وب (HTML)'],
    ['md', 'تصدير الإحاطة بصيغة ماركداون (Markdown)']
  ] as const) {
    await page.keyboard.press('Control+2')
    await answerSaveDialog(app, fileOf(extension))
    await runByName(page, action)
    await exported(page, fileOf(extension))
  }

  const pdf = poppler('pdftotext', readFileSync(fileOf('pdf')))
  const word = execFileSync('unzip', ['-p', fileOf('docx'), 'word/document.xml']).toString()
  // Its proof holds the same texts as data.
  const html = readFileSync(fileOf('html'), 'utf8').replace(/<script\b.*<\/script>/s, '')
  const markdown = readFileSync(fileOf('md'), 'utf8')
  expect(pdf.replace(/\s+/g, ' ')).toContain('آسيا الوسطى')
  for (const text of [word, html, markdown]) {
    expect(text).toContain(title)
    // Once for each of the two sources that were not read to their end.
    expect(text.split(remark)).toHaveLength(3)
  }
  expect(execFileSync('pdfdetach', ['-list', fileOf('pdf')]).toString()).toContain('muqarin-proof.json')
  expect(pdf.match(/تكتمل/g)).toHaveLength(2)

  // The command line runs on another Node than the window, and must lay out the same pages.
  await close()
  for (const extension of ['pdf', 'html']) {
    const verified = await cli('verify-briefing', fileOf(extension), '--library', join(data, 'sample-library'))
    expect({ code: verified.code, stderr: verified.stderr }).toEqual({ code: 0, stderr: '' })
  }
  // The page was exported after the library began to sign, and the PDF before.
  expect(await cli('verify-briefing', fileOf('html'), '--issuer', fingerprint)).toMatchObject({ code: 0, stderr: '' })
  expect(await cli('verify-briefing', fileOf('pdf'), '--issuer', fingerprint)).toMatchObject({ code: 1 })
}, 180_000)
