import { type OpenDocument, textFrom, withPdf } from './pdfium-calls'

/** Bytes; a longer attachment is none of ours. */
const longest = 64 * 1024 * 1024

/**
 * The file of this name within a PDF; `null` where there is none, it is longer than 64 MB, or the bytes are no PDF that can be opened.
 */
export function readAttachment(pdf: Uint8Array, name: string): Promise<Uint8Array | null> {
  return withPdf(pdf, open => {
    const at = attachmentNames(open).indexOf(name)
    return at < 0 ? null : contentOf(open, open.call('FPDFDoc_GetAttachment', open.address, at))
  })
}

/** The names of the files within a PDF, in its order. */
export function attachmentNames(open: OpenDocument): string[] {
  const count = open.call('FPDFDoc_GetAttachmentCount', open.address)
  return Array.from({ length: count }, (_, index) => {
    const attachment = open.call('FPDFDoc_GetAttachment', open.address, index)
    if (attachment === 0) return ''
    return textFrom(open, (buffer, length) => open.call('FPDFAttachment_GetName', attachment, buffer, length))
  })
}

function contentOf(open: OpenDocument, attachment: number): Uint8Array | null {
  return open.withMemory(4, written => {
    const read = (buffer: number, length: number) => {
      if (!open.call('FPDFAttachment_GetFile', attachment, buffer, length, written)) return 0
      return Buffer.from(open.bytesAt(written, 4)).readUInt32LE()
    }
    const length = read(0, 0)
    if (length === 0 || length > longest) return null
    return open.withMemory(length, buffer => (read(buffer, length) === length ? open.bytesAt(buffer, length) : null))
  })
}
