/// <reference path="./external-modules.d.ts" />
import { deflate } from 'node:zlib'
import type PDFDocument from 'pdfkit'

const waiting = new WeakMap<PDFDocument, Promise<() => void>[]>()

/**
 * Gathers what is drawn on the current page until the page ends, then has it compressed beside this thread. pdfkit turns every
 * operator into bytes by itself, character by character, and a page has thousands of them.
 */
export function gatherOperators(document: PDFDocument): void {
  const { content } = document.page
  const { write, end } = content
  // A page begins with what turns it upside down.
  let operators = Buffer.concat(content.buffer).toString('latin1')
  content.buffer = []
  content.write = operator => {
    operators += `${operator}\n`
  }
  content.end = () => {
    const pages = waiting.get(document) ?? []
    waiting.set(document, pages)
    pages.push(
      compressed(Buffer.from(operators, 'latin1')).then(bytes => () => {
        content.compress = false
        Object.assign(content.data, { Filter: 'FlateDecode' })
        write.call(content, bytes)
        end.call(content)
      })
    )
    operators = ''
  }
}

/** Writes the pages that have ended to the file, in their order: a briefing comes out the same each time. */
export async function writePages(document: PDFDocument): Promise<void> {
  const pages = waiting.get(document) ?? []
  waiting.delete(document)
  for (const page of pages) {
    const write = await page
    write()
  }
}

function compressed(bytes: Uint8Array): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    deflate(bytes, (error, result) => (error ? reject(error) : resolve(result)))
  })
}
