import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright'
import { expect, test } from 'vitest'
import { answerOpenDialog, launch } from '../support/app'
import { cli, cliJson } from '../support/cli'
import { textOf, textStands } from '../support/desk'
import { temporaryFolder } from '../support/temporary-folder'

const paragraphs = Array.from({ length: 240 }, (_, index) =>
  `في الفقرة ${index + 1} من كتاب النهر ${'قال الشيخ إن الماء أمانة عند أهل القرى. '.repeat(12)}`.trim()
)

/** A window with the long text open at the desk, from the list of sources. */
async function openLongText(): Promise<{ page: Page; text: Locator; documentId: string }> {
  const folder = temporaryFolder()
  const file = join(folder, 'long.txt')
  writeFileSync(file, `كتاب النهر الطويل\n\n${paragraphs.join('\n\n')}\n`)
  const library = join(folder, 'library')
  await cli('init', '--library', library, '--name', 'طويل')
  const [imported] = await cliJson<{ id: string; title: string }[]>('import', file, '--library', library)
  const { app, page } = await launch()
  await answerOpenDialog(app, [library])
  await page.getByRole('button', { name: /المكتبة المفتوحة/ }).click()
  await page.getByRole('menuitem', { name: /^فتح مكتبة Ctrl/ }).click()
  await page.getByRole('row', { name: imported?.title ?? '' }).dblclick()
  return { page, text: textOf(page, imported?.title ?? ''), documentId: imported?.id ?? '' }
}

test('a long text is drawn bit by bit: all of it can be selected, copied, tagged, gone to and read aloud', async () => {
  const { page, text } = await openLongText()
  const last = paragraphs.at(-1) ?? ''

  // What has not been drawn yet is drawn when it is selected: by the keyboard to the end of the text, or all by the browser.
  await text.focus()
  await page.keyboard.press('Control+Shift+End')
  const selected = () => page.evaluate(() => getSelection()?.toString().replace(/\s+/g, ' ') ?? '')
  await expect.poll(selected).toMatch(new RegExp(`${last.slice(-60)}$`))
  await page.keyboard.press('Escape')
  await text.evaluate(root => getSelection()?.selectAllChildren(root))
  await expect.poll(async () => (await selected()).includes('في الفقرة 120 من')).toBe(true)
  await page.evaluate(() => getSelection()?.removeAllRanges())

  // Without anybody scrolling there the whole text comes to stand in the page, for those who have it read to them.
  await expect.poll(() => text.getByRole('paragraph').count()).toBeGreaterThanOrEqual(paragraphs.length)

  await page.keyboard.press('Control+End')
  await page.keyboard.press('1')
  const mark = text.locator('mark[data-active]')
  await expect.poll(() => mark.count()).toBe(1)
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+Home')
  const scrolled = () => text.evaluate(root => Math.round(root.parentElement?.scrollTop ?? -1))
  await expect.poll(scrolled).toBe(0)
  await page.keyboard.press('Escape')
  await page.getByRole('complementary').getByRole('button', { name: 'القرى' }).click()
  await expect
    .poll(() =>
      mark.evaluateAll(([one]) => {
        const { top, bottom } = one?.getBoundingClientRect() ?? { top: -1, bottom: -1 }
        return top > 0 && bottom < innerHeight
      })
    )
    .toBe(true)
})

test('what is scrolled to is drawn at once, however far it lies and while the hands do not rest', async () => {
  const { page, text } = await openLongText()
  // The rest of a text is drawn only while nothing moves: here something always does.
  await page.evaluate(() => void setInterval(() => window.dispatchEvent(new WheelEvent('wheel')), 20))
  const shown = () =>
    text.evaluate(root => {
      const { left, top, width, height } = (root.parentElement ?? root).getBoundingClientRect()
      return document.elementFromPoint(left + width / 2, top + height / 2)?.closest('[data-block]')?.textContent ?? ''
    })
  const numberShown = async () => Number(/في الفقرة (\d+)/.exec(await shown())?.[1] ?? 0)
  await expect.poll(numberShown).toBeGreaterThan(0)
  const numbers: number[] = []
  for (const part of [0.3, 0.9, 0.5]) {
    await text.evaluate((root, part) => root.parentElement?.scrollTo(0, root.scrollHeight * part), part)
    await textStands(text)
    await expect.poll(numberShown).toBeGreaterThan(0)
    numbers.push(await numberShown())
  }
  const [first = 0, second = 0, third = 0] = numbers
  expect(second).toBeGreaterThan(third)
  expect(third).toBeGreaterThan(first)
  expect(await text.getByRole('paragraph').count()).toBeLessThan(paragraphs.length)
})

test('the list of claims is found again where it was left, and a claim is shown from its head on', async () => {
  const { page, text, documentId } = await openLongText()
  await expect.poll(() => text.getByRole('paragraph').count()).toBeGreaterThan(0)
  await page.evaluate(async documentId => {
    for (let at = 0; at < 60; at += 1) {
      const start = 100 + at * 300
      await window.muqarin.call('claims.tag', { documentId, start, end: start + 20, codeId: 'motive' })
    }
  }, documentId)
  const inspector = page.getByRole('complementary')
  const rows = inspector.getByRole('listitem')
  await expect.poll(() => rows.last().getAttribute('aria-setsize')).toBe('60')
  const row = inspector.locator('[aria-posinset="50"] button')
  const scrollTop = () => inspector.evaluate(panel => Math.round(panel.scrollTop))
  await inspector.evaluate(panel => panel.scrollTo(0, panel.scrollHeight))
  // Rows that come into view take their own height: a click that is only tried waits until they stand.
  await row.click({ trial: true })
  const before = await scrollTop()
  expect(before).toBeGreaterThan(500)
  await row.click()
  await inspector.getByRole('textbox').first().waitFor()
  expect(await scrollTop()).toBe(0)
  await text.focus()
  await page.keyboard.press('Escape')
  await row.waitFor()
  await expect.poll(scrollTop).toBe(before)
})
