import { Worker } from 'node:worker_threads'
import { argon2id } from 'hash-wasm'
import type { Derivation, DeriveKey } from './storage/key-file'

/** Turns a passphrase into a key of 256 bits, on this thread: at the usual cost it takes a second or two. */
export function deriveKey(passphrase: string, { memory, passes, lanes, salt }: Derivation): Promise<Uint8Array> {
  return argon2id({
    password: passphrase,
    salt: Buffer.from(salt, 'base64'),
    memorySize: memory,
    iterations: passes,
    parallelism: lanes,
    hashLength: 32,
    outputType: 'binary'
  })
}

/** A derivation that is asked of `key-worker.ts`. */
export interface DerivationRequest {
  passphrase: string
  derivation: Derivation
}

/**
 * Derives keys in a worker thread, so that the window does not stand still meanwhile. Each one has a worker of its own, with whose end its
 * memory is given back. `workerPath`: the built `key-worker.ts`.
 */
export function deriveKeyIn(workerPath: string | URL): DeriveKey {
  return (passphrase, derivation) =>
    new Promise((resolve, reject) => {
      const workerData: DerivationRequest = { passphrase, derivation }
      const worker = new Worker(workerPath, { workerData })
      worker.once('message', resolve).once('error', reject)
      worker.once('exit', () => reject(new Error('the worker ended without a key')))
    })
}
