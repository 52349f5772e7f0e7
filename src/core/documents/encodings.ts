import { z } from 'zod'

/**
 * Every encoding a file can be read in, in the order in which they are offered. Each has its name for people in the texts
 * (`encoding.<name>`). The names are those of the IANA registry and the Encoding Standard; `mac-arabic`, `cp720` and `cp864`
 * are the usual names of pages that neither has.
 */
export const Encoding = z.enum([
  'utf-8',
  'windows-1256',
  'iso-8859-6',
  'mac-arabic',
  'cp720',
  'cp864',
  'windows-1252',
  'macintosh',
  'windows-1254',
  'windows-1251',
  'koi8-r',
  'windows-1255',
  'utf-16le',
  'utf-16be',
  'utf-32le',
  'utf-32be'
])
export type Encoding = z.infer<typeof Encoding>

/** The encodings with one byte a sign. */
export const PagedEncoding = Encoding.exclude(['utf-8', 'utf-16le', 'utf-16be', 'utf-32le', 'utf-32be'])
export type PagedEncoding = z.infer<typeof PagedEncoding>

/** Other names of the same encodings, without signs: see `findEncoding`. */
const otherNames: Readonly<Record<string, Encoding>> = {
  cp1256: 'windows-1256',
  win1256: 'windows-1256',
  '1256': 'windows-1256',
  asmo708: 'iso-8859-6',
  arabic: 'iso-8859-6',
  xmacarabic: 'mac-arabic',
  ibm720: 'cp720',
  dos720: 'cp720',
  '720': 'cp720',
  ibm864: 'cp864',
  dos864: 'cp864',
  '864': 'cp864',
  cp1252: 'windows-1252',
  iso88591: 'windows-1252',
  latin1: 'windows-1252',
  macroman: 'macintosh',
  cp1254: 'windows-1254',
  iso88599: 'windows-1254',
  latin5: 'windows-1254',
  cp1251: 'windows-1251',
  cp1255: 'windows-1255',
  utf16: 'utf-16le',
  utf32: 'utf-32le'
}

/** The encoding of this name, whatever its case and hyphens (`UTF8`, `cp1256`, `x-mac-arabic`); `null` for any other. */
export function findEncoding(name: string): Encoding | null {
  const bare = name.toLowerCase().replace(/[^a-z0-9]/g, '')
  return Encoding.options.find(encoding => encoding.replace(/-/g, '') === bare) ?? otherNames[bare] ?? null
}
