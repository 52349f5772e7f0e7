import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { SettingsFile } from '#main/settings'
import { DeskLayout } from '#shared/desk-layout'
import { firstLayout, presentLayout, rememberLayouts, setDesk } from '../../src/renderer/app/desk-memory'
import { libraryOf, source } from '../support/small-library'
import { temporaryFolder } from '../support/temporary-folder'

const layout: DeskLayout = {
  panes: [
    { documentId: 'a', share: 1, fontSize: 24, place: { block: 3, past: 0.25 } },
    { documentId: 'gone', share: 2.5, fontSize: 20, place: { block: 1, past: 0 } },
    { documentId: 'a', share: 1, fontSize: 20, place: null }
  ],
  activePane: 2,
  upperRow: 0.7,
  recentDocuments: ['gone', 'a']
}

test('a library that was never open has its first two sources on the desk, undated ones last', () => {
  const documents = [
    source('undated'),
    source('later', { publishedOn: '2025-04-09' }),
    source('first', { publishedOn: '2024' })
  ]
  const shown = (library: Parameters<typeof firstLayout>[0]) => firstLayout(library).panes.map(pane => pane.documentId)
  expect(shown(libraryOf(documents, []))).toEqual(['first', 'later'])
  expect(shown(libraryOf(documents.slice(0, 1), []))).toEqual(['undated', null])
})

test('a desk stands again as it was left; sources that are gone leave their panes empty', () => {
  const library = libraryOf([source('a')], [])
  rememberLayouts({ [library.id]: layout })
  setDesk(library)
  expect(presentLayout()).toEqual({
    panes: [
      { documentId: 'a', share: 1, fontSize: 24, place: { block: 3, past: 0.25 } },
      { documentId: null, share: 2.5, fontSize: 20, place: null },
      { documentId: 'a', share: 1, fontSize: 20, place: null }
    ],
    activePane: 2,
    upperRow: 0.7,
    recentDocuments: ['a']
  })
})

test('a desk that was left before its rows had heights has two rows of one height', () => {
  const { upperRow: _, ...older } = layout
  expect(DeskLayout.parse(older)).toEqual({ ...layout, upperRow: 0.5 })
})

test('settings keep the desks of libraries, the latest of each, over a restart', async () => {
  const folder = temporaryFolder()
  const settings = await SettingsFile.open(folder, { language: 'ar' })
  await settings.rememberLayout('one', { ...layout, activePane: 0 })
  await settings.rememberLayout('two', layout)
  await settings.rememberLayout('one', { ...layout, activePane: 1 })
  const { layouts } = (await SettingsFile.open(folder, { language: 'ar' })).value
  expect(layouts.map(({ libraryId, layout: kept }) => [libraryId, kept.activePane])).toEqual([
    ['one', 1],
    ['two', 2]
  ])
})

test('the desks of libraries that have not been open for long are forgotten', async () => {
  const settings = await SettingsFile.open(temporaryFolder(), { language: 'ar' })
  for (let index = 0; index < 30; index += 1) await settings.rememberLayout(`library-${index}`, layout)
  expect(settings.value.layouts).toHaveLength(24)
  expect(settings.value.layouts[0]?.libraryId).toBe('library-29')
})

test('settings written before there were desks to remember are read as they are', async () => {
  const folder = temporaryFolder()
  const older = { preferences: { language: 'en', theme: 'dark' }, recent: [{ folder: '/x', name: 'س' }], window: null }
  writeFileSync(join(folder, 'settings.json'), JSON.stringify(older))
  const settings = await SettingsFile.open(folder, { language: 'ar' })
  expect(settings.problem).toBeNull()
  expect(settings.value).toEqual({
    ...older,
    recent: [{ folder: '/x', name: 'س', isEncrypted: false }],
    layouts: [],
    backups: { place: null, mebibytes: 2048 }
  })
})
