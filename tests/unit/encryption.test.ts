import {
  copyFileSync,
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync
} from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { allClaims } from '#core/claims/find-claims'
import { systemContext } from '#main/context'
import { deriveKey } from '#main/derive-key'
import { openLibrary } from '#main/open-library'
import { changePassphrase, decryptLibrary, encryptLibrary } from '#main/storage/encryption'
import type { LibraryKey } from '#main/storage/library-key'
import { repairLibrary } from '#main/storage/repair-library'
import { unlockLibrary } from '#main/storage/unlock'
import { verifyLibrary } from '#main/storage/verify-library'
import { backedUpLibrary, contentOf, edit, newerBackupAt, sampleLibrary } from '../support/backed-up-library'
import { countingContext } from '../support/counting-context'
import { damage, damageNames } from '../support/damage'
import { cheap, encrypted, openedWith, passphrase, unlockedWith, unwrapped } from '../support/encrypted-library'
import { readableWords } from '../support/readable-words'
import { namesBelow } from '../support/stored-files'
import { temporaryFolder } from '../support/temporary-folder'

async function findingsOf(folder: string) {
  const { key } = await unlockedWith(folder)
  return unwrapped(await verifyLibrary(folder, [key])).findings
}

test('an encrypted library holds what it held, and no word of it can be read in its folder, backups included', async () => {
  const folder = await backedUpLibrary()
  const before = await contentOf(folder)
  expect(readableWords(folder, before)).not.toEqual([])
  await encrypted(folder)
  expect(readableWords(folder, before)).toEqual([])
  const workspace = await openedWith(folder)
  expect(workspace.library).toEqual(before)
  expect(workspace.snapshot()).toMatchObject({ isEncrypted: true, gaps: [], notices: [] })
  const [document] = Object.values(before.documents)
  expect((await workspace.body(document?.id ?? '')).ok).toBe(true)
  expect((await workspace.original(document?.id ?? '')).ok).toBe(true)
  await workspace.close()
  expect(await findingsOf(folder)).toEqual([])
})

test('edits, backups, a copy and what is set aside of an encrypted library are encrypted as well', async () => {
  const folder = await sampleLibrary()
  await encrypted(folder)
  const workspace = await openedWith(folder)
  await edit(workspace, 'كلمة سرية')
  const elsewhere = temporaryFolder()
  unwrapped(await workspace.backUp({ limit: 1e9, elsewhere }))
  const copy = join(temporaryFolder(), 'copy')
  expect(unwrapped(await workspace.copyTo(copy))).toEqual({ texts: [], originals: [], signingKey: false })
  await edit(workspace, 'كلمة أخرى')
  const { library } = workspace
  // The journal holds the last edits, and half of a line after them.
  const journal = readFileSync(join(folder, 'journal.jsonl'))
  await workspace.close()
  writeFileSync(join(folder, 'journal.jsonl'), Buffer.concat([journal, journal.subarray(0, 90)]))
  const again = await openedWith(folder)
  expect(again.snapshot().notices).toMatchObject([{ code: 'journal.damaged' }])
  expect(again.library).toEqual(library)
  const [backup] = await again.store.backups()
  expect(unwrapped(await again.store.readBackup(backup?.name ?? '')).library.name).toBe(library.name)
  await again.close()
  for (const place of [folder, elsewhere, copy]) expect(readableWords(place, library)).toEqual([])
  expect(readdirSync(elsewhere)).toEqual([`Muqarin (${library.id.slice(0, 8)})`])
  const opened = await openedWith(copy)
  expect(Object.keys(opened.library.documents)).toEqual(Object.keys(library.documents))
  await opened.close()
})

