import { expect, test } from 'vitest'
import { holdCalls } from '../support/app'
import { dragOver } from '../support/desk'
import { claimsOf, type Desk, openDesk } from '../support/two-sources'

/** Tags a passage with `2` and does the rest before main has heard of it. */
async function tagLate(desk: Desk, meanwhile: () => Promise<void>): Promise<void> {
  await dragOver(desk.page, desk.north, 'ألف وظيفة')
  const release = await holdCalls(desk.app)
  await desk.page.keyboard.press('2')
  await meanwhile()
  await release()
}

/** Tags a passage, whose claim then is in the inspector: it is not the one that is meant by what comes after. */
async function tagEarlier({ page, north }: Desk): Promise<void> {
  await dragOver(page, north, 'لا يكفي')
  await page.keyboard.press('1')
  await page.locator('.desk-form').waitFor()
}

const codesOf = async (desk: Desk) => claimsOf(await desk.library()).map(({ codeId }) => codeId)

test('T pressed before a claim is stored asks for its code, and what is typed after it is looked for there', async () => {
  const desk = await openDesk()
  const { page } = desk
  await tagLate(desk, async () => {
    for (const key of ['t', 'c', 'o', 'n']) await page.keyboard.press(key)
  })
  const field = page.getByRole('combobox', { name: 'وسم المقطع برمز تختاره' })
  await field.and(page.locator(':focus')).waitFor()
  expect(await field.inputValue()).toBe('con')
  await page.keyboard.press('Enter')
  await expect.poll(() => codesOf(desk)).toEqual(['constraint'])
})

test('A pressed before a claim is stored asks for the other places of its quote', async () => {
  const desk = await openDesk()
  await tagLate(desk, () => desk.page.keyboard.press('a'))
  const phrase = desk.page.getByRole('dialog').getByRole('textbox').first()
  await phrase.waitFor()
  expect(await phrase.inputValue()).toBe('ألف وظيفة')
})

test('E pressed on another passage before a claim is stored makes it evidence of that claim', async () => {
  const desk = await openDesk()
  const { page } = desk
  const evidence = async () => claimsOf(await desk.library()).map(one => one.evidence.map(({ quote }) => quote))
  await tagEarlier(desk)
  await tagLate(desk, async () => {
    await dragOver(page, desk.south, 'ألف وظيفة')
    await page.keyboard.press('e')
  })
  await expect.poll(evidence).toEqual([['لا يكفي'], ['ألف وظيفة', 'ألف وظيفة']])
})

test('R pressed on another passage before a claim is stored repeats that claim, not one made earlier', async () => {
  const desk = await openDesk()
  const { page } = desk
  await tagEarlier(desk)
  await tagLate(desk, async () => {
    await dragOver(page, desk.south, 'ألف وظيفة')
    await page.keyboard.press('r')
    await page.keyboard.press('r')
  })
  await expect.poll(() => codesOf(desk)).toEqual(['motive', 'outcome', 'outcome'])
})

test('Delete pressed before a claim is stored deletes it, and what is pressed after that is not meant for it', async () => {
  const desk = await openDesk()
  const { page } = desk
  await tagLate(desk, async () => {
    for (const key of ['3', 'Delete', '1', 'Enter', 't']) await page.keyboard.press(key)
  })
  const undo = page.locator('.notice', { hasText: 'حُذف الادعاء' }).getByRole('button', { name: 'تراجع' })
  await undo.waitFor()
  expect(await codesOf(desk)).toEqual([])
  expect(await page.locator('.notice-problem, .popover').count()).toBe(0)
  await undo.click()
  await expect.poll(() => codesOf(desk)).toEqual(['constraint'])
})

test('text pasted for a statement before its claim is stored is written into it, in its place', async () => {
  const desk = await openDesk()
  const { app, page, inspector } = desk
  await app.evaluate(({ clipboard }) => clipboard.writeText('قال المهندس'))
  await tagLate(desk, async () => {
    for (const key of ['Enter', 'a', 'Control+v', 'b']) await page.keyboard.press(key)
  })
  const statement = inspector.getByRole('textbox', { name: 'العبارة بصياغتك' })
  await statement.and(page.locator(':focus')).waitFor()
  expect(await statement.inputValue()).toBe('aقال المهندسb')
})
