// The parts we use of packages that come without types.

declare module 'linebreak' {
  /** Line breaking opportunities after UAX #14. Positions are UTF-16 offsets just behind the break. */
  export default class LineBreaker {
    constructor(text: string)
    nextBreak(): { position: number; required: boolean } | null
  }
}

declare module 'fontkit' {
  import type { FontFace } from '#main/briefing/textkit/types'
  export function openSync(path: string): FontFace
}

declare module 'pdfkit' {
  import type { Drawn, FontFace } from '#main/briefing/textkit/types'

  /** What goes into the embedded font file, in the order of its character ids. */
  export interface GlyphSubset {
    font: FontFace
    glyphs: unknown[]
    mapping: Record<number, number | undefined>
    /** Only CFF fonts have it; the next two are theirs, the three after those of TrueType fonts. */
    cff?: unknown
    charstrings: Uint8Array[]
    subsetCharstrings(): void
    glyf: Uint8Array[]
    loca: { offsets: number[]; version: number }
    hmtx: { metrics: { advance: number; bearing: number }[] }
    offset: number
    includeGlyph(glyphId: number): number
    _addGlyph(glyph: unknown): number
    encode(): Uint8Array
  }

  export interface EmbeddedFont {
    id: string
    font: FontFace
    subset: GlyphSubset
    /** Code points by character id. */
    unicode: number[][]
    /** Advances by character id, in thousandths of an em. */
    widths: number[]
    /** From font units to thousandths of an em. */
    scale: number
    ref(): unknown
  }

  /** An object of the file with a stream. */
  export interface ContentStream {
    data: object
    compress: boolean
    /** What has been written to it so far. */
    buffer: Uint8Array[]
    write(content: string | Uint8Array): void
    end(content?: string): void
  }

  export interface AnnotationOptions {
    structParent?: StructureElement
    Subtype?: 'Link'
    A?: object
    Contents?: object
  }

  export interface AttachmentOptions {
    name: string
    type: string
    relationship: 'Data'
    creationDate: Date
    modifiedDate: Date
  }

  export interface StructureElement {
    add(child: unknown): StructureElement
    end(): void
  }

  export interface Bookmark {
    addItem(title: string, place: { pageNumber: number; left: number; top: number }): Bookmark
  }

  export interface DocumentOptions {
    pdfVersion?: string
    lang?: string
    displayTitle?: boolean
    autoFirstPage?: boolean
    info?: Record<string, string | Date>
  }

  export default class PDFDocument {
    constructor(options?: DocumentOptions)
    on(event: 'data', listener: (chunk: Uint8Array) => void): this
    on(event: 'end', listener: () => void): this
    on(event: 'error', listener: (error: Error) => void): this
    outline: Bookmark
    page: {
      height: number
      content: ContentStream
      fonts: Record<string, unknown>
      xobjects: Record<string, unknown>
      markings: unknown[]
    }
    _root: { data: { Pages: { data: { Count: number } }; PageMode?: string; Lang?: object } }
    _font: EmbeddedFont
    _fontSource: unknown
    _fontSize: number
    glyphs?: (glyphs: unknown[], positions: Drawn, x: number, y: number) => void
    font(source: unknown, family?: string | number, size?: number): this
    fontSize(size: number): this
    addPage(options?: object): this
    file(bytes: Uint8Array, options: AttachmentOptions): unknown
    ref(data: object): ContentStream
    addNamedDestination(name: string, fit: 'XYZ', left: number, top: number, zoom: number | null): void
    link(x: number, y: number, width: number, height: number, target: string, options?: AnnotationOptions): this
    goTo(x: number, y: number, width: number, height: number, target: string, options?: AnnotationOptions): this
    annotate(x: number, y: number, width: number, height: number, options: AnnotationOptions): this
    save(): this
    restore(): this
    transform(a: number, b: number, c: number, d: number, e: number, f: number): this
    /** The current transformation. */
    _ctm: [number, number, number, number, number, number]
    _setColorCore(color: unknown, stroke: boolean): boolean
    addContent(data: string): this
    /** Bytes of the file so far. */
    _offset: number
    _write(data: string | Uint8Array): void
    push(chunk: Uint8Array | null): boolean
    end(): void
    struct(type: string, options?: { lang?: string; scope?: string }): StructureElement
    addStructure(element: StructureElement): this
    markContent(tag: string, options?: { type?: string }): this
    markStructureContent(tag: string): unknown
    endMarkedContent(): this
    getMarkInfoDictionary(): { data: { Marked?: boolean } }
  }
}
