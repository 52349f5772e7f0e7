import { mostPlaces } from '#core/documents/reading'

/** What a decoder made of some bytes. */
export interface Decoded {
  text: string
  /** Stretches of bytes that are no text; each is one U+FFFD. */
  broken: number
  /** Offsets of the first of them in `text`. */
  brokenAt: number[]
}

const replacement = 0xfffd
const native = new TextDecoder('utf-16le', { ignoreBOM: true })

/** Collects the UTF-16 code units of a text. Broken bytes that follow each other become one U+FFFD. */
export class UnitWriter {
  private readonly units: Uint16Array
  private length = 0
  private broken = 0
  private readonly brokenAt: number[] = []
  private afterBroken = false

  /** `most`: as many code units as there can be. */
  constructor(most: number) {
    this.units = new Uint16Array(most)
  }

  unit(unit: number): void {
    this.units[this.length++] = unit
    this.afterBroken = false
  }

  codePoint(code: number): void {
    if (code < 0x10000) {
      this.unit(code)
      return
    }
    this.unit(0xd800 + ((code - 0x10000) >> 10))
    this.unit(0xdc00 + ((code - 0x10000) & 0x3ff))
  }

  /** A sign of any length; without one the byte is broken. */
  signOrBroken(sign: string | null | undefined): void {
    if (sign) for (let at = 0; at < sign.length; at += 1) this.unit(sign.charCodeAt(at))
    else this.brokenByte()
  }

  brokenByte(): void {
    if (this.afterBroken) return
    if (this.broken < mostPlaces) this.brokenAt.push(this.length)
    this.unit(replacement)
    this.broken += 1
    this.afterBroken = true
  }

  finish(): Decoded {
    const bytes = new Uint8Array(this.units.buffer, 0, this.length * 2)
    return { text: native.decode(bytes), broken: this.broken, brokenAt: this.brokenAt }
  }
}
