import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { Page } from 'playwright'
import { expect, test, vi } from 'vitest'
import { saveTemplate } from '#core/briefing/edit-briefings'
import { allClaims } from '#core/claims/find-claims'
import { updateClaim } from '#core/claims/update-claim'
import { addCode } from '#core/codebook/add-code'
import { dismissSuggestion } from '#core/comparison/dismiss-suggestion'
import { relateClaims } from '#core/relations/edit-relations'
import { systemContext as context } from '#main/context'
import { openLibrary } from '#main/open-library'
import { names, type PartedTable, partedTables, partOf } from '#main/storage/shards'
import { answerOpenDialog, launch } from '../support/app'
import { seriousFaultsInBothThemes, standsStill } from '../support/axe'
import { cli } from '../support/cli'
import { firstClaimsFile, firstPart, namesBelow } from '../support/stored-files'
import { temporaryFolder } from '../support/temporary-folder'

// Many libraries are opened one after another.
vi.setConfig({ testTimeout: 600_000 })

/** The sample library with at least one record in each table, and a claim of a nested code. */
async function fullSample(): Promise<string> {
  const folder = join(temporaryFolder(), 'sample')
  await cli('init', '--sample', '--library', folder)
  const opened = await openLibrary(folder, context)
  if (!opened.ok) throw new Error(opened.problem.code)
  const workspace = opened.value
  const [first, second] = allClaims(workspace.library).map(({ id }) => id)
  const [briefing] = Object.values(workspace.library.briefings)
  if (!first || !second || !briefing) throw new Error('the sample has claims and a briefing')
  const nested = { parentId: 'motive', name: { ar: 'متفرع', en: '' } }
  const done = [
    await workspace.edit('codes.add', library => addCode(library, nested, context)),
    await workspace.edit('claims.update', library => {
      const code = Object.values(library.codes).find(({ parentId }) => parentId === 'motive')
      return updateClaim(library, first, { codeId: code?.id ?? '' }, context)
    }),
    await workspace.edit('relations.add', library =>
      relateClaims(library, { kind: 'qualifies', fromClaimId: first, toClaimId: second }, context)
    ),
    await workspace.edit('propositions.dismiss', library => dismissSuggestion(library, first, second, context)),
    await workspace.edit('templates.save', () => saveTemplate({ ...briefing, name: 'قالب' }, context))
  ]
  expect(done.map(({ ok }) => ok)).toEqual([true, true, true, true, true])
  expect(await workspace.close()).toBeNull()
  return folder
}

function copyOf(library: string, name: string): string {
  const copy = join(temporaryFolder(), name)
  cpSync(library, copy, { recursive: true, filter: path => basename(path) !== 'library.lock' })
  return copy
}

async function openHere(app: Parameters<typeof answerOpenDialog>[0], page: Page, library: string): Promise<void> {
  await answerOpenDialog(app, [library])
  await page.keyboard.press('Control+Shift+O')
  const folder = async () => {
    const snapshot = await page.evaluate(() => window.muqarin.call('library.snapshot', undefined))
    return snapshot.ok && snapshot.value.folder
  }
  await expect.poll(folder).toBe(library)
}

const isText = (name: string) => name.endsWith('.json') && !name.endsWith('.claims.json')

const partsOf = (table: PartedTable) => (library: string) => namesBelow(library, `tables/${table}`)
const tablesButSources = partedTables.filter(table => table !== 'documents')

/** Which files are removed from the library, by what they hold. Sources come last: without them the desk is left empty. */
const removals: Record<string, (library: string) => string[]> = {
  ...Object.fromEntries(tablesButSources.map(table => [`all ${table}`, partsOf(table)])),
  'the code motive': () => [names.part('codes', partOf('motive'))],
  'a file of claims': library => [firstClaimsFile(library)],
  'all texts': library => namesBelow(library, 'documents').filter(isText),
  'a source': library => [firstPart(library, 'documents')],
  'all documents': partsOf('documents')
}

