import type { Page } from 'playwright'
import { expect } from 'vitest'
import type { Block } from '#core/briefing/block'
import type { Briefing } from '#core/briefing/briefing'
import type { Library } from '#core/library'

/** The library as main has it, not as the screen shows it. */
export async function storedLibrary(page: Page): Promise<Library> {
  return page.evaluate(async () => {
    const result = await window.muqarin.call('library.snapshot', undefined)
    if (!result.ok) throw new Error(result.problem.code)
    return result.value.library
  })
}

/** The briefing that was saved last. */
export async function storedBriefing(page: Page): Promise<Briefing> {
  const { briefings } = await storedLibrary(page)
  const [latest] = Object.values(briefings).sort((a, b) => (a.updatedAt < b.updatedAt ? 1 : -1))
  if (!latest) throw new Error('no briefing is stored')
  return latest
}

/** Expects of what main answers a moment later. */
export function soon<T>(ask: () => Promise<T>) {
  return expect.poll(ask)
}

export function kindsOf({ blocks }: Briefing): string[] {
  return blocks.map((block: Block) => (block.kind === 'generated' ? block.make.kind : block.kind))
}

/** Everything typed and chosen is on disk. */
export async function saved(page: Page): Promise<void> {
  await page.getByRole('main').getByText('محفوظة', { exact: true }).waitFor()
}

/** Goes to the briefings of the sample library and begins one from a make-up. */
export async function beginBriefing(page: Page, template: string): Promise<void> {
  const before = Object.keys((await storedLibrary(page)).briefings).length
  await page.keyboard.press('Control+4')
  await page.getByRole('button', { name: 'إحاطة جديدة' }).click()
  await page.getByRole('menuitem', { name: template }).click()
  await soon(async () => Object.keys((await storedLibrary(page)).briefings).length).toBe(before + 1)
  const { title } = await storedBriefing(page)
  await soon(() => page.getByRole('textbox', { name: 'العنوان', exact: true }).inputValue()).toBe(title.ar)
}
