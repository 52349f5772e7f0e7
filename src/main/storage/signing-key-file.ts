import { createPrivateKey, generateKeyPairSync, type KeyObject } from 'node:crypto'
import { z } from 'zod'
import { Instant } from '#core/ids'
import { DamagedFileError } from './damaged-file'
import { readStored, storedFile } from './json-file'
import type { LibraryFile } from './library-files'
import { names } from './shards'
import type { StoredFolder } from './stored-folder'

/** The key with which the briefings of a library are signed. The file is written once: another key is another file in its place. */
const SigningKeyFile = z.object({
  algorithm: z.literal('Ed25519'),
  /** PKCS #8 in DER, as base64. */
  privateKey: z.base64().max(200),
  madeAt: Instant
})

export interface StoredSigningKey {
  key: KeyObject
  madeAt: Instant
}

/** The file of the signing key. It is damaged where its content is no Ed25519 key. */
export const signingKeyFile: LibraryFile<StoredSigningKey> = {
  name: names.signingKey,
  read: async base => {
    const file = await readStored(base, names.signingKey, SigningKeyFile)
    if (!file) return null
    const key = keyOf(file.content.privateKey)
    if (!key) throw new DamagedFileError(base.at(names.signingKey), 'form', 'privateKey')
    return { ...file, content: { key, madeAt: file.content.madeAt } }
  }
}

/** Writes a new key below `base`, in place of any that is there. */
export async function writeNewSigningKey(base: StoredFolder, madeAt: Instant): Promise<void> {
  const { privateKey } = generateKeyPairSync('ed25519', {
    privateKeyEncoding: { format: 'der', type: 'pkcs8' },
    publicKeyEncoding: { format: 'der', type: 'spki' }
  })
  await writeSigningKey(base, { privateKey, madeAt })
}

/** Writes the key to another library. */
export async function copySigningKey(base: StoredFolder, { key, madeAt }: StoredSigningKey): Promise<void> {
  await writeSigningKey(base, { privateKey: key.export({ format: 'der', type: 'pkcs8' }), madeAt })
}

async function writeSigningKey(
  base: StoredFolder,
  { privateKey, madeAt }: { privateKey: Buffer; madeAt: Instant }
): Promise<void> {
  const content = { algorithm: 'Ed25519' as const, privateKey: privateKey.toString('base64'), madeAt }
  await storedFile(base, names.signingKey, SigningKeyFile).write(content)
}

function keyOf(base64: string): KeyObject | null {
  try {
    const key = createPrivateKey({ key: Buffer.from(base64, 'base64'), format: 'der', type: 'pkcs8' })
    return key.asymmetricKeyType === 'ed25519' ? key : null
  } catch {
    // No key in this form: the caller tells the damage.
    return null
  }
}
