import type { Page } from 'playwright'
import { texts } from '#shared/i18n/index'
import { formIsGone } from './desk'

export type Say = (key: string) => string

export function sayIn(language: 'ar' | 'en'): Say {
  return key => {
    const words = texts[language][key]
    if (words === undefined) throw new Error(`no text ${key}`)
    return words
  }
}

/** Something that can be on the screen: opened by the keyboard where there is a way, in either language. */
export interface Situation {
  name: string
  open: (page: Page, say: Say) => Promise<void>
  /** What lies over the place and goes with Escape; the focus must be somewhere sensible after that. */
  layer?: string
}

/** What `prepare` adds. */
const addedCode = 'طاقة'
const newerTitle = 'نسخة أحدث'

const dialog = '.dialog'
const popover = '.popover'
export const findBar = '.desk-find'

async function go(page: Page, place: string, key: number): Promise<void> {
  await page.keyboard.press(`Control+${key}`)
  await page.locator(`[data-place=${place}]`).waitFor()
}

const opens = (place: string, key: number, name: string, keys: string, layer: string): Situation => ({
  name,
  layer,
  open: async page => {
    await go(page, place, key)
    await page.keyboard.press(keys)
  }
})

/** Drops a file on the window, as from a folder of the system. */
async function dropFile(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  const data = await page.evaluateHandle(
    ({ name, bytes }) => {
      const transfer = new DataTransfer()
      transfer.items.add(new File([new Uint8Array(bytes)], name))
      return transfer
    },
    { name, bytes: [...bytes] }
  )
  for (const type of ['dragenter', 'dragover', 'drop']) await page.dispatchEvent('body', type, { dataTransfer: data })
}

/** Goes to the library and marks the first source that the sample library has, or another. */
async function chooseSource(page: Page, title?: string): Promise<void> {
  await go(page, 'library', 1)
  const rows = page.getByRole('grid').getByRole('rowheader')
  await (title === undefined ? rows : rows.filter({ hasText: title })).first().click()
}

/** The first text on the desk, with the focus in it. */
async function goToText(page: Page) {
  await go(page, 'desk', 2)
  const text = page.getByRole('main').getByRole('document').first()
  await text.waitFor()
  await text.focus()
  return text
}

async function selectSentence(page: Page): Promise<void> {
  await goToText(page)
  await page.keyboard.press('s')
  await page.locator('.desk-toolbar').waitFor()
}

async function chooseClaim(page: Page): Promise<void> {
  await goToText(page)
  await page.keyboard.press('Escape')
  await formIsGone(page)
  await page.keyboard.press('n')
  await page.locator('.desk-form').waitFor()
}

const onSelection = (name: string, keys: string, layer: string): Situation => ({
  name,
  layer,
  open: async page => {
    await selectSentence(page)
    await page.keyboard.press(keys)
  }
})

const onCode = (name: string, keys: string): Situation => ({
  name,
  layer: dialog,
  open: async page => {
    await go(page, 'codebook', 5)
    await page.getByRole('treeitem').getByText(addedCode, { exact: true }).click()
    await page.keyboard.press(keys)
  }
})

/** Goes to a view of the comparison; what it showed before is still chosen. */
async function goToView(page: Page, view: string, key: number): Promise<void> {
  await go(page, 'compare', 3)
  await page.keyboard.press(String(key))
  await page.locator(view).first().waitFor()
}

async function goToBriefTab(page: Page, name: string): Promise<void> {
  await go(page, 'brief', 4)
  await page.getByRole('tab', { name }).click()
}

/** What has no key of its own is found in the palette. */
export async function runByName(page: Page, label: string): Promise<void> {
  await page.keyboard.press('Control+k')
  await page.locator(dialog).waitFor()
  await page.keyboard.type(label)
  await page.getByRole('option', { name: label }).first().waitFor()
  await page.keyboard.press('Enter')
  await page.locator('.search-list').waitFor({ state: 'detached' })
}

/** A dialog that a menu of the ledger opens. */
const inLedger = (name: string, menu: string, entry: string): Situation => ({
  name,
  layer: dialog,
  open: async (page, say) => {
    await goToView(page, '.ledger', 2)
    await page
      .getByRole('main')
      .getByRole('button', { name: say(menu), exact: true })
      .first()
      .press('Enter')
    await page.getByRole('menuitem', { name: say(entry) }).press('Enter')
  }
})

