/**
 * The kinds of difference between the pages and the record. `textMissing`: the record has it, the pages do not. `textMoved`: the texts are the same, but
 * stand in another order. `notLaidOut`: what the record holds cannot be laid out.
 */
export type PagesKind = 'textMissing' | 'textMoved' | 'notLaidOut'

/**
 * Content of the pages that is neither in the record nor in the template. `textExtra`: text; `drawingOther`: a picture, a line, an area, a colour or a
 * place; `annotationOther`: a link, a note or a form field; `readAloudOther`: what programs that read aloud are given; `lookOther`: the
 * page looks otherwise although it holds the same; `attachmentOther`: another file; `scriptOther`: a script or a form; `factsOther`:
 * title, author or bookmarks of the file; `markupOther`: an element of HTML.
 */
export type RestKind =
  | 'textExtra'
  | 'drawingOther'
  | 'annotationOther'
  | 'readAloudOther'
  | 'lookOther'
  | 'attachmentOther'
  | 'scriptOther'
  | 'factsOther'
  | 'markupOther'

export interface PageMismatch<Kind = PagesKind | RestKind> {
  kind: Kind
  /** From 1; `null` for the file as a whole. */
  page: number | null
  /** The text, the element or the name; `''` where there is none. */
  what: string
}

/** The pages of a document held against its record; both lists are empty where they agree. */
export interface PagesReport {
  pages: PageMismatch<PagesKind>[]
  rest: PageMismatch<RestKind>[]
}
