import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { expect, test, vi } from 'vitest'
import { answerOpenDialog, launch } from '../support/app'
import { cli, cliJson } from '../support/cli'
import { temporaryFolder } from '../support/temporary-folder'
import { claimsOf } from '../support/two-sources'

// Programs are started one after another, on cores that others share: time must decide nothing.
vi.setConfig({ testTimeout: 240_000 })

const title = 'تقرير السد \u202Eالممتلئ هذا العام'
const sentence = 'قالت الوزارة إن الملف report\u202Efdp.exe وصل، وإن كلفة الس\u200Bد بلغت \u2066خمسة ملايين هذا العام'
const persian = 'قال الكاتب إن كتاب‌ها و می‌شود كلمتان فارسيتان في نص عربي طويل.'

/** A library with one source that hides signs in its title and text. */
async function openSource(page: Page, choose: (paths: string[]) => Promise<void>): Promise<void> {
  const folder = temporaryFolder()
  const library = join(folder, 'library')
  await cli('init', '--library', library, '--name', 'علامات')
  const file = join(folder, 'dam.txt')
  writeFileSync(file, `${title}\n\n${sentence}.\n\n${persian}\n`)
  const [imported] = await cliJson<{ id: string }[]>('import', file, '--library', library)
  const claim = ['--code', 'motive', '--quote', 'report\u202Efdp.exe', '--statement', 'وصل \u202Eالملف أمس']
  await cli('claims', 'add', '--library', library, '--document', imported?.id ?? '', ...claim)
  page.setDefaultTimeout(120_000)
  await choose([library])
  await page.keyboard.press('Control+Shift+O')
  await page.getByRole('row', { name: 'تقرير السد' }).dblclick()
  await page.locator('.desk-text').waitFor()
}

/** Screenshots are taken where a folder for them is named. */
async function shoot(page: Page, name: string): Promise<void> {
  const folder = process.env.MUQARIN_PICTURES
  if (folder) await page.screenshot({ path: join(folder, `${name}.png`) })
}

test('hidden signs of texts, names and statements are shown, turn nothing round, and offsets stay exact', async () => {
  const { app, page } = await launch()
  await openSource(page, paths => answerOpenDialog(app, paths))
  const text = page.locator('.desk-text')
  const drawn = await text.evaluate(root =>
    [...root.querySelectorAll<HTMLElement>('[data-s]')].map(piece => ({
      start: Number(piece.dataset.s),
      words: piece.textContent ?? '',
      isOnlyText: piece.childNodes.length === 1 && piece.firstChild instanceof Text,
      sign: piece.dataset.sign ?? '',
      title: piece.title,
      width: piece.getBoundingClientRect().width
    }))
  )
  const body = await page.evaluate(async () => {
    const snapshot = await window.muqarin.call('library.snapshot', undefined)
    const [id = ''] = snapshot.ok ? Object.keys(snapshot.value.library.documents) : []
    const found = await window.muqarin.call('documents.body', { id })
    return found.ok ? found.value.text : ''
  })
  expect(body).toContain(sentence)
  for (const { start, words, isOnlyText } of drawn) {
    expect(isOnlyText).toBe(true)
    expect(body.slice(start, start + words.length)).toBe(words)
  }
  expect(drawn.map(({ words }) => words).join('')).toBe(body.replaceAll('\n', ''))
  const signs = drawn.filter(({ sign }) => sign !== '')
  expect(signs.map(({ sign }) => sign)).toEqual(['RLO', 'RLO', 'ZWSP', 'LRI'])
  expect(signs[0]?.title).toBe('علامة خفية في النص: قلب الحروف إلى اليسار (\u2066U+202E\u2069)')
  for (const { width } of signs) expect(width).toBeGreaterThan(10)

  // The Latin letters behind the override stand from left to right, after those before it.
  const places = await text.evaluate(root => {
    const placeOf = (wanted: string) => {
      const piece = [...root.querySelectorAll<HTMLElement>('[data-s]')].find(one => one.textContent?.includes(wanted))
      const node = piece?.firstChild
      const at = node?.textContent?.indexOf(wanted) ?? -1
      if (!node || at < 0) throw new Error(wanted)
      const range = document.createRange()
      return [at, at + 1, at + 2].map(unit => {
        range.setStart(node, unit)
        range.setEnd(node, unit + 1)
        return range.getBoundingClientRect().left
      })
    }
    return { before: placeOf('rep'), after: placeOf('fdp') }
  })
  const [f = 0, d = 0, p = 0] = places.after
  expect(f).toBeLessThan(d)
  expect(d).toBeLessThan(p)

  // Names and statements, in the pane, the list of claims and the list of sources.
  expect(await page.locator('.desk-header-title .hidden-sign').count()).toBe(1)
  await page.locator('.desk-list-rows .hidden-sign').waitFor()
  await shoot(page, 'hidden-ar-light')
  await page.locator('.desk-list-rows button').first().click()
  await page.locator('.field-hidden').first().waitFor()
  expect(await page.locator('.field-hidden').first().textContent()).toContain('U+202E')
  await page.keyboard.press('Control+1')
  await page.getByRole('row', { name: 'تقرير السد' }).locator('.hidden-sign').waitFor()
  const library = await page.evaluate(async () => {
    const snapshot = await window.muqarin.call('library.snapshot', undefined)
    if (!snapshot.ok) throw new Error(snapshot.problem.code)
    return snapshot.value.library
  })
  // The stored text has every sign.
  expect(claimsOf(library).map(({ statement }) => statement)).toEqual(['وصل \u202Eالملف أمس'])
  expect(claimsOf(library)[0]?.evidence[0]?.quote).toBe('report\u202Efdp.exe')
  if (!process.env.MUQARIN_PICTURES) return
  await page.evaluate(() => window.muqarin.call('app.setPreferences', { language: 'en', theme: 'dark' }))
  await page.reload()
  await page.locator('html[data-theme=dark]').waitFor()
  await shoot(page, 'hidden-en-dark-library')
  await page.getByRole('row', { name: 'تقرير السد' }).dblclick()
  await page.locator('.desk-list-rows .hidden-sign').waitFor()
  await page.locator('.desk-text .hidden-sign').first().hover()
  await shoot(page, 'hidden-en-dark')
})
