/// <reference path="./external-modules.d.ts" />
import type PDFDocument from 'pdfkit'

// Handed on when it has grown to this.
const enough = 0x10000
const unwritten = new WeakMap<PDFDocument, string>()

/**
 * Gathers the small texts that a file is written in. pdfkit turns each into bytes character by character, and hands each on by
 * itself: tens of thousands of them for a long briefing.
 */
export function installWriting(prototype: PDFDocument): void {
  const { push } = prototype

  prototype._write = function (this: PDFDocument, data) {
    if (typeof data === 'string') {
      // A character is a byte: what does not fit in one has been encoded before.
      const text = `${unwritten.get(this) ?? ''}${data}\n`
      unwritten.set(this, text)
      this._offset += data.length + 1
      if (text.length >= enough) handOn(this)
      return
    }
    handOn(this)
    this._offset += data.length
    push.call(this, data)
  }

  prototype.push = function (this: PDFDocument, chunk) {
    handOn(this)
    return push.call(this, chunk)
  }

  function handOn(document: PDFDocument): void {
    const text = unwritten.get(document)
    if (!text) return
    unwritten.set(document, '')
    push.call(document, Buffer.from(text, 'latin1'))
  }
}
