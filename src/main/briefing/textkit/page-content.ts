/// <reference path="./external-modules.d.ts" />
import type PDFDocument from 'pdfkit'

/**
 * Gathers what is drawn on the current page until the page ends. pdfkit turns every operator into bytes by itself, character by
 * character, and a page has thousands of them.
 */
export function gatherOperators({ page: { content } }: PDFDocument): void {
  const { write, end } = content
  let operators = ''
  content.write = operator => {
    operators += `${operator}\n`
  }
  content.end = () => {
    if (operators !== '') write.call(content, Buffer.from(operators, 'latin1'))
    end.call(content)
  }
}