test('the key with which briefings are signed is encrypted, and decrypted again', async () => {
  const folder = await sampleLibrary()
  const plain = unwrapped(await openLibrary(folder, countingContext('plain-')))
  const { key } = unwrapped(await plain.switchSigning({ isOn: true, newKey: false }))
  await plain.close()
  const before = readFileSync(join(folder, 'signing-key.json'))
  await encrypted(folder)
  expect(readFileSync(join(folder, 'signing-key.json')).includes('privateKey')).toBe(false)
  const workspace = await openedWith(folder)
  expect(await workspace.signing()).toEqual({ isOn: true, key, trouble: null })
  await workspace.close()
  unwrapped(await decryptLibrary(folder, await unlockedWith(folder), cheap))
  expect(readFileSync(join(folder, 'signing-key.json'))).toEqual(before)
})

test('undo and redo survive encrypting and decrypting', async () => {
  const folder = await backedUpLibrary()
  await encrypted(folder)
  const workspace = await openedWith(folder)
  expect(unwrapped(await workspace.undo()).change.updated).toHaveLength(1)
  await workspace.close()
  unwrapped(await decryptLibrary(folder, await unlockedWith(folder), cheap))
  const plain = unwrapped(await openLibrary(folder, countingContext('again-')))
  expect(unwrapped(await plain.redo()).change.updated).toHaveLength(1)
  await plain.close()
})

test('a library whose encryption was taken off is as it was before, byte by byte, and so are its backups', async () => {
  const folder = await backedUpLibrary()
  const files = () =>
    Object.fromEntries(namesBelow(folder, '.').map(name => [name, readFileSync(join(folder, name), 'hex')]))
  const before = files()
  await encrypted(folder)
  unwrapped(await decryptLibrary(folder, await unlockedWith(folder), cheap))
  expect(files()).toEqual(before)
})

test('files that backups share take up their space once before and after', async () => {
  const folder = await sampleLibrary()
  const days = [1, 2, 3].map(day => `2026-01-0${day}T10:00:00.000Z`)
  const backUpOn = async (day: number, keys: LibraryKey[]) => {
    const context = { ...countingContext(`day-${day}-`), now: () => days[day] ?? '' }
    const workspace = unwrapped(await openLibrary(folder, context, { keys }))
    await edit(workspace, `يوم ${day}`)
    unwrapped(await workspace.backUp({ limit: 1e9, elsewhere: null }))
    await workspace.close()
  }
  await backUpOn(0, [])
  await backUpOn(1, [])
  const count = () => {
    const files = namesBelow(folder, 'backups')
    return { all: files.length, distinct: new Set(files.map(name => statSync(join(folder, name)).ino)).size }
  }
  const before = count()
  expect(before.distinct).toBeLessThan(before.all)
  const { key } = await encrypted(folder)
  // Each of the two has a key file.
  expect(count()).toEqual({ all: before.all + 2, distinct: before.distinct + 2 })
  await backUpOn(2, [key])
  const after = count()
  const [added, addedDistinct] = [after.all - before.all - 2, after.distinct - before.distinct - 2]
  // The edits touch some six files; all others are those of the backup before.
  expect(addedDistinct).toBeLessThan(added / 3)
})

test('a library opens with its passphrase alone, and a wrong one writes nothing', async () => {
  const folder = await sampleLibrary()
  await encrypted(folder)
  const names = () => namesBelow(folder, '.').map(name => `${name} ${statSync(join(folder, name)).mtimeMs}`)
  const before = names()
  expect(await openLibrary(folder, countingContext('without-'))).toMatchObject({
    problem: { code: 'encryption.passphraseNeeded', details: { folder } }
  })
  expect(await unlockLibrary(folder, `${passphrase} `, deriveKey)).toMatchObject({
    problem: { code: 'encryption.wrongPassphrase', details: { folder } }
  })
  expect(names()).toEqual(before)
})

test('a passphrase that is too short is refused before anything is written', async () => {
  const folder = await sampleLibrary()
  expect(await encryptLibrary(folder, 'قصيرة جدا', cheap)).toMatchObject({ problem: { code: 'encryption.tooShort' } })
  expect(namesBelow(folder, '.')).not.toContain('library.key')
})

