import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { inOrder, poppler } from '../golden/extraction'
import { answerOpenDialog, answerSaveDialog, launch } from '../support/app'
import { cliJson } from '../support/cli'
import { dragOver, formIsGone, textOf } from '../support/desk'
import { sourceFiles, withoutSources } from '../support/sources'
import { temporaryFolder } from '../support/temporary-folder'

interface Listed {
  title: string
  words: number
}

test.skipIf(withoutSources !== '')(
  `the whole job on the five real articles ${withoutSources}`,
  async () => {
    const folder = temporaryFolder()
    const { app, page, close } = await launch()

    // A library of one's own.
    await answerOpenDialog(app, [folder])
    await page.getByRole('button', { name: /المكتبة المفتوحة/ }).click()
    await page.getByRole('menuitem', { name: 'مكتبة جديدة' }).click()
    await page.getByRole('textbox', { name: 'اسم المكتبة' }).fill('قمم')
    await page.getByRole('button', { name: 'اختيار الموضع' }).click()
    await page.getByRole('heading', { name: 'لا مصادر بعد' }).waitFor()

    // Collect: every draft is looked at and accepted.
    await answerOpenDialog(app, sourceFiles)
    await page.getByRole('button', { name: 'استيراد مصادر' }).first().click()
    for (let index = 0; index < sourceFiles.length; index += 1) {
      const dialog = page.getByRole('dialog', { name: 'مراجعة قبل الإضافة' })
      await dialog.getByText(sourceFiles[index]?.split(/[\\/]/).at(-1) ?? '').waitFor()
      await dialog.getByRole('button', { name: 'إضافة إلى المكتبة' }).click()
    }
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    const rows = page.getByRole('grid', { name: 'مصادر المكتبة' }).getByRole('rowheader')
    await rows.nth(sourceFiles.length - 1).waitFor()
    const titles = (await rows.allInnerTexts()).map(text => text.split('\n')[0]?.trim() ?? '')
    expect(titles).toHaveLength(sourceFiles.length)

    // Read two of them side by side, each from right to left.
    const short = titles.filter(title => /ترمب|بوتين يزور/.test(title))
    expect(short).toHaveLength(2)
    await page.getByRole('row', { name: short[0] }).dblclick()
    const first = textOf(page, short[0] ?? '')
    await first.waitFor()
    await page.getByRole('button', { name: 'المكتبة', exact: true }).click()
    await page.getByRole('row', { name: short[1] }).getByRole('rowheader').click()
    await page.keyboard.press('Shift+Enter')
    const second = textOf(page, short[1] ?? '')
    await second.waitFor()
    await first.waitFor()
    for (const pane of [first, second])
      expect(await pane.evaluate(element => getComputedStyle(element).direction)).toBe('rtl')

    // Tag with the mouse, then with the keyboard alone.
    // What is out of view is drawn once the hands rest.
    const holders = async () => {
      const written = await Promise.all([first.textContent(), second.textContent()])
      return [first, second].filter((_, index) => written[index]?.includes('94.8'))
    }
    await expect.poll(async () => (await holders()).length).toBe(1)
    const target = (await holders())[0] ?? first
    const other = target === first ? second : first
    await dragOver(page, target, '94.8 مليار دولار')
    await page.keyboard.press('2')
    const statement = page.getByRole('textbox', { name: 'العبارة بصياغتك' })
    await statement.fill('تجارة المنطقة مع الصين 94.8 مليار')
    await page
      .getByRole('combobox', { name: 'صاحب القول' })
      .or(page.getByRole('textbox', { name: 'صاحب القول' }))
      .first()
      .fill('الصين')
    await page.getByRole('complementary').getByText('يتحفّظ', { exact: true }).click()
    await page.getByRole('radio', { name: 'يتحفّظ', checked: true }).waitFor({ state: 'attached' })
    await page.getByText('محفوظ', { exact: true }).waitFor()

    await other.focus()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('s')
    await formIsGone(page)
    await page.keyboard.press('1')
    await statement.waitFor()
    expect(await statement.inputValue()).toBe('')
    await page.keyboard.press('Enter')
    await page.keyboard.type('زيارة إلى المنطقة')
    await page.keyboard.press('Escape')
    await page.getByText('محفوظ', { exact: true }).waitFor()

    // Undo and redo.
    const count = page.getByRole('contentinfo').getByText(/ادعاء/)
    await page.getByText('ادعاءان', { exact: true }).first().waitFor()
    await page.keyboard.press('Control+z')
    await page.keyboard.press('Control+z')
    await page.getByText('ادعاء واحد', { exact: true }).first().waitFor()
    await page.keyboard.press('Control+Shift+z')
    await page.keyboard.press('Control+Shift+z')
    await page.getByText('ادعاءان', { exact: true }).first().waitFor()
    expect(await count.count()).toBeGreaterThan(0)

    // Compare: a cell leads to its quote, and the quote to its place on the desk.
    await page.getByRole('button', { name: 'المقارنة', exact: true }).click()
    const cell = page.getByRole('gridcell').filter({ hasText: 'تجارة المنطقة مع الصين' })
    await cell.click()
    await page.getByRole('button', { name: /أظهر الشاهد على المكتب/ }).click()
    await target.locator('mark').filter({ hasText: '94.8' }).first().waitFor()

    // Brief: written and exported.
    const pdf = join(folder, 'briefing.pdf')
    await answerSaveDialog(app, pdf)
    await page.getByRole('button', { name: 'الإحاطة', exact: true }).click()
    await page.getByRole('button', { name: 'إحاطة مقارنة' }).click()
    await page.getByRole('textbox', { name: 'العنوان', exact: true }).fill('إحاطة: الممرّات والمعادن في 2025')
    await page.getByRole('textbox', { name: /^نص الجزء/ }).click()
    await page.keyboard.type('تُقارن هذه الإحاطة خمسة مصادر.')
    await page.getByText('محفوظة', { exact: true }).waitFor()
    await page
      .getByRole('img', { name: /صفحة 1 من|صفحة ١ من/ })
      .first()
      .waitFor()
    await page.getByRole('button', { name: 'تصدير PDF' }).click()
    await page.getByText(/صُدّرت الإحاطة إلى/).waitFor()
    await close()

    // What was done is on disk, and the PDF says it, in order and with its letters whole.
    const library = join(folder, 'قمم')
    const listed = await cliJson<Listed[]>('list', '--library', library)
    expect(listed).toHaveLength(sourceFiles.length)
    const claims = await cliJson<
      { statement: string; actor: string; stance: string; code: string; evidence: { quote: string }[] }[]
    >(...['claims', 'list', '--library', library])
    expect(claims).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          code: 'outcome',
          statement: 'تجارة المنطقة مع الصين 94.8 مليار',
          actor: 'الصين',
          stance: 'hedges',
          evidence: [expect.objectContaining({ quote: '94.8 مليار دولار' })]
        }),
        expect.objectContaining({ code: 'motive', statement: 'زيارة إلى المنطقة' })
      ])
    )
    expect(existsSync(pdf)).toBe(true)
    const printed = inOrder(poppler('pdftotext', readFileSync(pdf)))
    for (const { statement, evidence } of claims) {
      for (const text of [
        statement,
        evidence[0]?.quote ?? '',
        'إحاطة: الممرّات والمعادن في 2025',
        'تُقارن هذه الإحاطة خمسة مصادر.'
      ]) {
        expect(printed.includes(inOrder(text)), text).toBe(true)
      }
    }
  },
  240_000
)
