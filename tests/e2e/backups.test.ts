import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { ElectronApplication, Locator, Page } from 'playwright'
import { expect, test, vi } from 'vitest'
import type { Library } from '#core/library'
import { answerOpenDialog, launch } from '../support/app'
import { seriousFaultsInBothThemes } from '../support/axe'
import { libraryOfTwo } from '../support/cli-library'
import { madeOnce } from '../support/made-once'
import { newerKinds } from '../support/newer-library'
import { runByName } from '../support/situations'
import { temporaryFolder } from '../support/temporary-folder'
import { claimsOf } from '../support/two-sources'

// Each test starts programs and makes backups.
vi.setConfig({ testTimeout: 180_000 })

const riverTitle = 'نهر واحد وثلاثة سدود'
const portTitle = 'الميناء بعد التوسعة'

/** A library with two sources, a claim in one of them. */
const madeTagged = madeOnce(async parent => {
  const { tag, river, port } = await libraryOfTwo(parent)
  return { river, port, claimId: await tag(river, 'السدّ الأكبر') }
})

/** A copy of that library, open in the window. */
async function openTwo() {
  const parent = temporaryFolder()
  const { river, port, claimId } = await madeTagged(parent)
  const folder = join(parent, 'library')
  const { app, page, data, close } = await launch()
  await openFolder(app, page, folder)
  return { app, page, data, close, folder, river, port, claimId }
}

async function openFolder(app: ElectronApplication, page: Page, folder: string): Promise<void> {
  await answerOpenDialog(app, [folder])
  await page.keyboard.press('Control+Shift+O')
  await page.getByRole('row', { name: riverTitle }).waitFor()
}

/** Opens the dialog from the palette. */
async function openBackups(page: Page): Promise<Locator> {
  await runByName(page, 'النسخ الاحتياطية')
  const dialog = page.getByRole('dialog', { name: 'النسخ الاحتياطية' })
  await dialog.waitFor()
  return dialog
}

const listed = (page: Page) => page.getByRole('listbox').getByRole('option')

function libraryNow(page: Page): Promise<Library> {
  return page.evaluate(async () => {
    const snapshot = await window.muqarin.call('library.snapshot', undefined)
    if (!snapshot.ok) throw new Error(snapshot.problem.code)
    return snapshot.value.library
  })
}

const memosNow = async (page: Page) => claimsOf(await libraryNow(page)).map(({ memo }) => memo)

/** Changes the memo of the claim, and deletes the other source. */
async function change(page: Page, claimId: string, port: string): Promise<void> {
  const problem = await page.evaluate(
    async ({ claimId, port }) => {
      const memo = await window.muqarin.call('claims.update', { id: claimId, edit: { memo: 'كُتبت بعد النسخة' } })
      const removed = await window.muqarin.call('documents.remove', { id: port })
      return memo.ok && removed.ok ? null : 'refused'
    },
    { claimId, port }
  )
  expect(problem).toBeNull()
}

test('a backup is opened for reading, and the library again', async () => {
  const { page, folder, port, claimId } = await openTwo()
  await page.evaluate(() => window.muqarin.call('backups.make', undefined))
  const before = await libraryNow(page)
  await change(page, claimId, port)
  await openBackups(page)
  await listed(page).first().press('Enter')
  await page.getByRole('button', { name: 'فتح النسخة للقراءة' }).click()
  await page.getByRole('heading', { name: 'للقراءة فقط' }).waitFor()
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  expect(await libraryNow(page)).toEqual(before)
  const refused = await page.evaluate(id => window.muqarin.call('documents.remove', { id }), port)
  expect(refused).toMatchObject({ ok: false, problem: { code: 'library.isBackup' } })
  expect(await seriousFaultsInBothThemes(page)).toEqual([])
  await page.getByRole('button', { name: 'العودة إلى المكتبة' }).click()
  await page.getByRole('heading', { name: 'للقراءة فقط' }).waitFor({ state: 'detached' })
  expect(Object.keys((await libraryNow(page)).documents)).not.toContain(port)
  // Nothing was left in the backup, not even a lock.
  const [name = ''] = readdirSync(join(folder, 'backups'))
  expect(readdirSync(join(folder, 'backups', name))).not.toContain('library.lock')
})

