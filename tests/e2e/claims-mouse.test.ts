import type { Locator, Page } from 'playwright'
import { expect, test } from 'vitest'
import { launch } from '../support/app'
import { dragOver, edgesOf, textStands } from '../support/desk'

/** The first source of the sample library on the desk, with a claim on each of the quotes, which lie within the last one. */
async function openTagged(page: Page, quotes: readonly string[]): Promise<Locator> {
  await page.keyboard.press('Control+2')
  const text = page.getByRole('main').getByRole('document').first()
  await text.waitFor()
  const tagged = await page.evaluate(async quotes => {
    const { call } = window.muqarin
    const layout = await call('library.snapshot', undefined)
    if (!layout.ok) throw new Error(layout.problem.code)
    const title = document.querySelector('[role=document]')?.getAttribute('aria-label')
    const documentId = Object.values(layout.value.library.documents).find(one => one.title === title)?.id ?? ''
    const body = await call('documents.body', { id: documentId })
    if (!body.ok) throw new Error(body.problem.code)
    const outermost = quotes.at(-1) ?? ''
    for (const quote of quotes) {
      const start = body.value.text.indexOf(outermost) + outermost.indexOf(quote)
      const done = await call('claims.tag', { documentId, start, end: start + quote.length, codeId: 'motive' })
      if (!done.ok) return done.problem.code
      const [added] = done.value.change.added
      if (added) await call('claims.update', { id: added.record.id, edit: { statement: `عبارة: ${quote}` } })
    }
    return 'done'
  }, quotes)
  expect(tagged).toBe('done')
  await text.locator('mark').first().waitFor()
  return text
}

test('claims that overlap under the resting mouse are listed, and the list is reached, chosen from and sent away', async () => {
  const { page } = await launch()
  await page.keyboard.press('Control+2')
  const words = await page.getByRole('main').getByRole('document').first().locator('p').nth(1).textContent()
  const [one = '', two = '', three = '', four = '', five = ''] = words?.split(' ') ?? []
  const quotes = [
    three,
    `${two} ${three}`,
    `${one} ${two} ${three}`,
    `${one} ${two} ${three} ${four}`,
    `${one} ${two} ${three} ${four} ${five}`
  ]
  const text = await openTagged(page, quotes)
  const inspector = page.getByRole('complementary', { name: 'تفاصيل الادعاء' })
  const statement = inspector.getByRole('textbox', { name: 'العبارة بصياغتك' })
  const card = page.getByRole('region', { name: 'الادعاءات في هذا الموضع' }).and(page.locator('.claims-card'))
  const { end: over } = await edgesOf(text, quotes[2] ?? '')
  // What was scrolled to get there tells so in the next frame, and scrolling sends the list away.
  await textStands(text)

  await page.mouse.move(over.x, over.y)
  await card.waitFor()
  await expect
    .poll(() => card.getByRole('button').allTextContents())
    .toEqual(quotes.map(quote => `دافععبارة: ${quote}`))
  // The focus is where it was, and the way into the card does not lose it.
  const box = await card.getByRole('button').nth(3).boundingBox()
  if (!box) throw new Error('no card')
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 12 })
  await card.getByRole('button').nth(3).click()
  await expect.poll(() => statement.inputValue()).toBe(`عبارة: ${quotes[3]}`)
  await card.waitFor({ state: 'detached' })

  // Escape sends it away and leaves the claim chosen; it comes back once the mouse has been elsewhere.
  await textStands(text)
  await page.mouse.move(over.x, over.y)
  await card.waitFor()
  await page.keyboard.press('Escape')
  await card.waitFor({ state: 'detached' })
  expect(await statement.inputValue()).toBe(`عبارة: ${quotes[3]}`)
  await page.mouse.move(over.x + 1, over.y)
  await page.mouse.move(5, 400)
  await page.mouse.move(over.x, over.y)
  await card.waitFor()
  await page.mouse.move(5, 400)
  await card.waitFor({ state: 'detached' })

  // With a passage selected its tools have the place.
  await dragOver(page, text, quotes[2] ?? '')
  await page.getByRole('toolbar', { name: 'وسم المقطع المحدد' }).waitFor()
  await page.mouse.move(over.x, over.y - 2, { steps: 3 })
  expect(await card.count()).toBe(0)
})

