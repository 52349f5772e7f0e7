import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { expect, test } from 'vitest'
import { answerOpenDialog, launch } from '../support/app'
import { cli, cliJson } from '../support/cli'
import { temporaryFolder } from '../support/temporary-folder'

interface Listed {
  id: string
  title: string
}

/** The ids the window was told are saved. */
interface Saved {
  ids: string[]
}

test('closed and opened again, everything is there', async () => {
  const data = join(temporaryFolder(), 'data')
  const first = await launch({ data })
  await first.page.getByRole('button', { name: 'المقارنة', exact: true }).click()
  const grid = (page: Page) => page.getByRole('grid')
  // Rows are drawn once it is known how many of them fit.
  let before = ''
  const isDrawn = async () => {
    const now = (await grid(first.page).textContent()) ?? ''
    const isSame = now === before && (await grid(first.page).getByRole('rowheader').count()) > 0
    before = now
    return isSame
  }
  await expect.poll(isDrawn).toBe(true)
  await first.close()
  const second = await launch({ data })
  await second.page.getByRole('button', { name: 'المقارنة', exact: true }).click()
  await expect.poll(() => grid(second.page).textContent()).toBe(before)
})

test('killed in the middle of a run of edits, every edit that was acknowledged is there', async () => {
  const data = join(temporaryFolder(), 'data')
  const { app, page } = await launch({ data })
  // The window makes edits as fast as it can and notes each one that main acknowledged.
  await page.evaluate(async () => {
    const snapshot = await window.muqarin.call('library.snapshot', undefined)
    if (!snapshot.ok) throw new Error('no library')
    const documentId = Object.keys(snapshot.value.library.documents)[0] ?? ''
    const body = await window.muqarin.call('documents.body', { id: documentId })
    if (!body.ok) throw new Error(body.problem.code)
    const paragraph = body.value.blocks.find(block => block.kind === 'paragraph')
    if (!paragraph) throw new Error('no paragraph')
    const saved: Saved = { ids: [] }
    Object.assign(window, { saved })
    const run = async () => {
      for (;;) {
        const { start, end } = paragraph
        const edit = await window.muqarin.call('claims.tag', { documentId, start, end, codeId: 'motive' })
        if (!edit.ok) throw new Error(edit.problem.code)
        saved.ids.push(edit.value.change.added[0]?.record.id ?? '')
      }
    }
    void run()
  })
  await page.waitForFunction(() => (window as unknown as { saved: Saved }).saved.ids.length >= 200, null, {
    // A disk may take long to say that it has written.
    timeout: 50_000
  })
  const acknowledged = await page.evaluate(() => [...(window as unknown as { saved: Saved }).saved.ids])
  const gone = new Promise(resolve => app.process().once('exit', resolve))
  app.process().kill('SIGKILL')
  await gone
  const claims = await cliJson<Listed[]>('claims', 'list', '--library', join(data, 'sample-library'))
  const present = new Set(claims.map(claim => claim.id))
  expect(acknowledged.filter(id => !present.has(id))).toEqual([])
})

test('a library that another program has open is told, and opens once it is free', async () => {
  const folder = temporaryFolder()
  const { app, page, data } = await launch()
  const other = join(folder, 'other')
  await cli('init', '--library', other, '--name', 'الأخرى')
  // Held by this very process, which runs.
  const { hostname, uptime } = await import('node:os')
  const owner = { pid: process.pid, host: hostname(), bootedAt: Date.now() - uptime() * 1000 }
  const { rmSync } = await import('node:fs')
  writeFileSync(join(other, 'library.lock'), JSON.stringify(owner))
  await answerOpenDialog(app, [other])
  const open = async () => {
    await page.getByRole('button', { name: /المكتبة المفتوحة/ }).click()
    await page.getByRole('menuitem', { name: /^فتح مكتبة Ctrl/ }).click()
  }
  await open()
  await page.getByText(/مفتوحة في برنامج يعمل الآن على هذا الجهاز/).waitFor()
  // The library that was open stays open.
  await page.getByRole('button', { name: /قمم آسيا الوسطى/ }).waitFor()
  rmSync(join(other, 'library.lock'))
  await open()
  await page.getByRole('button', { name: /الأخرى/ }).waitFor()
  expect((await cli('list', '--library', join(data, 'sample-library'))).code).toBe(0)
})
