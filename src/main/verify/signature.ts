import { createHash, createPublicKey, type KeyObject, sign, verify } from 'node:crypto'
import { WholeRecord } from '#core/briefing/proof-record'

/** The issuer of a record. `fingerprint`: SHA-256 of the raw public key, in lower-case hex; it names the issuer between people. */
export type Issuer = { state: 'unsigned' } | { state: 'valid' | 'invalid'; fingerprint: string }

// RFC 8410: what stands before the 32 bytes of the key in its SubjectPublicKeyInfo.
const publicKeyHead = Buffer.from('302a300506032b6570032100', 'hex')

/** The record with a signature over everything else in it (Ed25519, RFC 8032). */
export function signRecord(record: WholeRecord, key: KeyObject): WholeRecord {
  return {
    ...record,
    signature: {
      algorithm: 'Ed25519',
      publicKey: rawPublicKey(key).toString('base64'),
      value: sign(null, signedBytes(record), key).toString('base64')
    }
  }
}

/** Tells whether a record is signed and has not changed since. It does not tell whose key it is: compare the fingerprint. */
export function issuerOf(record: WholeRecord): Issuer {
  const { signature } = record
  if (!signature) return { state: 'unsigned' }
  const raw = Buffer.from(signature.publicKey, 'base64')
  const fingerprint = fingerprintOfRaw(raw)
  try {
    const key = createPublicKey({ key: Buffer.concat([publicKeyHead, raw]), format: 'der', type: 'spki' })
    const isValid = verify(null, signedBytes(record), key, Buffer.from(signature.value, 'base64'))
    return { state: isValid ? 'valid' : 'invalid', fingerprint }
  } catch {
    // No key of this kind.
    return { state: 'invalid', fingerprint }
  }
}

/** The fingerprint under which briefings signed with this private key are known, see `Issuer`. */
export function fingerprintOf(key: KeyObject): string {
  return fingerprintOfRaw(rawPublicKey(key))
}

function rawPublicKey(key: KeyObject): Buffer {
  return createPublicKey(key).export({ format: 'der', type: 'spki' }).subarray(publicKeyHead.length)
}

function fingerprintOfRaw(raw: Buffer): string {
  return createHash('sha256').update(raw).digest('hex')
}

/** JSON of the record in UTF-8, its keys in the order of the schema. */
function signedBytes({ signature: _, ...record }: WholeRecord): Buffer {
  return Buffer.from(JSON.stringify(WholeRecord.parse(record)))
}
