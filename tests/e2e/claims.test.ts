import type { Locator } from 'playwright'
import { expect, test } from 'vitest'
import { dragOver, tagQuote } from '../support/desk'
import { claimsOf, type Desk, openDesk } from '../support/two-sources'

/** Tags a quote with a code's key and gives the claim a statement. */
async function tag({ page, inspector }: Desk, text: Locator, quote: string, key: string, statement: string) {
  await tagQuote(page, text, quote, key)
  await page.keyboard.press('Enter')
  await inspector.getByRole('textbox', { name: 'العبارة بصياغتك' }).fill(statement)
  await page.keyboard.press('Enter')
  await page.getByText('محفوظ', { exact: true }).waitFor()
}

test('one claim rests on passages of two sources, and keeps at least one', async () => {
  const desk = await openDesk()
  const { page, inspector } = desk
  await tag(desk, desk.north, 'ألف وظيفة', '2', 'المصنع يوظّف ألفًا')
  await dragOver(page, desk.south, 'نصفها قائم')
  await page.keyboard.press('e')
  await inspector.getByRole('heading', { name: 'الشواهد (٢) · مصدران' }).waitFor()
  const [claim] = claimsOf(await desk.library())
  expect(claim?.evidence.map(({ quote }) => quote)).toEqual(['ألف وظيفة', 'نصفها قائم'])
  expect(new Set(claim?.evidence.map(({ documentId }) => documentId)).size).toBe(2)
  await expect.poll(() => desk.south.locator('mark').allTextContents()).toEqual(['نصفها قائم'])

  await inspector.getByRole('button', { name: 'إزالة الشاهد ١' }).click()
  await inspector.getByRole('heading', { name: 'الشواهد (١)' }).waitFor()
  await inspector.getByRole('button', { name: 'إزالة الشاهد ١' }).click()
  await page.getByText(/لا يبقى ادعاء بلا شاهد/).waitFor()
  expect(claimsOf(await desk.library())[0]?.evidence.map(({ quote }) => quote)).toEqual(['نصفها قائم'])
})

test('a claim chosen from the searchable list takes the selection as evidence', async () => {
  const desk = await openDesk()
  const { page } = desk
  await tag(desk, desk.north, 'ألف وظيفة', '2', 'الوظائفُ تزداد')
  await tag(desk, desk.north, 'تُشترى الآلات', '1', 'المال للآلات')
  await dragOver(page, desk.south, 'ألف وظيفة')
  await page.keyboard.press('Shift+e')
  const dialog = page.getByRole('dialog', { name: 'إضافة المقطع إلى ادعاء' })
  await dialog.waitFor()
  await page.keyboard.type('الوظائف')
  await expect.poll(() => dialog.getByRole('option').count()).toBe(1)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await desk.inspector.getByRole('heading', { name: /الشواهد \(٢\)/ }).waitFor()
  const claims = claimsOf(await desk.library())
  expect(claims.find(({ statement }) => statement === 'الوظائفُ تزداد')?.evidence).toHaveLength(2)
})

