import { inflateSync } from 'node:zlib'

/**
 * Names of PDF (ISO 32000-1) that let a file run something, show something at some times only, or show another file in its place. pdfium
 * does not read all of them.
 */
const acting = [
  'OpenAction',
  'JavaScript',
  'Launch',
  'GoToR',
  'GoToE',
  'SubmitForm',
  'ImportData',
  'Rendition',
  'RichMedia',
  'OCProperties',
  'Collection',
  'Encrypt'
]

/** Bytes that a stream may unfold to; objects of the program take a few kilobytes. */
const longest = 64 * 1024 * 1024

/** The acting names of a file, wherever they stand, also in its compressed objects; `ObjStm` where those cannot be read. */
export function actingNames(pdf: Uint8Array): string[] {
  const bytes = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.length)
  const text = bytes.toString('latin1')
  const found = new Set<string>()
  for (const part of [text, ...objectStreams(text, bytes, found)]) {
    for (const name of acting) if (part.includes(`/${name}`)) found.add(name)
    // A letter may be written as its code (7.3.5).
    for (const [name] of part.matchAll(/\/[A-Za-z]*(?:#[0-9A-Fa-f]{2}[A-Za-z]*)+/g)) {
      const plain = name.slice(1).replace(/#(..)/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
      if (acting.includes(plain) || plain === 'ObjStm') found.add(plain)
    }
  }
  return [...found]
}

/** Contents of the streams that hold objects (7.5.7). Their dictionaries are short. */
function objectStreams(text: string, bytes: Buffer, found: Set<string>): string[] {
  return [...text.matchAll(/\/ObjStm(?:.{0,4096}?stream\r?\n)?/gs)].flatMap(({ 0: head, index }) => {
    try {
      return [inflateSync(bytes.subarray(index + head.length), { maxOutputLength: longest }).toString('latin1')]
    } catch {
      found.add('ObjStm')
      return []
    }
  })
}
