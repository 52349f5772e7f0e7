/// <reference path="./textkit/external-modules.d.ts" />
import drawDocument from '@react-pdf/render'
import PDFDocument, { type Bookmark } from 'pdfkit'
import type { LaidSection } from './section-layout'
import { destinationOf } from './textkit/destinations'
import { writePages } from './textkit/page-content'

/** What a file says of itself. */
interface FileFacts {
  title: string
  author: string
  language: string
  createdOn: Date
}

/** An entry of the bookmarks; `level` 2 stands under the last of level 1. `id` is a destination of the pages. */
export interface BookmarkText {
  id: string
  text: string
  level: 1 | 2
}

const draw = drawDocument as unknown as (document: PDFDocument, pages: LaidSection) => void

/** A PDF file that is written section by section: nothing of a page is kept but what the end of the file must name. */
export class PdfFile {
  /** Sizes of the pages so far, in points. */
  readonly pages: { width: number; height: number }[] = []
  readonly #document: PDFDocument
  readonly #chunks: Uint8Array[] = []
  readonly #written: Promise<void>

  constructor({ title, author, language, createdOn }: FileFacts) {
    const info = { Title: title, Author: author, Creator: 'Muqarin', Producer: 'Muqarin', CreationDate: createdOn }
    const document = new PDFDocument({
      pdfVersion: '1.7',
      lang: language,
      displayTitle: true,
      autoFirstPage: false,
      info
    })
    document._root.data.PageMode = 'UseOutlines'
    // The renderer ends a document after the pages it was given; this one has more to come.
    document.end = () => undefined
    document.on('data', chunk => this.#chunks.push(chunk))
    this.#written = new Promise((resolve, reject) => {
      document.on('end', resolve)
      document.on('error', reject)
    })
    this.#document = document
  }

  /** Draws a section on pages after those there are. */
  async add(section: LaidSection): Promise<void> {
    await writePages(this.#document)
    draw(this.#document, section)
    for (const { box } of section.children ?? []) this.pages.push({ width: box?.width ?? 0, height: box?.height ?? 0 })
  }

  /** Attaches a file of JSON: the data that the pages rest on. */
  attach(name: string, bytes: Uint8Array, createdOn: Date): void {
    const dates = { creationDate: createdOn, modifiedDate: createdOn }
    this.#document.file(bytes, { name, type: 'application/json', relationship: 'Data', ...dates })
  }

  /** The finished file. Throws what went wrong while a text was drawn. */
  async finish(bookmarks: readonly BookmarkText[]): Promise<Uint8Array<ArrayBuffer>> {
    this.#addBookmarks(bookmarks)
    PDFDocument.prototype.end.call(this.#document)
    await this.#written
    const bytes = new Uint8Array(this.#document._offset)
    let at = 0
    for (const chunk of this.#chunks) {
      bytes.set(chunk, at)
      at += chunk.length
    }
    return bytes
  }

  #addBookmarks(bookmarks: readonly BookmarkText[]): void {
    const { outline } = this.#document
    let above: Bookmark = outline
    for (const { id, text, level } of bookmarks) {
      const place = destinationOf(this.#document, id)
      if (!place) continue
      const { page, left, top } = place
      // Viewers may show isolates in their lists as boxes.
      const plain = text.replace(/[\u2066-\u2069]/g, '')
      const item = (level === 1 ? outline : above).addItem(plain, { pageNumber: page - 1, left, top })
      if (level === 1) above = item
    }
  }
}
