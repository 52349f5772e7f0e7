import { PDFiumLibrary } from '@hyzyla/pdfium'

/** A page as a picture: `rgba` has four bytes a pixel, row by row from the top. */
export interface PageImage {
  width: number
  height: number
  rgba: Uint8Array<ArrayBuffer>
}

/**
 * Draws pages of a PDF.
 *
 * @param scale pixels per point (1/72 inch)
 * @param pages which ones, from 1; all of them if left out
 */
export async function renderPages(
  pdf: Uint8Array,
  { scale, pages }: { scale: number; pages?: readonly number[] }
): Promise<PageImage[]> {
  const library = await PDFiumLibrary.init()
  try {
    const document = await library.loadDocument(pdf)
    try {
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
    } finally {
      document.destroy()
    }
  } finally {
    library.destroy()
  }
}
