import { cpSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { schemaVersion } from '#core/tables'
import { answerOpenDialog, launch } from '../support/app'
import { seriousFaultsInBothThemes } from '../support/axe'
import { contentOf, libraryOfTwo } from '../support/cli-library'
import { dragOver, tagQuote, textOf } from '../support/desk'
import { newerKinds } from '../support/newer-library'
import { temporaryFolder } from '../support/temporary-folder'

// Each test starts several programs one after another.
vi.setConfig({ testTimeout: 180_000 })

/** The files of a library without its lock, which is there while it is open. */
function writtenIn(library: string): Record<string, string> {
  return Object.fromEntries(Object.entries(contentOf(library)).filter(([path]) => !path.includes('library.lock')))
}

test('a library of a newer version is shown for reading only: the window says so, refuses edits and writes nothing', async () => {
  const { library, tag, river } = await libraryOfTwo()
  await tag(river, 'السدّ الأكبر')
  const known = join(temporaryFolder(), 'known')
  cpSync(library, known, { recursive: true })
  newerKinds[0]?.change(library)
  const before = writtenIn(library)
  const { app, page } = await launch()
  await answerOpenDialog(app, [library])
  await page.keyboard.press('Control+Shift+O')

  const bar = page.getByRole('region', { name: 'للقراءة فقط' })
  await bar
    .getByText(new RegExp(`بإصدار أحدث من البرنامج \\(الصيغة ${(schemaVersion + 1).toLocaleString('ar-EG-u-nu-arab')}`))
    .waitFor()
  await page.getByRole('contentinfo').getByText('للقراءة فقط').waitFor()
  await page.getByRole('row', { name: 'نهر واحد وثلاثة سدود' }).dblclick()
  await textOf(page, 'نهر واحد وثلاثة سدود').waitFor()
  await dragOver(page, textOf(page, 'نهر واحد وثلاثة سدود'), 'القناة')
  await page.keyboard.press('2')
  await page
    .getByRole('alert')
    .getByText(/مفتوحة للقراءة فقط/)
    .waitFor()
  expect(await seriousFaultsInBothThemes(page)).toEqual([])
  await page.keyboard.press('Control+Shift+L')
  const english = page.getByRole('region', { name: 'Read only' })
  await english.getByText(`written by a newer version of the program (format ${schemaVersion + 1}`).waitFor()
  expect(writtenIn(library)).toEqual(before)

  await answerOpenDialog(app, [dirname(library)])
  await english.getByRole('button', { name: 'Save a copy' }).click()
  await page.getByText('A whole copy was saved').waitFor()
  expect(writtenIn(library)).toEqual(before)

  // The unknown parts are taken out by hand: the library can be edited once it is opened again.
  cpSync(known, library, { recursive: true })
  await english.getByRole('button', { name: 'Open the library again' }).click()
  await english.waitFor({ state: 'detached' })
  await tagQuote(page, textOf(page, 'نهر واحد وثلاثة سدود'), 'القناة', '2')
  await page.getByText('Saved', { exact: true }).waitFor()
  await expect
    .poll(() =>
      page.evaluate(async () => {
        const snapshot = await window.muqarin.call('library.snapshot', undefined)
        return snapshot.ok
          ? Object.values(snapshot.value.library.claims).flatMap(shard => Object.values(shard)).length
          : 0
      })
    )
    .toBe(2)
})
