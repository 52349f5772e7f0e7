import { createServer, type Server } from 'node:net'
import type { FileIdentity } from './file-identity'

/**
 * A name that the kernel gives to one process and takes back when that process ends, however it ends: an abstract Unix
 * socket, which has no file and takes no part in any network. It holds where the lock file fails: when a sync program removes
 * or copies the file. It does not hold between network namespaces (containers), where the lock file alone decides.
 */
export class KernelLock {
  /** The names that this process has, with the number of its holders. */
  private static readonly held = new Map<string, { server: Server; holders: number }>()

  private constructor(private readonly name: string) {}

  /**
   * Takes the lock of the folder with this identity. `null`: another process has it. Several stores of this process may
   * share it; the lock file keeps them apart.
   */
  static async take({ dev, ino }: FileIdentity): Promise<KernelLock | null> {
    const name = `\0muqarin-library-${dev}-${ino}`
    const known = KernelLock.held.get(name)
    if (known) {
      known.holders += 1
      return new KernelLock(name)
    }
    const server = await listen(name)
    if (!server) return null
    KernelLock.held.set(name, { server, holders: 1 })
    return new KernelLock(name)
  }

  async release(): Promise<void> {
    const held = KernelLock.held.get(this.name)
    if (!held) return
    held.holders -= 1
    if (held.holders > 0) return
    KernelLock.held.delete(this.name)
    await new Promise<void>(resolve => held.server.close(() => resolve()))
  }
}

/** Whether this system has abstract sockets. */
export const hasKernelLocks = process.platform === 'linux'

async function listen(name: string): Promise<Server | null> {
  // A program that connects is turned away.
  const server = createServer(socket => socket.destroy())
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' ? resolve(null) : reject(error)
    )
    server.listen(name, () => {
      server.unref()
      resolve(server)
    })
  })
}
