import { readFile } from 'node:fs/promises'
import { extname, join, normalize, sep } from 'node:path'
import { protocol } from 'electron'

/** The window's own origin. Nothing else is ever loaded. */
export const appOrigin = 'muqarin://app'
const scheme = 'muqarin'

/** Nothing but the program's own files; pictures also from memory, for pages drawn in the window. */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' blob: data:",
  "font-src 'self'",
  "connect-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'"
].join('; ')

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2'
}

/** Must run before the app is ready. Compiled scripts are kept, so that a later start need not compile them again. */
export function declareScheme(): void {
  protocol.registerSchemesAsPrivileged([{ scheme, privileges: { standard: true, secure: true, codeCache: true } }])
}

/** Serves the built window from `folder`. A file outside of it, or of an unknown type, is not found (404); a malformed path is refused (400). */
export function serveWindow(folder: string): void {
  protocol.handle(scheme, async request => {
    const url = new URL(request.url)
    if (`${url.protocol}//${url.host}` !== appOrigin) return notFound()
    const name = decoded(url.pathname)
    if (name === null) return new Response('malformed path', { status: 400 })
    const path = normalize(join(folder, name))
    const type = contentTypes[extname(path)]
    if (!type || !path.startsWith(folder + sep)) return notFound()
    let content: Buffer<ArrayBuffer>
    try {
      content = await readFile(path)
    } catch (error) {
      if (isNoFile(error)) return notFound()
      throw error
    }
    return new Response(content, {
      headers: {
        'content-type': type,
        'content-security-policy': contentSecurityPolicy,
        'x-content-type-options': 'nosniff',
        'cache-control': 'no-store'
      }
    })
  })
}

/** The path that a URL spells; `null` for one that spells none: a malformed percent sign, or a zero byte. */
function decoded(pathname: string): string | null {
  try {
    const path = decodeURIComponent(pathname)
    return path.includes('\0') ? null : path
  } catch (error) {
    if (error instanceof URIError) return null
    throw error
  }
}

/** Whether an error says that there is no such file, or that a file of this name cannot be. */
function isNoFile(error: unknown): boolean {
  return ['ENOENT', 'ENOTDIR', 'EISDIR', 'ENAMETOOLONG'].includes((error as NodeJS.ErrnoException).code ?? '')
}

function notFound(): Response {
  return new Response('not found', { status: 404 })
}