test('records are compared with a backup and taken back, alone and all at once, and each of it is undone', async () => {
  const { app, page, data, close, folder, port, claimId } = await openTwo()
  const dialog = await openBackups(page)
  await dialog.getByRole('heading', { name: 'لا نسخ احتياطية بعد' }).waitFor()
  expect(await seriousFaultsInBothThemes(page, '.dialog')).toEqual([])
  expect(readdirSync(join(folder, 'backups'))).toEqual([])
  // The button has the focus, and the newest backup has it afterwards.
  await page.keyboard.press('Enter')
  await expect.poll(() => listed(page).count()).toBe(1)
  await page.getByText('عُملت نسخة احتياطية.').waitFor()
  await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('option')
  expect(await listed(page).first().getAttribute('aria-label')).toContain('الأحدث')
  expect(await seriousFaultsInBothThemes(page, '.dialog')).toEqual([])
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'detached' })

  const before = await libraryNow(page)
  await change(page, claimId, port)
  const changed = await libraryNow(page)
  await openBackups(page)
  await listed(page).first().press('Enter')
  const compared = page.getByRole('dialog', { name: /^ما تغيّر منذ نسخة/ })
  await compared.getByRole('status').getByText('تغيّر: ١، حُذف: ١').waitFor()
  const sources = compared.getByRole('region', { name: 'المصادر' })
  const claims = compared.getByRole('region', { name: 'الادعاءات' })
  const memo = claims.getByRole('row', { name: 'ملاحظة' })
  expect(await memo.getByRole('cell').allTextContents()).toEqual(['كُتبت بعد النسخة', 'فارغ'])
  expect(await seriousFaultsInBothThemes(page, '.dialog')).toEqual([])
  // Looking has written nothing.
  expect(await libraryNow(page)).toEqual(changed)

  const portBox = sources.getByRole('checkbox', { name: `حُذف: ${portTitle}` })
  await portBox.focus()
  await page.keyboard.press('Space')
  await compared.getByRole('button', { name: 'استعادة عنصر واحد' }).click()
  const restored = page.locator('.notice', { hasText: 'استُعيد عنصر واحد من النسخة الاحتياطية.' })
  await restored.waitFor()
  await sources.waitFor({ state: 'detached' })
  expect(await memosNow(page)).toEqual(['كُتبت بعد النسخة'])
  expect((await libraryNow(page)).documents).toEqual(before.documents)
  await restored.getByRole('button', { name: 'تراجع' }).click()
  // The comparison follows the library.
  await portBox.waitFor({ state: 'attached' })
  expect(await libraryNow(page)).toEqual(changed)

  await compared.getByRole('button', { name: 'إعادة كل شيء كما كان…' }).click()
  const question = page.getByRole('alertdialog')
  await question.getByText(/عناصر تعود: ١\. عناصر تعود كما كانت: ١\. عناصر أُضيفت بعد النسخة فتُحذف: ٠\./).waitFor()
  expect(await seriousFaultsInBothThemes(page, '.dialog')).toEqual([])
  await question.getByRole('button', { name: 'إعادة كل شيء', exact: true }).click()
  await compared.getByRole('heading', { name: 'لا فرق' }).waitFor()
  expect(await libraryNow(page)).toEqual(before)
  await page.keyboard.press('Escape')
  await close()

  const again = await launch({ data })
  await again.page.getByRole('row', { name: portTitle }).waitFor()
  await again.page.getByRole('button', { name: 'تراجع: استعادة من نسخة احتياطية' }).click()
  await again.page.getByRole('row', { name: portTitle }).waitFor({ state: 'detached' })
  expect(await libraryNow(again.page)).toEqual(changed)
  expect(app).not.toBe(again.app)
})

