import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { answerOpenDialog } from '../support/app'
import { cli } from '../support/cli'
import { tagQuote } from '../support/desk'
import { temporaryFolder } from '../support/temporary-folder'
import { openDesk } from '../support/two-sources'

/** A library of this name with one source. */
async function withOneSource(name: string): Promise<{ name: string; folder: string }> {
  const folder = temporaryFolder()
  const [library, file] = [join(folder, 'library'), join(folder, 'east.txt')]
  writeFileSync(file, 'دفتر الشرق\n\nفي الشرق ورشة تعمل ليلًا ونهارًا.\n')
  await cli('init', '--library', library, '--name', name)
  await cli('import', file, '--library', library)
  return { name, folder: library }
}

test('a library opened by its key has the focus in its list, whichever place it is opened from', async () => {
  const { app, page } = await openDesk()
  const [one, other] = [await withOneSource('أولى'), await withOneSource('أخرى')]
  const focused = () => page.evaluate(() => document.activeElement?.tagName)
  for (const [place, { name, folder }] of [
    ['1', one],
    ['3', other],
    ['5', one],
    ['2', other]
  ] as const) {
    await page.keyboard.press(`Control+${place}`)
    await answerOpenDialog(app, [folder])
    await page.keyboard.press('Control+Shift+O')
    await page.getByRole('button', { name: `المكتبة المفتوحة: ${name}` }).waitFor()
    await expect.poll(focused, { message: `from place ${place}` }).toBe('TR')
  }
})

test('whoever opens no other library after all goes on where they were', async () => {
  const { app, page } = await openDesk()
  await page.keyboard.press('Control+1')
  const row = page.getByRole('row').nth(2)
  await row.focus()
  await answerOpenDialog(app, [])
  await page.keyboard.press('Control+Shift+O')
  await expect.poll(() => row.evaluate(one => one === document.activeElement)).toBe(true)
})

test('a tag taken back from within its form leads back to the text, at the passage', async () => {
  const { page, north } = await openDesk()
  await tagQuote(page, north, 'ألف وظيفة', '1')
  await page.locator('.desk-delete').focus()
  await north.evaluate(text => text.parentElement?.scrollTo(0, text.scrollHeight))
  await page.keyboard.press('Control+z')
  await expect.poll(() => north.evaluate(text => text === document.activeElement)).toBe(true)
  // From there the keyboard goes on: the next word is the one after the passage.
  await page.keyboard.press('Shift+ArrowLeft')
  await page.keyboard.press('1')
  await expect.poll(() => north.locator('mark').allTextContents()).toEqual(['ألف وظيفة في'])
})
