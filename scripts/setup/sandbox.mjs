/**
 * Chromium refuses to sandbox its processes as root; everybody else keeps the sandbox.
 * @param {{ say: import('./say.mjs').Say, platform?: NodeJS.Platform, uid?: number }} options
 * @returns {string[]} arguments for Electron
 */
export function sandboxFlags({ say, platform = process.platform, uid = process.getuid?.() }) {
  if (platform !== 'linux' || uid !== 0) return []
  say('Running as root: Electron starts with --no-sandbox.')
  return ['--no-sandbox']
}
