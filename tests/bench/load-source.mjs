import { createServer } from 'vite'
import { root } from './electron.mjs'

/**
 * Loads a module that imports the program's TypeScript, runs `work` with its exports, and lets go of it.
 * @template T
 * @param {string} path from the project's root
 * @param {(module: Record<string, any>) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withSource(path, work) {
  const server = await createServer({
    root,
    configFile: false,
    logLevel: 'error',
    server: { middlewareMode: true, hmr: false, ws: false, watch: null },
    optimizeDeps: { noDiscovery: true }
  })
  try {
    return await work(await server.ssrLoadModule(`/${path}`))
  } finally {
    await server.close()
  }
}
