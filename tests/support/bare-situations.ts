import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { answerOpenDialog, type RunningApp } from './app'
import { cli } from './cli'
import { libraryOfTwo } from './cli-library'
import { temporaryFolder } from './temporary-folder'

type Open = (running: RunningApp) => Promise<void>

/** A screen that has nothing to show, or tells that something went wrong; opened by keys alone, and so in either language. */
export interface BareSituation {
  name: string
  open: Open
}

const goTo =
  (place: string, key: number, awaited: string): Open =>
  async ({ page }) => {
    await page.keyboard.press(`Control+${key}`)
    await page.locator(`[data-place=${place}] ${awaited}`).first().waitFor()
  }

const view =
  (key: number): Open =>
  async ({ page }) => {
    await page.keyboard.press('Control+3')
    await page.locator('[data-place=compare] [role=tab]').nth(3).waitFor()
    await page.keyboard.press(String(key))
    await page
      .locator('[role=tab]')
      .nth(key - 1)
      .and(page.locator('[aria-selected=true]'))
      .waitFor()
  }

const inEveryPlace: readonly BareSituation[] = [
  { name: 'library', open: goTo('library', 1, ':is(h1, .empty-state):visible') },
  { name: 'desk', open: goTo('desk', 2, '.empty-state:visible') },
  { name: 'comparison', open: view(1) },
  { name: 'figures', open: view(2) },
  { name: 'counts', open: view(3) },
  { name: 'timeline', open: view(4) },
  { name: 'brief', open: goTo('brief', 4, '.empty-state:visible') },
  { name: 'codebook', open: goTo('codebook', 5, '[role=tree]') }
]

async function openLibrary({ app, page }: RunningApp, folder: string): Promise<void> {
  const name = await page.locator('.top-bar-library').textContent()
  await answerOpenDialog(app, [folder])
  await page.keyboard.press('Control+Shift+o')
  await page.waitForFunction(name => document.querySelector('.top-bar-library')?.textContent !== name, name)
}

/** A library that is there and cannot be read. */
async function damagedLibrary(): Promise<string> {
  const library = join(temporaryFolder(), 'damaged')
  await cli('init', '--library', library)
  writeFileSync(join(library, 'library.json'), '{')
  return library
}

/** In the order in which they are opened: those of the sample library first, then those of barer ones. */
export const bareSituations: readonly BareSituation[] = [
  {
    name: 'a filter that nothing fits',
    open: async running => {
      await goTo('library', 1, '[role=grid]')(running)
      await running.page.keyboard.press('Control+f')
      await running.page.keyboard.type('zzzz')
      await running.page.locator('.empty-state').waitFor()
    }
  },
  {
    name: 'a library that cannot be opened',
    open: async ({ app, page }) => {
      await answerOpenDialog(app, [await damagedLibrary()])
      await page.keyboard.press('Control+Shift+o')
      await page.locator('.notice-problem').first().waitFor()
    }
  },
  {
    name: 'a pane without a text',
    open: async running => {
      await goTo('desk', 2, '[role=document]')(running)
      await running.page.keyboard.press('Control+t')
      await running.page.locator('.desk-pane .empty-state').waitFor()
    }
  },
  {
    name: 'sources without claims',
    open: async running => {
      await openLibrary(running, (await libraryOfTwo()).library)
      await view(1)(running)
    }
  },
  ...inEveryPlace.map(({ name, open }) => ({ name: `${name}, without claims`, open })),
  {
    name: 'a text without claims',
    open: async running => {
      await goTo('library', 1, '[role=grid]')(running)
      await running.page.locator('.sources-row').first().focus()
      await running.page.keyboard.press('Enter')
      await running.page.locator('[role=document]').first().waitFor()
    }
  },
  {
    name: 'no sources',
    open: async running => {
      const library = join(temporaryFolder(), 'empty')
      await cli('init', '--library', library, '--name', 'Empty')
      await openLibrary(running, library)
    }
  },
  ...inEveryPlace.map(({ name, open }) => ({ name: `${name}, without sources`, open }))
]
