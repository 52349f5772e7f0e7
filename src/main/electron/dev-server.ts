/** Switch that `npm run dev` starts the program with, and nothing else does. */
export const devSwitch = 'window-from-dev-server'

interface Start {
  isPackaged: boolean
  hasSwitch: (name: string) => boolean
  env: Readonly<Record<string, string | undefined>>
}

/**
 * Address of the server that serves the window during development, else `undefined`. A page from there gets the bridge, so the
 * environment alone is not enough: the switch must be given as well, and the address must be one of this machine. Throws on
 * any other address.
 */
export function devServerOf({ isPackaged, hasSwitch, env }: Start): string | undefined {
  const address = env.ELECTRON_RENDERER_URL
  if (isPackaged || !address || !hasSwitch(devSwitch)) return undefined
  const { protocol, hostname } = new URL(address)
  if (protocol === 'http:' && ['localhost', '127.0.0.1', '[::1]'].includes(hostname)) return address
  throw new Error(`the window is not loaded from ${address}: it is not an address of this machine`)
}
