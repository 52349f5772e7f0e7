import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { cli, cliJson } from '../support/cli'
import { temporaryFolder } from '../support/temporary-folder'

const earlier = 'أخبار الميناء\n\nدخلت الميناء أمس 12 سفينة محملة بالقمح.\n\nوغادرته سفينتان إلى الجنوب.\n'
const newer = earlier.replace('12', '15').replace(/وغادرته.*/, 'ولم تغادره سفينة واحدة منذ أيام.')

interface Reviewed {
  earlierId: string
  passages: { claimId: string; quote: string; found: string | null; resolution: { kind: string } }[]
}

async function importedVersions() {
  const folder = temporaryFolder()
  const library = join(folder, 'library')
  writeFileSync(join(folder, 'old.txt'), earlier)
  writeFileSync(join(folder, 'new.txt'), newer)
  await cli('init', '--library', library)
  const [first] = await cliJson<{ id: string }[]>('import', join(folder, 'old.txt'), '--library', library)
  const add = ['claims', 'add', '--library', library, '--document', first?.id ?? '', '--code', 'motive']
  for (const quote of ['محملة بالقمح', '12 سفينة', 'سفينتان إلى الجنوب']) {
    expect((await cli(...add, '--quote', quote, '--statement', quote)).code).toBe(0)
  }
  return { folder, library, firstId: first?.id ?? '' }
}

test('a newer version is imported as such, and its review tells what became of each passage', async () => {
  const { folder, library, firstId } = await importedVersions()
  const into = ['--version-of', firstId, '--library', library]
  const [second] = await cliJson<{ id: string; versionOf: string }[]>('import', join(folder, 'new.txt'), ...into)
  expect(second?.versionOf).toBe(firstId)
  const review = await cliJson<Reviewed>('versions', 'review', second?.id ?? '', '--library', library)
  expect(review.earlierId).toBe(firstId)
  expect(review.passages.map(({ resolution, found }) => [resolution.kind, found])).toEqual([
    ['moved', '15 سفينة'],
    ['exact', 'محملة بالقمح'],
    ['orphaned', null]
  ])
  const { stdout } = await cli('versions', 'review', second?.id ?? '', '--library', library)
  expect(stdout.split('\n')[0]?.split('\t')).toEqual([
    'moved',
    review.passages[0]?.claimId,
    '0',
    '12 سفينة',
    '15 سفينة'
  ])
})

test('passages are moved to the newer version by kind and by claim, and the others wait', async () => {
  const { folder, library, firstId } = await importedVersions()
  const into = ['--version-of', firstId, '--library', library]
  const [second] = await cliJson<{ id: string }[]>('import', join(folder, 'new.txt'), ...into)
  const newId = second?.id ?? ''
  const accept = (...words: string[]) => cliJson<Reviewed>('versions', 'accept', newId, ...words, '--library', library)
  const waiting = async () => {
    const { passages } = await cliJson<Reviewed>('versions', 'review', newId, '--library', library)
    return passages.map(({ resolution }) => resolution.kind)
  }
  const { passages } = await cliJson<Reviewed>('versions', 'review', newId, '--library', library)
  const [moved, exact, orphaned] = passages
  expect(await accept('--exact', '--claims', `${moved?.claimId},${orphaned?.claimId}`)).toMatchObject({ passages: [] })
  expect(await waiting()).toEqual(['moved', 'exact', 'orphaned'])
  expect(await accept('--exact')).toEqual({ documentId: newId, earlierId: firstId, passages: [exact] })
  expect(await waiting()).toEqual(['moved', 'orphaned'])
  const { stdout } = await cli('versions', 'accept', newId, '--exact', '--moved', '--library', library)
  expect(stdout).toBe(`moved\t${moved?.claimId}\t0\t12 سفينة\t15 سفينة\n`)
  expect(await waiting()).toEqual(['orphaned'])
  const claims = await cliJson<{ document: string; evidence: { quote: string }[] }[]>(
    'claims',
    'list',
    '--library',
    library
  )
  expect(claims.map(claim => [claim.document === newId, claim.evidence[0]?.quote]).toSorted()).toEqual(
    [
      [true, '15 سفينة'],
      [true, 'محملة بالقمح'],
      [false, 'سفينتان إلى الجنوب']
    ].toSorted()
  )
})

test('what is no newer version has no review, and --version-of names a source of the library', async () => {
  const { folder, library, firstId } = await importedVersions()
  const none = await cli('versions', 'review', firstId, '--library', library)
  expect(none).toMatchObject({ code: 1, stdout: '' })
  expect(none.stderr).toContain('not a newer version')
  const unknown = await cli('import', join(folder, 'new.txt'), '--version-of', 'nobody', '--library', library)
  expect(unknown).toMatchObject({ code: 1, stdout: '' })
  const two = ['import', join(folder, 'new.txt'), join(folder, 'old.txt'), '--version-of', firstId]
  expect((await cli(...two, '--library', library)).code).toBe(2)
})
