import { join } from 'node:path'
import { expect, test } from 'vitest'
import { removeBriefing, removeTemplate } from '#core/briefing/edit-briefings'
import type { Change } from '#core/change'
import { removeClaim } from '#core/claims/remove-claim'
import { updateClaim } from '#core/claims/update-claim'
import { mergeCodes } from '#core/codebook/merge-codes'
import { moveCode } from '#core/codebook/move-code'
import { removeCode } from '#core/codebook/remove-code'
import { updateCode } from '#core/codebook/update-code'
import { removeDocument, setReviewState } from '#core/documents/edit-document'
import { removeFigure, updateFigure } from '#core/figures/edit-figures'
import { mergeQuantities, removeQuantity, updateQuantity } from '#core/figures/edit-quantities'
import { type Context, Id } from '#core/ids'
import type { Library } from '#core/library'
import type { Result } from '#core/problem'
import {
  addProposition,
  mergePropositions,
  removeProposition,
  updateProposition
} from '#core/propositions/edit-propositions'
import { removeRelation } from '#core/relations/edit-relations'
import { openLibrary } from '#main/open-library'
import { createLibraryFolder } from '#main/storage/folder-store'
import { countingContext } from '../support/counting-context'
import { temporaryFolder } from '../support/temporary-folder'

const names = Object.getOwnPropertyNames(Object.prototype)

const edits: [name: string, edit: (library: Library, id: Id, context: Context) => Result<Change>][] = [
  ['documents.review', (library, id) => setReviewState(library, id, 'reviewed')],
  ['documents.remove', (library, id) => removeDocument(library, id)],
  ['claims.update', (library, id, context) => updateClaim(library, id, { statement: 'x' }, context)],
  ['claims.remove', (library, id) => removeClaim(library, id)],
  ['propositions.update', (library, id) => updateProposition(library, id, { text: 'x' })],
  ['propositions.merge', (library, id, context) => mergePropositions(library, id, id, context)],
  ['propositions.remove', (library, id, context) => removeProposition(library, id, context)],
  ['relations.remove', (library, id) => removeRelation(library, id)],
  ['quantities.update', (library, id) => updateQuantity(library, id, { name: 'x' })],
  ['quantities.merge', (library, id, context) => mergeQuantities(library, id, id, context)],
  ['quantities.remove', (library, id) => removeQuantity(library, id, { withFigures: true })],
  ['figures.update', (library, id, context) => updateFigure(library, id, { attribution: 'x' }, context)],
  ['figures.remove', (library, id) => removeFigure(library, id)],
  ['codes.update', (library, id) => updateCode(library, id, { definition: 'x' })],
  ['codes.move', (library, id) => moveCode(library, id, null, 0)],
  ['codes.merge', (library, id, context) => mergeCodes(library, id, 'motive', context)],
  ['codes.remove', (library, id) => removeCode(library, id)],
  ['briefings.remove', (library, id) => removeBriefing(library, id)],
  ['templates.remove', (library, id) => removeTemplate(library, id)]
]

test('a name that every object has is no id', () => {
  expect(names).toContain('constructor')
  for (const name of names) expect(Id.safeParse(name).success, name).toBe(false)
})

test.each(edits)('%s finds no record by the name of a property that every object has', async (_, edit) => {
  const folder = join(temporaryFolder(), 'library')
  await createLibraryFolder(folder, 'test', countingContext())
  const opened = await openLibrary(folder, countingContext())
  if (!opened.ok) throw new Error(opened.problem.code)
  const workspace = opened.value
  for (const name of names) {
    const done = await workspace.edit('claims.update', library => edit(library, name, workspace.context))
    expect(done, name).toMatchObject({ ok: false })
  }
  // An edit copies the tables: the copies must not find such a record either.
  const added = await workspace.edit('propositions.add', library =>
    addProposition(library, { text: 'قضية', claimIds: [] }, workspace.context)
  )
  expect(added.ok).toBe(true)
  for (const name of names) {
    expect(await workspace.edit('claims.update', library => edit(library, name, workspace.context))).toMatchObject({
      ok: false
    })
  }
  await workspace.close()
  const again = await openLibrary(folder, countingContext())
  if (!again.ok) throw new Error(again.problem.code)
  expect(Object.values(again.value.library.propositions)).toMatchObject([{ text: 'قضية' }])
  await again.value.close()
})
