import { parentPort, workerData } from 'node:worker_threads'
import { type DerivationRequest, deriveKey } from './derive-key'

// Entry of the worker thread, which does one derivation and ends.
const port = parentPort
if (!port) throw new Error('the key worker runs in a worker thread')

const { passphrase, derivation } = workerData as DerivationRequest
port.postMessage(await deriveKey(passphrase, derivation))
