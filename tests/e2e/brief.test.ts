import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { expect, test } from 'vitest'
import type { Briefing } from '#core/briefing/briefing'
import type { RichText } from '#core/briefing/rich-text'
import { answerOpenDialog, answerSaveDialog, launch, sharedProgram } from '../support/app'
import { beginBriefing, kindsOf, saved, soon, storedBriefing, storedLibrary } from '../support/brief'
import { cli } from '../support/cli'
import { temporaryFolder } from '../support/temporary-folder'

const openSample = sharedProgram()

const partOf = (page: Page, name: RegExp) =>
  page.getByRole('list', { name: 'أجزاء الإحاطة بترتيبها' }).getByRole('listitem', { name })

function firstText({ blocks }: Briefing): { ar: RichText; en: RichText } {
  const block = blocks.find(({ kind }) => kind === 'text')
  if (block?.kind !== 'text') throw new Error('no written text')
  return block.text
}

test('a text is written with bold words, a link and a claim, undone within itself, and printed', async () => {
  const { page } = await openSample()
  await beginBriefing(page, 'ملخص في صفحة')
  const text = page.getByRole('textbox', { name: /^نص الجزء/ })
  await text.click()
  await page.keyboard.type('ارتفعت ')
  await page.keyboard.press('Control+b')
  await page.keyboard.type('التجارة')
  await page.keyboard.press('Control+b')
  await page.keyboard.type(' كما يقال ')

  // A claim by typing @; it is found however it is spelled.
  await page.keyboard.type('@')
  const search = page.getByRole('combobox', { name: 'إحالة إلى ادعاء' })
  await search.waitFor()
  await page.keyboard.type('اوروبا')
  await page.getByRole('option').first().waitFor()
  await page.keyboard.press('Enter')
  await search.waitFor({ state: 'detached' })
  await text.and(page.locator(':focus')).waitFor()
  await page.keyboard.type(' وانتهى')
  await saved(page)
  const words = async () => firstText(await storedBriefing(page)).ar
  await soon(async () => (await words())[0]?.at(-1)).toEqual({ text: ' وانتهى' })
  const ar = await words()
  const claimId = ar[0]?.flatMap(piece => ('claimId' in piece ? piece.claimId : []))[0] ?? ''
  expect(ar).toEqual([
    [{ text: 'ارتفعت ' }, { text: 'التجارة', bold: true }, { text: ' كما يقال ' }, { claimId }, { text: ' وانتهى' }]
  ])
  const { claims } = await storedLibrary(page)
  const statement = Object.values(claims).find(shard => shard[claimId])?.[claimId]?.statement ?? ''
  expect(statement).not.toBe('')

  // The chip has the number of its note, and says which claim it is.
  const chip = text.getByRole('img', { name: `١ ${statement}` })
  await chip.waitFor()

  // The editor's own history first: the last words, then the claim.
  await page.keyboard.press('Control+z')
  await soon(() => text.textContent()).not.toContain('وانتهى')
  await chip.waitFor()
  await page.keyboard.press('Control+Shift+z')
  await soon(() => text.textContent()).toContain('وانتهى')
  await saved(page)

  // Right to left, the left arrow goes on: past the chip it is selected on the way, and Backspace takes it out.
  for (const _ of ' وانتهى') await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await page.getByRole('main').getByRole('status').filter({ hasText: statement }).waitFor()
  await page.keyboard.press('Backspace')
  await chip.waitFor({ state: 'detached' })
  await page.keyboard.press('Control+z')
  await chip.waitFor()

  // A link over the words that are selected.
  await page.keyboard.press('Control+Home')
  await page.keyboard.press('Control+Shift+ArrowLeft')
  await page.keyboard.press('Control+Shift+k')
  await page.getByRole('textbox', { name: 'العنوان على الشبكة' }).fill('example.org/report')
  await page.keyboard.press('Enter')
  await saved(page)
  await soon(async () => (await words())[0]?.[0]).toMatchObject({ href: 'https://example.org/report' })
  await page.locator('.brief-page canvas[data-drawn]').first().waitFor()
}, 120_000)

