import { join } from 'node:path'
import { expect, test } from 'vitest'
import { saveBriefing } from '#core/briefing/edit-briefings'
import { newBriefing } from '#core/briefing/new-briefing'
import { ok } from '#core/problem'
import { openLibrary } from '#main/open-library'
import { createLibraryFolder } from '#main/storage/folder-store'
import { countingContext } from '../support/counting-context'
import { temporaryFolder } from '../support/temporary-folder'

test('saves of one run of typing are taken back together, those of another by themselves', async () => {
  const folder = join(temporaryFolder(), 'library')
  await createLibraryFolder(folder, 'test', countingContext())
  const opened = await openLibrary(folder, countingContext('run-'))
  if (!opened.ok) throw new Error(opened.problem.code)
  const workspace = opened.value
  const briefing = newBriefing(
    { title: { ar: '', en: '' }, author: '', language: 'ar', blocks: [] },
    countingContext('briefing-')
  )
  const title = () => workspace.library.briefings[briefing.id]?.title.ar
  const save = (ar: string, run?: string) =>
    workspace.edit('briefings.save', library => ok(saveBriefing(library, { ...briefing, title: { ar, en: '' } })), run)
  await save('')
  await save('ق', 'first')
  await save('قم', 'first')
  await save('قمة', 'first')
  await save('قمة سمرقند', 'second')

  await workspace.undo()
  expect(title()).toBe('قمة')
  await workspace.undo()
  expect(title()).toBe('')
  await workspace.redo()
  expect(title()).toBe('قمة')

  // What is typed after going back is a step of its own, even under the same name as what was taken back.
  await workspace.undo()
  await save('لقاء', 'first')
  await workspace.undo()
  expect(title()).toBe('')
  await workspace.undo()
  expect(title()).toBeUndefined()
  await workspace.close()
})
