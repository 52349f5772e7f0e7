import type { Page } from 'playwright'
import { expect, test } from 'vitest'
import { tagQuote } from '../support/desk'
import { claimsOf, openDesk } from '../support/two-sources'

const noticeOf = (page: Page, words: string) => page.locator('.notice', { hasText: words })

test('a notice takes back its own edit or none: its button goes with the next edit, it goes itself with its undoing', async () => {
  const desk = await openDesk()
  const { page } = desk
  const codes = async () => claimsOf(await desk.library()).map(({ codeId }) => codeId)
  const deleted = noticeOf(page, 'حُذف الادعاء')
  const undo = deleted.getByRole('button', { name: 'تراجع' })
  await tagQuote(page, desk.north, 'ألف وظيفة', '1')
  await page.keyboard.press('Delete')
  await undo.waitFor()
  // Stays for as long as it is pointed at.
  await deleted.hover()

  await page.keyboard.press('s')
  await page.keyboard.press('2')
  await undo.waitFor({ state: 'detached' })
  expect(await deleted.count()).toBe(1)

  await page.keyboard.press('Control+z')
  await undo.click()
  await deleted.waitFor({ state: 'detached' })
  expect(await codes()).toEqual(['motive'])

  await page.keyboard.press('Control+Shift+z')
  await page.keyboard.press('Control+z')
  await expect.poll(codes).toEqual(['motive'])
  expect(await page.locator('.notice').count()).toBe(0)
})

test('while one is at the notices none of them goes or moves; left alone, more than four make room', async () => {
  const { page, north } = await openDesk()
  const deleted = page.locator('.notice-message')
  const height = async () => (await deleted.last().boundingBox())?.y
  const deleteOne = async () => {
    for (const key of ['s', '2', 'Delete']) await page.keyboard.press(key)
  }
  await north.focus()
  await deleteOne()
  await deleted.hover()
  const before = await height()
  for (const count of [2, 3, 4, 5]) {
    await deleteOne()
    await expect.poll(() => deleted.count()).toBe(count)
  }
  expect(await height()).toBe(before)
  await page.mouse.move(4, 4)
  await deleteOne()
  // Some may have gone by themselves by then.
  await expect.poll(() => deleted.count()).toBeLessThanOrEqual(4)
})

test('problems stay, however many come: each can be reached and closed, and one that comes again is counted', async () => {
  const { page } = await openDesk()
  const fail = (reason: string) => page.evaluate(why => void Promise.reject(new Error(why)), reason)
  for (const reason of ['disk', 'disk', ...Array.from({ length: 11 }, (_, index) => `other ${index}`)])
    await fail(reason)
  const problems = page.locator('.notice-problem')
  await expect.poll(() => problems.count()).toBe(12)
  const first = noticeOf(page, 'disk')
  expect(await first.locator('.notice-times').textContent()).toBe('×٢')
  expect(await page.locator('.notices').evaluate(list => list.getBoundingClientRect().top > innerHeight / 3)).toBe(true)
  await first.getByRole('button', { name: 'إغلاق' }).click()
  await expect.poll(() => problems.count()).toBe(11)
})