test('what is pasted is plain words, but claims may be moved about within briefings', async () => {
  const { page } = await openSample()
  await beginBriefing(page, 'ملخص في صفحة')
  const text = page.getByRole('textbox', { name: /^نص الجزء/ })
  await text.click()
  await text.evaluate(element => {
    const data = new DataTransfer()
    data.setData('text/html', '<h1 style="color:red">عنوان</h1><p><b>سطر</b></p>')
    data.setData('text/plain', 'عنوان\n\nسطر')
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
  })
  await saved(page)
  await soon(async () => firstText(await storedBriefing(page)).ar).toEqual([[{ text: 'عنوان' }], [{ text: 'سطر' }]])

  await page.keyboard.press('Control+End')
  await page.keyboard.press('Control+Shift+c')
  await page.getByRole('combobox', { name: 'إحالة إلى ادعاء' }).waitFor()
  await page.keyboard.press('Enter')
  await text.and(page.locator(':focus')).waitFor()
  await page.keyboard.press('Control+a')
  await page.keyboard.press('Control+c')
  await page.keyboard.press('Control+End')
  await page.keyboard.press('Control+v')
  await saved(page)
  const claimsIn = async () =>
    firstText(await storedBriefing(page))
      .ar.flat()
      .filter(piece => 'claimId' in piece)
  await soon(claimsIn).toHaveLength(2)
  await text.getByRole('img', { name: /^٢ / }).waitFor()
}, 120_000)

test('parts are added, moved, duplicated and removed by keyboard, each step undone alone', async () => {
  const { page } = await openSample()
  await beginBriefing(page, 'ملخص في صفحة')
  expect(kindsOf(await storedBriefing(page))).toEqual(['heading', 'text', 'matrix', 'sources'])

  await page.getByRole('button', { name: /^انقل ٢\. نص/ }).focus()
  await page.keyboard.press('Alt+ArrowUp')
  await page.getByRole('status').filter({ hasText: 'صار في الموضع ١ من ٤' }).waitFor({ state: 'attached' })
  await page
    .getByRole('button', { name: /^انقل ١\. نص/ })
    .and(page.locator(':focus'))
    .waitFor()
  await soon(async () => kindsOf(await storedBriefing(page))).toEqual(['text', 'heading', 'matrix', 'sources'])

  // The new one comes after the part one is in, with its settings open.
  await page.keyboard.press('Control+Shift+a')
  await page.getByRole('menuitem', { name: 'تسلسل زمني' }).waitFor()
  await page.keyboard.press('End')
  await page.keyboard.press('Enter')
  await partOf(page, /^٢\. تسلسل زمني/).waitFor()
  await page.getByRole('button', { name: /^الادعاءات: / }).waitFor()

  await page.getByRole('button', { name: /^أوامر ٢\./ }).click()
  await page.getByRole('menuitem', { name: 'كرّره' }).click()
  await partOf(page, /^٣\. تسلسل زمني/).waitFor()
  await page.getByRole('button', { name: /^أوامر ٣\./ }).click()
  await page.getByRole('menuitem', { name: 'احذفه' }).click()
  await soon(async () => kindsOf(await storedBriefing(page))).toEqual([
    'text',
    'timeline',
    'heading',
    'matrix',
    'sources'
  ])

  await page.getByText('حُذف جزء من الإحاطة.').waitFor()
  await page.getByRole('button', { name: 'تراجع' }).first().click()
  await partOf(page, /^٣\. تسلسل زمني/).waitFor()
}, 120_000)

test('a part is dragged by its handle', async () => {
  const { page } = await openSample()
  await beginBriefing(page, 'ملخص في صفحة')
  const handle = await page.getByRole('button', { name: /^انقل ٣\. جدول مقارنة/ }).boundingBox()
  const target = await partOf(page, /^١\. عنوان/).boundingBox()
  if (!handle || !target) throw new Error('not on the screen')
  await page.mouse.move(handle.x + handle.width / 2, handle.y + handle.height / 2)
  await page.mouse.down()
  await page.mouse.move(target.x + target.width / 2, target.y + 30, { steps: 6 })
  await page.mouse.move(target.x + target.width / 2, target.y + 4, { steps: 3 })
  await page.mouse.up()
  await soon(async () => kindsOf(await storedBriefing(page))).toEqual(['matrix', 'heading', 'text', 'sources'])
}, 120_000)

test('a generated part is filtered and frozen, and follows the library again', async () => {
  const { page } = await openSample()
  await beginBriefing(page, 'ادعاءات مشروحة بشواهدها')
  const claims = partOf(page, /ادعاءات بشواهدها/)
  await claims.getByRole('button', { name: /^إعدادات/ }).click()
  await claims.getByText('الرمز', { exact: true }).click()
  await claims.getByRole('button', { name: /^الادعاءات: كل الادعاءات/ }).click()
  await page.getByText('المواقف', { exact: true }).click()
  await page.getByRole('checkbox', { name: 'ينفي' }).press('Space')
  await page.keyboard.press('Escape')
  await claims.getByRole('button', { name: 'الادعاءات: المواقف: ⁨ينفي⁩' }).waitFor()
  await saved(page)
  const made = async () => (await storedBriefing(page)).blocks.find(block => block.kind === 'generated')
  await soon(made).toMatchObject({
    make: { kind: 'claims', by: 'code', filter: { stances: ['denies'] } },
    frozen: null
  })

  await claims.getByRole('button', { name: /^أوامر/ }).click()
  await page.getByRole('menuitem', { name: 'ثبّته على حاله' }).click()
  await claims.getByText(/^مثبت على حاله في/).waitFor()
  await claims.getByRole('button', { name: 'عُد إلى متابعة المكتبة' }).click()
  await claims.getByText(/^مثبت على حاله في/).waitFor({ state: 'detached' })
}, 120_000)

