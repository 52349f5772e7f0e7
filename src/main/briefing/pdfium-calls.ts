import type { PDFiumDocument } from '@hyzyla/pdfium'

/** Functions of pdfium that the package's own classes leave out. All numbers that are handed on are addresses in its memory. */
interface PdfiumCalls {
  [name: `_FPDF${string}`]: ((...values: number[]) => number) | undefined
  wasmExports: { malloc: (size: number) => number; free: (address: number) => void }
  HEAPU8: Uint8Array
}

/** A PDF that is open in pdfium. */
export interface OpenDocument {
  /** By the names of pdfium's headers, without the underscore. */
  call: (name: `FPDF${string}`, ...values: number[]) => number
  /** Gives `size` bytes of memory, all of them zero, to `work`, and frees them. */
  withMemory: <T>(size: number, work: (address: number) => T) => T
  bytesAt: (address: number, length: number) => Uint8Array
  write: (address: number, bytes: Uint8Array) => void
  /** Address of the document. */
  address: number
  document: PDFiumDocument
}

/** Opens a PDF, does `work` and closes it; `null` where the bytes are no PDF that can be opened. */
export async function withPdf<T>(pdf: Uint8Array, work: (open: OpenDocument) => T | Promise<T>): Promise<T | null> {
  // Read when it is needed: no other command of the command line has use for it.
  const { PDFiumLibrary } = await import('@hyzyla/pdfium')
  const library = await PDFiumLibrary.init()
  try {
    const document = await library.loadDocument(pdf).catch(() => null)
    if (!document) return null
    try {
      const { module } = library as unknown as { module: PdfiumCalls }
      const { documentIdx: address } = document as unknown as { documentIdx: number }
      return await work({
        document,
        address,
        call: (name, ...values) => {
          const found = module[`_${name}`]
          if (!found) throw new Error(`pdfium has no ${name}`)
          return found(...values)
        },
        withMemory: (size, use) => withMemory(module, size, use),
        bytesAt: (at, length) => module.HEAPU8.slice(at, at + length),
        write: (at, bytes) => module.HEAPU8.set(bytes, at)
      })
    } finally {
      document.destroy()
    }
  } finally {
    library.destroy()
  }
}

function withMemory<T>(module: PdfiumCalls, size: number, work: (address: number) => T): T {
  const { wasmExports } = module
  const address = wasmExports.malloc(size)
  if (address === 0) throw new Error(`pdfium has no ${size} bytes left`)
  // pdfium leaves alone what it has no answer for.
  module.HEAPU8.fill(0, address, address + size)
  try {
    return work(address)
  } finally {
    wasmExports.free(address)
  }
}

/** Bytes of a text that pdfium gives; a longer one is none of ours. */
const longestText = 16 * 1024 * 1024

/**
 * A text that pdfium writes to a buffer: UTF-16, low byte first, with a final zero. `read` is pdfium's function, which returns the length
 * in bytes and writes nothing where the buffer is too small.
 */
export function textFrom(open: OpenDocument, read: (buffer: number, length: number) => number): string {
  const length = read(0, 0)
  if (length <= 2 || length > longestText) return ''
  return open.withMemory(length, buffer => {
    if (read(buffer, length) !== length) return ''
    return Buffer.from(open.bytesAt(buffer, length - 2)).toString('utf16le')
  })
}
