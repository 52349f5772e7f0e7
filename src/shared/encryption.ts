import { z } from 'zod'
import type { Problem } from '#core/problem'

/** The fewest letters of a new passphrase. There are no other rules: length alone makes one hard to guess. */
export const leastPassphrase = 12

/** A passphrase as it crosses from the window: once, and no further. */
export const Passphrase = z.string().min(1).max(1024)

/** Letters of a passphrase, as people count them. */
export function lettersOf(passphrase: string): number {
  return [...new Intl.Segmenter('und', { granularity: 'grapheme' }).segment(passphrase.normalize('NFC'))].length
}

/** The result of setting, changing or removing the encryption of a library. */
export interface EncryptionChange {
  /** Messages for the user: copies in the second place that could not be reached, files that stay as they were. */
  troubles: Problem[]
}
