import { generateKeyPairSync } from 'node:crypto'
import { expect, test } from 'vitest'
import { ProofRecord, WholeRecord } from '#core/briefing/proof-record'
import { issuerOf, signRecord } from '#main/verify/signature'
import { everyBlock } from '../support/every-block'

const record = WholeRecord.parse({
  format: 'muqarin-proof',
  version: 2,
  library: { id: 'l1', name: 'مكتبة' },
  briefing: { id: 'b1', title: 'إحاطة' },
  createdOn: '2026-11-22',
  strict: false,
  sources: [],
  statements: [],
  asOf: '2026-11-21T08:00:00.000Z',
  codeIds: ['motive'],
  both: null,
  outline: everyBlock
})
const { privateKey } = generateKeyPairSync('ed25519')
const signed = signRecord(record, privateKey)

/** As a reader has it. */
function received(sent: unknown): WholeRecord {
  const read = ProofRecord.parse(JSON.parse(JSON.stringify(sent)))
  if (read.version !== 2) throw new Error('not a whole record')
  return read
}

test('a record tells who signed it, as long as nothing in it changes', () => {
  const fingerprint = expect.stringMatching(/^[0-9a-f]{64}$/)
  expect(issuerOf(received(signed))).toEqual({ state: 'valid', fingerprint })
  expect(issuerOf(record)).toEqual({ state: 'unsigned' })
  const changes: WholeRecord[] = [
    { ...signed, createdOn: '2026-11-23' },
    { ...signed, outline: { ...signed.outline, title: 'غيرها' } },
    { ...signed, briefing: { ...signed.briefing, title: 'غيرها' } }
  ]
  expect(changes.map(changed => issuerOf(received(changed)).state)).toEqual(['invalid', 'invalid', 'invalid'])
})

test('the order of the keys in a file changes nothing', () => {
  const turned = Object.fromEntries(Object.entries(signed).toReversed())
  expect(issuerOf(received(turned)).state).toBe('valid')
})

test('another key has another fingerprint, and its name on the signature of the first is refused', () => {
  const other = signRecord(record, generateKeyPairSync('ed25519').privateKey)
  const [one, two] = [signed, other].map(issuerOf)
  expect(one).not.toEqual(two)
  const { signature } = signed
  if (!signature || !other.signature) throw new Error('not signed')
  const borrowed = { ...signed, signature: { ...signature, publicKey: other.signature.publicKey } }
  expect(issuerOf(borrowed).state).toBe('invalid')
})

test.for(['', 'AAAA', 'A'.repeat(44)])('a key that is none (%j) is refused, not thrown', publicKey => {
  if (!signed.signature) throw new Error('not signed')
  expect(issuerOf({ ...signed, signature: { ...signed.signature, publicKey } }).state).toBe('invalid')
})
