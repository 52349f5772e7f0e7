import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { StoredFolder } from '#main/storage/stored-folder'
import { writeLibrary } from '#main/storage/write-library'
import { launch } from '../support/app'
import { claim, document, emptyLibrary } from '../support/records'
import { temporaryFolder } from '../support/temporary-folder'

/** One more than come whole. */
const ids = Array.from({ length: 65 }, (_, index) => `source-${index}`)

test('a large library shows its sources, then its claims, and an edit asked for at once is made', async () => {
  const data = temporaryFolder()
  const folder = join(data, 'large')
  const documents = Object.fromEntries(ids.map(id => [id, document(id)]))
  const claims = Object.fromEntries(ids.map(id => [id, { [`claim-${id}`]: claim(`claim-${id}`, id) }]))
  await writeLibrary(
    new StoredFolder(folder, null),
    { ...emptyLibrary, documents, claims },
    { createdAt: '2026-01-01T00:00:00.000Z' }
  )
  const preferences = { language: 'en', theme: 'light' }
  writeFileSync(
    join(data, 'settings.json'),
    JSON.stringify({ preferences, recent: [{ folder, name: 'large' }], window: null })
  )
  const { page, close } = await launch({ data })
  const status = page.locator('.status-bar')
  const first = page.locator('.sources-row').first()
  await first.click()
  await page.evaluate(() => window.muqarin.call('documents.review', { id: 'source-7', state: 'reading' }))
  await expect.poll(() => status.textContent()).toContain('65 claims')
  expect(await status.textContent()).toContain('65 sources')
  expect(await page.locator('.sources-row .sources-none').count()).toBe(0)
  await page.getByRole('searchbox').first().fill('source-7')
  await expect.poll(() => page.locator('.sources-row').textContent()).toContain('In reading')
  await page.keyboard.press('Control+3')
  await page.locator('main[data-place=compare]').waitFor()
  expect(await page.locator('.reading-claims').count()).toBe(0)
  await close()
})
