import type { HandlersOf, Scope } from './scope'

/** The encryption of the open library. Passphrases are used here and not kept. */
export function encryptionHandlers({ session, jobs, progressOf }: Scope): HandlersOf<'encryption'> {
  return {
    'encryption.set': ({ passphrase, jobId }) =>
      jobs.run(jobId, signal => session.encrypt(passphrase, { signal, onProgress: progressOf(jobId) })),
    'encryption.change': ({ passphrase, newPassphrase }) => session.changePassphrase(passphrase, newPassphrase),
    'encryption.remove': ({ passphrase, jobId }) =>
      jobs.run(jobId, signal => session.decrypt(passphrase, { signal, onProgress: progressOf(jobId) }))
  }
}
