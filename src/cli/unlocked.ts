import { deriveKey } from '#main/derive-key'
import type { UnlockedKey } from '#main/storage/key-file'
import type { LibraryKey } from '#main/storage/library-key'
import { keyForDamaged, unlockLibrary } from '#main/storage/unlock'
import { type CommandContext, unwrap } from './command'

/** The key of the library, for which a passphrase is asked. */
export async function unlocked({ library, passphrases }: CommandContext): Promise<UnlockedKey> {
  const passphrase = await passphrases.ask('passphrase-fd', 'Passphrase: ')
  return unwrap(await unlockLibrary(library, passphrase, deriveKey))
}

/** The key of the library if it is encrypted; only then a passphrase is asked for. */
export async function keysOf(context: CommandContext): Promise<LibraryKey[]> {
  const found = await keyForDamaged(context.library, context.library, [])
  return found.ok ? [] : [(await unlocked(context)).key]
}
