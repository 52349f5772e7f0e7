import type { Result } from '#core/problem'
import { systemContext } from '#main/context'
import { deriveKey } from '#main/derive-key'
import { openLibrary } from '#main/open-library'
import { type ChangedEncryption, type EncryptionOptions, encryptLibrary } from '#main/storage/encryption'
import type { UnlockedKey } from '#main/storage/key-file'
import type { LibraryKey } from '#main/storage/library-key'
import { unlockLibrary } from '#main/storage/unlock'
import type { Workspace } from '#main/workspace'

export const passphrase = 'سبع سنابل خضر وأخر'

/** As the product does it, at a hundredth of its cost: the cost is kept in `library.key`. */
export const cheap: EncryptionOptions = {
  derive: deriveKey,
  cost: { memory: 64, passes: 1, lanes: 1 },
  elsewhere: null
}

export function unwrapped<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.problem))
  return result.value
}

/** Encrypts a closed library. */
export async function encrypted(folder: string, options = cheap): Promise<ChangedEncryption & { key: LibraryKey }> {
  const changed = unwrapped(await encryptLibrary(folder, passphrase, options))
  if (!changed.key) throw new Error('no key')
  return { ...changed, key: changed.key }
}

export async function unlockedWith(folder: string, word = passphrase): Promise<UnlockedKey> {
  return unwrapped(await unlockLibrary(folder, word, deriveKey))
}

/** Opens an encrypted library with its passphrase. */
export async function openedWith(folder: string, word = passphrase): Promise<Workspace> {
  const { key } = await unlockedWith(folder, word)
  return unwrapped(await openLibrary(folder, systemContext, { keys: [key] }))
}
