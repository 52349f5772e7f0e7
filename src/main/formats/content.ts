import type { Encoding } from '#core/documents/encodings'
import { countControls } from './decode-wide'

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
/** Share of control characters above which content is no text; a stray form feed or escape does not make it binary. */
const controlShare = 0.02

export interface ByteOrderMark {
  encoding: Encoding
  /** In bytes. */
  length: number
}

/** The longest first: UTF-32 begins as UTF-16 does. */
const marks: readonly (readonly [Encoding, readonly number[]])[] = [
  ['utf-32le', [0xff, 0xfe, 0, 0]],
  ['utf-32be', [0, 0, 0xfe, 0xff]],
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]]
]

/** The byte order mark at the start. */
export function byteOrderMark(bytes: Uint8Array): ByteOrderMark | null {
  const found = marks.find(([, mark]) => startsWith(bytes, mark))
  return found ? { encoding: found[0], length: found[1].length } : null
}

/** Whether the bytes begin as a file of another format, e.g. a PDF or a picture. */
export function isOtherFormat(bytes: Uint8Array): boolean {
  return signatures.some(signature => startsWith(bytes, signature))
}

/**
 * Whether the bytes cannot be text of single bytes or of UTF-8: they hold more than a few controls. NULs at the end do not
 * count: a computer that stopped while it wrote a file may have left them.
 */
export function isBinary(bytes: Uint8Array): boolean {
  let end = bytes.length
  while (end > 0 && bytes[end - 1] === 0) end -= 1
  return countControls(bytes.subarray(0, end)) > end * controlShare
}

function startsWith(bytes: Uint8Array, signature: string | readonly number[]): boolean {
  const expected = typeof signature === 'string' ? [...signature].map(sign => sign.charCodeAt(0)) : signature
  return expected.every((byte, at) => bytes[at] === byte)
}