/** Every place, and everything that can lie over one; `prepare` must have been run. */
export const situations: readonly Situation[] = [
  { name: 'library', open: page => go(page, 'library', 1) },
  opens('library', 1, 'palette', 'Control+k', dialog),
  opens('library', 1, 'shortcut sheet', 'Control+/', dialog),
  opens('library', 1, 'new library', 'Control+Shift+N', dialog),
  opens('library', 1, 'pasted text', 'Control+Alt+v', dialog),
  {
    name: 'backups',
    layer: dialog,
    open: async (page, say) => {
      await go(page, 'library', 1)
      await runByName(page, say('backups.title'))
      await page.locator('.backups-part').first().waitFor()
    }
  },
  {
    name: 'citation',
    layer: dialog,
    open: async page => {
      await chooseSource(page)
      await page.keyboard.press('F2')
    }
  },
  {
    name: 'version review',
    layer: dialog,
    open: async (page, say) => {
      await chooseSource(page, newerTitle)
      await page.keyboard.press('Control+k')
      await page.locator(dialog).waitFor()
      await page.keyboard.type(say('versions.open'))
      await page.getByRole('option').first().waitFor()
      await page.keyboard.press('Enter')
      await page.locator('.versions').waitFor()
    }
  },
  {
    name: 'import review',
    layer: dialog,
    open: async page => {
      await go(page, 'library', 1)
      await dropFile(page, 'a.txt', Buffer.from('خبر جديد\n\nقالت الوزارة إن السدّ يكفي المدينة.\n\nاقرأ أيضا\n'))
    }
  },
  {
    name: 'files that were not taken',
    layer: dialog,
    open: async page => {
      await go(page, 'library', 1)
      await dropFile(page, 'picture.png', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0x0d))
      await page.locator('.refused').waitFor()
    }
  },
  {
    name: 'desk',
    open: async page => {
      await goToText(page)
      await page.keyboard.press('Escape')
    }
  },
  { name: 'claim in the inspector', open: chooseClaim },
  { name: 'selection tools', open: page => selectSentence(page) },
  onSelection('code picker', 't', popover),
  onSelection('claim picker', 'Shift+E', dialog),
  onSelection('occurrences', 'a', dialog),
  {
    name: 'proposition',
    layer: dialog,
    open: async (page, say) => {
      await chooseClaim(page)
      await page
        .locator('.desk-form')
        .getByRole('button', { name: say('desk.proposition.open') })
        .press('Enter')
    }
  },
  opens('desk', 2, 'source picker', 'Control+o', popover),
  opens('desk', 2, 'outline', 'Control+j', popover),
  opens('desk', 2, 'find bar', 'Control+f', findBar),
  { name: 'compare', open: page => go(page, 'compare', 3) },
  {
    name: 'row of the comparison',
    open: async page => {
      await goToView(page, '.compare-scroller', 1)
      await page.getByRole('rowheader').first().click()
      await page.locator('.compare-panel').waitFor()
    }
  },
  {
    name: 'suggestions',
    open: async page => {
      await goToView(page, '.compare-scroller', 1)
      await page.keyboard.press('s')
      await page.locator('.compare-suggestion').first().waitFor()
    }
  },
  { name: 'figures', open: page => goToView(page, '.figure-table', 2) },
  inLedger('figure', 'figures.actions', 'figures.edit'),
  inLedger('quantity to merge into', 'figures.quantityMenu', 'figures.merge'),
  { name: 'counts', open: page => goToView(page, '.counts', 3) },
  { name: 'timeline', open: page => goToView(page, '.timeline', 4) },
  {
    name: 'table to export',
    layer: popover,
    open: async (page, say) => {
      await goToView(page, '.compare-scroller', 1)
      await page.getByRole('button', { name: say('views.export') }).press('Enter')
    }
  },
  { name: 'brief', open: (page, say) => goToBriefTab(page, say('brief.tab.outline')) },
  { name: 'make-up', open: (page, say) => goToBriefTab(page, say('brief.tab.makeup')) },
  { name: 'proof', open: (page, say) => goToBriefTab(page, say('brief.tab.proof')) },
  {
    name: 'templates',
    layer: dialog,
    open: async (page, say) => {
      await go(page, 'brief', 4)
      await runByName(page, say('brief.action.templates'))
    }
  },
  {
    name: 'signature',
    layer: dialog,
    open: async (page, say) => {
      await go(page, 'brief', 4)
      await runByName(page, say('signing.title'))
      const box = page.getByRole('checkbox', { name: say('signing.on') })
      if (!(await box.isChecked())) await page.getByText(say('signing.on')).click()
      await page.locator('.signing-fingerprint').waitFor()
    }
  },
  {
    name: 'new part',
    layer: ':is(.popover, .dialog)',
    open: async (page, say) => {
      await goToBriefTab(page, say('brief.tab.outline'))
      await page.keyboard.press('Control+Shift+A')
    }
  },
  { name: 'codebook', open: page => go(page, 'codebook', 5) },
  onCode('new code', 'n'),
  onCode('merge', 'm'),
  onCode('split', 's'),
  onCode('code to delete', 'Delete')
]

/** What the sample library lacks: a code of the analyst's own, a claim with a proposition, and a newer version of a source. */
export async function prepare(page: Page): Promise<void> {
  const problem = await page.evaluate(
    async ({ addedCode, newerTitle }) => {
      const { call } = window.muqarin
      const value = <T>(result: { ok: true; value: T } | { ok: false; problem: { code: string } }): T => {
        if (!result.ok) throw new Error(result.problem.code)
        return result.value
      }
      const { library } = value(await call('library.snapshot', undefined))
      const title = document.querySelector('main [role=document]')?.getAttribute('aria-label')
      const shown = Object.values(library.documents).find(one => one.title === title)
      if (!shown) return 'no text on the desk'
      const body = value(await call('documents.body', { id: shown.id }))
      const claimIds = Object.keys(library.claims[shown.id] ?? {})
      const { change } = value(await call('codes.add', { parentId: 'motive', name: { ar: addedCode, en: '' } }))
      // Deleting a code that is used asks where its claims go.
      for (const { table, record } of change.added) {
        if (table !== 'codes') continue
        value(await call('claims.update', { id: claimIds[0] ?? '', edit: { codeId: record.id } }))
      }
      value(await call('propositions.add', { text: 'قضية للتجربة', claimIds }))
      const text = body.text.replaceAll('\n', '\n\n').replaceAll('في', 'على')
      const files = [{ name: 'newer.txt', bytes: new TextEncoder().encode(text) }]
      const { pending } = value(await call('imports.read', { files }))
      const [item] = pending
      if (!item) return 'nothing to import'
      const blocks = item.draft.blocks.map(({ kind, level, clutter }) => ({ kind, level, clutter }))
      const citation = { ...item.draft.citation, title: newerTitle }
      value(await call('imports.accept', { draftId: item.draftId, citation, blocks, versionOf: shown.id }))
      return null
    },
    { addedCode, newerTitle }
  )
  if (problem) throw new Error(problem)
}
