import { cpSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { allClaims } from '#core/claims/find-claims'
import type { Library } from '#core/library'
import type { Problem } from '#core/problem'
import { openLibrary } from '#main/open-library'
import { repairLibrary } from '#main/storage/repair-library'
import { backedUpLibrary, edit, opened } from '../support/backed-up-library'
import { countingContext } from '../support/counting-context'
import { damageNames, damages } from '../support/damage'
import { newSeed, times } from '../support/long-form'
import { randomNumbers } from '../support/random'
import { namesBelow } from '../support/stored-files'
import { temporaryFolder } from '../support/temporary-folder'

vi.setConfig({ testTimeout: times(300_000, 7_200_000) })

/** A damage of one file. */
interface Case {
  file: string
  how: string
  at: number
}

const logs = ['journal.jsonl', 'history.jsonl']

/** A library with two backups, edits since in its history, and more of them in its journal alone, as a killed program leaves it. */
async function killedLibrary(): Promise<{ folder: string; library: Library }> {
  const folder = await backedUpLibrary()
  const workspace = await opened(folder)
  await edit(workspace, 'في السجل وحده')
  const copy = join(temporaryFolder(), 'library')
  cpSync(folder, copy, { recursive: true })
  rmSync(join(copy, 'library.lock'))
  const { library } = workspace
  await workspace.close()
  return { folder: copy, library }
}

/** Opens the library, closes it, and returns what it holds; or the reason why it does not open. */
async function openedOrWhy(folder: string): Promise<{ library: Library; gaps: readonly Problem[] } | Problem> {
  const result = await openLibrary(folder, countingContext('check-'))
  if (!result.ok) return result.problem
  const { library } = result.value
  const { gaps } = result.value.snapshot()
  await result.value.close()
  return { library, gaps }
}

/** A copy of the library, with its backups or without. */
function copied(folder: string, withBackups: boolean): string {
  const copy = join(temporaryFolder(), 'library')
  const backups = join(folder, 'backups')
  cpSync(folder, copy, { recursive: true, filter: path => withBackups || path !== backups })
  return copy
}

test('a damage of any file is told, and repair brings back what backups, journal and history hold', async () => {
  const { folder: sound, library } = await killedLibrary()
  const files = namesBelow(sound, '.')
  expect(files).toEqual(expect.arrayContaining(['library.json', ...logs]))
  const random = randomNumbers(newSeed('damage'))
  const count = times(25, 1_000)
  // Each kind of file comes first, so that the short form has all of them. Of all files most are in the backups.
  const kinds = [
    /^library/,
    /^tables/,
    /^documents.*claims/,
    /^documents.*[^s]\.json/,
    /^originals/,
    /^journal/,
    /^history/,
    /^backups/
  ]
  const wheres = [...kinds.map(kind => files.filter(name => kind.test(name))), files]
  const seen = { opened: 0, refused: 0, lostLines: 0 }
  for (let number = 0; number < count; number += 1) {
    const where = wheres[Math.min(number % (2 * kinds.length), kinds.length)] ?? files
    const one: Case = {
      file: where[Math.floor(random() * where.length)] ?? '',
      how: damageNames[Math.floor(random() * damageNames.length)] ?? '',
      at: random()
    }
    const folder = copied(sound, true)
    damages[one.how]?.(join(folder, one.file), one.at)
    const damaged = one.how === 'deleted' ? null : readFileSync(join(folder, one.file))

    // Opening reads no backup, and may write. The repair finds the library as the damage left it.
    const toOpen = copied(folder, false)
    const first = await openedOrWhy(toOpen)
    rmSync(toOpen, { recursive: true })
    if ('code' in first) expect({ one, first }).toMatchObject({ first: { code: expect.stringMatching(/^library\./) } })
    seen['code' in first ? 'refused' : 'opened'] += 1

    const repaired = await repairLibrary(folder, countingContext('repair-'))
    if (!repaired.ok) throw new Error(JSON.stringify({ one, problem: repaired.problem }))
    expect({ one, findings: repaired.value.after.findings }).toEqual({ one, findings: [] })
    const after = await openedOrWhy(folder)
    if ('code' in after) throw new Error(JSON.stringify({ one, after }))
    expect({ one, gaps: after.gaps }).toEqual({ one, gaps: [] })
    if (one.file === 'journal.jsonl') {
      // The content of these lines is nowhere else. The edits before them are kept.
      seen.lostLines += 1
      expect({ one, claims: allClaims(after.library).length }).toEqual({ one, claims: allClaims(library).length })
    } else {
      expect({ one, library: after.library }).toEqual({ one, library })
    }
    const isText = /^originals|^documents.*[^s]\.json$/.test(one.file) && !one.file.endsWith('.claims.json')
    if (isText) expect(readFileSync(join(folder, one.file))).toEqual(readFileSync(join(sound, one.file)))
    const { setAside } = repaired.value
    if (setAside !== null && damaged) expect(readFileSync(join(setAside, one.file))).toEqual(damaged)
    rmSync(folder, { recursive: true })
  }
  console.log(JSON.stringify(seen))
  expect(seen.opened).toBeGreaterThan(0)
  expect(seen.refused).toBeGreaterThan(0)
})
