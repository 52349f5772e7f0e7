import { expect, test } from 'vitest'
import { deriveKey } from '#main/derive-key'
import { inState, isSignedBy, KeyFile, newKeyFile, unlock, usualCost } from '#main/storage/key-file'
import { isSealed, LibraryKey } from '#main/storage/library-key'
import { cheap, passphrase } from '../support/encrypted-library'

const content = Buffer.from('سطر من نص، and a line')

async function keyFileFor(word = passphrase) {
  const { key, bytes } = LibraryKey.create()
  return { key, file: await newKeyFile({ key, bytes, state: 'encrypted' }, word, cheap) }
}

test('a file opens under the key and the name that it was sealed under', () => {
  const { key, bytes } = LibraryKey.create()
  const sealed = key.seal('tables/codes/3f.json', content)
  expect(isSealed(sealed)).toBe(true)
  expect(sealed.includes(content)).toBe(false)
  expect(key.open('tables/codes/3f.json', sealed)).toEqual(content)
  expect(LibraryKey.from(key.id, bytes).open('tables/codes/3f.json', sealed)).toEqual(content)
})

test('a file in the place of another one, or of another library, does not open', () => {
  const { key } = LibraryKey.create()
  const sealed = key.seal('tables/codes/3f.json', content)
  expect(key.open('tables/codes/40.json', sealed)).toBeNull()
  expect(LibraryKey.create().key.open('tables/codes/3f.json', sealed)).toBeNull()
})

test('a file does not open when one bit of it has changed, or its end is missing', () => {
  const { key } = LibraryKey.create()
  const sealed = key.seal('library.json', content)
  for (let bit = 0; bit < sealed.length * 8; bit += 1) {
    const bent = Buffer.from(sealed)
    bent[bit >> 3] = (bent[bit >> 3] ?? 0) ^ (1 << (bit & 7))
    expect(key.open('library.json', bent)).toBeNull()
  }
  for (let length = 0; length < sealed.length; length += 1) {
    expect(key.open('library.json', sealed.subarray(0, length))).toBeNull()
  }
})

test('a line opens at its number in its log alone', () => {
  const { key } = LibraryKey.create()
  const sealed = key.sealLine('journal.jsonl', 3, '{"sum":"…"}')
  expect(sealed).not.toMatch(/[\n{]/)
  expect(key.openLine('journal.jsonl', 3, sealed)).toBe('{"sum":"…"}')
  expect(key.openLine('journal.jsonl', 2, sealed)).toBeNull()
  expect(key.openLine('history.jsonl', 3, sealed)).toBeNull()
  expect(key.openLine('journal.jsonl', 3, `${sealed}=`)).toBeNull()
  expect(key.openLine('journal.jsonl', 3, sealed.slice(0, -5))).toBeNull()
  // A line is no file.
  expect(key.open('journal.jsonl', Buffer.from(sealed))).toBeNull()
})

test('no two writes of one content share salt or nonce', () => {
  const { key } = LibraryKey.create()
  const drawn = Array.from({ length: 1_000 }, () => key.seal('library.json', content).subarray(8, 8 + 28))
  expect(new Set(drawn.map(bytes => bytes.subarray(0, 16).toString('hex'))).size).toBe(1_000)
  expect(new Set(drawn.map(bytes => bytes.subarray(16).toString('hex'))).size).toBe(1_000)
})

test('the name of an imported file follows from its hash and the key', () => {
  const [one, other] = [LibraryKey.create().key, LibraryKey.create().key]
  const hash = 'a'.repeat(64)
  expect(one.nameOf(hash)).toMatch(/^[0-9a-f]{64}$/)
  expect(one.nameOf(hash)).toBe(one.nameOf(hash))
  expect(one.nameOf(hash)).not.toBe(other.nameOf(hash))
})

test('the passphrase gives the library key back, in either spelling of its letters; another one gives nothing', async () => {
  const { key, file } = await keyFileFor('caf\u00e9 at the corner')
  expect((await unlock(file, 'cafe\u0301 at the corner', deriveKey))?.key.id).toBe(key.id)
  expect(await unlock(file, 'cafe at the corner', deriveKey)).toBeNull()
})

test('a key file in which anything was changed gives nothing, whatever it was', async () => {
  const { file } = await keyFileFor()
  const others: KeyFile[] = [
    { ...file, id: '0'.repeat(32) },
    { ...file, state: 'decrypting' },
    { ...file, signature: '0'.repeat(64) },
    { ...file, derivation: { ...file.derivation, passes: 2 } },
    { ...file, derivation: { ...file.derivation, salt: Buffer.alloc(16).toString('base64') } },
    { ...file, wrapped: Buffer.alloc(60).toString('base64') }
  ]
  for (const other of others) expect(await unlock(KeyFile.parse(other), passphrase, deriveKey)).toBeNull()
})

test('the state of the library is signed with its key', async () => {
  const { key, file } = await keyFileFor()
  expect(isSignedBy(file, key)).toBe(true)
  expect(isSignedBy(inState(file, key, 'encrypting'), key)).toBe(true)
  expect(isSignedBy({ ...file, state: 'encrypting' }, key)).toBe(false)
  expect(isSignedBy(file, LibraryKey.create().key)).toBe(false)
})

test('a key file asks for no more memory and time than a machine has', async () => {
  const { file } = await keyFileFor()
  const asking = (change: object) =>
    KeyFile.safeParse({ ...file, derivation: { ...file.derivation, ...change } }).success
  expect(asking({})).toBe(true)
  expect(asking(usualCost)).toBe(true)
  expect(asking({ memory: 100 * 1024 * 1024 })).toBe(false)
  expect(asking({ passes: 1_000_000 })).toBe(false)
  expect(asking({ lanes: 1_000 })).toBe(false)
  expect(asking({ salt: 'A'.repeat(1_000_000) })).toBe(false)
  expect(asking({ name: 'md5' })).toBe(false)
})

test('argon2id gives what its standard says', async () => {
  // RFC 9106 has a vector with secret and associated data alone; this one is of the reference implementation (version 19).
  const derivation = { name: 'argon2id' as const, memory: 65_536, passes: 2, lanes: 1, salt: btoa('somesalt') }
  const key = await deriveKey('password', derivation)
  expect(Buffer.from(key).toString('hex')).toBe('09316115d5cf24ed5a15a31a3ba326e5cf32edc24702987c02b6566f61913cf7')
})