test('a changed passphrase opens the library and its backups, and the earlier one opens neither', async () => {
  const folder = await backedUpLibrary()
  await encrypted(folder)
  const before = namesBelow(folder, '.').filter(name => !name.endsWith('.key'))
  const bytes = before.map(name => readFileSync(join(folder, name), 'hex'))
  unwrapped(await changePassphrase(folder, await unlockedWith(folder), 'كلمة مرور جديدة', cheap))
  expect(before.map(name => readFileSync(join(folder, name), 'hex'))).toEqual(bytes)
  const [backup = ''] = readdirSync(join(folder, 'backups'))
  const copy = join(temporaryFolder(), 'copy')
  renameSync(join(folder, 'backups', backup), copy)
  for (const place of [folder, copy]) {
    expect(await unlockLibrary(place, passphrase, deriveKey)).toMatchObject({
      problem: { code: 'encryption.wrongPassphrase' }
    })
    await (await openedWith(place, 'كلمة مرور جديدة')).close()
  }
})

test('copies in a second place are encrypted with the library, or with the next backup when the place was out of reach', async () => {
  const folder = await sampleLibrary()
  const elsewhere = temporaryFolder()
  const workspace = unwrapped(await openLibrary(folder, systemContext))
  unwrapped(await workspace.backUp({ limit: 1e9, elsewhere }))
  const { library } = workspace
  await workspace.close()
  expect(readableWords(elsewhere, library)).not.toEqual([])
  const away = `${elsewhere}-away`
  renameSync(elsewhere, away)
  const { troubles } = await encrypted(folder, { ...cheap, elsewhere })
  expect(troubles).toMatchObject([{ code: 'encryption.elsewhereStaysPlain', details: { folder: elsewhere } }])
  renameSync(away, elsewhere)
  const again = await openedWith(folder)
  unwrapped(await again.backUp({ limit: 1e9, elsewhere }))
  await again.close()
  expect(readableWords(elsewhere, library)).toEqual([])
  expect(readdirSync(elsewhere)).toHaveLength(1)
  unwrapped(await decryptLibrary(folder, await unlockedWith(folder), { ...cheap, elsewhere }))
  expect(readdirSync(elsewhere)[0]).toContain(library.name.slice(0, 3))
  expect(readableWords(elsewhere, library)).not.toEqual([])
  expect((await encrypted(folder, { ...cheap, elsewhere })).troubles).toEqual([])
  expect(readableWords(elsewhere, library)).toEqual([])
})

test('a second place that cannot be written keeps no library from being encrypted, and is told', async () => {
  const folder = await sampleLibrary()
  const elsewhere = temporaryFolder()
  const workspace = unwrapped(await openLibrary(folder, systemContext))
  unwrapped(await workspace.backUp({ limit: 1e9, elsewhere }))
  const { library } = workspace
  await workspace.close()
  writeFileSync(join(elsewhere, `Muqarin (${library.id.slice(0, 8)})`), 'a file in the place of the folder')
  const { troubles } = await encrypted(folder, { ...cheap, elsewhere })
  expect(troubles).toMatchObject([{ code: 'encryption.elsewhereStaysPlain', details: { folder: elsewhere } }])
  expect(readableWords(folder, library)).toEqual([])
  expect(await findingsOf(folder)).toEqual([])
})

test('cancelled, encrypting and decrypting leave the library as it was', async () => {
  const folder = await backedUpLibrary()
  const before = await contentOf(folder)
  const cancelAt = (nth: number) => {
    const controller = new AbortController()
    const onProgress = (done: number) => done >= nth && controller.abort()
    return { ...cheap, signal: controller.signal, onProgress }
  }
  expect(await encryptLibrary(folder, passphrase, cancelAt(20))).toMatchObject({
    problem: { code: 'encryption.cancelled' }
  })
  expect(namesBelow(folder, '.').filter(name => name.endsWith('.key'))).toEqual([])
  expect(await contentOf(folder)).toEqual(before)
  await encrypted(folder)
  const unlocked = await unlockedWith(folder)
  expect(await decryptLibrary(folder, unlocked, cancelAt(20))).toMatchObject({
    problem: { code: 'encryption.cancelled' }
  })
  expect(readableWords(folder, before)).toEqual([])
  expect(await findingsOf(folder)).toEqual([])
})