test('two claims on one proposition are lined up by a key, and each source tells where it stands', async () => {
  const desk = await openDesk()
  const { page, inspector } = desk
  await tag(desk, desk.north, 'يوفّر ألف وظيفة', '2', 'المصنع يوظّف')
  const proposition = inspector.getByRole('combobox', { name: 'القضية' })
  await proposition.fill('المشروعُ يوفّر ألف وظيفة')
  await page.keyboard.press('Enter')
  await page.getByRole('combobox', { name: 'تتبّع قضية' }).waitFor()
  // One step: undone, there is neither the proposition nor a claim about it.
  const counts = async () => {
    const library = await desk.library()
    return [Object.keys(library.propositions).length, claimsOf(library).filter(one => one.propositionId).length]
  }
  await desk.north.focus()
  await page.keyboard.press('Control+z')
  await expect.poll(counts).toEqual([0, 0])
  await page.keyboard.press('Control+Shift+z')
  await expect.poll(counts).toEqual([1, 1])

  await tag(desk, desk.south, 'ينفي المحاسب', '2', 'لا وظائف جديدة')
  await inspector.getByText('ينفي', { exact: true }).click()
  await proposition.fill('المشروع')
  await page.getByRole('option').first().waitFor()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect.poll(counts).toEqual([1, 2])
  const strip = (title: string) => page.getByRole('region', { name: `الموقف من القضية: ${title}` })
  await strip('مصنع الشمال وحسابه').getByText('يؤكد', { exact: true }).waitFor()
  await strip('سجل الجنوب وشكوكه').getByText('ينفي', { exact: true }).waitFor()

  // Far apart before, at one height after.
  const northMark = desk.north.locator('mark', { hasText: 'يوفّر ألف وظيفة' })
  const southMark = desk.south.locator('mark', { hasText: 'ينفي المحاسب' })
  await desk.north.evaluate(text => text.parentElement?.scrollTo(0, 0))
  await desk.south.evaluate(text => text.parentElement?.scrollTo(0, 100_000))
  const apart = async () => Math.abs((await topOf(northMark)) - (await topOf(southMark)))
  await expect.poll(apart).toBeGreaterThan(200)
  await desk.south.focus()
  await page.keyboard.press('y')
  await expect.poll(apart).toBeLessThan(2)
  for (const mark of [northMark, southMark]) await expect.poll(() => isInView(mark)).toBe(true)
})

