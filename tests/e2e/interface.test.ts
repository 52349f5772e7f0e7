import { join } from 'node:path'
import { expect, test } from 'vitest'
import { answerOpenDialog, launch } from '../support/app'
import { cli } from '../support/cli'
import { temporaryFolder } from '../support/temporary-folder'

test('the interface changes language and theme without a restart, mirrored, and remembers both', async () => {
  const data = join(temporaryFolder(), 'data')
  const first = await launch({ data })
  const { page } = first
  const root = page.locator('html')
  expect([await root.getAttribute('lang'), await root.getAttribute('dir')]).toEqual(['ar', 'rtl'])
  const rail = page.getByRole('navigation')
  const width = await page.evaluate(() => innerWidth)
  expect((await rail.boundingBox())?.x).toBeGreaterThan(width / 2)

  await page.getByRole('button', { name: 'الإعدادات' }).click()
  await page.getByRole('menuitemradio', { name: 'English' }).click()
  await page.getByRole('navigation', { name: 'Places' }).waitFor()
  await page.keyboard.press('Escape')
  await page.locator('html[lang=en][dir=ltr]').waitFor()
  await expect
    .poll(async () => (await page.getByRole('navigation', { name: 'Places' }).boundingBox())?.x)
    .toBeLessThan(width / 2)

  // A source keeps its own direction.
  await page.getByRole('row').nth(1).dblclick()
  const text = page.getByRole('main').getByRole('document').first()
  await text.waitFor()
  expect(await text.evaluate(element => getComputedStyle(element).direction)).toBe('rtl')

  const light = await page.evaluate(() => getComputedStyle(document.body).backgroundColor)
  await page.getByRole('button', { name: 'Settings' }).click()
  await page.getByRole('menuitemradio', { name: 'Dark' }).click()
  await page.keyboard.press('Escape')
  await page.locator('html[data-theme=dark]').waitFor()
  expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).not.toBe(light)
  await first.close()

  const second = await launch({ data })
  await second.page.getByRole('navigation', { name: 'Places' }).waitFor()
  await second.page.locator('html[data-theme=dark]').waitFor()
})

test('the desk is the same when one comes back to it, but for what has changed meanwhile', async () => {
  const { page } = await launch()
  await page.getByRole('row').nth(1).dblclick()
  const text = page.getByRole('main').getByRole('document').first()
  await text.waitFor()
  await text.evaluate(element => {
    element.setAttribute('data-seen', '')
    element.parentElement?.scrollTo(0, 400)
  })
  await expect.poll(() => text.evaluate(element => element.parentElement?.scrollTop)).toBe(400)

  await page.keyboard.press('Control+1')
  await page.getByRole('grid').waitFor()
  expect(await page.getByRole('main').getByRole('document').count()).toBe(0)
  await page.getByRole('button', { name: 'الإعدادات' }).click()
  await page.getByRole('menuitemradio', { name: 'English' }).click()
  await page.getByRole('navigation', { name: 'Places' }).waitFor()
  await page.keyboard.press('Escape')

  await page.keyboard.press('Control+2')
  await page.locator('[role=document][data-seen]').waitFor()
  await page.getByRole('region', { name: /^Pane 1/ }).waitFor()
  expect(await page.getByRole('button', { name: 'أضف لوحًا' }).count()).toBe(0)
  await expect
    .poll(async () => Math.abs((await text.evaluate(element => element.parentElement?.scrollTop ?? 0)) - 400))
    .toBeLessThan(3)
})

test('a message goes by itself, but not while it is pointed at or has the focus', async () => {
  const { page } = await launch()
  const waitLong = () => page.clock.fastForward('01:00')
  await page.clock.install()
  await page.getByRole('row').nth(1).dblclick()
  const text = page.getByRole('main').getByRole('document').first()
  await text.focus()
  await page.keyboard.press('n')
  await page.keyboard.press('Delete')
  const message = page.locator('.notice-message')
  await message.hover()
  await waitLong()
  expect(await message.count()).toBe(1)

  await message.getByRole('button').first().focus()
  await page.mouse.move(10, 10)
  await waitLong()
  expect(await message.count()).toBe(1)

  await text.focus()
  await waitLong()
  await message.waitFor({ state: 'detached' })
})

test('what was typed at the desk and undone elsewhere is not written again', async () => {
  const { page } = await launch()
  await page.getByRole('row').nth(1).dblclick()
  const inspector = page.getByRole('complementary', { name: 'تفاصيل الادعاء' })
  await inspector.getByRole('listitem').first().getByRole('button').click()
  const statement = inspector.getByRole('textbox', { name: 'العبارة' })
  const before = await statement.inputValue()
  const undone = page.getByRole('button', { name: /^تراجع/ })
  const nothing = await undone.getAttribute('aria-label')
  await statement.press('Control+End')
  await page.keyboard.type(' زيادة')
  await page.keyboard.press('Control+3')
  await page.locator('[data-place=compare]').waitFor()
  // The words on the status bar may still be about what was saved before.
  await expect.poll(() => undone.getAttribute('aria-label')).not.toBe(nothing)
  const named = await undone.getAttribute('aria-label')
  await page.keyboard.press('Control+z')
  await expect.poll(() => undone.getAttribute('aria-label')).not.toBe(named)

  await page.keyboard.press('Control+2')
  await expect.poll(() => statement.inputValue()).toBe(before)
  const rest = await undone.getAttribute('aria-label')
  await page.keyboard.press('Control+1')
  await page.getByRole('grid').waitFor()
  await page.getByText('محفوظ', { exact: true }).waitFor()
  expect(await undone.getAttribute('aria-label')).toBe(rest)
})

test('what is being typed is saved to its own library when another is opened', async () => {
  const other = join(temporaryFolder(), 'other')
  await cli('init', '--library', other, '--name', 'ورشة')
  const { app, page } = await launch()
  const sample = (await page.locator('.top-bar-library').textContent()) ?? ''
  await page.getByRole('row').nth(1).dblclick()
  const inspector = page.getByRole('complementary', { name: 'تفاصيل الادعاء' })
  await inspector.getByRole('listitem').first().getByRole('button').click()
  await inspector.getByRole('textbox', { name: 'العبارة' }).press('Control+End')
  await page.keyboard.type(' زيادة')
  await answerOpenDialog(app, [other])
  await page.keyboard.press('Control+Shift+O')
  await page.getByRole('button', { name: /ورشة/ }).waitFor()
  expect(await page.locator('[role=alert]').textContent()).toBe('')

  await page.getByRole('button', { name: /ورشة/ }).click()
  await page.getByRole('menuitem', { name: sample, exact: true }).click()
  await page.getByRole('row').nth(1).waitFor()
  const statements = await page.evaluate(async () => {
    const snapshot = await window.muqarin.call('library.snapshot', undefined)
    if (!snapshot.ok) throw new Error(snapshot.problem.code)
    return Object.values(snapshot.value.library.claims).flatMap(shard => Object.values(shard).map(one => one.statement))
  })
  expect(statements.filter(statement => statement.endsWith(' زيادة'))).toHaveLength(1)
})
