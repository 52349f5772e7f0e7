/** First bytes of formats that are not plain text, though some look like it. */
const signatures: readonly (string | readonly number[])[] = [
  '%PDF-',
  'PK\x03\x04',
  'PK\x05\x06',
  'GIF8',
  'Rar!',
  '{\\rtf',
  'OggS',
  'RIFF',
  'SQLite format 3',
  '7z\xBC\xAF\x27\x1C',
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x1f, 0x8b],
  [0xd0, 0xcf, 0x11, 0xe0],
  [0x7f, 0x45, 0x4c, 0x46]
]
const markup = /^\s*<(?:!doctype\s|html[\s>]|\?xml\s)/i
/** Share of control characters above which content is no text; a stray form feed or escape does not make it binary. */
const controlShare = 0.02

/** Byte order mark at the start: which UTF-16 the rest is in. */
export function utf16Mark(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return null
}

/** Whether the bytes can be plain text in some encoding: no known other format, no NUL, hardly any controls. */
export function isPlainText(bytes: Uint8Array): boolean {
  if (utf16Mark(bytes)) return true
  if (signatures.some(signature => startsWith(bytes, signature))) return false
  if (bytes.includes(0)) return false
  if (markup.test(asLatin(bytes.subarray(0, 512)).replace(/^\xEF\xBB\xBF/, ''))) return false
  let controls = 0
  for (const byte of bytes) if (byte < 32 && !(byte >= 9 && byte <= 13)) controls += 1
  return controls <= bytes.length * controlShare
}

function startsWith(bytes: Uint8Array, signature: string | readonly number[]): boolean {
  const expected = typeof signature === 'string' ? [...signature].map(sign => sign.charCodeAt(0)) : signature
  return expected.every((byte, at) => bytes[at] === byte)
}

function asLatin(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes)
}