test('a relation previews the claim at its other end and leads there', async () => {
  const desk = await openDesk()
  const { page, inspector } = desk
  await tag(desk, desk.north, 'ألف وظيفة', '2', 'الوظائف ألف')
  await tag(desk, desk.south, 'نصفها قائم أصلًا', '3', 'نصف الوظائف قديم')
  await inspector.getByRole('button', { name: 'ربط بادعاء آخر' }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('menuitem', { name: 'يناقض ادعاءً…' }).click()
  await page.getByRole('dialog', { name: 'يناقض ادعاءً…' }).waitFor()
  await page.keyboard.type('ألف')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  const relation = inspector.getByRole('button', { name: /^يناقض/ })
  await relation.waitFor()
  // Reached by the keyboard, it tells what is at the other end.
  await inspector.getByRole('button', { name: 'إزالة الشاهد ١' }).focus()
  await page.keyboard.press('Tab')
  const preview = page.getByRole('tooltip')
  await preview.getByText('الوظائف ألف').waitFor()
  expect(await preview.textContent()).toContain('ألف وظيفة')
  expect(await preview.textContent()).toContain('مصنع الشمال وحسابه')
  await page.keyboard.press('Enter')
  await expect.poll(() => inspector.getByRole('textbox', { name: 'العبارة بصياغتك' }).inputValue()).toBe('الوظائف ألف')
  await expect.poll(() => isInView(desk.north.locator('mark', { hasText: 'ألف وظيفة' }))).toBe(true)
})

test('a phrase is tagged wherever it stands, with what is joined to it, and one undo takes it all back', async () => {
  const desk = await openDesk()
  const { page } = desk
  await tag(desk, desk.north, 'أن المصنع الجديد', '1', 'المصنع قائم')
  await dragOver(page, desk.north, 'المصنع', { occurrence: 2 })
  await page.keyboard.press('a')
  const dialog = page.getByRole('dialog', { name: 'وسم العبارة حيثما وردت' })
  await dialog.getByText('وردت العبارة', { exact: false }).waitFor()
  await dialog.getByRole('textbox', { name: 'العبارة' }).fill('مصنع')
  await dialog.getByText('وردت العبارة في ٥ مواضع').waitFor()
  // Title, tagged already, with و, with ب, with a pronoun.
  const places = dialog.getByRole('listitem').getByRole('checkbox')
  const ticked = () => places.evaluateAll(boxes => boxes.map(box => (box as HTMLInputElement).checked))
  await expect.poll(ticked).toEqual([true, false, true, true, true])
  await dialog.getByRole('listitem').first().getByText('مصنع الشمال').click()
  await dialog.getByRole('button', { name: 'وسم ٣ مواضع' }).click()
  await page.getByText('وُسمت ٣ مواضع.').waitFor()
  const quotes = claimsOf(await desk.library()).flatMap(({ evidence }) => evidence.map(({ quote }) => quote))
  expect(quotes.toSorted()).toEqual(['أن المصنع الجديد', 'فبالمصنع', 'مصنعهم', 'والمصنع'].toSorted())

  await desk.north.focus()
  await page.keyboard.press('Control+z')
  await expect.poll(async () => claimsOf(await desk.library()).length).toBe(1)
})

test('the last tag is repeated with its actor, theme and proposition', async () => {
  const desk = await openDesk()
  const { page, inspector } = desk
  await tag(desk, desk.north, 'ألف وظيفة', '3', 'الوظائف ألف')
  await inspector.getByRole('combobox', { name: 'صاحب القول' }).fill('المهندس')
  await page.keyboard.press('Tab')
  await inspector.getByRole('combobox', { name: 'الموضوع' }).fill('العمل')
  await page.keyboard.press('Tab')
  await inspector.getByRole('combobox', { name: 'القضية' }).fill('المصنع نافع')
  await page.keyboard.press('Enter')
  await expect.poll(async () => claimsOf(await desk.library())[0]?.propositionId).toBeTruthy()

  await dragOver(page, desk.south, 'المشروع ألف وظيفة')
  await page.keyboard.press('r')
  await expect.poll(async () => claimsOf(await desk.library()).length).toBe(2)
  const [first, second] = claimsOf(await desk.library()).toSorted((a, b) => (a.createdAt < b.createdAt ? -1 : 1))
  expect(second).toMatchObject({
    codeId: 'constraint',
    actor: 'المهندس',
    theme: 'العمل',
    propositionId: first?.propositionId,
    statement: ''
  })
})

test('each of five claims on one word is reached by the keyboard', async () => {
  const desk = await openDesk()
  const { page, inspector } = desk
  const quotes = ['وظيفة', 'ألف وظيفة', 'يوفّر ألف وظيفة', 'يوفّر ألف وظيفة في السنة', 'الجديد يوفّر ألف وظيفة في السنة']
  for (const quote of quotes) await tag(desk, desk.north, quote, '2', `عبارة: ${quote}`)
  await dragOver(page, desk.north, 'وظيفة')
  const statement = inspector.getByRole('textbox', { name: 'العبارة بصياغتك' })
  for (const [index, quote] of quotes.entries()) {
    await page.keyboard.press('c')
    const menu = page.getByRole('menu', { name: 'الادعاءات في هذا الموضع' })
    await menu.waitFor()
    await expect.poll(() => menu.getByRole('menuitem').count()).toBe(5)
    for (let step = 0; step < index; step += 1) await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await expect.poll(() => statement.inputValue()).toBe(`عبارة: ${quote}`)
    await menu.waitFor({ state: 'detached' })
  }
  // The inspector offers the others as well.
  const here = inspector.getByRole('region', { name: 'الادعاءات في هذا الموضع' })
  await expect.poll(() => here.getByRole('button').count()).toBe(5)
})

async function topOf(mark: Locator): Promise<number> {
  return (await mark.first().boundingBox())?.y ?? Number.NaN
}

async function isInView(mark: Locator): Promise<boolean> {
  return mark.first().evaluate(element => {
    const frame = element.closest('.desk-scroller')?.getBoundingClientRect()
    const own = element.getBoundingClientRect()
    return frame !== undefined && own.top >= frame.top && own.bottom <= frame.bottom
  })
}