test('two rows of panes share the height as the border between them stands', async () => {
  const { app, page } = await launch()
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1_040, 760))
  await page.keyboard.press('Control+2')
  const panes = page.getByRole('region', { name: /^اللوح/ })
  await panes.first().getByRole('document').waitFor()
  await page.keyboard.press('Control+Shift+T')
  await page.keyboard.press('Control+Shift+T')
  await panes.nth(3).waitFor()
  const heights = () => panes.evaluateAll(all => all.map(pane => Math.round(pane.clientHeight / 10)))
  const border = page.getByRole('separator', { name: 'الحد بين صفَّي الألواح' })
  expect(await border.getAttribute('aria-orientation')).toBe('horizontal')
  await expect.poll(async () => new Set(await heights()).size).toBe(1)

  await border.focus()
  for (let press = 0; press < 5; press += 1) await page.keyboard.press('ArrowDown')
  await expect.poll(() => border.getAttribute('aria-valuenow')).toBe('60')
  const upperShare = async () => {
    const [upper = 0, , , lower = 0] = await heights()
    return upper / (upper + lower)
  }
  await expect.poll(upperShare).toBeCloseTo(0.6, 1)

  const box = await border.boundingBox()
  if (!box) throw new Error('no border')
  await page.mouse.move(box.x + 60, box.y + box.height / 2)
  await page.mouse.down()
  await page.mouse.move(box.x + 60, box.y + box.height / 2 - 2_000, { steps: 2 })
  await page.mouse.up()
  await expect.poll(() => border.getAttribute('aria-valuenow')).toBe('15')
  await border.press('Enter')
  await expect.poll(() => border.getAttribute('aria-valuenow')).toBe('50')
})

test('with a large codebook the toolbar has the codes at hand, and any other is found by typing', async () => {
  const { page } = await launch()
  await page.keyboard.press('Control+2')
  const text = page.getByRole('main').getByRole('document').first()
  await text.waitFor()
  const names = ['الطّاقة', 'الحدود', 'الماء', 'العمل', 'النقل', 'التعليم', 'الزراعة', 'الصحة']
  await page.evaluate(async names => {
    for (const ar of names) await window.muqarin.call('codes.add', { parentId: 'motive', name: { ar, en: '' } })
  }, names)
  const quote = (await text.locator('p').nth(1).textContent())?.split(' ').slice(0, 4).join(' ') ?? ''
  await dragOver(page, text, quote)
  const toolbar = page.getByRole('toolbar', { name: 'وسم المقطع المحدد' })
  await toolbar.waitFor()
  expect(await toolbar.getByRole('button', { name: names[0] ?? '' }).count()).toBe(0)
  for (const root of ['دافع', 'نتيجة', 'قيد']) await toolbar.getByRole('button', { name: root, exact: true }).waitFor()

  await toolbar.getByRole('button', { name: 'وسم المقطع برمز تختاره' }).click()
  await page.getByRole('combobox', { name: 'وسم المقطع برمز تختاره' }).waitFor()
  await page.keyboard.type('طاقه')
  await expect.poll(() => page.getByRole('option').allTextContents()).toEqual(['الطّاقةدافع'])
  await page.keyboard.press('Enter')
  const inspector = page.getByRole('complementary', { name: 'تفاصيل الادعاء' })
  await inspector.getByRole('button', { name: 'الطّاقة' }).waitFor()
  await expect.poll(() => text.evaluate(element => element === document.activeElement)).toBe(true)

  // Used last, it is at hand now; and a claim that is chosen gets another code by the same key.
  await page.keyboard.press('t')
  await page.keyboard.type('الصحه')
  await page.keyboard.press('Enter')
  await inspector.getByRole('button', { name: 'الصحة' }).waitFor()
  await dragOver(page, text, quote)
  await toolbar.getByRole('button', { name: 'الصحة' }).waitFor()
})
