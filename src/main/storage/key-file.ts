import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import { readStored, storedFile } from './json-file'
import { LibraryKey, unwrapKey, wrapKey } from './library-key'
import { StoredFolder } from './stored-folder'

/**
 * The cost of turning a passphrase into a key, in the words of RFC 9106. The bounds keep a file that a stranger made from asking for more
 * memory or time than a machine has; they let another version of the program ask for some five times what this one does.
 */
const Cost = z.object({
  /** In KiB. */
  memory: z.int().min(8).max(262_144),
  passes: z.int().min(1).max(8),
  lanes: z.int().min(1).max(4)
})
export type Cost = z.infer<typeof Cost>

/** 64 MiB and three passes: the second recommendation of RFC 9106, in one lane because WebAssembly has no more. */
export const usualCost: Cost = { memory: 65_536, passes: 3, lanes: 1 }

/** How a passphrase becomes the key under which the library key is wrapped. */
const Derivation = Cost.extend({ name: z.literal('argon2id'), salt: z.base64().length(24) })
export type Derivation = z.infer<typeof Derivation>

/** Turns a passphrase into a key of 256 bits. */
export type DeriveKey = (passphrase: string, derivation: Derivation) => Promise<Uint8Array>

/**
 * `encrypting`, `decrypting`: files are being rewritten, some are sealed and others are not. `encrypted`: all are sealed, and one that is
 * not is damage.
 */
const EncryptionState = z.enum(['encrypting', 'encrypted', 'decrypting'])
export type EncryptionState = z.infer<typeof EncryptionState>

/** The content of `library.key`, by which a library is known to be encrypted. It is not sealed itself. */
export const KeyFile = z.object({
  /** Names the library key, see `LibraryKey.id`. */
  id: z.string().regex(/^[0-9a-f]{32}$/),
  state: EncryptionState,
  /** The state, signed with the library key: nobody without it can have files taken that are not sealed. */
  signature: z.string().regex(/^[0-9a-f]{64}$/),
  derivation: Derivation,
  /** The library key, see `wrapKey`. */
  wrapped: z.base64().length(80)
})
export type KeyFile = z.infer<typeof KeyFile>

export const keyFileName = 'library.key'

/** `library.key` of the folder at `path`; `null`: the library there is not encrypted. Throws `DamagedFileError`. */
export async function readKeyFile(path: string): Promise<KeyFile | null> {
  return (await readStored(plainAt(path), keyFileName, KeyFile))?.content ?? null
}

export async function writeKeyFile(path: string, content: KeyFile): Promise<void> {
  await storedFile(plainAt(path), keyFileName, KeyFile).write(content)
}

/** `library.key` is never sealed. */
function plainAt(path: string): StoredFolder {
  return new StoredFolder(path, null)
}

/** Wraps the bytes of a library key under a passphrase. */
export async function newKeyFile(
  { key, bytes, state }: { key: LibraryKey; bytes: Uint8Array; state: EncryptionState },
  passphrase: string,
  { derive, cost }: { derive: DeriveKey; cost: Cost }
): Promise<KeyFile> {
  const derivation: Derivation = { name: 'argon2id', ...cost, salt: randomBytes(16).toString('base64') }
  const wrappingKey = await derive(composed(passphrase), derivation)
  const wrapped = wrapKey(wrappingKey, aboutOf(key.id, derivation), bytes).toString('base64')
  return inState({ id: key.id, state, signature: '', derivation, wrapped }, key, state)
}

/** The same file in another state. */
export function inState(file: KeyFile, key: LibraryKey, state: EncryptionState): KeyFile {
  return { ...file, state, signature: key.sign(signedText(file.id, state)) }
}

/** A library key that a passphrase gave. */
export interface UnlockedKey {
  key: LibraryKey
  bytes: Uint8Array
  /** The file it was wrapped in. */
  file: KeyFile
}

/** The library key in the file. `null`: the passphrase is another one, or something in the file has changed. */
export async function unlock(file: KeyFile, passphrase: string, derive: DeriveKey): Promise<UnlockedKey | null> {
  const { id, derivation, wrapped } = file
  const wrappingKey = await derive(composed(passphrase), derivation)
  const bytes = unwrapKey(wrappingKey, aboutOf(id, derivation), Buffer.from(wrapped, 'base64'))
  if (!bytes) return null
  const key = LibraryKey.from(id, bytes)
  return isSignedBy(file, key) ? { key, bytes, file } : null
}

/** Whether the state in the file is the one that the library was left in. */
export function isSignedBy({ id, state, signature }: KeyFile, key: LibraryKey): boolean {
  return id === key.id && key.sign(signedText(id, state)) === signature
}

/** Two keyboards may write one letter in two ways. */
function composed(passphrase: string): string {
  return passphrase.normalize('NFC')
}

function aboutOf(id: string, { name, memory, passes, lanes, salt }: Derivation): string {
  return ['library key', id, name, memory, passes, lanes, salt].join('\n')
}

function signedText(id: string, state: EncryptionState): string {
  return `state\n${id}\n${state}`
}
