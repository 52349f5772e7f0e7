import { cpSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { answerOpenDialog, launch } from '../support/app'
import { contentOf } from '../support/backed-up-library'
import { tagQuote } from '../support/desk'
import { temporaryFolder } from '../support/temporary-folder'
import { claimsOf, type Desk, openDesk } from '../support/two-sources'

// Each test starts several programs one after another.
vi.setConfig({ testTimeout: 180_000 })

const elsewhere = { pid: 71, host: 'desk-in-amman', bootedAt: 1, takenAt: '2026-01-02T12:04:05.000Z', token: 't' }

interface Written {
  desk: Desk
  folder: string
  /** The folder around the library's own. */
  parent: string
  write: (memo: string) => Promise<void>
}

/** A library on the desk with one claim, whose memo is written in its field. */
async function openAndTag(): Promise<Written> {
  const desk = await openDesk()
  const { page, inspector } = desk
  const folder = await page.evaluate(async () => {
    const snapshot = await window.muqarin.call('library.snapshot', undefined)
    return snapshot.ok ? snapshot.value.folder : ''
  })
  await tagQuote(page, desk.north, 'ألف وظيفة', '2')
  const write = async (memo: string) => {
    const field = inspector.getByRole('textbox', { name: 'ملاحظة' })
    await field.fill(memo)
    await field.blur()
  }
  await write('أولى')
  await page.getByText('محفوظ', { exact: true }).waitFor()
  await expect.poll(async () => memoIn(await desk.library())).toBe('أولى')
  return { desk, folder, parent: dirname(folder), write }
}

const memoIn = (library: Awaited<ReturnType<Desk['library']>>) => claimsOf(library)[0]?.memo

/** The memo of the one claim that a library on disk has; no other program may have it open. */
async function memoOnDisk(folder: string): Promise<string | undefined> {
  const claims = claimsOf(await contentOf(folder))
  expect(claims).toHaveLength(1)
  return claims[0]?.memo
}

type Happening = [string, RegExp, (folder: string) => void, string]

/** What happens, the words for it, and the button that leads on. */
const happenings: Happening[] = [
  ['renamed', /نُقل مجلد المكتبة/, folder => renameSync(folder, `${folder}2`), 'فتحها في مكانها الآن'],
  [
    'replaced by a copy',
    /حلّ في .* مجلد آخر/,
    folder => {
      cpSync(folder, `${folder}3`, { recursive: true })
      renameSync(folder, `${folder}2`)
      renameSync(`${folder}3`, folder)
    },
    'فتحها في مكانها الآن'
  ],
  ['robbed of its journal', /حُذف سجل المكتبة/, folder => rmSync(join(folder, 'journal.jsonl')), 'فتح المكتبة من جديد'],
  [
    'given another journal',
    /بدّل برنامج آخر سجل المكتبة/,
    folder => writeFileSync(join(folder, 'journal.jsonl'), '{}\n{}\n'),
    'فتح المكتبة من جديد'
  ],
  ['robbed of its lock', /حُذف ملف القفل/, folder => rmSync(join(folder, 'library.lock')), 'فتح المكتبة من جديد']
]

test.each(happenings)(
  'a library that is %s: what was acknowledged is found, the rest is refused and can be saved',
  async (_, words, happen, button) => {
    const { desk, folder, write } = await openAndTag()
    const { page, inspector } = desk
    happen(folder)
    await write('ثانية')
    const notice = page.locator('.lost')
    await notice.getByText(words).waitFor()
    await notice.getByText('لم تُحفظ تعديلاتك الأخيرة').waitFor()
    await page.getByText('غير محفوظ', { exact: true }).waitFor()
    expect(await page.getByText('محفوظ', { exact: true }).count()).toBe(0)
    expect(await inspector.getByRole('textbox', { name: 'ملاحظة' }).inputValue()).toBe('ثانية')
    expect(memoIn(await desk.library())).toBe('أولى')

    await notice.getByRole('button', { name: button }).click()
    await notice.waitFor({ state: 'detached' })
    // The form is still there, and what was refused in it is saved now.
    await page.getByText('محفوظ', { exact: true }).waitFor()
    await expect.poll(async () => memoIn(await desk.library())).toBe('ثانية')
    await desk.app.close()
    const where = existsSync(`${folder}2`) ? `${folder}2` : folder
    expect(existsSync(join(where, 'library.lock'))).toBe(false)
    expect(await memoOnDisk(where)).toBe('ثانية')
  }
)

test('a library that was deleted is saved as a copy with all that is in memory, and what is not is listed', async () => {
  const { desk, folder, parent, write } = await openAndTag()
  const { app, page } = desk
  rmSync(folder, { recursive: true })
  await write('ثانية')
  const notice = page.locator('.lost')
  await notice.getByText(/لم يعد مجلد المكتبة .* في مكانه/).waitFor()
  await answerOpenDialog(app, [parent])
  await notice.getByRole('button', { name: 'حفظ نسخة' }).click()
  const gaps = page.getByRole('dialog', { name: 'حُفظت النسخة ناقصة' })
  await gaps.getByRole('region', { name: 'مصادر بلا الملف الذي استُوردت منه' }).waitFor()
  // Both texts had been read.
  expect(await gaps.getByRole('region', { name: 'مصادر بلا نصها' }).count()).toBe(0)
  expect(existsSync(folder)).toBe(false)
  await gaps.getByRole('button', { name: 'فتح النسخة' }).click()
  await notice.waitFor({ state: 'detached' })
  await expect.poll(async () => memoIn(await desk.library())).toBe('ثانية')
  await app.close()
  expect(await memoOnDisk(join(parent, 'ورشة (نسخة)'))).toBe('ثانية')
})

test('a library whose lock another machine took is left alone, and opened anyway on demand', async () => {
  const { desk, folder, write } = await openAndTag()
  const { page } = desk
  const lock = join(folder, 'library.lock')
  writeFileSync(lock, JSON.stringify(elsewhere))
  await write('ثانية')
  const notice = page.locator('.lost')
  await notice.getByText(/desk-in-amman/).waitFor()
  await notice.getByRole('button', { name: 'فتح المكتبة من جديد' }).click()
  const dialog = page.getByRole('alertdialog', { name: 'قفل المكتبة باسم جهاز آخر' })
  await dialog.getByText(/desk-in-amman/).waitFor()
  await dialog.getByText(/يمحو أحدهما عمل الآخر/).waitFor()
  await dialog.getByRole('button', { name: 'إلغاء' }).click()
  await dialog.waitFor({ state: 'detached' })
  expect(JSON.parse(readFileSync(lock, 'utf8'))).toEqual(elsewhere)

  await notice.getByRole('button', { name: 'فتح المكتبة من جديد' }).click()
  await dialog.getByRole('button', { name: 'فتحها رغم ذلك' }).click()
  await notice.waitFor({ state: 'detached' })
  await expect.poll(async () => memoIn(await desk.library())).toBe('ثانية')
  await desk.app.close()
  expect(await memoOnDisk(folder)).toBe('ثانية')
})

test('a lost library is left for another one and at the end of the program, and no other lock is deleted', async () => {
  const { desk, folder, write } = await openAndTag()
  const { app, page } = desk
  const lock = join(folder, 'library.lock')
  writeFileSync(lock, JSON.stringify(elsewhere))
  await write('ثانية')
  await page.locator('.lost').waitFor()
  await page.keyboard.press('Control+k')
  await page.keyboard.type('فتح مكتبة الأمثلة')
  await page.getByRole('option').first().waitFor()
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: /قمم آسيا الوسطى/ }).waitFor()
  expect(await page.locator('.lost').count()).toBe(0)
  await app.close()
  expect(JSON.parse(readFileSync(lock, 'utf8'))).toEqual(elsewhere)
})

