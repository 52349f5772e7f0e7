import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { expect, test, vi } from 'vitest'
import { answerOpenDialog, launch } from '../support/app'
import { seriousFaultsInBothThemes } from '../support/axe'
import { cli } from '../support/cli'
import { runByName } from '../support/situations'
import { firstClaimsFile } from '../support/stored-files'
import { temporaryFolder } from '../support/temporary-folder'

vi.setConfig({ testTimeout: 180_000 })

const title = 'التحقق من المكتبة'

const claimsShown = (page: Page) => page.locator('.status-bar').textContent()

test('a library is verified, and one that lacks a file is repaired from its backup', async () => {
  const library = join(temporaryFolder(), 'lacking')
  await cli('init', '--sample', '--library', library)
  await cli('backups', 'make', '--library', library)
  const lost = firstClaimsFile(library)
  rmSync(join(library, lost))
  const { app, page } = await launch()
  const dialog = page.getByRole('dialog', { name: title })
  await page.getByRole('row').nth(1).waitFor()
  const whole = await claimsShown(page)

  await runByName(page, title)
  await dialog.getByText('المكتبة سليمة.').waitFor()
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'detached' })

  await answerOpenDialog(app, [library])
  await page.keyboard.press('Control+Shift+O')
  await page.getByRole('button', { name: 'تحقق وإصلاح…' }).click()
  await dialog.getByText('وُجد خلل واحد.').waitFor()
  expect(await claimsShown(page)).not.toBe(whole)
  expect(await dialog.getByRole('region', { name: 'ما وُجد' }).textContent()).toContain(lost)
  expect(await seriousFaultsInBothThemes(page)).toEqual([])
  await dialog.getByRole('button', { name: 'إصلاح المكتبة' }).click()
  await dialog.getByText('المكتبة سليمة الآن.').waitFor()
  expect(await dialog.getByRole('region', { name: 'ما جرى' }).textContent()).toContain(lost)
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'detached' })
  await page.locator('.standing-bar').waitFor({ state: 'detached' })
  expect(await claimsShown(page)).toBe(whole)
})

test('a library that cannot be opened is repaired from the notice that says so, and opens', async () => {
  const library = join(temporaryFolder(), 'damaged')
  await cli('init', '--library', library, '--name', 'مكتبة تالفة')
  await cli('backups', 'make', '--library', library)
  const header = join(library, 'library.json')
  writeFileSync(header, readFileSync(header).subarray(0, 40))
  const { app, page } = await launch()
  await answerOpenDialog(app, [library])
  await page.keyboard.press('Control+Shift+O')
  await page.getByRole('alert').getByRole('button', { name: 'تحقق وإصلاح…' }).click()
  const dialog = page.getByRole('dialog', { name: title })
  await dialog.getByRole('button', { name: 'إصلاح المكتبة' }).click()
  await dialog.getByText('المكتبة سليمة الآن.').waitFor()
  await page.locator('.top-bar-library', { hasText: 'مكتبة تالفة' }).waitFor()
  expect(readdirSync(join(library, 'damaged'))).toHaveLength(1)
})