/** Opens the first source of the list and a claim of it, as far as there are any. */
async function openFirstClaim(page: Page): Promise<void> {
  await page.keyboard.press('Control+1')
  const source = page.getByRole('grid').getByRole('rowheader').first()
  if ((await source.count()) > 0) await source.dblclick()
  else await page.keyboard.press('Control+2')
  await page.locator('[data-place=desk]').waitFor()
  await page.locator('.desk-pane').first().waitFor()
  await page.keyboard.press('n')
}

/** What is shown of each place once it stands; the keys open the views of the comparison. */
const places = [
  { name: 'library', key: 1, views: [] },
  { name: 'desk', key: 2, views: [] },
  { name: 'compare', key: 3, views: ['1', '2', '3', '4'] },
  { name: 'brief', key: 4, views: [] },
  { name: 'codebook', key: 5, views: [] }
] as const

test('a library without some of its files is shown without them, and no place fails', async () => {
  const sample = await fullSample()
  const { app, page, data } = await launch()
  const crashed = page.getByText('تعطّل هذا القسم')
  for (const [kind, filesOf] of Object.entries(removals)) {
    const library = copyOf(sample, kind.replaceAll(' ', '-'))
    const removed = filesOf(library)
    expect(removed, kind).not.toEqual([])
    for (const name of removed) rmSync(join(library, name))
    await openHere(app, page, library)
    expect(await page.locator('.standing-bar').count(), kind).toBe(kind === 'all texts' ? 0 : 1)
    for (const { name, key, views } of places) {
      await page.keyboard.press(`Control+${key}`)
      await page.locator(`[data-place=${name}]`).waitFor()
      await page.locator('main :is(h1, h2, [role=grid], .empty-state):visible').first().waitFor()
      if (name === 'desk') await openFirstClaim(page)
      for (const view of views) {
        await page.keyboard.press(view)
        await standsStill(page)
      }
      await standsStill(page)
      expect(await crashed.count(), `${name} without ${kind}`).toBe(0)
    }
  }
  expect(existsSync(join(data, 'logs'))).toBe(false)
})

test('the window names the missing files until the library is opened again with them', async () => {
  const { app, page, data } = await launch()
  const library = copyOf(join(data, 'sample-library'), 'library')
  const removed = [...namesBelow(library, 'tables/propositions'), firstClaimsFile(library)]
  const kept = removed.map(name => readFileSync(join(library, name)))
  for (const name of removed) rmSync(join(library, name))
  await openHere(app, page, library)

  const bar = page.getByRole('region', { name: 'أجزاء من هذه المكتبة مفقودة' })
  await bar.getByText(/كل ما عداها قابل للتعديل/).waitFor()
  await expect.poll(() => bar.getByRole('listitem').count()).toBe(3)
  // How many files there are follows from the ids of the propositions.
  const others = removed.length - 3
  const inArabic = new Intl.NumberFormat('ar-EG-u-nu-arab').format(others)
  await bar.locator('summary', { hasText: inArabic }).click()
  await expect.poll(() => bar.getByRole('listitem').count()).toBe(removed.length)
  for (const name of removed) await bar.getByText(name).waitFor()
  expect(await seriousFaultsInBothThemes(page)).toEqual([])
  await page.keyboard.press('Control+1')
  const sources = page.getByRole('grid')
  await sources.getByText('ادعاءاته مفقودة').waitFor()
  await page.keyboard.press('Control+Shift+L')
  await sources.getByText('Claims missing').waitFor()
  const english = page.getByRole('region', { name: 'Parts of this library are missing' })
  await english.getByText(`and ${others} more files`).waitFor()

  await answerOpenDialog(app, [dirname(library)])
  await english.getByRole('button', { name: 'Save a copy' }).click()
  await page.getByText('It lacks what is in the missing files.').waitFor()

  for (const [index, name] of removed.entries()) writeFileSync(join(library, name), kept[index] ?? '')
  await english.getByRole('button', { name: 'Open the library again' }).click()
  await english.waitFor({ state: 'detached' })
  await sources.getByText('Claims missing').waitFor({ state: 'detached' })
  await page.keyboard.press('Control+3')
  await page.locator('.compare-proposition').first().waitFor()
})
