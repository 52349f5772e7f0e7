import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright'
import { expect, test } from 'vitest'
import { answerOpenDialog, launch, type RunningApp } from '../support/app'
import { cli, cliJson } from '../support/cli'
import { tagQuote, textOf } from '../support/desk'
import { temporaryFolder } from '../support/temporary-folder'

const title = 'جسر المدينة الجديد'
const earlier = `${title}

كتبه: ليلى منصور

قالت البلدية إن الجسر سيُفتح في الربيع المقبل أمام السيارات.

وبلغت كلفة البناء 40 مليون دينار بحسب بيان الوزارة.

واشتكى أصحاب المتاجر من إغلاق الشارع طوال الصيف.
`
const newer = earlier
  .replace('قالت البلدية', 'وفي تحديث للخبر قالت البلدية أمس')
  .replace('40 مليون', '55 مليون')
  .replace(/واشتكى.*\n/, '')

const opening = 'سيُفتح في الربيع المقبل'
const cost = 'كلفة البناء 40 مليون دينار'
const complaint = 'إغلاق الشارع'

interface Listed {
  id: string
  title: string
}
interface ListedClaim {
  document: string
  evidence: { document: string; start: number; end: number; quote: string }[]
}

/** Imports a file as far as its review. */
async function startImport({ app, page }: RunningApp, name: string, text: string): Promise<Locator> {
  const file = join(temporaryFolder(), name)
  writeFileSync(file, text)
  await answerOpenDialog(app, [file])
  await page.getByRole('button', { name: 'استيراد مصادر' }).first().click()
  const review = page.getByRole('dialog', { name: 'مراجعة قبل الإضافة' })
  await review.getByText(name).waitFor()
  return review
}

async function tag(page: Page, quote: string, key: string): Promise<void> {
  await tagQuote(page, textOf(page, title), quote, key)
  await page.getByText('محفوظ', { exact: true }).waitFor()
}

async function taggedSource(): Promise<RunningApp> {
  const running = await launch()
  const { page } = running
  const review = await startImport(running, 'bridge.txt', earlier)
  expect(await review.getByRole('checkbox', { name: /نسخة أحدث/ }).count()).toBe(0)
  await review.getByRole('button', { name: 'إضافة إلى المكتبة' }).click()
  await page.getByRole('row', { name: title }).dblclick()
  await textOf(page, title).waitFor()
  await tag(page, opening, '1')
  await tag(page, cost, '2')
  await tag(page, complaint, '3')
  await page.getByRole('button', { name: 'المكتبة', exact: true }).click()
  return running
}

test('a newer version is proposed, its passages are reviewed, and what is chosen moves', async () => {
  const running = await taggedSource()
  const { page, data, close } = running
  const draft = await startImport(running, 'bridge-updated.txt', newer)
  const choice = draft.getByRole('checkbox', { name: new RegExp(`نسخة أحدث من.*${title}`) })
  expect(await choice.isChecked()).toBe(false)
  await draft.getByText('لأن العنوان واحد، والكاتب أو الناشر واحد.').waitFor()
  await choice.focus()
  await page.keyboard.press('Space')
  await draft.getByRole('button', { name: 'إضافة إلى المكتبة' }).click()

  const review = page.getByRole('dialog', { name: /شواهد النسخة السابقة/ })
  const group = (name: string) => review.getByRole('region', { name: new RegExp(name) })
  const exact = group('كما هي').getByRole('listitem')
  const moved = group('تغيّر النص').getByRole('listitem')
  const orphaned = group('لم تعد في النص').getByRole('listitem')
  await exact.getByText(opening).waitFor()
  expect(await exact.getByRole('checkbox').isChecked()).toBe(true)
  await expect.poll(() => moved.locator('del').allTextContents()).toEqual(['40'])
  await expect.poll(() => moved.locator('ins').allTextContents()).toEqual(['55'])
  expect(await moved.getByRole('checkbox').isChecked()).toBe(false)
  await orphaned.getByText(complaint).waitFor()
  expect(await orphaned.getByRole('checkbox').count()).toBe(0)
  await review.getByRole('button', { name: 'نقل شاهد واحد' }).click()
  await review.waitFor({ state: 'detached' })

  // Taken back, and reviewed again from the menu of the earlier version.
  await page.getByRole('status').or(page.getByRole('alert')).getByRole('button', { name: 'تراجع' }).click()
  await page.getByRole('row', { name: title }).filter({ hasText: 'نسخة أحدث' }).getByText('لا ادعاءات').waitFor()
  const row = page.getByRole('row', { name: title }).filter({ hasNotText: 'نسخة أحدث' })
  await row.getByRole('button', { name: /إجراءات أخرى/ }).click()
  await page.getByRole('menuitem', { name: 'مراجعة الشواهد على النسخة الأحدث' }).click()
  await moved.getByRole('checkbox').focus()
  await page.keyboard.press('Space')
  await review.getByRole('button', { name: 'نقل شاهدين' }).click()
  await review.waitFor({ state: 'detached' })
  await page.getByText('محفوظ', { exact: true }).waitFor()
  await close()

  const library = join(data, 'sample-library')
  const both = (await cliJson<Listed[]>('list', '--library', library)).filter(source => source.title === title)
  expect(both).toHaveLength(2)
  const claims = await cliJson<ListedClaim[]>('claims', 'list', '--library', library)
  const mine = claims.filter(({ document }) => both.some(({ id }) => id === document))
  const quotes = (id: string | undefined) =>
    mine.flatMap(({ evidence }) => evidence.filter(({ document }) => document === id))
  const newId = both.map(({ id }) => id).find(id => quotes(id).length === 2)
  const oldId = both.map(({ id }) => id).find(id => id !== newId)
  expect(quotes(oldId).map(({ quote }) => quote)).toEqual([complaint])
  const { stdout: text } = await cli('text', newId ?? '', '--library', library)
  expect(quotes(newId).map(({ start, end }) => text.slice(start, end))).toEqual([opening, cost.replace('40', '55')])
  expect(mine.map(({ document }) => document).filter(id => id === newId)).toHaveLength(2)
})

test('a source that is not chosen as a newer version is added on its own', async () => {
  const running = await taggedSource()
  const { page } = running
  const draft = await startImport(running, 'bridge-updated.txt', newer)
  await draft.getByRole('checkbox', { name: /نسخة أحدث من/ }).waitFor()
  await draft.getByRole('button', { name: 'إضافة إلى المكتبة' }).click()
  await page.getByRole('row', { name: title }).nth(1).waitFor()
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  expect(await page.getByText('نسخة أحدث').count()).toBe(0)
})