test('files in each other’s places, of another library, or not encrypted are found out by name', async () => {
  const folder = await sampleLibrary()
  const { documents, name } = await contentOf(folder)
  const [one = '', other = ''] = Object.keys(documents).map(id => `documents/${id.slice(0, 2)}/${id}.json`)
  const plain = readFileSync(join(folder, one))
  await encrypted(folder)
  const sealed = readFileSync(join(folder, one))
  const found = async () => (await findingsOf(folder)).map(({ code, details }) => [code, details.file, details.damage])
  copyFileSync(join(folder, other), join(folder, one))
  expect(await found()).toContainEqual(['verify.damaged', join(folder, one), 'notDecrypted'])
  writeFileSync(join(folder, one), plain)
  expect(await found()).toContainEqual(['verify.damaged', join(folder, one), 'notEncrypted'])
  writeFileSync(join(folder, one), sealed)
  expect(await found()).toEqual([])
  expect(name).not.toBe('')
})

test('one changed bit in any file of an encrypted library is told by the name of the file', async () => {
  const folder = await backedUpLibrary()
  await encrypted(folder)
  const { key } = await unlockedWith(folder)
  const all = namesBelow(folder, '.').filter(name => !/^(?:backups|library\.lock)/.test(name))
  expect(all.length).toBeGreaterThan(20)
  const untold: string[] = []
  for (const file of all.filter(name => statSync(join(folder, name)).size > 0)) {
    const bytes = readFileSync(join(folder, file))
    damage(join(folder, file), 'changed in one bit')
    const { findings } = unwrapped(await verifyLibrary(folder, [key]))
    if (!findings.some(({ details }) => details.file === join(folder, file))) untold.push(file)
    writeFileSync(join(folder, file), bytes)
  }
  expect(untold).toEqual([])
})

test.each(damageNames)('a key file that was %s comes back from a backup, with the passphrase', async how => {
  const folder = await backedUpLibrary()
  const before = await contentOf(folder)
  await encrypted(folder)
  damage(join(folder, 'library.key'), how)
  const opened = await openLibrary(folder, countingContext('damaged-'))
  expect(opened).toMatchObject({ ok: false, problem: { details: { file: expect.stringContaining('library.') } } })
  expect(await repairLibrary(folder, countingContext('repair-'))).toMatchObject({
    problem: { code: 'encryption.passphraseNeeded' }
  })
  const { key } = await unlockedWith(folder)
  const repair = unwrapped(await repairLibrary(folder, countingContext('repair-'), { keys: [key] }))
  expect(repair.steps).toMatchObject([
    { code: 'repair.fileRestored', details: { file: join(folder, 'library.key'), at: newerBackupAt } }
  ])
  expect(repair.after.findings).toEqual([])
  const workspace = await openedWith(folder)
  expect(workspace.library).toEqual(before)
  await workspace.close()
})

test('a damaged part and a damaged line of an encrypted library are repaired as those of any other', async () => {
  const folder = await backedUpLibrary()
  const before = await contentOf(folder)
  await encrypted(folder)
  const [claims = ''] = namesBelow(folder, 'documents').filter(name => name.endsWith('.claims.json'))
  damage(join(folder, claims), 'changed in one bit')
  const lines = readFileSync(join(folder, 'history.jsonl'), 'utf8').split('\n')
  writeFileSync(join(folder, 'history.jsonl'), [lines[0], 'sealed1 AAAA', ...lines.slice(1)].join('\n'))
  const { key } = await unlockedWith(folder)
  const repair = unwrapped(await repairLibrary(folder, countingContext('repair-'), { keys: [key] }))
  expect(repair.after.findings).toEqual([])
  const workspace = await openedWith(folder)
  expect(allClaims(workspace.library)).toHaveLength(allClaims(before).length)
  await workspace.close()
  expect(readableWords(folder, before)).toEqual([])
})

