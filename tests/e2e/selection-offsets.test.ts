import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { expect, test } from 'vitest'
import { answerOpenDialog, launch, type RunningApp } from '../support/app'
import { cli, cliJson } from '../support/cli'
import { textOf } from '../support/desk'
import { probeSelections } from '../support/selection-probe'
import { sourceFiles, withoutSources } from '../support/sources'
import { temporaryFolder } from '../support/temporary-folder'

/** Everything that has ever moved an offset: marks on marks, ligatures, joiners, both directions, brackets, emoji. */
const hard = `دفترُ القنطرةِ الصعب

لَلَّذِي لا يُلامُ، ولأنَّ السُّؤالَ كِتابِيٌّ: «هل تمّ؟» قال (بصوتٍ [خافت]): لا!

بلغت حصّة Öst-Bau AG نحو 3,5% (أو ٣٫٥٪) من 1.200.000 م²، أي 40–42 كغ/م³ في 7/8/2019 عند 14:30.

رسمتْ 👩🏽‍🚒 ثم 🇯🇴🇲🇦 و❤️‍🔥 بين كلمتَيْن، وكتبت e\u0301te\u0301 و a\u0308 و नमस्ते و ก็ و 한국어 في سطرٍ واحد.

مـــدّةُ التطويل، ونصفُ\u200Cمسافة، وعلامةُ\u200F اتجاه، و\u2067عزلٌ\u2069 داخل Latin (مختلط) words هنا…

- بندٌ أوّل: ABC-123؛
- بندٌ ثانٍ: «اقتباسٌ “داخل” اقتباس».

﴿نقشٌ﴾ ثمّ ﷺ و ﻻ و ﷲ، ونقطتان.. وثلاثٌ...

آخرُ سطر
`

interface Imported {
  id: string
  title: string
}

async function openLibrary({ app, page }: RunningApp, library: string): Promise<void> {
  await answerOpenDialog(app, [library])
  await page.getByRole('button', { name: /المكتبة المفتوحة/ }).click()
  await page.getByRole('menuitem', { name: /^فتح مكتبة Ctrl/ }).click()
}

async function libraryOf(files: readonly string[]): Promise<{ library: string; imported: Imported[] }> {
  const library = join(temporaryFolder(), 'library')
  await cli('init', '--library', library, '--name', 'تحديد')
  return { library, imported: await cliJson<Imported[]>('import', ...files, '--library', library) }
}

async function openText(page: Page, title: string): Promise<void> {
  await page.getByRole('row', { name: title }).dblclick()
  await textOf(page, title).waitFor()
  // The marks and the list beside the text come once it stands; a hand is not that fast.
  await page.evaluate(() => new Promise(resolve => requestIdleCallback(() => requestIdleCallback(resolve))))
}

function hardFile(): string {
  const file = join(temporaryFolder(), 'hard.txt')
  writeFileSync(file, hard)
  return file
}

test('a hard text of our own: whatever is selected is what is highlighted and what is stored', async () => {
  const { library, imported } = await libraryOf([hardFile()])
  const running = await launch()
  await openLibrary(running, library)
  const [document] = imported
  await openText(running.page, document?.title ?? '')
  const probed = await running.page.evaluate(probeSelections, {
    documentId: document?.id ?? '',
    title: document?.title ?? '',
    rounds: 250,
    seed: 5
  })
  expect(probed.wrong).toEqual([])
  expect(probed.selections).toBeGreaterThan(550)
  expect(probed.stored).toBeGreaterThan(12)
}, 180_000)

test.skipIf(withoutSources !== '')(
  `the real articles: thousands of selections slice to what was highlighted ${withoutSources}`,
  async () => {
    const { library, imported } = await libraryOf(sourceFiles)
    const running = await launch()
    await openLibrary(running, library)
    let selections = 0
    for (const [index, { id, title }] of imported.entries()) {
      await running.page.keyboard.press('Control+1')
      await openText(running.page, title)
      const probed = await running.page.evaluate(probeSelections, {
        documentId: id,
        title,
        rounds: 170,
        seed: index + 1
      })
      expect(probed.wrong, title).toEqual([])
      selections += probed.selections
    }
    expect(selections).toBeGreaterThan(imported.length * 380)
  },
  600_000
)

/** Points inside letters of the text, a few of each block in view. */
async function somePoints(page: Page): Promise<{ x: number; y: number; block: string }[]> {
  return page.evaluate(() => {
    const points: { x: number; y: number; block: string }[] = []
    const range = document.createRange()
    for (const block of document.querySelectorAll('[role=document] [data-block]')) {
      const node = block.querySelector('[data-s]')?.firstChild as Text
      for (let unit = 2; unit < node.length; unit += 17) {
        if (!/\p{Script=Arabic}/u.test(node.data.charAt(unit)) || !/\p{L}/u.test(node.data.charAt(unit))) continue
        range.setStart(node, unit)
        range.setEnd(node, unit + 1)
        const { left, right, top, bottom } = range.getBoundingClientRect()
        if (right - left < 3 || bottom > innerHeight - 60) continue
        points.push({ x: (left + right) / 2, y: (top + bottom) / 2, block: block.textContent ?? '' })
      }
    }
    return points
  })
}

async function highlightedText(page: Page, pressed: object): Promise<string> {
  try {
    await page.waitForFunction(() => CSS.highlights.has('muqarin-selection'), null, { timeout: 10_000 })
  } catch (cause) {
    throw new Error(`nothing highlighted after pressing at ${JSON.stringify(pressed)}`, { cause })
  }
  return page.evaluate(() => [...(CSS.highlights.get('muqarin-selection') ?? [])].map(String).join())
}

test('the real mouse: twice takes the word under it, three times the paragraph', async () => {
  const { library, imported } = await libraryOf([hardFile()])
  const running = await launch()
  await openLibrary(running, library)
  await openText(running.page, imported[0]?.title ?? '')
  const points = await somePoints(running.page)
  expect(points.length).toBeGreaterThan(12)
  for (const point of points) {
    const { x, y, block } = point
    await running.page.mouse.click(x, y, { clickCount: 2 })
    const word = await highlightedText(running.page, point)
    expect(block).toContain(word)
    expect(word).toMatch(/^\S+$/u)
    await forget(running.page)
    await running.page.mouse.click(x, y, { clickCount: 3 })
    expect(await highlightedText(running.page, point)).toBe(block)
    await forget(running.page)
  }
})

async function forget(page: Page): Promise<void> {
  await page.keyboard.press('Escape')
  await page.waitForFunction(() => !CSS.highlights.has('muqarin-selection'))
}