test('a make-up is kept as a template, begun with, and deleted; briefings are duplicated and deleted', async () => {
  const { page } = await openSample()
  await beginBriefing(page, 'ملخص في صفحة')
  await page.getByRole('button', { name: 'أوامر الإحاطة' }).click()
  await page.getByRole('menuitem', { name: /^القوالب/ }).click()
  await page.getByRole('textbox', { name: 'اسم القالب' }).fill('ورقة اللجنة')
  await page.getByRole('button', { name: 'احفظ الإحاطة الحالية قالبًا' }).click()
  await page.getByRole('list', { name: 'قوالبي' }).getByText('ورقة اللجنة').waitFor()
  await page.keyboard.press('Escape')

  await page.getByRole('button', { name: 'إحاطة جديدة' }).click()
  await page.getByRole('menuitem', { name: 'ورقة اللجنة' }).click()
  await soon(() => page.getByRole('textbox', { name: 'العنوان', exact: true }).inputValue()).toBe('ورقة اللجنة')

  await page.getByRole('button', { name: 'أوامر الإحاطة' }).click()
  await page.getByRole('menuitem', { name: 'نسخة من هذه الإحاطة' }).click()
  await soon(() => page.getByRole('textbox', { name: 'العنوان', exact: true }).inputValue()).toBe('ورقة اللجنة (نسخة)')
  const before = Object.keys((await storedLibrary(page)).briefings).length
  await page.getByRole('button', { name: 'أوامر الإحاطة' }).click()
  await page.getByRole('menuitem', { name: 'حذف الإحاطة' }).click()
  await page.getByText('حُذفت الإحاطة.').waitFor()
  expect(Object.keys((await storedLibrary(page)).briefings)).toHaveLength(before - 1)
  await page.getByRole('button', { name: 'تراجع' }).last().click()
  await soon(async () => Object.keys((await storedLibrary(page)).briefings).length).toBe(before)

  await page.getByRole('button', { name: 'أوامر الإحاطة' }).click()
  await page.getByRole('menuitem', { name: /^القوالب/ }).click()
  await page.getByRole('button', { name: 'احذف القالب «ورقة اللجنة»' }).click()
  await page.getByText(/لم تحفظ قالبًا بعد/).waitFor()
}, 120_000)

test('in a strict briefing, what is not proved keeps it from being exported until it is let pass', async () => {
  const { app, page } = await openSample()
  const pdf = join(temporaryFolder(), 'briefing.pdf')
  await answerSaveDialog(app, pdf)
  await beginBriefing(page, 'ادعاءات مشروحة بشواهدها')
  await page.getByRole('tab', { name: 'الإثبات' }).click()
  await page.getByText('كل ما في الإحاطة مثبت').waitFor()
  await page.getByRole('region', { name: 'مصادر لم تكتمل قراءتها' }).getByRole('listitem').nth(1).waitFor()

  // The setting is undone and done again like any other.
  await page.getByRole('tab', { name: 'الهيئة' }).click()
  const strict = page.getByRole('checkbox', { name: /^الإثبات الصارم/ })
  await strict.press('Space')
  await saved(page)
  await page.keyboard.press('Control+z')
  await soon(async () => (await storedBriefing(page)).strict).toBe(undefined)
  await soon(() => strict.isChecked()).toBe(false)
  await page.keyboard.press('Control+Shift+z')
  await soon(async () => (await storedBriefing(page)).strict).toBe(true)
  await page.getByRole('button', { name: /غير مثبتة$/ }).waitFor()

  await page.keyboard.press('Control+e')
  await page.getByRole('status').filter({ hasText: 'لا تُصدَّر الإحاطة' }).and(page.locator(':focus')).waitFor()
  expect(existsSync(pdf)).toBe(false)

  // From a finding to its part, and back.
  await page
    .getByRole('button', { name: /^إلى الجزء ٣\./ })
    .first()
    .click()
  await page.getByRole('tab', { name: 'الأجزاء', selected: true }).waitFor()
  await partOf(page, /^٣\./).locator(':focus').waitFor()
  await page.getByRole('tab', { name: /^الإثبات/ }).click()

  const first = page.getByRole('checkbox', { name: /^اقبله موسومًا/ }).first()
  await first.press('Space')
  await soon(async () => (await storedBriefing(page)).accepted.length).toBe(1)
  await page.getByRole('button', { name: 'اقبل الكل: من مصادر لم تُراجع' }).click()
  await page.getByRole('status').filter({ hasText: 'يمكن التصدير' }).waitFor()
  await saved(page)

  await page.keyboard.press('Control+e')
  await page.getByText(/صُدّرت الإحاطة إلى/).waitFor()
  expect(existsSync(pdf)).toBe(true)

  // To the passage on the desk.
  await page
    .getByRole('button', { name: /^أظهره على المكتب/ })
    .first()
    .click()
  await page.locator('[data-place=desk] mark').first().waitFor()
}, 180_000)

