import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { answerOpenDialog, launch } from '../support/app'
import { cli, cliJson } from '../support/cli'
import { dragOver, textOf } from '../support/desk'
import { temporaryFolder } from '../support/temporary-folder'

const article = `جسور النهر: من يبني ومن يدفع؟

تُمثِّلُ الجسورُ حلًّا لِمُدُنٍ كثيرةٍ، وقالت شركة Eni إن صيغة (5+1) بلغت 70% من كلفةِ «الممرّ الأوسط» في 30/5/2025.

وبلغت الكلفة 66,2 مليار دولار أو 94.8 مليارًا، وكتب صحفيٌّ 👨‍👩‍👧 على موقع Central Asia Desk أنّ لا أحد يعلم.
`

/** Passages whose ends are hard: marks, Latin words, figures, brackets, signs, emoji, the lam-alef ligature. */
const passages = [
  'تُمثِّلُ الجسورُ حلًّا',
  'لِمُدُنٍ كثيرةٍ',
  'Eni إن صيغة (5+1)',
  '(5+1) بلغت 70%',
  '«الممرّ الأوسط»',
  '66,2 مليار دولار',
  '94.8 مليارًا',
  'صحفيٌّ 👨‍👩‍👧',
  '👨‍👩‍👧 على موقع Central Asia Desk',
  'أنّ لا أحد يعلم'
]

interface ListedClaim {
  document: string
  evidence: { start: number; end: number; quote: string }[]
}

test.each([
  ['from the beginning to the end', false],
  ['from the end to the beginning', true]
])('dragged %s, every passage is stored exactly as it was chosen', async (_, backwards) => {
  const folder = temporaryFolder()
  const file = join(folder, 'bridges.txt')
  writeFileSync(file, article)
  const library = join(folder, 'library')
  await cli('init', '--library', library, '--name', 'جسور')
  const [imported] = await cliJson<{ id: string; title: string }[]>('import', file, '--library', library)
  const { app, page, close } = await launch()
  await answerOpenDialog(app, [library])
  await page.getByRole('button', { name: /المكتبة المفتوحة/ }).click()
  await page.getByRole('menuitem', { name: /^فتح مكتبة Ctrl/ }).click()
  await page.getByRole('row', { name: imported?.title }).dblclick()
  const text = textOf(page, imported?.title ?? '')
  await text.waitFor()
  for (const [index, passage] of passages.entries()) {
    await dragOver(page, text, passage, { backwards })
    await page.keyboard.press('1')
    await page
      .getByRole('contentinfo')
      .getByText(new RegExp(`^${countInArabic(index + 1)}`))
      .waitFor()
    await page.keyboard.press('Escape')
  }
  await close()
  const claims = await cliJson<ListedClaim[]>('claims', 'list', '--library', library)
  const { stdout: stored } = await cli('text', imported?.id ?? '', '--library', library)
  for (const { evidence } of claims) {
    for (const { start, end, quote } of evidence) expect(stored.slice(start, end)).toBe(quote)
  }
  const quotes = claims.map(claim => claim.evidence[0]?.quote)
  expect([...quotes].sort()).toEqual([...passages].sort())
})

/** How the status bar counts claims. */
function countInArabic(count: number): string {
  if (count === 1) return 'ادعاء واحد'
  if (count === 2) return 'ادعاءان'
  return new Intl.NumberFormat('ar-EG-u-nu-arab').format(count)
}
