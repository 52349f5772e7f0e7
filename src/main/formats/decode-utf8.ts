import { mostPlaces } from '#core/documents/reading'
import type { CodePage } from './code-pages'
import { type Decoded, UnitWriter } from './unit-writer'

export interface DecodedUtf8 extends Decoded {
  /** Letters of two bytes or more that are as UTF-8 has them. */
  whole: number
  /** Bytes that belong to no letter. */
  brokenBytes: number
  /** Letters that were written as two surrogates of three bytes each (CESU-8), and were read as one. */
  joinedSurrogates: number
  /** The bytes end within a letter of which two bytes or more are there, and nothing else is broken. */
  isOnlyCut: boolean
  /** First byte and the one after the last of the first broken stretches. */
  stretches: (readonly [start: number, end: number])[]
}

/**
 * Reads bytes as UTF-8 and goes on after what is none: each broken stretch becomes one U+FFFD (RFC 3629: no overlong forms, no
 * surrogates, nothing above U+10FFFF). Surrogates in pairs are read as the letter they mean. `page`: in what else broken
 * stretches are read. Linear; the byte order mark is read as a character.
 */
export function decodeUtf8(bytes: Uint8Array, page?: CodePage): DecodedUtf8 {
  const writer = new UnitWriter(bytes.length * 2)
  const stretches: [number, number][] = []
  let whole = 0
  let brokenBytes = 0
  let joinedSurrogates = 0
  let isOnlyCut = false
  for (let at = 0; at < bytes.length; ) {
    const byte = bytes[at] ?? 0
    if (byte < 0x80) {
      writer.unit(byte)
      at += 1
      continue
    }
    // Most letters of Arabic, the fast way.
    const second = bytes[at + 1] ?? 0
    if (byte >= 0xc2 && byte <= 0xdf && second >> 6 === 2) {
      writer.unit(((byte & 0x1f) << 6) | (second & 0x3f))
      whole += 1
      at += 2
      continue
    }
    const length = sequenceLength(bytes, at)
    if (length > 0) {
      writer.codePoint(codePointAt(bytes, at, length))
      whole += 1
      at += length
      continue
    }
    const pair = surrogatePairAt(bytes, at)
    if (pair !== null) {
      writer.codePoint(pair)
      whole += 1
      joinedSurrogates += 1
      at += 6
      continue
    }
    const spoilt = -length
    isOnlyCut = at + spoilt === bytes.length && spoilt >= 2 && brokenBytes === 0
    brokenBytes += spoilt
    for (let step = 0; step < spoilt; step += 1) writer.signOrBroken(page?.[bytes[at + step] ?? 0])
    const last = stretches.at(-1)
    if (last && last[1] === at) last[1] = at + spoilt
    else if (stretches.length < mostPlaces) stretches.push([at, at + spoilt])
    at += spoilt
  }
  return { ...writer.finish(), whole, brokenBytes, joinedSurrogates, isOnlyCut, stretches }
}

/**
 * Bytes of the letter that begins at `at`, 2 to 4; or, negative, how many bytes there are the beginning of a letter that does
 * not go on (at least one).
 */
function sequenceLength(bytes: Uint8Array, at: number): number {
  const lead = bytes[at] ?? 0
  const length =
    lead >= 0xc2 && lead <= 0xdf ? 2 : lead >= 0xe0 && lead <= 0xef ? 3 : lead >= 0xf0 && lead <= 0xf4 ? 4 : 0
  if (length === 0) return -1
  for (let next = 1; next < length; next += 1) {
    const byte = bytes[at + next] ?? 0
    const least = next > 1 ? 0x80 : lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80
    const most = next > 1 ? 0xbf : lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf
    if (byte < least || byte > most) return -next
  }
  return length
}

function codePointAt(bytes: Uint8Array, at: number, length: number): number {
  let code = (bytes[at] ?? 0) & (0xff >> (length + 1))
  for (let next = 1; next < length; next += 1) code = (code << 6) | ((bytes[at + next] ?? 0) & 0x3f)
  return code
}

/** The letter of a high and a low surrogate of three bytes each. */
function surrogatePairAt(bytes: Uint8Array, at: number): number | null {
  const [a, b = 0, c = 0, d, e = 0, f = 0] = bytes.subarray(at, at + 6)
  if (a !== 0xed || d !== 0xed || b < 0xa0 || b > 0xaf || e < 0xb0 || e > 0xbf) return null
  if (c >> 6 !== 2 || f >> 6 !== 2) return null
  return 0x10000 + (((b & 0x0f) << 16) | ((c & 0x3f) << 10) | ((e & 0x0f) << 6) | (f & 0x3f))
}
