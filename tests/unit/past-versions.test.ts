import { cpSync, existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { allClaims } from '#core/claims/find-claims'
import { setReviewState } from '#core/documents/edit-document'
import type { Library } from '#core/library'
import { schemaVersion } from '#core/tables'
import { openLibrary } from '#main/open-library'
import type { Workspace } from '#main/workspace'
import { repository } from '../support/cli'
import { countingContext } from '../support/counting-context'
import { namesBelow } from '../support/stored-files'
import { temporaryFolder } from '../support/temporary-folder'

const fixtures = join(repository, 'tests/fixtures/libraries')
const versions = readdirSync(fixtures).filter(name => /^v\d+$/.test(name))

/** A copy of the library that a program of `version` left when it was killed. */
function leftBy(version: string): { folder: string } {
  const folder = join(temporaryFolder(), version)
  cpSync(join(fixtures, version), folder, { recursive: true })
  return { folder }
}

const filesOf = (folder: string) =>
  namesBelow(folder, '.').map(name => [name, readFileSync(join(folder, name), 'utf8')])

async function opened(folder: string): Promise<Workspace> {
  const result = await openLibrary(folder, countingContext('later-'))
  if (!result.ok) throw new Error(JSON.stringify(result.problem))
  return result.value
}

const named = (library: Library) => allClaims(library).map(({ statement }) => statement)

test('there is a library of each version up to the present one', () => {
  expect(versions.toSorted()).toEqual(Array.from({ length: schemaVersion }, (_, index) => `v${index + 1}`))
})

test.each(versions)('all of a library of %s is found, with the edits of its journal', async version => {
  const { folder } = leftBy(version)
  const workspace = await opened(folder)
  const { library } = workspace
  expect(workspace.snapshot()).toMatchObject({ readOnly: null, lost: null, notices: [] })
  expect(Object.values(library.documents).map(({ reviewState }) => reviewState)).toEqual(['reviewed', 'reading'])
  for (const { id } of Object.values(library.documents)) {
    expect(await workspace.body(id)).toMatchObject({ ok: true })
    expect(await workspace.original(id)).toMatchObject({ ok: true })
  }
  // One was removed, one added.
  expect(named(library)).toEqual([
    'الطاحونة تعمل باكرًا',
    'الماء يكفي',
    'القول عن الصيف وحده',
    'The water does not reach the lower field'
  ])
  const [mill, water, , field] = allClaims(library)
  expect(mill).toMatchObject({
    memo: 'سُئل: تعمل الجمعة أيضًا',
    stance: 'hedges',
    actor: 'الطحّان',
    certainty: 'high',
    theme: 'العمل',
    statedOn: '2025-06',
    happenedOn: '2025-05-30'
  })
  expect(water?.evidence.map(({ quote }) => quote)).toEqual(['الماء يكفي الحقول كلها', 'The farmer says'])
  const [proposition] = Object.values(library.propositions)
  expect(proposition).toMatchObject({ text: 'الماء يكفي الحقول في الصيف', note: 'يشمل الحقل الأسفل' })
  expect([water?.propositionId, field?.propositionId]).toEqual([proposition?.id, proposition?.id])
  expect(Object.values(library.relations)).toMatchObject([
    { kind: 'contradicts', fromClaimId: field?.id, toClaimId: water?.id, note: 'الحقل الأسفل' }
  ])
  expect(Object.values(library.codes).map(({ name }) => name.en)).toEqual([
    'Motive',
    'Outcome',
    'Constraint',
    'Irrigation'
  ])
  expect(await workspace.close()).toBeNull()
})

test('the briefings of version 1 become lists of blocks, from the file and from the journal', async () => {
  const workspace = await opened(leftBy('v1').folder)
  const briefings = Object.values(workspace.library.briefings)
  expect(briefings).toMatchObject([
    {
      title: { ar: 'ماء القرية', en: '' },
      author: 'ليلى',
      look: { language: 'ar', faces: { text: 'amiri', headings: 'plex' } },
      codeIds: null,
      accepted: []
    },
    { title: { ar: '', en: 'Water in summer' }, look: { language: 'en' }, documentIds: null, codeIds: ['motive'] }
  ])
  const introductions = briefings.map(({ blocks }) => blocks.find(({ kind }) => kind === 'text'))
  expect(introductions).toMatchObject([
    { text: { ar: [[{ text: 'سطر أول.' }], [{ text: 'سطر ثانٍ.' }]], en: [] } },
    { text: { ar: [], en: [[{ text: 'One line.' }]] } }
  ])
  await workspace.close()
})

test.each(['v2', 'v3'])('figures, dismissal, template and frozen block of a library of %s are found', async version => {
  const workspace = await opened(leftBy(version).folder)
  const { quantities, figures, dismissals, templates, briefings } = workspace.library
  expect(Object.values(quantities)).toMatchObject([{ name: 'ماء الينبوع', unit: 'لتر' }])
  expect(Object.values(figures).map(({ value, passage }) => [value, passage.quote])).toEqual([
    [40, '40 لترًا في الدقيقة'],
    [25, '25 litres a minute']
  ])
  expect(Object.values(dismissals)).toHaveLength(1)
  expect(Object.values(templates)).toMatchObject([{ name: 'عرض قصير' }])
  const [briefing] = Object.values(briefings)
  const frozen = briefing?.blocks.filter(block => block.kind === 'generated' && block.frozen !== null)
  expect(frozen).toHaveLength(1)
  await workspace.close()
})

test('the steps of a library of version 3 are found, those of its history before those of its journal', async () => {
  const workspace = await opened(leftBy('v3').folder)
  expect(workspace.snapshot().history).toMatchObject({ undo: 'documents.review', redo: 'propositions.add' })
  const undone: string[] = []
  for (;;) {
    const step = await workspace.undo()
    if (!step.ok) break
    undone.push(...step.value.change.updated.map(({ after }) => after.table))
  }
  expect(undone).toEqual(['documents', 'documents', 'claims', 'claims'])
  await workspace.close()
})

test.each(versions)(
  'a library of %s is brought up to date with its backup, and opens and is edited again',
  async version => {
    const { folder } = leftBy(version)
    const first = await opened(folder)
    const backup = join(folder, 'backups', version.replace('v', 'version-'))
    const isOlder = version !== `v${schemaVersion}`
    expect(existsSync(backup)).toBe(isOlder)
    // All files of the library as they were, the journal with its edits included.
    if (isOlder) expect(filesOf(backup)).toEqual(filesOf(join(fixtures, version)))
    expect(JSON.parse(readFileSync(join(folder, 'library.json'), 'utf8')).schemaVersion).toBe(schemaVersion)
    expect(readFileSync(join(folder, 'journal.jsonl'), 'utf8')).toBe('')
    const { library } = first
    await first.close()

    const second = await opened(folder)
    expect(second.library).toEqual(library)
    const [id = ''] = Object.keys(second.library.documents)
    expect(await second.edit('documents.review', before => setReviewState(before, id, 'reading'))).toMatchObject({
      ok: true
    })
    await second.close()
    const third = await opened(folder)
    expect(third.library.documents[id]?.reviewState).toBe('reading')
    await third.close()
  }
)
