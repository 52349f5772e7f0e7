import type { PagedEncoding } from '#core/documents/encodings'
import { codePageOf } from '#main/formats/code-pages'

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

export const bytesOf = (...parts: (string | number | Uint8Array)[]): Uint8Array =>
  Uint8Array.from(
    parts.flatMap(part => (typeof part === 'number' ? [part] : [...(typeof part === 'string' ? utf8(part) : part)]))
  )

/** The inverse of a code page, ASCII signs as ASCII; the text must have every sign in it. */
export function encode(text: string, encoding: PagedEncoding): Uint8Array {
  const page = codePageOf(encoding)
  return Uint8Array.from([...text], sign => {
    const byte = page.indexOf(sign)
    if (byte < 0) throw new Error(`${sign} is not in ${encoding}`)
    return byte
  })
}

/** UTF-16 or UTF-32 with or without its mark. */
export function wide(text: string, size: 2 | 4, isLittleEndian: boolean, mark = false): Uint8Array {
  const signs = [...(mark ? '\ufeff' : ''), ...text]
  const units =
    size === 4
      ? signs.map(sign => sign.codePointAt(0) ?? 0)
      : [...signs.join('')].flatMap(sign => Array.from({ length: sign.length }, (_, at) => sign.charCodeAt(at)))
  const view = new DataView(new ArrayBuffer(units.length * size))
  units.forEach((unit, at) => {
    if (size === 2) view.setUint16(at * 2, unit, isLittleEndian)
    else view.setUint32(at * 4, unit, isLittleEndian)
  })
  return new Uint8Array(view.buffer)
}
