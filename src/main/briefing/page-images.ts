import { type PDFiumDocument, PDFiumLibrary } from '@hyzyla/pdfium'

/** A page as a picture: `rgba` has four bytes a pixel, row by row from the top. */
export interface PageImage {
  width: number
  height: number
  rgba: Uint8Array<ArrayBuffer>
}

interface Drawing {
  /** Pixels per point (1/72 inch). */
  scale: number
  /** Which pages, from 1; all of them if left out. */
  pages?: readonly number[]
}

/** Draws pages of a PDF. */
export async function renderPages(pdf: Uint8Array, drawing: Drawing): Promise<PageImage[]> {
  const open = new OpenPdf()
  try {
    await open.open(pdf)
    return await open.draw(drawing)
  } finally {
    open.close()
  }
}

/** A PDF that stays open, so that its pages can be drawn as they come into view. */
export class OpenPdf {
  #library: PDFiumLibrary | undefined
  #document: PDFiumDocument | undefined

  /** Opens a PDF in place of the one before. */
  async open(pdf: Uint8Array): Promise<void> {
    this.#document?.destroy()
    this.#document = undefined
    this.#library ??= await PDFiumLibrary.init()
    this.#document = await this.#library.loadDocument(pdf)
  }

  async draw({ scale, pages }: Drawing): Promise<PageImage[]> {
    const document = this.#document
    if (!document) throw new Error('no PDF is open')
    const count = document.getPageCount()
    const wanted = pages ?? Array.from({ length: count }, (_, index) => index + 1)
    const images: PageImage[] = []
    for (const page of wanted) {
      if (!Number.isInteger(page) || page < 1 || page > count) throw new RangeError(`no page ${page} of ${count}`)
      const { width, height, data } = await document.getPage(page - 1).render({ scale, render: 'bitmap' })
      // The library's own bytes lie in memory that goes when it is closed.
      images.push({ width, height, rgba: new Uint8Array(data) })
    }
    return images
  }

  close(): void {
    this.#document?.destroy()
    this.#library?.destroy()
    this.#document = undefined
    this.#library = undefined
  }
}
