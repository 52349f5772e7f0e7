import { cpSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Locator, Page } from 'playwright'
import { expect, test, vi } from 'vitest'
import type { Library } from '#core/library'
import { launch } from '../support/app'
import { seriousFaultsInBothThemes } from '../support/axe'
import { readableWords } from '../support/readable-words'
import { runByName } from '../support/situations'
import { temporaryFolder } from '../support/temporary-folder'
import { claimsOf } from '../support/two-sources'

// Starts the program three times, and makes keys of passphrases at their full cost.
vi.setConfig({ testTimeout: 240_000 })

const passphrase = 'سبع سنابل خضر وأخر'
const other = 'one two three four five'

async function libraryNow(page: Page): Promise<Library> {
  return page.evaluate(async () => {
    const snapshot = await window.muqarin.call('library.snapshot', undefined)
    if (!snapshot.ok) throw new Error(snapshot.problem.code)
    return snapshot.value.library
  })
}

/** Opens the dialog from the palette. */
async function openEncryption(page: Page): Promise<Locator> {
  await runByName(page, 'تشفير المكتبة')
  const dialog = page.getByRole('dialog', { name: 'تشفير المكتبة' })
  await dialog.waitFor()
  return dialog
}

test('a library is encrypted in the window, opened with its passphrase, edited, given another one, and decrypted', async () => {
  const first = await launch()
  const { page, data } = first
  const folder = join(data, 'sample-library')
  const library = await libraryNow(page)
  expect(readableWords(folder, library)).not.toEqual([])
  const plain = join(temporaryFolder(), 'plain')
  cpSync(folder, plain, { recursive: true, filter: path => basename(path) !== 'library.lock' })

  const setting = await openEncryption(page)
  const set = setting.getByRole('button', { name: 'تشفير المكتبة' })
  await setting.getByLabel('عبارة مرور جديدة').fill('قصيرة')
  await setting.getByLabel('العبارة نفسها').fill('قصيرة')
  await setting.getByText('العبارة قصيرة').waitFor()
  await setting.getByLabel('عبارة مرور جديدة').fill(passphrase)
  await setting.getByLabel('العبارة نفسها').fill(`${passphrase}ا`)
  await setting.getByText('العبارتان مختلفتان').waitFor()
  await setting.getByLabel('العبارة نفسها').fill(passphrase)
  expect(await set.isDisabled()).toBe(true)
  await setting.getByText('أعلم أن ضياع').click()
  expect(await seriousFaultsInBothThemes(page)).toEqual([])
  await set.click()
  await page.getByText('شُفّرت المكتبة ونسخها').waitFor()
  expect(readableWords(folder, library)).toEqual([])
  expect(await libraryNow(page)).toEqual(library)
  await first.close()

  const sealed = join(temporaryFolder(), 'sealed')
  renameSync(folder, sealed)
  renameSync(plain, folder)
  const replaced = await launch({ data })
  await replaced.page.getByText('مشفّرة حين فتحتها آخر مرة').waitFor()
  await replaced.close()
  rmSync(folder, { recursive: true })
  renameSync(sealed, folder)

  const second = await launch({ data })
  const unlocking = second.page.getByRole('dialog', { name: 'المكتبة مشفّرة' })
  const open = unlocking.getByRole('button', { name: 'فتح المكتبة' })
  await unlocking.getByLabel('عبارة المرور', { exact: true }).fill(other)
  await open.click()
  await unlocking.getByText('لم تُفتح المكتبة بعبارة المرور هذه').waitFor()
  expect(await seriousFaultsInBothThemes(second.page)).toEqual([])
  await unlocking.getByLabel('عبارة المرور', { exact: true }).fill(passphrase)
  await second.page.keyboard.press('Enter')
  await second.page.getByRole('row').first().waitFor()
  expect(await unlocking.count()).toBe(0)
  const edited = await second.page.evaluate(
    id => window.muqarin.call('claims.update', { id, edit: { memo: 'كُتبت وهي مشفّرة' } }),
    claimsOf(library)[0]?.id ?? ''
  )
  expect(edited.ok).toBe(true)
  const after = await libraryNow(second.page)

  const changing = await openEncryption(second.page)
  await changing.getByLabel('عبارة المرور الحالية').fill('ليست هي العبارة')
  await changing.getByLabel('عبارة مرور جديدة').fill(other)
  await changing.getByLabel('العبارة نفسها').fill(other)
  await changing.getByRole('button', { name: 'تغيير عبارة المرور' }).click()
  await changing.getByText('لم تُفتح المكتبة بعبارة المرور هذه').waitFor()
  // The typed text is still there.
  await changing.getByLabel('عبارة المرور الحالية').fill(passphrase)
  expect(await seriousFaultsInBothThemes(second.page)).toEqual([])
  await changing.getByRole('button', { name: 'تغيير عبارة المرور' }).click()
  await second.page.getByText('تغيّرت عبارة المرور').waitFor()
  expect(readableWords(folder, after)).toEqual([])

  const removing = await openEncryption(second.page)
  await removing.getByLabel('عبارة المرور الحالية').fill(other)
  await removing.getByRole('button', { name: 'إزالة التشفير' }).click()
  await second.page.getByText('أُزيل التشفير').waitFor()
  expect(await libraryNow(second.page)).toEqual(after)
  expect(await second.page.getByText('مشفّرة حين فتحتها آخر مرة').count()).toBe(0)
  expect(readdirSync(folder)).not.toContain('library.key')
  await second.close()
  // Neither settings nor logs hold what was typed or what is in the library.
  for (const word of [passphrase, other]) expect(readableWords(data, { ...after, name: word })).not.toContain(word)
})
