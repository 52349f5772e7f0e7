import type { Locator } from 'playwright'
import { expect, test } from 'vitest'
import { holdCalls } from '../support/app'
import { dragOver } from '../support/desk'
import { claimsOf, openDesk } from '../support/two-sources'

test('keys pressed before a claim is stored are meant for it: another code, and the words of its statement', async () => {
  const desk = await openDesk()
  const { app, page, inspector } = desk
  const statement = inspector.getByRole('textbox', { name: 'العبارة بصياغتك' })
  await dragOver(page, desk.north, 'ألف وظيفة')
  const release = await holdCalls(app)
  await page.keyboard.press('2')
  await page.keyboard.press('3')
  await page.keyboard.press('Enter')
  // Each of these does something else in a text: letters are commands, and Backspace deletes the claim.
  for (const key of ['a', 'Space', 's', 'o', 'Backspace', 'e', 'Delete', 'Enter', 'a']) await page.keyboard.press(key)
  await release()
  await statement.and(page.locator(':focus')).waitFor()
  await expect.poll(() => statement.inputValue()).toBe('a sea')
  await page.keyboard.press('Enter')
  const made = async () => claimsOf(await desk.library()).map(({ codeId, statement }) => [codeId, statement])
  await expect.poll(made).toEqual([['constraint', 'a sea']])
})

test('a claim that is stored late does not call back whoever has gone on meanwhile', async () => {
  const desk = await openDesk()
  const { app, page } = desk
  const active = desk.north.locator('mark[data-active]')
  const tagLate = async (quote: string, meanwhile: () => Promise<void>) => {
    await dragOver(page, desk.north, quote)
    const release = await holdCalls(app)
    await page.keyboard.press('2')
    await meanwhile()
    await release()
    await desk.north.locator('mark', { hasText: quote }).waitFor()
  }
  await tagLate('ألف وظيفة', async () => {
    for (const key of ['Enter', 'x', 'Escape']) await page.keyboard.press(key)
  })
  expect(await active.count()).toBe(0)
  // The field that was asked for then is not gone to when the claim is chosen later.
  await page.keyboard.press('n')
  await page.locator('.desk-form').waitFor()
  expect(await focusIsIn(desk.north)).toBe(true)

  await tagLate('لا يكفي', () => page.keyboard.press('p'))
  await expect.poll(() => active.allTextContents()).toEqual(['ألف وظيفة'])

  await tagLate('تُشترى الآلات', async () => {
    await page.keyboard.press('Enter')
    await desk.south.locator('[data-block]').first().click()
  })
  expect(await active.count()).toBe(0)
  expect(await focusIsIn(desk.south)).toBe(true)
})

test('the tools of a passage that has been tagged do not lie in the way of the next drag', async () => {
  const desk = await openDesk()
  const { app, page } = desk
  await dragOver(page, desk.north, 'ألف وظيفة')
  const tools = page.getByRole('toolbar', { name: 'وسم المقطع المحدد' })
  await tools.waitFor()
  const box = await tools.boundingBox()
  if (!box) throw new Error('no tools')
  const isUnderTools = () =>
    page.evaluate(({ x, y }) => document.elementFromPoint(x, y)?.closest('[role=toolbar]') !== null, {
      x: box.x + box.width / 2,
      y: box.y + box.height / 2
    })
  expect(await isUnderTools()).toBe(true)
  const release = await holdCalls(app)
  await page.keyboard.press('2')
  await expect.poll(isUnderTools).toBe(false)
  await release()
})

function focusIsIn(text: Locator): Promise<boolean> {
  return text.evaluate(element => element === document.activeElement)
}