test('a second place and a limit are chosen in the dialog, kept, and given up', async () => {
  const { app, page } = await openTwo()
  const elsewhere = temporaryFolder()
  const dialog = await openBackups(page)
  await answerOpenDialog(app, [elsewhere])
  await dialog.getByRole('button', { name: 'اختيار مجلد…' }).click()
  const folder = dialog.locator('bdi').getByText(elsewhere, { exact: true })
  await folder.waitFor()
  expect(await folder.getAttribute('dir')).toBe('ltr')
  await dialog.getByRole('button', { name: 'عمل نسخة الآن' }).click()
  await expect.poll(() => listed(page).count()).toBe(1)
  const [own = ''] = readdirSync(elsewhere)
  expect(readdirSync(join(elsewhere, own))).toHaveLength(1)

  const limit = dialog.getByRole('textbox', { name: 'الحد بالميغابايت (م.ب)' })
  await limit.fill('٩')
  await limit.press('Enter')
  await dialog.getByText('اكتب عددًا صحيحًا من ١٠ إلى ١٠٬٠٠٠٬٠٠٠.').waitFor()
  await limit.fill('٣٠٠')
  await limit.press('Enter')
  await dialog.getByText('تشغل النسخ ١ من ٣٠٠ م.ب').waitFor()
  await dialog.getByRole('button', { name: 'ترك هذا الموضع' }).click()
  await dialog.getByText('تُحفظ النسخ في مجلد المكتبة وحده.').waitFor()
  expect(readdirSync(join(elsewhere, own))).toHaveLength(1)

  await page.keyboard.press('Escape')
  await openBackups(page)
  await dialog.getByText('تشغل النسخ ١ من ٣٠٠ م.ب').waitFor()
  await dialog.getByText('تُحفظ النسخ في مجلد المكتبة وحده.').waitFor()
})

test('a place that cannot be written is told in a notice, and the backup in the library is made all the same', async () => {
  const { app, page } = await openTwo()
  const dialog = await openBackups(page)
  // Nothing can be made in a folder of the kernel.
  await answerOpenDialog(app, ['/proc'])
  await dialog.getByRole('button', { name: 'اختيار مجلد…' }).click()
  await dialog.locator('bdi').getByText('/proc', { exact: true }).waitFor()
  await dialog.getByRole('button', { name: 'عمل نسخة الآن' }).click()
  await page
    .getByRole('alert')
    .getByText(/\/proc/)
    .waitFor()
  await expect.poll(() => listed(page).count()).toBe(1)
})

test('of many differences the first two hundred of a table are shown, and more on demand', async () => {
  const { page, river } = await openTwo()
  const problem = await page.evaluate(async documentId => {
    const passages = Array.from({ length: 450 }, () => ({ documentId, start: 0, end: 3 }))
    const steps = [
      await window.muqarin.call('claims.tagAll', { passages, codeId: 'motive' }),
      await window.muqarin.call('backups.make', undefined),
      await window.muqarin.call('documents.remove', { id: documentId })
    ]
    return steps.find(step => !step.ok) ?? null
  }, river)
  expect(problem).toBeNull()
  await openBackups(page)
  await listed(page).first().press('Enter')
  const claims = page.getByRole('region', { name: 'الادعاءات' })
  const rows = claims.getByRole('listitem')
  await expect.poll(() => rows.count()).toBe(200)
  await claims.getByRole('button', { name: 'عرض المزيد (بقي ٢٥١)' }).click()
  await expect.poll(() => rows.count()).toBe(400)
  await claims.getByRole('button', { name: 'عرض المزيد (بقي ٥١)' }).click()
  await expect.poll(() => rows.count()).toBe(451)
  // All of them are chosen, those that are not shown as well.
  await claims.getByRole('button', { name: 'الادعاءات' }).click()
  expect(await rows.count()).toBe(0)
  await claims.getByRole('checkbox', { name: 'اختيار كل ما حُذف أو تغيّر: الادعاءات' }).press('Space')
  await page.getByRole('button', { name: 'استعادة ٤٥١ عنصرًا' }).click()
  // The source comes with the claims that name it.
  await page.locator('.notice').getByText('من النسخة الاحتياطية').waitFor()
  expect(claimsOf(await libraryNow(page))).toHaveLength(451)
  expect(Object.keys((await libraryNow(page)).documents)).toContain(river)
})

test('of a library that is open for reading only no backup is made, and the dialog says why', async () => {
  const { library: folder } = await libraryOfTwo()
  newerKinds[0]?.change(folder)
  const { app, page } = await launch()
  await openFolder(app, page, folder)
  const dialog = await openBackups(page)
  await dialog
    .getByRole('note')
    .getByText(/فلا تُعمل لها نسخة/)
    .waitFor()
  await dialog
    .getByRole('note')
    .getByText(/بإصدار أحدث من البرنامج/)
    .waitFor()
  expect(await dialog.getByRole('button', { name: 'عمل نسخة الآن' }).count()).toBe(0)
  expect(await seriousFaultsInBothThemes(page, '.dialog')).toEqual([])
  const refused = await page.evaluate(() => window.muqarin.call('backups.make', undefined))
  expect(refused).toMatchObject({ ok: false, problem: { code: 'library.newerFormat' } })
  expect(readdirSync(join(folder, 'backups'))).toEqual([])
})