test('encryption is not taken off while a file does not open', async () => {
  const folder = await sampleLibrary()
  await encrypted(folder)
  const [text = ''] = namesBelow(folder, 'documents').filter(name => !name.endsWith('.claims.json'))
  damage(join(folder, text), 'changed in one bit')
  const unlocked = await unlockedWith(folder)
  const names = namesBelow(folder, '.')
  expect(await decryptLibrary(folder, unlocked, cheap)).toMatchObject({
    problem: { code: 'encryption.damaged', details: { file: join(folder, text) } }
  })
  expect(namesBelow(folder, '.')).toEqual(names)
})

test('a library is not encrypted twice, and one that is not encrypted has no passphrase', async () => {
  const folder = await sampleLibrary()
  expect(await unlockLibrary(folder, passphrase, deriveKey)).toMatchObject({ problem: { code: 'encryption.absent' } })
  await encrypted(folder)
  expect(await encryptLibrary(folder, passphrase, cheap)).toMatchObject({ problem: { code: 'encryption.present' } })
})

test('a backup under a key that was given up stays as it is and is told, and the library is read without its passphrase', async () => {
  const folder = await backedUpLibrary()
  const [backup = ''] = readdirSync(join(folder, 'backups'))
  const kept = join(folder, 'backups', '2025-05-05T10-00-00Z')
  await encrypted(folder)
  cpSync(join(folder, 'backups', backup), kept, { recursive: true })
  const away = join(temporaryFolder(), 'away')
  renameSync(kept, away)
  unwrapped(await decryptLibrary(folder, await unlockedWith(folder), cheap))
  renameSync(away, kept)
  expect(unwrapped(await verifyLibrary(folder, [])).findings).toEqual([])
  await contentOf(folder)
  const before = namesBelow(folder, 'backups').map(name => readFileSync(join(folder, name), 'hex'))
  const { troubles } = await encrypted(folder)
  expect(troubles).toMatchObject([{ code: 'encryption.left', details: { count: 1, file: kept } }])
  const after = namesBelow(folder, 'backups/2025-05-05T10-00-00Z').map(name => readFileSync(join(folder, name), 'hex'))
  for (const bytes of after) expect(before).toContain(bytes)
})

test('without its key file an encrypted library is told to be one', async () => {
  const folder = await sampleLibrary()
  await encrypted(folder)
  rmSync(join(folder, 'library.key'))
  expect(await openLibrary(folder, countingContext('keyless-'))).toMatchObject({
    problem: { code: 'library.damaged', details: { file: join(folder, 'library.json'), damage: 'noKey' } }
  })
})

test('an edit is refused and no backup is made once the key file is gone', async () => {
  const folder = await sampleLibrary()
  await encrypted(folder)
  const workspace = await openedWith(folder)
  rmSync(join(folder, 'library.key'))
  expect(await workspace.backUp({ limit: 1e9, elsewhere: null })).toMatchObject({ problem: { code: 'backup.damaged' } })
  // A copy from memory has the key file that was read.
  const copy = join(temporaryFolder(), 'copy')
  unwrapped(await workspace.copyTo(copy))
  await workspace.close()
  await (await openedWith(copy)).close()
})

test('files of other programs stay as they are', async () => {
  const folder = await sampleLibrary()
  mkdirSync(join(folder, 'notes'))
  writeFileSync(join(folder, 'notes/mine.txt'), 'mine')
  writeFileSync(join(folder, 'tables/codes/3f.json.writing'), 'half of a part')
  await encrypted(folder)
  expect(readFileSync(join(folder, 'notes/mine.txt'), 'utf8')).toBe('mine')
  expect(namesBelow(folder, 'tables')).not.toContain('tables/codes/3f.json.writing')
})
