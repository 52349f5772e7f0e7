import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ElectronApplication, Locator, Page } from 'playwright'
import { expect, test } from 'vitest'
import type { Claim } from '#core/claims/claim'
import type { Library } from '#core/library'
import { answerOpenDialog, holdCalls, launch } from '../support/app'
import { cli, cliJson } from '../support/cli'
import { dragOver, tagQuote, textOf } from '../support/desk'
import { temporaryFolder } from '../support/temporary-folder'

/** Enough around a passage that its text can be scrolled either way. */
function around(passages: readonly string[], before: number): string {
  const days = (from: number, count: number) =>
    Array.from(
      { length: count },
      (_, day) =>
        `في اليوم ${from + day} دوّن أمين الورشة ما جرى من أعمال، وعدّ الألواح التي وصلت، وكتب أسماء من حضروا ومن غابوا من العمال.`
    )
  return [...days(1, before), ...passages, ...days(before + 1, 14)].join('\n\n')
}

const north = `مصنع الشمال وحسابه

${around(['يرى المهندس أن المصنع الجديد يوفّر ألف وظيفة في السنة الأولى.', 'والمصنع وحده لا يكفي، فبالمصنع تُشترى الآلات لا الخبرة.'], 5)}
`
const south = `سجل الجنوب وشكوكه

${around(['ينفي المحاسب أن يوفّر المشروع ألف وظيفة، ويقول إن نصفها قائم أصلًا.', 'أما مصنعهم القديم فقد أُغلق.'], 11)}
`

interface Desk {
  app: ElectronApplication
  page: Page
  north: Locator
  south: Locator
  inspector: Locator
  library: () => Promise<Library>
}

/** The two texts side by side, in a library of their own. */
async function openDesk(): Promise<Desk> {
  const folder = temporaryFolder()
  const library = join(folder, 'library')
  await cli('init', '--library', library, '--name', 'ورشة')
  const titles: string[] = []
  for (const [name, text] of [
    ['north', north],
    ['south', south]
  ] as const) {
    const file = join(folder, `${name}.txt`)
    writeFileSync(file, text)
    const [imported] = await cliJson<{ title: string }[]>('import', file, '--library', library)
    titles.push(imported?.title ?? '')
  }
  const { app, page } = await launch()
  await answerOpenDialog(app, [library])
  await page.keyboard.press('Control+Shift+O')
  const [first = '', second = ''] = titles
  await page.getByRole('row', { name: first }).dblclick()
  await textOf(page, first).waitFor()
  await page.keyboard.press('Control+1')
  await page.getByRole('row', { name: second }).getByRole('rowheader').click()
  await page.keyboard.press('Shift+Enter')
  await textOf(page, second).waitFor()
  return {
    app,
    page,
    north: textOf(page, first),
    south: textOf(page, second),
    inspector: page.getByRole('complementary', { name: 'تفاصيل الادعاء' }),
    library: () =>
      page.evaluate(async () => {
        const snapshot = await window.muqarin.call('library.snapshot', undefined)
        if (!snapshot.ok) throw new Error(snapshot.problem.code)
        return snapshot.value.library
      })
  }
}

const claimsOf = (library: Library): Claim[] => Object.values(library.claims).flatMap(shard => Object.values(shard))

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
  expect(await desk.south.locator('mark').allTextContents()).toEqual(['نصفها قائم'])

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
  expect(await apart()).toBeGreaterThan(200)
  await desk.south.focus()
  await page.keyboard.press('y')
  await expect.poll(apart).toBeLessThan(2)
  for (const mark of [northMark, southMark]) expect(await isInView(mark)).toBe(true)
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
  expect(await isInView(desk.north.locator('mark', { hasText: 'ألف وظيفة' }))).toBe(true)
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
  expect(await places.evaluateAll(boxes => boxes.map(box => (box as HTMLInputElement).checked))).toEqual([
    true,
    false,
    true,
    true,
    true
  ])
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
    expect(await menu.getByRole('menuitem').count()).toBe(5)
    for (let step = 0; step < index; step += 1) await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await expect.poll(() => statement.inputValue()).toBe(`عبارة: ${quote}`)
    await menu.waitFor({ state: 'detached' })
  }
  // The inspector offers the others as well.
  const here = inspector.getByRole('region', { name: 'الادعاءات في هذا الموضع' })
  expect(await here.getByRole('button').count()).toBe(5)
})

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
  expect(await statement.inputValue()).toBe('a sea')
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
  expect(await active.allTextContents()).toEqual(['ألف وظيفة'])

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
  expect(await isUnderTools()).toBe(false)
  await release()
})

function focusIsIn(text: Locator): Promise<boolean> {
  return text.evaluate(element => element === document.activeElement)
}

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
