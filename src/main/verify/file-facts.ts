import { type OpenDocument, textFrom } from '../briefing/pdfium-calls'
import { attachmentNames } from '../briefing/read-attachment'
import { actingNames } from './acting-names'
import { withText } from './page-facts'

/** The content of a PDF beside its pages. */
export interface FileFacts {
  attachments: string[]
  /** Scripts, forms and names that act, one line each. */
  scripts: string[]
  /** The metadata of the file, and its bookmarks. */
  facts: string[]
}

const entries = ['Title', 'Author', 'Subject', 'Keywords', 'Creator']
/** Bookmarks of the program have two levels, and a file that leads in circles must come to an end. */
const mostBookmarks = 100_000

/** @param bytes the same file, as it is stored */
export function fileFacts(open: OpenDocument, bytes: Uint8Array): FileFacts {
  const { call, address } = open
  const scripts = call('FPDFDoc_GetJavaScriptActionCount', address)
  const form = call('FPDF_GetFormType', address)
  const meta = entries.map(entry =>
    withText(open, entry, at =>
      textFrom(open, (buffer, length) => call('FPDF_GetMetaText', address, at, buffer, length))
    )
  )
  return {
    attachments: attachmentNames(open),
    scripts: [
      ...actingNames(bytes),
      ...(scripts > 0 ? [`scripts: ${scripts}`] : []),
      ...(form > 0 ? [`form: ${form}`] : [])
    ],
    facts: [...meta, ...bookmarksOf(open), ...xmpTitles(bytes)]
  }
}

function bookmarksOf(open: OpenDocument): string[] {
  const { call, address } = open
  const titles: string[] = []
  const visit = (above: number, depth: number) => {
    let at = call('FPDFBookmark_GetFirstChild', address, above)
    while (at !== 0 && titles.length < mostBookmarks && depth < 8) {
      const bookmark = at
      const title = textFrom(open, (buffer, length) => call('FPDFBookmark_GetTitle', bookmark, buffer, length))
      const target = call('FPDFBookmark_GetDest', address, bookmark)
      const page = target === 0 ? '' : call('FPDFDest_GetDestPageIndex', address, target)
      titles.push(`${'  '.repeat(depth)}${title} ${page}`)
      visit(bookmark, depth + 1)
      at = call('FPDFBookmark_GetNextSibling', address, bookmark)
    }
  }
  visit(0, 0)
  return titles
}

/** Title and author of XMP metadata, which viewers prefer to those of the file. They are stored as plain text (ISO 16684-1). */
function xmpTitles(bytes: Uint8Array): string[] {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1')
  return [...text.matchAll(/<dc:(title|creator|description)>.*?<\/dc:\1>/gs)].map(([element]) =>
    Buffer.from(element.replace(/\s+/g, ' '), 'latin1').toString('utf8')
  )
}