test('where both languages are printed, both are written side by side', async () => {
  const { page } = await openSample()
  await beginBriefing(page, 'ملخص في صفحة')
  await page.getByRole('tab', { name: 'الهيئة' }).click()
  await page.getByText('في عمودين متقابلين', { exact: true }).click()
  await page.getByRole('tab', { name: 'الأجزاء' }).click()
  const arabic = page.getByRole('textbox', { name: 'نص الجزء ٢ (العربية)' })
  const english = page.getByRole('textbox', { name: 'نص الجزء ٢ (الإنجليزية)' })
  await arabic.click()
  await page.keyboard.type('النص')
  await english.click()
  await page.keyboard.type('The text')
  await saved(page)
  await soon(async () => (await storedBriefing(page)).look.both).toBe('columns')
  await soon(async () => firstText(await storedBriefing(page))).toEqual({
    ar: [[{ text: 'النص' }]],
    en: [[{ text: 'The text' }]]
  })
  const [right, left] = [await arabic.boundingBox(), await english.boundingBox()]
  expect(right?.x).toBeGreaterThan(left?.x ?? Number.POSITIVE_INFINITY)
  for (const [field, direction] of [
    [arabic, 'rtl'],
    [english, 'ltr']
  ] as const)
    expect(await field.evaluate(element => getComputedStyle(element).direction)).toBe(direction)
}, 120_000)

test('a logo is a small picture; what is too big or no picture is refused', async () => {
  const { page } = await openSample()
  await beginBriefing(page, 'ملخص في صفحة')
  await page.getByRole('tab', { name: 'الهيئة' }).click()
  const input = page.locator('input[type=file]')
  const png = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64'
  )
  await input.setInputFiles({
    name: 'big.png',
    mimeType: 'image/png',
    buffer: Buffer.concat([png, Buffer.alloc(600_000)])
  })
  await page.getByRole('alert').filter({ hasText: 'أكبر من 500 كيلوبايت' }).waitFor()
  await input.setInputFiles({ name: 'notes.png', mimeType: 'image/png', buffer: Buffer.from('notes') })
  await page.getByRole('alert').filter({ hasText: 'ليس هذا الملف صورة' }).waitFor()
  await input.setInputFiles({ name: 'logo.png', mimeType: 'image/png', buffer: png })
  await page.getByRole('img', { name: 'الشعار' }).waitFor()
  await saved(page)
  await soon(async () => (await storedBriefing(page)).look.logo).toEqual({
    mime: 'image/png',
    base64: png.toString('base64')
  })
}, 120_000)

test('what was changed a moment ago is saved to its own library before another one is opened', async () => {
  const other = join(temporaryFolder(), 'other')
  await cli('init', '--library', other, '--name', 'ورشة')
  const { app, page, data } = await launch()
  const open = async (folder: string, name: RegExp) => {
    await answerOpenDialog(app, [folder])
    await page.keyboard.press('Control+Shift+o')
    await page.getByRole('button', { name }).waitFor()
  }
  const sample = join(data, 'sample-library')
  await open(other, /ورشة/)
  await open(sample, /قمم آسيا الوسطى/)
  await beginBriefing(page, 'ملخص في صفحة')
  await page.getByRole('textbox', { name: 'العنوان', exact: true }).fill('عنوان على عجل')
  await page.getByRole('tab', { name: 'الهيئة' }).click()
  await saved(page)
  const { cover } = (await storedBriefing(page)).look
  await page.getByRole('checkbox', { name: 'صفحة غلاف للعنوان' }).press('Space')
  // No field is left by that, and a library of the list is opened without a question.
  await page.locator('.top-bar-library').press('Enter')
  await page.getByRole('menuitem', { name: 'ورشة', exact: true }).press('Enter')
  await page.getByRole('button', { name: /ورشة/ }).waitFor()
  expect(await page.locator('[role=alert]').allTextContents()).toEqual([''])

  await open(sample, /قمم آسيا الوسطى/)
  const { title, look } = await storedBriefing(page)
  expect([title.ar, look.cover]).toEqual(['عنوان على عجل', !cover])
})
