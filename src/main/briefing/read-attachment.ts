/** What the package's own classes leave out of pdfium (`fpdf_attachment.h`). Addresses are offsets in its memory. */
interface AttachmentCalls {
  _FPDFDoc_GetAttachmentCount: (document: number) => number
  _FPDFDoc_GetAttachment: (document: number, index: number) => number
  _FPDFAttachment_GetName: (attachment: number, buffer: number, length: number) => number
  _FPDFAttachment_GetFile: (attachment: number, buffer: number, length: number, written: number) => number
  wasmExports: { malloc: (size: number) => number; free: (address: number) => void }
  HEAPU8: Uint8Array
}

/** Bytes; a longer attachment is none of ours. */
const longest = 64 * 1024 * 1024
const longestName = 1024

/**
 * The file of this name within a PDF; `null` where there is none, it is longer than 64 MB, or the bytes are no PDF that can be opened.
 */
export async function readAttachment(pdf: Uint8Array, name: string): Promise<Uint8Array | null> {
  // Read when it is needed: no other command of the command line has use for it.
  const { PDFiumLibrary } = await import('@hyzyla/pdfium')
  const library = await PDFiumLibrary.init()
  try {
    const document = await library.loadDocument(pdf).catch(() => null)
    if (!document) return null
    try {
      const { module: calls } = library as unknown as { module: AttachmentCalls }
      const { documentIdx } = document as unknown as { documentIdx: number }
      return attachmentOf(calls, documentIdx, name)
    } finally {
      document.destroy()
    }
  } finally {
    library.destroy()
  }
}

function attachmentOf(calls: AttachmentCalls, document: number, name: string): Uint8Array | null {
  for (let index = 0; index < calls._FPDFDoc_GetAttachmentCount(document); index++) {
    const attachment = calls._FPDFDoc_GetAttachment(document, index)
    if (attachment !== 0 && nameOf(calls, attachment) === name) return contentOf(calls, attachment)
  }
  return null
}

/** pdfium gives UTF-16, low byte first, with a final zero. */
function nameOf(calls: AttachmentCalls, attachment: number): string {
  return withMemory(calls, longestName, buffer => {
    const length = calls._FPDFAttachment_GetName(attachment, buffer, longestName)
    if (length < 2 || length > longestName) return ''
    return Buffer.from(calls.HEAPU8.slice(buffer, buffer + length - 2)).toString('utf16le')
  })
}

function contentOf(calls: AttachmentCalls, attachment: number): Uint8Array | null {
  return withMemory(calls, 4, written => {
    const told = () => Buffer.from(calls.HEAPU8.slice(written, written + 4)).readUInt32LE()
    if (!calls._FPDFAttachment_GetFile(attachment, 0, 0, written)) return null
    const length = told()
    if (length === 0 || length > longest) return null
    return withMemory(calls, length, buffer => {
      if (!calls._FPDFAttachment_GetFile(attachment, buffer, length, written) || told() !== length) return null
      return calls.HEAPU8.slice(buffer, buffer + length)
    })
  })
}

function withMemory<T>({ wasmExports }: AttachmentCalls, size: number, work: (address: number) => T): T {
  const address = wasmExports.malloc(size)
  if (address === 0) throw new Error(`pdfium has no ${size} bytes left`)
  try {
    return work(address)
  } finally {
    wasmExports.free(address)
  }
}
