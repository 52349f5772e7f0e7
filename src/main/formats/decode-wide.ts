import type { Encoding } from '#core/documents/encodings'
import { plausibilityOf } from './plausibility'
import { type Decoded, UnitWriter } from './unit-writer'

/** Encodings whose letters are two or four bytes each. */
export type WideEncoding = Extract<Encoding, `utf-16${string}` | `utf-32${string}`>

export function isWide(encoding: Encoding): encoding is WideEncoding {
  return encoding.startsWith('utf-16') || encoding.startsWith('utf-32')
}

/** Bytes at the start of a file that decide whether its letters are wide. */
const sampleSize = 20_000
/** Share of controls among the bytes above which letters may be wide: half of the bytes of Arabic and Latin letters are such. */
const controlShare = 0.15
/** Share of common signs that makes a reading likely. */
const leastCommon = 0.9

/** Reads UTF-16 or UTF-32. Lone surrogates, values that are no character and bytes left over at the end become U+FFFD. */
export function decodeWide(bytes: Uint8Array, encoding: WideEncoding): Decoded {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const isLittle = encoding.endsWith('le')
  return encoding.startsWith('utf-16') ? decodeUtf16(view, isLittle) : decodeUtf32(view, isLittle)
}

function decodeUtf16(view: DataView, isLittle: boolean): Decoded {
  const writer = new UnitWriter(view.byteLength / 2 + 1)
  const end = view.byteLength - (view.byteLength % 2)
  for (let at = 0; at < end; at += 2) {
    const unit = view.getUint16(at, isLittle)
    if (unit < 0xd800 || unit > 0xdfff) {
      writer.unit(unit)
      continue
    }
    const next = at + 2 < end ? view.getUint16(at + 2, isLittle) : 0
    if (unit < 0xdc00 && next >= 0xdc00 && next <= 0xdfff) {
      writer.unit(unit)
      writer.unit(next)
      at += 2
    } else {
      writer.brokenByte()
    }
  }
  if (end < view.byteLength) writer.brokenByte()
  return writer.finish()
}

function decodeUtf32(view: DataView, isLittle: boolean): Decoded {
  const writer = new UnitWriter(view.byteLength / 2 + 1)
  const end = view.byteLength - (view.byteLength % 4)
  for (let at = 0; at < end; at += 4) {
    const code = view.getUint32(at, isLittle)
    if (code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) writer.brokenByte()
    else writer.codePoint(code)
  }
  if (end < view.byteLength) writer.brokenByte()
  return writer.finish()
}

export interface WideReading {
  encoding: WideEncoding
  /** Bytes before the first whole letter, when the file was cut within one. */
  skipped: 0 | 1
}

/**
 * The wide encoding of bytes without a byte order mark, when nearly all signs are common ones of the scripts around the
 * Mediterranean. `null`: none is likely.
 */
export function findWide(bytes: Uint8Array): WideReading | null {
  const sample = bytes.subarray(0, sampleSize)
  if (countControls(sample) <= sample.length * controlShare) return null
  let best: (WideReading & { value: number }) | null = null
  for (const skipped of [0, 1] as const) {
    for (const encoding of ['utf-16le', 'utf-16be', 'utf-32le', 'utf-32be'] as const) {
      const { text } = decodeWide(sample.subarray(skipped), encoding)
      const share = commonShare(text)
      // Read by one byte too far, Arabic is still made of Arabic letters, but not of words.
      const value = share + plausibilityOf(text).score - skipped * 0.05
      if (share >= leastCommon && value > (best?.value ?? 0)) best = { encoding, skipped, value }
    }
  }
  return best && { encoding: best.encoding, skipped: best.skipped }
}

/** Bytes below the blank that are no tab and no line end. */
export function countControls(bytes: Uint8Array): number {
  let controls = 0
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0
    if (byte < 32 && (byte < 9 || byte > 13)) controls += 1
  }
  return controls
}

/** Latin, Greek, Cyrillic, Hebrew and Arabic letters, their presentation forms, and the signs of punctuation. */
const common =
  /[\t\n\r\x20-\x7e\u00a0-\u017f\u0370-\u052f\u0590-\u06ff\u0750-\u077f\u08a0-\u08ff\u200b-\u206f\u20a0-\u20bf\u2100-\u214f\u2190-\u21ff\u25a0-\u26ff\ufb1d-\ufdff\ufe70-\ufeff\u{1f300}-\u{1faff}]/gu

function commonShare(text: string): number {
  // A letter cut at the end of the sample counts against no reading.
  const signs = [...text].length - (text.endsWith('\ufffd') ? 1 : 0)
  return (text.match(common)?.length ?? 0) / Math.max(1, signs)
}