test('a library with the lock of another machine is offered at the start, and opened anyway', async () => {
  const data = join(temporaryFolder(), 'data')
  const first = await launch({ data })
  await first.close()
  const lock = join(data, 'sample-library', 'library.lock')
  writeFileSync(lock, JSON.stringify(elsewhere))
  const { page, close } = await launch({ data })
  const dialog = page.getByRole('alertdialog', { name: 'قفل المكتبة باسم جهاز آخر' })
  await dialog.getByText(/desk-in-amman/).waitFor()
  await dialog.getByRole('button', { name: 'فتحها رغم ذلك' }).click()
  await page.getByRole('button', { name: /^المكتبة المفتوحة: قمم آسيا الوسطى/ }).waitFor()
  expect(JSON.parse(readFileSync(lock, 'utf8'))).not.toMatchObject({ host: 'desk-in-amman' })
  await close()
  expect(existsSync(lock)).toBe(false)
})

test('a program with a lost library closes, and its journal holds what was acknowledged', async () => {
  const { desk, folder, write } = await openAndTag()
  renameSync(folder, `${folder}2`)
  await write('ثانية')
  await desk.page.locator('.lost').waitFor()
  await desk.app.close()
  expect(existsSync(folder)).toBe(false)
  expect(await memoOnDisk(`${folder}2`)).toBe('أولى')
})
